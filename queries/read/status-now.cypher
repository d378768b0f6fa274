// summary: How far each use is now, since when, and by which statuses it came there
// summary-zh: 各项使用的当前状态、起始日期与历程
// topic: change
// mode: read
// parameter company: Company = none — only this company's uses; example 汤姆猫
// parameter model: Model = none — only uses of this model or its versions; example GPT
// parameter status: string(in-use, testing, applied, planned, exploring, ended, denied) = none — only uses that are there now; example in-use
// parameter limit: integer(1..) = 200 — the most rows to return; example 20
// column company: the company's name
// column model: the model
// column status: the latest status
// column since: first day of a row that says so, with no other status after it; empty where no row dates the use
// column lastSeen: date of the latest row (of the latest report, where no row dates the use)
// column datedBy: row, or report where no row dates the use
// column history: each dated statement, the oldest first: day and status
// column grade: how far to rely on the latest status, A to D
// column companyId: the company's id
// column modelId: the model's id
// ask: $company {status}
// ask: $model {status}
// ask: {status} {provide}? $company {use}?
// ask: {status} $company {use}? $model
// ask: $company {use}? $model {status}
// ask: {status} {use}? $model
// ask: $company $status {what}? {model}
// ask: {model} $company $status
// ask: {what} {model} $company $status
// ask: $company $status {use} {what}? {model}
// ask: $company {use}? {model} {status}
MATCH (firm:Company)-[use:USES]->(used:Model)
WHERE ($company IS NULL OR firm.id = $company) AND ($status IS NULL OR use.status = $status)
  AND ($model IS NULL OR EXISTS { MATCH (used)-[:VERSION_OF*0..5]->(:Model {id: $model}) })
WITH firm, use, used
ORDER BY use.datedBy DESC, use.lastSeen DESC, firm.id, used.id
LIMIT $limit
OPTIONAL MATCH (firm)-[:HAS_CLAIM]->(claim:Claim {relation: 'USES'})-[:ABOUT]->(used)
WHERE claim.date IS NOT NULL
WITH firm, use, used, claim
ORDER BY claim.date, claim.report, claim.table, claim.line, claim.column, claim.id
WITH firm, use, used, collect(toString(claim.date)) AS days, collect(claim.status) AS steps
WITH firm, use, used, days, steps,
     [place IN range(0, size(steps) - 1) WHERE steps[place] <> use.status] AS others
WITH firm, use, used, days, steps,
     CASE WHEN size(others) = 0 THEN 0 ELSE others[size(others) - 1] + 1 END AS start
RETURN firm.name AS company, used.name AS model, use.status AS status, days[start] AS since,
       toString(use.lastSeen) AS lastSeen, use.datedBy AS datedBy,
       [place IN range(0, size(steps) - 1) | days[place] + ' ' + steps[place]] AS history,
       use.grade AS grade, firm.id AS companyId, used.id AS modelId
ORDER BY datedBy DESC, lastSeen DESC, companyId, modelId
