// summary: Vendors by how many companies use a model of theirs
// summary-zh: 按使用公司数排列的模型提供方
// topic: models
// mode: read
// parameter limit: integer(1..) = 50 — the most rows to return; example 10
// column vendor: the vendor
// column users: companies with a use of one of its models that is in-use or testing
// column percent: their share of all companies with such a use, in whole percent
// column models: how many of its models they use
// column soleVendor: users that use no model but this vendor's
// column vendorId: the vendor's id
// ask: $limit {vendor} {user}?
// ask: {rank} {model} {vendor}
// ask: {vendor} {use}? {user} {rank}
// ask: {vendor} {rank}
// ask: {rank} {vendor}
// ask: {what} {vendor} {rank}
// ask: {vendor} {use} {rank}
// ask: {vendor} {user} {rank}
// ask: {vendor} {share}
MATCH (firm:Company)-[use:USES]->(:Model)
WHERE use.status IN ['in-use', 'testing']
WITH count(DISTINCT firm) AS everyone
MATCH (used:Model)-[:VERSION_OF*0..5]->(holder:Model)-[:PROVIDED_BY]->(seller:Organisation|Company)
WHERE (holder.id = used.id OR NOT EXISTS { MATCH (used)-[:PROVIDED_BY]->() })
WITH DISTINCT everyone, used, seller
MATCH (used)<-[use:USES]-(firm:Company)
WHERE use.status IN ['in-use', 'testing']
WITH everyone, seller, firm, count(DISTINCT used) AS taken, collect(DISTINCT used.id) AS products
OPTIONAL MATCH (firm)-[else:USES]->(rival:Model)
WHERE else.status IN ['in-use', 'testing'] AND NOT rival.id IN products
WITH everyone, seller, firm, products, count(rival) AS rivals
UNWIND products AS product
WITH everyone, seller, count(DISTINCT firm) AS users, count(DISTINCT product) AS models,
     count(DISTINCT CASE WHEN rivals = 0 THEN firm.id END) AS alone
RETURN seller.name AS vendor, users AS users, toInteger(round(100.0 * users / everyone)) AS percent,
       models AS models, alone AS soleVendor, seller.id AS vendorId
ORDER BY users DESC, vendorId
LIMIT $limit
