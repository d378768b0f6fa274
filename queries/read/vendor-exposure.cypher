// summary: Companies that depend on one vendor: they use its models, and no other vendor's
// summary-zh: 只依赖某一提供方模型、没有第二提供方的公司
// topic: models
// mode: read
// parameter vendor: Organisation|Company — the vendor asked about; example OpenAI
// parameter limit: integer(1..) = 200 — the most rows to return; example 20
// column company: the company's name
// column code: its stock code
// column models: the vendor's models it has in use or tests
// column disclosures: how many disclosures state these uses
// column lastSeen: date of the latest of them (of the report, where none is dated)
// column onTheWay: models of others that it explores, plans or has applied for
// column own: models it develops itself
// column companyId: the company's id
// ask: {who} {depend} $vendor
// ask: {depend} $vendor {model} {who}?
// ask: {depend} $vendor {who}
// ask: $vendor {depend}
// ask: {depend} $vendor
// ask: {who} {depend} $vendor {model}
// ask: {who} {depend} {use} $vendor
MATCH (:Organisation|Company {id: $vendor})<-[:PROVIDED_BY]-(holder:Model)<-[:VERSION_OF*0..5]-(used:Model)
WHERE (holder.id = used.id OR NOT EXISTS { MATCH (used)-[:PROVIDED_BY]->() })
WITH collect(DISTINCT used.id) AS products
MATCH (used:Model)<-[use:USES]-(firm:Company)
WHERE used.id IN products AND use.status IN ['in-use', 'testing']
WITH products, firm, used, use
ORDER BY used.id
WITH products, firm, collect(used.name) AS models, sum(use.disclosures) AS rows, max(use.lastSeen) AS latest
OPTIONAL MATCH (firm)-[else:USES]->(rival:Model)
WHERE NOT rival.id IN products AND NOT else.status IN ['denied', 'ended']
WITH firm, models, rows, latest, else, rival
ORDER BY rival.id
WITH firm, models, rows, latest,
     collect(CASE WHEN else.status IN ['in-use', 'testing'] THEN rival.id END) AS second,
     collect(CASE WHEN NOT else.status IN ['in-use', 'testing'] THEN rival.name END) AS coming
WHERE size(second) = 0
OPTIONAL MATCH (firm)-[:DEVELOPS]->(made:Model)
WITH firm, models, rows, latest, coming, made
ORDER BY made.id
WITH firm, models, rows, latest, coming, collect(DISTINCT made.name) AS own
RETURN firm.name AS company, firm.code AS code, models AS models, rows AS disclosures,
       toString(latest) AS lastSeen, coming AS onTheWay, own AS own, firm.id AS companyId
ORDER BY disclosures DESC, lastSeen DESC, companyId
LIMIT $limit
