// summary: A row dated after the report that prints it
// summary-zh: 披露日期晚于研报日期
// mode: read
// severity: warning
// column node: id of the node to look at
// column detail: what is wrong
// column report: the report to look at, where one states it
// column line: its line
// column cell: its cell
MATCH (disclosure:Disclosure)-[:REPORTED_IN]->(report:Report)
WHERE disclosure.date > report.date
RETURN disclosure.id AS node,
       'is dated ' + toString(disclosure.date) + ', its report ' + toString(report.date) AS detail,
       disclosure.report AS report, disclosure.line AS line, disclosure.column AS cell
ORDER BY node
