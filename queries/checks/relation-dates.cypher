// summary: A relation whose dates are not those of its claims
// summary-zh: 关系边日期与其陈述不符
// mode: read
// severity: problem
// column node: id of the node to look at
// column detail: what is wrong
// column report: the report to look at, where one states it
// column line: its line
// column cell: its cell
MATCH (subject:Company|Organisation)-[edge:USES|DEVELOPS|PARTNERS_WITH|INVESTS_IN|APPLIES]->(object)
WHERE edge.datedBy = 'row'
MATCH (subject)-[:HAS_CLAIM]->(claim:Claim)-[:ABOUT]->(object)
WHERE claim.relation = type(edge) AND claim.date IS NOT NULL
WITH subject, edge, object, toString(min(claim.date)) AS earliest, toString(max(claim.date)) AS latest
WHERE earliest <> toString(edge.firstSeen) OR latest <> toString(edge.lastSeen)
RETURN subject.id AS node,
       type(edge) + ' ' + object.id + ' says ' + toString(edge.firstSeen) + ' to ' + toString(edge.lastSeen)
         + ', its claims ' + earliest + ' to ' + latest AS detail,
       null AS report, null AS line, null AS cell
ORDER BY node, detail
