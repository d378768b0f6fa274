// summary: Companies that denied or ended the use of one model and use another later
// summary-zh: 否认或停用某一模型、之后使用其他模型的公司
// topic: change
// mode: read
// parameter silent: integer(1..1200) = none — a use nobody denied counts as left too, where its last row is this many months older than the first row of another; example 6
// parameter vendor: Organisation|Company = none — only those that left a model of this vendor; example OpenAI
// parameter limit: integer(1..) = 200 — the most rows to return; example 20
// column company: the company's name
// column left: the model it left
// column leftStatus: its latest status: denied or ended; in-use or testing where it has only gone silent
// column leftOn: day of the latest row on it
// column models: the models it uses later, in-use or testing, the first of them first; versions and families of the one it left are none
// column vendors: who provides these
// column since: day of the first row on any of these
// column change: vendor where one of these has a vendor that the one it left has not, else model
// column companyId: the company's id
// column leftId: id of the model it left
// ask: {who} {switch}
// ask: {switch} {who}
// ask: {who} {switch} $vendor
// ask: {switch} $vendor {who}
// ask: {who} {switch} {vendor}
// ask: {who} {switch} {model}
// ask: {who} {from} $vendor {switch}
MATCH (firm:Company)-[old:USES]->(gone:Model)
WHERE old.datedBy = 'row'
  AND (old.status IN ['denied', 'ended'] OR ($silent IS NOT NULL AND old.status IN ['in-use', 'testing']))
MATCH (firm)-[new:USES]->(used:Model)
WHERE used.id <> gone.id AND new.datedBy = 'row' AND new.status IN ['in-use', 'testing']
  AND ((old.status IN ['denied', 'ended'] AND new.lastSeen > old.lastSeen)
    OR (old.status IN ['in-use', 'testing']
      AND new.firstSeen >= old.lastSeen + duration({months: coalesce($silent, 0)})))
  AND NOT EXISTS { MATCH (used)-[:VERSION_OF*1..5]->(gone) }
  AND NOT EXISTS { MATCH (gone)-[:VERSION_OF*1..5]->(used) }
OPTIONAL MATCH (gone)-[:VERSION_OF*0..5]->(keeper:Model)-[:PROVIDED_BY]->(former:Organisation|Company)
WHERE keeper.id = gone.id OR NOT EXISTS { MATCH (gone)-[:PROVIDED_BY]->() }
WITH firm, old, gone, new, used, collect(DISTINCT former.id) AS formers
WHERE $vendor IS NULL OR $vendor IN formers
OPTIONAL MATCH (used)-[:VERSION_OF*0..5]->(holder:Model)-[:PROVIDED_BY]->(seller:Organisation|Company)
WHERE (holder.id = used.id OR NOT EXISTS { MATCH (used)-[:PROVIDED_BY]->() })
WITH firm, old, gone, new, used, formers, seller
ORDER BY new.firstSeen, used.id, seller.id
WITH firm, old, gone, formers, min(new.firstSeen) AS began, collect(DISTINCT used.name) AS models,
     collect(DISTINCT seller.name) AS vendors, collect(DISTINCT seller.id) AS sellers
RETURN firm.name AS company, gone.name AS left, old.status AS leftStatus,
       toString(old.lastSeen) AS leftOn, models AS models, vendors AS vendors,
       toString(began) AS since,
       CASE WHEN all(each IN sellers WHERE each IN formers) THEN 'model' ELSE 'vendor' END AS change,
       firm.id AS companyId, gone.id AS leftId
ORDER BY since DESC, companyId, leftId
LIMIT $limit
