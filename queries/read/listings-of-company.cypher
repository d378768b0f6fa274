// summary: The reports whose market tables list a company, the newest first
// summary-zh: 行情表载有某公司的研报，最新在前
// topic: companies
// mode: read
// parameter company: Company — the company asked about; example 中文在线
// column report: the report
// column date: the report's date
// column broker: whose report it is
// column name: the company's name as printed there
// column table: the market table
// column line: the first line that lists it
// column reportId: the report's id
// ask: $company {listing}
// ask: {listing} {provide}? $company
// ask: {report} {listing} $company
// ask: $company {listing} {report}
MATCH (:Company {id: $company})-[listed:LISTED_IN]->(report:Report)
RETURN report.name AS report, toString(report.date) AS date, report.broker AS broker,
       listed.name AS name, listed.table AS table, listed.line AS line, report.id AS reportId
ORDER BY date DESC, reportId
