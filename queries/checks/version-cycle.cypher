// summary: A model that is a version of itself
// summary-zh: 模型版本关系成环
// mode: read
// severity: problem
// column node: id of the node to look at
// column detail: what is wrong
// column report: the report to look at, where one states it
// column line: its line
// column cell: its cell
MATCH (model:Model)-[:VERSION_OF*1..5]->(family:Model)
WHERE family.id = model.id
RETURN DISTINCT model.id AS node, 'is a version of itself, by way of others or directly' AS detail,
       null AS report, null AS line, null AS cell
ORDER BY node
