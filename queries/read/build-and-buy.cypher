// summary: Companies that develop models of their own, and what of others they use beside
// summary-zh: 自研模型的公司，以及其同时使用的他方模型
// topic: companies
// mode: read
// parameter limit: integer(1..) = 200 — the most rows to return; example 20
// column company: the company's name
// column code: its stock code
// column own: the models it develops, done or planned
// column used: models it has in use or tests and does not develop
// column companyId: the company's id
// ask: {who} {develop} {model} {buy-too}
// ask: {who} {develop} {own} {model}? {buy-too}
// ask: {who} {own} {develop} {model}? {buy-too}
// ask: {develop} {buy-too} {who}?
// ask: {buy-too} {develop} {who}?
MATCH (firm:Company)-[:DEVELOPS]->(made:Model)
WITH firm, made
ORDER BY made.id
WITH firm, collect(made.name) AS own, collect(made.id) AS products
OPTIONAL MATCH (firm)-[use:USES]->(taken:Model)
WHERE use.status IN ['in-use', 'testing'] AND NOT taken.id IN products
WITH firm, own, taken
ORDER BY taken.id
WITH firm, own, collect(taken.name) AS bought
RETURN firm.name AS company, firm.code AS code, own AS own, bought AS used, firm.id AS companyId
ORDER BY size(bought) DESC, companyId
LIMIT $limit
