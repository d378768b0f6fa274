// summary: Everything a company uses, develops, applies, partners with and invests in
// summary-zh: 公司使用、自研、应用、合作、投资的全部关系
// topic: companies
// mode: read
// parameter company: Company — the company asked about; example 中文在线
// parameter relation: string(USES, DEVELOPS, PARTNERS_WITH, INVESTS_IN, APPLIES) = none — one relation only; example USES
// column relation: USES, DEVELOPS, PARTNERS_WITH, INVESTS_IN or APPLIES
// column object: the model, organisation, company or use case
// column status: the latest status
// column firstSeen: date of the first disclosure (of the report, where none is dated)
// column lastSeen: date of the latest one
// column datedBy: row, or report where no row dates it
// column disclosures: how many disclosures state it; 0 when only a model column does
// column reports: how many reports print it
// column brokers: how many brokers' reports print it
// column grade: how far to rely on it, A to D
// column objectId: the object's id
// ask: $company {all} {relation}?
// ask: {all} {relation}? {provide}? $company
// ask: $company $relation {what}
// ask: $company {what}? {relation}
// ask: {relation} {provide} $company
MATCH (company:Company {id: $company})-[edge:USES|DEVELOPS|PARTNERS_WITH|INVESTS_IN|APPLIES]->(object)
WHERE $relation IS NULL OR type(edge) = $relation
RETURN type(edge) AS relation, object.name AS object, edge.status AS status,
       toString(edge.firstSeen) AS firstSeen, toString(edge.lastSeen) AS lastSeen,
       edge.datedBy AS datedBy, edge.disclosures AS disclosures, edge.reports AS reports,
       edge.brokers AS brokers, edge.grade AS grade, object.id AS objectId
ORDER BY CASE relation WHEN 'USES' THEN 1 WHEN 'DEVELOPS' THEN 2 WHEN 'PARTNERS_WITH' THEN 3
                       WHEN 'INVESTS_IN' THEN 4 ELSE 5 END, lastSeen DESC, objectId
