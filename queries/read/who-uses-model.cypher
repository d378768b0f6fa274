// summary: Companies that use a model or one of its versions, newest evidence first
// summary-zh: 使用某一模型（含其各版本）的公司，最新佐证在前
// topic: adoption
// mode: read
// parameter model: Model — the model or model family asked about; example ChatGPT
// parameter status: string(in-use, testing, applied, planned, exploring, ended, denied) = none — only uses of this status; where none is given all, ended and denied ones too; example in-use
// parameter since: date = none — only uses that are stated on this day or later; example 2023-04-01
// parameter exact: string(yes, no) = no — yes asks about this model alone, not about its versions; example no
// parameter limit: integer(1..) = 200 — the most rows to return; example 20
// column company: the company's name
// column code: its stock code
// column model: the model or version it uses
// column status: the latest status of the use
// column firstSeen: date of the first disclosure (of the report, where none is dated)
// column lastSeen: date of the latest one
// column datedBy: row, or report where no row dates the use
// column disclosures: how many disclosures state it; 0 when only a model column does
// column brokers: how many brokers' reports print it
// column grade: how far to rely on it, A to D
// column evidence: the newest text that states it
// column report: the report that prints the text
// column line: its line in the report's file
// column companyId: the company's id
// column modelId: the model's id
// ask: {who} {use} $model
// ask: $model {user}
// ask: {user} {provide}? $model
// ask: {who} $status $model
// ask: {who} $status {use} $model
// ask: $status {use}? $model {who}
// ask: {use} $model {who}
// ask: $model {who} {use}
MATCH (:Model {id: $model})<-[:VERSION_OF*0..5]-(used:Model)
WHERE $exact = 'no' OR used.id = $model
WITH DISTINCT used
// From the model over its claims: a company may have many more of them than a model has users.
MATCH (used)<-[:ABOUT]-(claim:Claim {relation: 'USES'})<-[:HAS_CLAIM]-(firm:Company)
OPTIONAL MATCH (row:Disclosure)-[:EVIDENCE]->(claim)
WITH used, firm, claim, row
ORDER BY coalesce(toString(claim.date), '') DESC, claim.report DESC, claim.line DESC, claim.id
WITH used, firm, collect({text: coalesce(row.text, claim.surface),
                          report: claim.report, line: claim.line}) AS claims
MATCH (used)<-[use:USES]-(firm)
WHERE ($status IS NULL OR use.status = $status) AND ($since IS NULL OR use.lastSeen >= date($since))
WITH used, firm, use, claims[0] AS newest
ORDER BY use.datedBy DESC, use.lastSeen DESC, firm.id, used.id
LIMIT $limit
RETURN firm.name AS company, firm.code AS code, used.name AS model,
       use.status AS status, toString(use.firstSeen) AS firstSeen,
       toString(use.lastSeen) AS lastSeen, use.datedBy AS datedBy,
       use.disclosures AS disclosures, use.brokers AS brokers, use.grade AS grade,
       newest.text AS evidence, newest.report AS report, newest.line AS line,
       firm.id AS companyId, used.id AS modelId
ORDER BY datedBy DESC, lastSeen DESC, companyId, modelId
