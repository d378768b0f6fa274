// summary: Dated steps from one status to another, such as testing to in-use, the newest first
// summary-zh: 状态的变化（如由测试到使用），最新在前
// topic: change
// mode: read
// parameter relation: string(USES, DEVELOPS, PARTNERS_WITH, INVESTS_IN, APPLIES) = USES — the relation whose status changes; example USES
// parameter before: string(exploring, planned, applied, testing, in-use, agreed, done, stated, denied, ended) = none — only steps from this status; example testing
// parameter after: string(exploring, planned, applied, testing, in-use, agreed, done, stated, denied, ended) = none — only steps to this status; example in-use
// parameter since: date = none — only steps on this day or later; example 2023-04-01
// parameter limit: integer(1..) = 200 — the most rows to return; example 20
// column date: the day of the row that first states the new status
// column company: the company's or organisation's name
// column object: the model, or whatever the relation leads to
// column before: the status till then
// column after: the status from then on
// column days: how many days the row before is older
// column text: the text of the row
// column report: the report that prints it
// column line: its line in the report's file
// column companyId: the company's id
// column objectId: the object's id
// ask: {changes}
// ask: {what} {changes}
// ask: {who} {changes}
// ask: {who} {from}? $before {to} $after
// ask: {from} $before {to} $after {who}?
// ask: {changes} $before {to} $after
// ask: {who} {changes} $before {to}? $after
MATCH (firm:Company|Organisation)-[:HAS_CLAIM]->(claim:Claim {relation: $relation})-[:ABOUT]->(thing)
WHERE claim.date IS NOT NULL
WITH firm, thing, claim
ORDER BY claim.date, claim.report, claim.table, claim.line, claim.column, claim.id
WITH firm, thing, collect(claim) AS claims
UNWIND range(1, size(claims) - 1) AS place
WITH firm, thing, claims[place - 1] AS old, claims[place] AS new
WHERE old.status <> new.status AND ($before IS NULL OR old.status = $before)
  AND ($after IS NULL OR new.status = $after) AND ($since IS NULL OR new.date >= date($since))
OPTIONAL MATCH (row:Disclosure)-[:EVIDENCE]->(new)
RETURN toString(new.date) AS date, firm.name AS company, thing.name AS object,
       old.status AS before, new.status AS after, duration.inDays(old.date, new.date).days AS days,
       coalesce(row.text, new.surface) AS text, new.report AS report, new.line AS line,
       firm.id AS companyId, thing.id AS objectId
ORDER BY date DESC, companyId, objectId, new.id
LIMIT $limit
