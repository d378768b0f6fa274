// summary: A report that gave nothing to the graph
// summary-zh: 研报未给出任何内容
// mode: read
// severity: warning
// column node: id of the node to look at
// column detail: what is wrong
// column report: the report to look at, where one states it
// column line: its line
// column cell: its cell
MATCH (report:Report)
WHERE NOT EXISTS { MATCH (report)--() }
RETURN report.id AS node, 'nothing in the graph comes from it' AS detail,
       report.name AS report, null AS line, null AS cell
ORDER BY node
