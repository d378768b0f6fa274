// summary: A claim of a text that no row states
// summary-zh: 文本陈述没有对应的披露
// mode: read
// severity: problem
// column node: id of the node to look at
// column detail: what is wrong
// column report: the report to look at, where one states it
// column line: its line
// column cell: its cell
MATCH (claim:Claim)
WHERE claim.origin = 'text' AND NOT EXISTS { MATCH (:Disclosure)-[:EVIDENCE]->(claim) }
RETURN claim.id AS node, 'no row states it' AS detail,
       claim.report AS report, claim.line AS line, claim.column AS cell
ORDER BY node
