// summary: A relation without a claim behind it
// summary-zh: 关系边没有任何陈述支持
// mode: read
// severity: problem
// column node: id of the node to look at
// column detail: what is wrong
// column report: the report to look at, where one states it
// column line: its line
// column cell: its cell
MATCH (subject:Company|Organisation)-[edge:USES|DEVELOPS|PARTNERS_WITH|INVESTS_IN|APPLIES]->(object)
WHERE NOT EXISTS {
  MATCH (subject)-[:HAS_CLAIM]->(claim:Claim)-[:ABOUT]->(object) WHERE claim.relation = type(edge)
}
RETURN subject.id AS node, type(edge) + ' ' + object.id + ' has no claim' AS detail,
       null AS report, null AS line, null AS cell
ORDER BY node, detail
