// summary: Models by how many companies use them, with how many are on the way and how many said no
// summary-zh: 按使用公司数排列的模型，并列出推进中与已否认的公司数
// topic: models
// mode: read
// parameter vendor: Organisation|Company = none — only models of this vendor; example OpenAI
// parameter limit: integer(1..) = 50 — the most rows to return; example 10
// column model: the model; a family stands for itself where a report names only the family
// column vendors: who provides it, or else the family it belongs to
// column users: companies whose latest status is in-use or testing
// column inUse: those in use
// column testing: those testing
// column onTheWay: companies that explore it, plan it or have applied for it
// column against: companies that denied it or ended it
// column lastSeen: date of the latest disclosure of a row; empty where none is dated
// column modelId: the model's id
// ask: $limit {model} {user}?
// ask: {model} {rank}
// ask: {rank} {model}
// ask: {what} {model} {rank} {use}?
// ask: {model} {who} {use} {rank}
// ask: {model} {use} {who} {rank}
// ask: {rank} {use}? {model}
// ask: $vendor {model} {rank}
// ask: {rank} {model} {provide} $vendor
// ask: {use} {rank} {model}
MATCH (used:Model)<-[use:USES]-(:Company)
WITH used,
     sum(CASE WHEN use.status = 'in-use' THEN 1 ELSE 0 END) AS active,
     sum(CASE WHEN use.status = 'testing' THEN 1 ELSE 0 END) AS trying,
     sum(CASE WHEN use.status IN ['exploring', 'planned', 'applied'] THEN 1 ELSE 0 END) AS coming,
     sum(CASE WHEN use.status IN ['denied', 'ended'] THEN 1 ELSE 0 END) AS refusing,
     max(CASE WHEN use.datedBy = 'row' THEN use.lastSeen END) AS latest
OPTIONAL MATCH (used)-[:VERSION_OF*0..5]->(holder:Model)-[:PROVIDED_BY]->(seller:Organisation|Company)
WHERE (holder.id = used.id OR NOT EXISTS { MATCH (used)-[:PROVIDED_BY]->() })
WITH used, active, trying, coming, refusing, latest, seller
ORDER BY seller.id
WITH used, active, trying, coming, refusing, latest,
     collect(DISTINCT seller.name) AS vendors, collect(DISTINCT seller.id) AS sellers
WHERE $vendor IS NULL OR $vendor IN sellers
RETURN used.name AS model, vendors AS vendors, active + trying AS users, active AS inUse,
       trying AS testing, coming AS onTheWay, refusing AS against,
       toString(latest) AS lastSeen, used.id AS modelId
ORDER BY users DESC, onTheWay DESC, modelId
LIMIT $limit
