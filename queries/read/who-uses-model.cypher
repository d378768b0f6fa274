// summary: Companies that use a model or one of its versions, newest evidence first
// summary-zh: 使用某一模型（含其各版本）的公司，最新佐证在前
// mode: read
// parameter model: Model — the model or model family asked about; example ChatGPT
// parameter limit: integer = 200 — the most rows to return; example 20
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
MATCH (company:Company)-[use:USES]->(model:Model)-[:VERSION_OF*0..5]->(:Model {id: $model})
MATCH (company)-[:HAS_CLAIM]->(claim:Claim {relation: 'USES'})-[:ABOUT]->(model)
OPTIONAL MATCH (disclosure:Disclosure)-[:EVIDENCE]->(claim)
WITH company, use, model, claim, disclosure
ORDER BY coalesce(toString(claim.date), '') DESC, claim.report DESC, claim.line DESC
WITH company, use, model, collect({text: coalesce(disclosure.text, claim.surface),
                                   report: claim.report, line: claim.line}) AS claims
RETURN company.name AS company, company.code AS code, model.name AS model,
       use.status AS status, toString(use.firstSeen) AS firstSeen,
       toString(use.lastSeen) AS lastSeen, use.datedBy AS datedBy,
       use.disclosures AS disclosures, use.brokers AS brokers, use.grade AS grade,
       claims[0].text AS evidence, claims[0].report AS report, claims[0].line AS line,
       company.id AS companyId, model.id AS modelId
ORDER BY datedBy DESC, lastSeen DESC, companyId, modelId
LIMIT $limit
