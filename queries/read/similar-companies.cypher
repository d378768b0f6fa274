// summary: Companies that use the same models as one, the most alike first
// summary-zh: 与某公司所用模型相同的公司，最相似者在前
// topic: companies
// mode: read
// parameter company: Company — the company asked about; example 中文在线
// parameter shared: integer(1..1000) = 1 — how many models they share at least; example 2
// parameter limit: integer(1..) = 20 — the most rows to return; example 10
// column company: the other company
// column code: its stock code
// column shared: how many models both have in use or test
// column percent: these among all models that either has in use or tests, in whole percent
// column models: the models they share
// column others: models that only the other has
// column companyId: its id
// ask: {similar} $company {who}?
// ask: {who} {similar} {and}? $company
// ask: {who} {and}? $company {similar}
// ask: {and}? $company {use}? {similar} {model}? {who}
// ask: {who} {use} {similar} {model} {and}? $company
// ask: $company {similar} {who}
MATCH (asked:Company {id: $company})-[own:USES]->(mine:Model)
WHERE own.status IN ['in-use', 'testing']
WITH asked, collect(DISTINCT mine.id) AS wanted
MATCH (asked)-[own:USES]->(mine:Model)<-[use:USES]-(firm:Company)
WHERE own.status IN ['in-use', 'testing'] AND use.status IN ['in-use', 'testing'] AND firm.id <> asked.id
WITH wanted, firm, count(DISTINCT mine) AS common
WHERE common >= $shared
MATCH (firm)-[use:USES]->(used:Model)
WHERE use.status IN ['in-use', 'testing']
WITH wanted, firm, common, used
ORDER BY used.id
WITH wanted, firm, common, count(used) AS theirs,
     collect(CASE WHEN used.id IN wanted THEN used.name END) AS both,
     collect(CASE WHEN NOT used.id IN wanted THEN used.name END) AS rest
RETURN firm.name AS company, firm.code AS code, common AS shared,
       toInteger(round(100.0 * common / (size(wanted) + theirs - common))) AS percent,
       both AS models, rest AS others, firm.id AS companyId
ORDER BY percent DESC, shared DESC, companyId
LIMIT $limit
