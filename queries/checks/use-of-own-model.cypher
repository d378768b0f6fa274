// summary: A company that uses its own model: that is DEVELOPS
// summary-zh: 公司“使用”自家模型，应为自研
// mode: read
// severity: problem
// column node: id of the node to look at
// column detail: what is wrong
// column report: the report to look at, where one states it
// column line: its line
// column cell: its cell
MATCH (company:Company)-[:USES]->(model:Model)-[:PROVIDED_BY]->(company)
MATCH (company)-[:HAS_CLAIM]->(claim:Claim {relation: 'USES'})-[:ABOUT]->(model)
RETURN claim.id AS node, company.id + ' uses ' + model.id + ', which it provides' AS detail,
       claim.report AS report, claim.line AS line, claim.column AS cell
ORDER BY node
