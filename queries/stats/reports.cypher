// summary: The reports with what each gave to the graph, by date
// summary-zh: 各研报及其披露数与陈述数，按日期
// mode: read
// column name: the report's name
// column date: its date
// column broker: the broker whose report it is
// column disclosures: how many rows of it are disclosures
// column claims: how many claims it states
// column digest: the SHA-256 of its file
// column reportId: its id
MATCH (report:Report)
OPTIONAL MATCH (disclosure:Disclosure)-[:REPORTED_IN]->(report)
WITH report, count(disclosure) AS rows
OPTIONAL MATCH (claim:Claim)-[:STATED_IN]->(report)
WITH report, rows, count(claim) AS stated
RETURN report.name AS name, toString(report.date) AS date, report.broker AS broker,
       rows AS disclosures, stated AS claims, report.digest AS digest, report.id AS reportId
ORDER BY date, reportId
