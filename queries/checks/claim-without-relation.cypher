// summary: A claim that no relation sums up
// summary-zh: 陈述没有对应的关系边
// mode: read
// severity: problem
// column node: id of the node to look at
// column detail: what is wrong
// column report: the report to look at, where one states it
// column line: its line
// column cell: its cell
MATCH (subject:Company|Organisation)-[:HAS_CLAIM]->(claim:Claim)-[:ABOUT]->(object)
WHERE NOT EXISTS {
  MATCH (subject)-[edge:USES|DEVELOPS|PARTNERS_WITH|INVESTS_IN|APPLIES]->(object) WHERE type(edge) = claim.relation
}
RETURN claim.id AS node, subject.id + ' has no ' + claim.relation + ' to ' + object.id AS detail,
       claim.report AS report, claim.line AS line, claim.column AS cell
ORDER BY node
