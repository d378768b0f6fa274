// summary: Relations to look at before one relies on them, the weakest first, each with the reason
// summary-zh: 佐证薄弱、使用前应核对的关系及其原因，最弱者在前
// topic: evidence
// mode: read
// parameter grade: string(B, C, D) = C — this grade or a lower one; example C
// parameter relation: string(USES, DEVELOPS, PARTNERS_WITH, INVESTS_IN, APPLIES) = none — only this relation; example USES
// parameter company: Company|Organisation = none — only those of this company; example 巨人网络
// parameter limit: integer(1..) = 200 — the most rows to return; example 20
// column grade: how far to rely on it, A to D
// column company: the company or organisation
// column relation: the relation
// column object: the model, partner, target or use case
// column status: the latest status
// column reason: no row: only a model column or a table states it; doubtful row: a row behind it was moved; else one statement, or several statements
// column disclosures: how many disclosures state it
// column reports: how many reports print it
// column rules: the rules that read the statements
// column lastSeen: date of the latest disclosure (of the report, where none is dated)
// column companyId: its id
// column objectId: the object's id
// ask: {weak} {evidence}
// ask: {evidence} {weak}
// ask: {weak} $relation
// ask: $relation {weak}
// ask: $company {weak} {evidence}?
// ask: {weak} {evidence} {provide}? $company
MATCH (firm:Company|Organisation)-[edge:USES|DEVELOPS|PARTNERS_WITH|INVESTS_IN|APPLIES]->(thing)
WHERE edge.grade >= $grade AND ($relation IS NULL OR type(edge) = $relation)
  AND ($company IS NULL OR firm.id = $company)
MATCH (firm)-[:HAS_CLAIM]->(claim:Claim)-[:ABOUT]->(thing)
WHERE claim.relation = type(edge)
OPTIONAL MATCH (row:Disclosure)-[:EVIDENCE]->(claim)
WITH firm, edge, thing, claim, row
ORDER BY claim.rule
WITH firm, edge, thing, count(DISTINCT claim) AS statements, collect(DISTINCT claim.rule) AS rules,
     sum(CASE WHEN row.attribution = 'repaired' THEN 1 ELSE 0 END) AS moved
RETURN edge.grade AS grade, firm.name AS company, type(edge) AS relation, thing.name AS object,
       edge.status AS status,
       CASE WHEN edge.disclosures = 0 THEN 'no row' WHEN moved > 0 THEN 'doubtful row'
            WHEN statements = 1 THEN 'one statement' ELSE 'several statements' END AS reason,
       edge.disclosures AS disclosures, edge.reports AS reports, rules AS rules,
       toString(edge.lastSeen) AS lastSeen, firm.id AS companyId, thing.id AS objectId
ORDER BY grade DESC, disclosures, companyId, relation, objectId
LIMIT $limit
