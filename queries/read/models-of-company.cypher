// summary: The models a company uses or develops, with vendor, family and how far it is
// summary-zh: 公司使用或自研的模型：提供方、所属家族与进展
// topic: adoption
// mode: read
// parameter company: Company — the company asked about; example 中文在线
// column relation: USES or DEVELOPS
// column model: the model
// column vendors: who provides it, or else the family it belongs to
// column family: the family it is a version of
// column status: the latest status; denied and ended ones are listed too
// column firstSeen: date of the first disclosure (of the report, where none is dated)
// column lastSeen: date of the latest one
// column datedBy: row, or report where no row dates it
// column disclosures: how many disclosures state it; 0 when only a model column or table does
// column grade: how far to rely on it, A to D
// column modelId: the model's id
// ask: $company {use} {what}? {model}
// ask: $company {use} {what}
// ask: {what} {model} $company {use}
// ask: {what} $company {use}
// ask: {model} {provide}? $company {use}
// ask: {model} {use} {provide} $company
// ask: {model} {use} at|inside|within $company
MATCH (:Company {id: $company})-[use:USES|DEVELOPS]->(used:Model)
OPTIONAL MATCH (used)-[:VERSION_OF*0..5]->(holder:Model)-[:PROVIDED_BY]->(seller:Organisation|Company)
WHERE (holder.id = used.id OR NOT EXISTS { MATCH (used)-[:PROVIDED_BY]->() })
WITH use, used, seller
ORDER BY seller.id
WITH use, used, collect(DISTINCT seller.name) AS vendors
OPTIONAL MATCH (used)-[:VERSION_OF]->(parent:Model)
WITH use, used, vendors, min(parent.name) AS nearest
RETURN type(use) AS relation, used.name AS model, vendors AS vendors, nearest AS family,
       use.status AS status, toString(use.firstSeen) AS firstSeen,
       toString(use.lastSeen) AS lastSeen, use.datedBy AS datedBy,
       use.disclosures AS disclosures, use.grade AS grade, used.id AS modelId
ORDER BY relation DESC, datedBy DESC, lastSeen DESC, modelId
