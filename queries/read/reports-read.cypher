// summary: The reports the graph is made of, and what each gave to it, the newest first
// summary-zh: 图谱所据研报及其贡献，最新在前
// topic: evidence
// mode: read
// parameter limit: integer(1..) = 200 — the most rows to return; example 20
// column report: the report's name
// column date: its date
// column broker: the broker whose report it is
// column title: its title as printed
// column disclosures: how many rows it prints
// column waiting: those among them that wait for a person
// column companies: how many companies it speaks of
// column claims: how many statements were read from it
// column firstRow: day of its earliest row
// column lastRow: day of its latest row
// column reportId: the report's id
// ask: {report}
// ask: {report} {read}
// ask: {read} {report}
MATCH (source:Report)
OPTIONAL MATCH (source)<-[:REPORTED_IN]-(row:Disclosure)
WITH source, count(row) AS rows, sum(CASE WHEN row.attribution = 'review' THEN 1 ELSE 0 END) AS open,
     min(row.date) AS earliest, max(row.date) AS latest
OPTIONAL MATCH (source)<-[:STATED_IN]-(claim:Claim)<-[:HAS_CLAIM]-(firm:Company|Organisation)
WITH source, rows, open, earliest, latest, count(DISTINCT claim) AS statements, count(DISTINCT firm) AS firms
RETURN source.name AS report, toString(source.date) AS date, source.broker AS broker,
       source.title AS title, rows AS disclosures, open AS waiting, firms AS companies,
       statements AS claims, toString(earliest) AS firstRow, toString(latest) AS lastRow,
       source.id AS reportId
ORDER BY date DESC, reportId
LIMIT $limit
