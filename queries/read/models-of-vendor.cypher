// summary: The models a vendor provides, versions among them, each with how many companies use it
// summary-zh: 某一提供方的全部模型（含各版本）及其使用公司数
// topic: models
// mode: read
// parameter vendor: Organisation|Company — the vendor asked about; example OpenAI
// column vendor: the vendor's name
// column model: the model's name
// column kind: model, family or api
// column families: the families it is a version of, the nearest first
// column users: companies that have it in use or test it, its versions not counted
// column onTheWay: companies that only explore it, plan it or have applied for it
// column vendorId: the vendor's id
// column modelId: the model's id
// ask: $vendor {provide} {what}? {model}
// ask: {model} {provide} $vendor
// ask: {what}? {model} $vendor {provide}
// ask: $vendor {model}
MATCH (seller:Organisation|Company {id: $vendor})<-[:PROVIDED_BY]-(holder:Model)<-[:VERSION_OF*0..5]-(made:Model)
WHERE (holder.id = made.id OR NOT EXISTS { MATCH (made)-[:PROVIDED_BY]->() })
WITH DISTINCT seller, made
OPTIONAL MATCH line = (made)-[:VERSION_OF*1..5]->(above:Model)
WITH seller, made, above, min(length(line)) AS steps
ORDER BY steps, above.id
WITH seller, made, collect(above.name) AS families
OPTIONAL MATCH (made)<-[use:USES]-(:Company)
WITH seller, made, families,
     sum(CASE WHEN use.status IN ['in-use', 'testing'] THEN 1 ELSE 0 END) AS active,
     sum(CASE WHEN use.status IN ['exploring', 'planned', 'applied'] THEN 1 ELSE 0 END) AS coming
RETURN seller.name AS vendor, made.name AS model, made.kind AS kind, families AS families,
       active AS users, coming AS onTheWay, seller.id AS vendorId, made.id AS modelId
ORDER BY modelId
