// summary: A relation dated before it began
// summary-zh: 关系边首次日期晚于最近日期
// mode: read
// severity: problem
// column node: id of the node to look at
// column detail: what is wrong
// column report: the report to look at, where one states it
// column line: its line
// column cell: its cell
MATCH (subject:Company|Organisation)-[edge:USES|DEVELOPS|PARTNERS_WITH|INVESTS_IN|APPLIES]->(object)
WHERE edge.firstSeen > edge.lastSeen
RETURN subject.id AS node, type(edge) + ' ' + object.id + ' is first seen after it is last seen' AS detail,
       null AS report, null AS line, null AS cell
ORDER BY node, detail
