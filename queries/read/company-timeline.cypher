// summary: All a company said, day by day, the oldest first: what, how far along, in which words
// summary-zh: 公司历次披露的时间线：内容、进展与原句
// topic: change
// mode: read
// parameter company: Company|Organisation — the company asked about; example 汤姆猫
// parameter relation: string(USES, DEVELOPS, PARTNERS_WITH, INVESTS_IN, APPLIES) = none — only this relation; example USES
// parameter since: date = none — only from this day on; example 2023-06-01
// column date: the row's date, else the report's
// column datedBy: row, or report where nothing dates the statement
// column relation: what is stated
// column object: the model, partner, target or use case
// column status: the status stated
// column via: the product, subsidiary or investee through which it acts
// column quote: the clause that says so, else the name as printed
// column report: the report that prints it
// column line: its line in the report's file
// column grade: how far to rely on it, A to D
// column objectId: the object's id
// column claimId: the statement's id
// ask: $company {timeline}
// ask: {timeline} {provide}? $company
// ask: {timeline} $company {timeline}
// ask: $company {what} {timeline}
OPTIONAL MATCH (listed:Company {id: $company})
OPTIONAL MATCH (unlisted:Organisation {id: $company})
WITH coalesce(listed, unlisted) AS firm
MATCH (firm)-[:HAS_CLAIM]->(claim:Claim)-[:ABOUT]->(thing)
WHERE $relation IS NULL OR claim.relation = $relation
MATCH (claim)-[:STATED_IN]->(source:Report)
WITH claim, thing, coalesce(claim.date, source.date) AS day
WHERE $since IS NULL OR day >= date($since)
RETURN toString(day) AS date, CASE WHEN claim.date IS NULL THEN 'report' ELSE 'row' END AS datedBy,
       claim.relation AS relation, thing.name AS object, claim.status AS status, claim.via AS via,
       coalesce(claim.quote, claim.surface) AS quote, claim.report AS report, claim.line AS line,
       claim.grade AS grade, thing.id AS objectId, claim.id AS claimId
ORDER BY date, report, line, claimId
