// summary: One model: vendor, family, versions, what reports say of it, and who uses it
// summary-zh: 模型概况：提供方、家族、版本、评测与使用情况
// topic: models
// mode: read
// parameter model: Model — the model asked about; example ChatGPT
// column model: the model's name
// column nameEn: its name in English
// column kind: model, family or api
// column vendors: who provides it, or else the family it belongs to
// column developers: who says to develop it
// column families: the families above it, the nearest first
// column versions: the versions below it
// column released: the day it came out
// column classes: the classes under which reports file it
// column benchmarks: its scores, as printed
// column users: companies that have it or a version of it in use or test it
// column onTheWay: companies that only explore it, plan it or have applied for it
// column modelId: the model's id
// ask: $model
// ask: $model {profile}
// ask: {profile} {provide}? $model
MATCH (used:Model {id: $model})
OPTIONAL MATCH (used)-[:VERSION_OF*0..5]->(holder:Model)-[:PROVIDED_BY]->(seller:Organisation|Company)
WHERE (holder.id = used.id OR NOT EXISTS { MATCH (used)-[:PROVIDED_BY]->() })
WITH used, seller
ORDER BY seller.id
WITH used, collect(DISTINCT seller.name) AS vendors
OPTIONAL MATCH (used)<-[:DEVELOPS]-(maker:Company|Organisation)
WITH used, vendors, maker
ORDER BY maker.id
WITH used, vendors, collect(DISTINCT maker.name) AS developers
OPTIONAL MATCH line = (used)-[:VERSION_OF*1..5]->(above:Model)
WITH used, vendors, developers, above, min(length(line)) AS steps
ORDER BY steps, above.id
WITH used, vendors, developers, collect(above.name) AS families
OPTIONAL MATCH (used)<-[:VERSION_OF*1..5]-(below:Model)
WITH used, vendors, developers, families, below
ORDER BY below.id
WITH used, vendors, developers, families, collect(DISTINCT below.name) AS versions
OPTIONAL MATCH (used)<-[:VERSION_OF*0..5]-(:Model)<-[use:USES]-(firm:Company)
WITH used, vendors, developers, families, versions, firm,
     max(CASE WHEN use.status IN ['in-use', 'testing'] THEN 2
              WHEN use.status IN ['exploring', 'planned', 'applied'] THEN 1 ELSE 0 END) AS depth
WITH used, vendors, developers, families, versions,
     sum(CASE WHEN depth = 2 THEN 1 ELSE 0 END) AS active,
     sum(CASE WHEN depth = 1 THEN 1 ELSE 0 END) AS coming
RETURN used.name AS model, used.nameEn AS nameEn, used.kind AS kind, vendors AS vendors,
       developers AS developers, families AS families, versions AS versions,
       toString(used.released) AS released, used.modelClass AS classes,
       used.benchmarks AS benchmarks, active AS users, coming AS onTheWay, used.id AS modelId
