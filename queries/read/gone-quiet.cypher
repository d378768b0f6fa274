// summary: Companies that use a model but have disclosed nothing for some months, the quietest first
// summary-zh: 曾披露使用模型、但已若干月没有任何披露的公司，沉默最久者在前
// topic: change
// mode: read
// parameter months: integer(1..1200) = 6 — how many whole months without a row; example 12
// parameter date: date = none — the day to count back from; where none is given, that of the latest report; example 2024-09-08
// parameter limit: integer(1..) = 200 — the most rows to return; example 20
// column company: the company's name
// column code: its stock code
// column lastDisclosed: date of its latest row up to that day, of whatever kind
// column months: whole months since then
// column disclosures: how many rows it has
// column models: the models it had in use or tested
// column asOf: the day counted back from
// column companyId: the company's id
// ask: {who} {quiet}
// ask: {quiet} {who}
// ask: $months {quiet} {who}
// ask: {who} $months {quiet}
// ask: {who} {quiet} $months
// ask: {use} {model}? {quiet} {who}
MATCH (source:Report)
WITH max(source.date) AS newest
WITH coalesce(date($date), newest) AS today
MATCH (firm:Company)-[:DISCLOSED]->(row:Disclosure)
WHERE row.date <= today
WITH today, firm, max(row.date) AS latest, count(row) AS rows
WHERE latest <= today - duration({months: $months})
MATCH (firm)-[use:USES]->(used:Model)
WHERE use.status IN ['in-use', 'testing'] AND use.firstSeen <= today
WITH today, firm, latest, rows, used
ORDER BY used.id
WITH today, firm, latest, rows, collect(used.name) AS models
RETURN firm.name AS company, firm.code AS code, toString(latest) AS lastDisclosed,
       duration.between(latest, today).months AS months, rows AS disclosures, models AS models,
       toString(today) AS asOf, firm.id AS companyId
ORDER BY lastDisclosed, companyId
LIMIT $limit
