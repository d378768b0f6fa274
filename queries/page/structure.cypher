// summary: Which versions and vendors belong to the models a page draws
// summary-zh: 页面所绘模型的版本与提供方
// mode: read
// parameter ids: list — the ids of the nodes drawn; example model:chatgpt
// parameter core: list — ids of nodes whose versions and vendors are drawn in any case; example model:chatgpt
// column relation: VERSION_OF or PROVIDED_BY
// column source: id of the version, or of the model
// column target: id of the family, or of the vendor
MATCH (model:Model)-[edge:VERSION_OF|PROVIDED_BY]->(other)
WHERE (model.id IN $ids AND other.id IN $ids) OR model.id IN $core OR other.id IN $core
RETURN type(edge) AS relation, model.id AS source, other.id AS target
ORDER BY relation, source, target
