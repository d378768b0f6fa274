// summary: A company that both uses and develops a model
// summary-zh: 公司对同一模型既使用又自研
// mode: read
// severity: warning
// column node: id of the node to look at
// column detail: what is wrong
// column report: the report to look at, where one states it
// column line: its line
// column cell: its cell
MATCH (company:Company)-[:USES]->(model:Model)<-[:DEVELOPS]-(company)
MATCH (company)-[:HAS_CLAIM]->(claim:Claim {relation: 'USES'})-[:ABOUT]->(model)
RETURN claim.id AS node, company.id + ' uses ' + model.id + ', and develops it' AS detail,
       claim.report AS report, claim.line AS line, claim.column AS cell
ORDER BY node
