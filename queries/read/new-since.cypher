// summary: Relations first seen on a day or later, the newest first
// summary-zh: 自某日起首次出现的关系，最新在前
// topic: change
// mode: read
// parameter since: date — the first day; example 2024-05-01
// parameter relation: string(USES, DEVELOPS, PARTNERS_WITH, INVESTS_IN, APPLIES) = none — only this relation; example USES
// parameter datedBy: string(row, report) = none — row: only those a row dates; report: only those that a report prints undated; example row
// parameter limit: integer(1..) = 200 — the most rows to return; example 20
// column firstSeen: date of the first disclosure; of the first report that prints it, where no row dates it
// column datedBy: row, or report: such a relation may be older than its report
// column company: the company or organisation
// column relation: the relation
// column object: the model, partner, target or use case
// column status: the latest status
// column disclosures: how many disclosures state it
// column grade: how far to rely on it, A to D
// column companyId: its id
// column objectId: the object's id
// ask: {new} {relation}? $since
// ask: $since {new} {happen}? {relation}?
// ask: {what} {happen}? {new} $since
// ask: {new} $relation $since
// ask: $since {new} $relation
// ask: $since {happen} {new} {relation}?
// ask: {happen} {new} $since
// ask: {new} {what} {relation} $since
MATCH (firm:Company|Organisation)-[edge:USES|DEVELOPS|PARTNERS_WITH|INVESTS_IN|APPLIES]->(thing)
WHERE edge.firstSeen >= date($since) AND ($relation IS NULL OR type(edge) = $relation)
  AND ($datedBy IS NULL OR edge.datedBy = $datedBy)
RETURN toString(edge.firstSeen) AS firstSeen, edge.datedBy AS datedBy, firm.name AS company,
       type(edge) AS relation, thing.name AS object, edge.status AS status,
       edge.disclosures AS disclosures, edge.grade AS grade, firm.id AS companyId,
       thing.id AS objectId
ORDER BY datedBy DESC, firstSeen DESC, companyId, relation, objectId
LIMIT $limit
