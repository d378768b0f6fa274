// summary: What else the users of a model use: other models, the most common first
// summary-zh: 使用某一模型的公司还使用哪些模型，最常见者在前
// topic: models
// mode: read
// parameter model: Model — the model asked about, its versions included; example ChatGPT
// parameter limit: integer(1..) = 20 — the most rows to return; example 10
// column model: another model, neither a version of the one asked about nor a family of it
// column vendors: who provides it, or else the family it belongs to
// column companies: how many companies have both in use or test them
// column percent: these among the users of the model asked about, in whole percent
// column examples: up to five of them, by id
// column modelId: the other model's id
// ask: {else} {user} {provide}? $model {use}?
// ask: {what} {else} {user} {provide}? $model {use}
// ask: $model {user} {else}
// ask: {else} {use} $model {else}? {use}?
// ask: {what} {else} $model {user} {use}?
// ask: {use} $model {who} {else} {model}?
// ask: {else} $model {user}
// ask: {model} {else} $model
// ask: $model {else} {model}
// ask: {and} $model {else} {model}
MATCH (asked:Model {id: $model})<-[:VERSION_OF*0..5]-(kin:Model)<-[own:USES]-(firm:Company)
WHERE own.status IN ['in-use', 'testing']
WITH asked, collect(DISTINCT firm) AS firms
WITH asked, firms, size(firms) AS everyone
UNWIND firms AS firm
MATCH (firm)-[use:USES]->(used:Model)
WHERE use.status IN ['in-use', 'testing']
WITH asked, everyone, used, firm
ORDER BY firm.id
WITH asked, everyone, used, count(DISTINCT firm) AS common, collect(DISTINCT firm.name) AS names
WHERE NOT EXISTS { MATCH (used)-[:VERSION_OF*0..5]->(asked) }
  AND NOT EXISTS { MATCH (asked)-[:VERSION_OF*1..5]->(used) }
OPTIONAL MATCH (used)-[:VERSION_OF*0..5]->(holder:Model)-[:PROVIDED_BY]->(seller:Organisation|Company)
WHERE (holder.id = used.id OR NOT EXISTS { MATCH (used)-[:PROVIDED_BY]->() })
WITH everyone, used, common, names, seller
ORDER BY seller.id
WITH everyone, used, common, names, collect(DISTINCT seller.name) AS vendors
RETURN used.name AS model, vendors AS vendors, common AS companies,
       toInteger(round(100.0 * common / everyone)) AS percent, names[0..5] AS examples,
       used.id AS modelId
ORDER BY companies DESC, modelId
LIMIT $limit
