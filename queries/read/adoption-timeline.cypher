// summary: Month by month: how many companies disclosed a first use of a model, of those that rows date
// summary-zh: 按月统计首次披露使用模型的公司数（仅计有披露日期者）
// topic: adoption
// mode: read
// parameter model: Model = none — only uses of this model or its versions; example ChatGPT
// parameter since: date = none — only months from this day's on; example 2023-01-01
// column month: the month, such as 2023-04
// column uses: pairs of company and model whose first row saying in-use or testing is of that month
// column companies: how many companies that are
// column newCompanies: those that had no such row before, of any model counted here
// column models: the models
// ask: {month} {user}
// ask: {user} {month}
// ask: {month} $model {user}?
// ask: {month} {user}? {use}? $model
// ask: {user} {provide}? $model {month}
// ask: {month} {use} {share}
// ask: {use} {month}
// ask: $model {user} {month}
// ask: $model {month} {user}?
MATCH (firm:Company)-[:HAS_CLAIM]->(claim:Claim {relation: 'USES'})-[:ABOUT]->(used:Model)
WHERE claim.status IN ['in-use', 'testing'] AND claim.date IS NOT NULL
  AND ($model IS NULL OR EXISTS { MATCH (used)-[:VERSION_OF*0..5]->(:Model {id: $model}) })
WITH firm, used, min(claim.date) AS began
ORDER BY began, used.id
WITH firm, collect(used.id) AS products, collect(used.name) AS titles, collect(toString(began)) AS days
UNWIND range(0, size(days) - 1) AS place
WITH substring(days[place], 0, 7) AS month, substring(days[0], 0, 7) AS entry, firm.id AS who,
     products[place] AS product, titles[place] AS title
WHERE $since IS NULL OR month >= substring($since, 0, 7)
WITH month, entry, who, product, title
ORDER BY product
WITH month, count(product) AS pairs, count(DISTINCT who) AS firms,
     count(DISTINCT CASE WHEN entry = month THEN who END) AS fresh, collect(DISTINCT title) AS names
RETURN month AS month, pairs AS uses, firms AS companies, fresh AS newCompanies, names AS models
ORDER BY month
