// summary: What a page tells of its nodes
// summary-zh: 页面所示节点的信息
// mode: read
// parameter ids: list — the ids of the nodes; example company:300364.SZ
// column id: the node's id
// column label: Company, Organisation, Model, UseCase or Category
// column name: its canonical name
// column nameEn: its English name
// column aliases: its other names
// column code: its stock code
// column exchange: where it is listed
// column kind: what kind of model or organisation it is
// column released: the day a model came out
// column modelClass: the classes under which reports file a model
// column categories: the headings under which reports file a company
MATCH (node:Company|Organisation|Model|UseCase|Category)
WHERE node.id IN $ids
OPTIONAL MATCH (node)-[:IN_CATEGORY]->(heading:Category)
WITH node, heading
ORDER BY heading.name, heading.id
WITH node, collect(heading.name) AS headings
RETURN node.id AS id, head([label IN labels(node) WHERE label IN ['Company', 'Organisation', 'Model', 'UseCase', 'Category']]) AS label,
       node.name AS name, node.nameEn AS nameEn, node.aliases AS aliases, node.code AS code,
       node.exchange AS exchange, node.kind AS kind, toString(node.released) AS released,
       node.modelClass AS modelClass, headings AS categories
ORDER BY id
