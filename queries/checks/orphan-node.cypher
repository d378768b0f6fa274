// summary: A node that nothing is tied to
// summary-zh: 孤立节点
// mode: read
// severity: problem
// column node: id of the node to look at
// column detail: what is wrong
// column report: the report to look at, where one states it
// column line: its line
// column cell: its cell
MATCH (node:Company|Organisation|Model|UseCase|Category|Disclosure|Claim)
WHERE NOT EXISTS { MATCH (node)--(:Category|Claim|Company|Disclosure|Model|Organisation|Report|UseCase) }
RETURN node.id AS node, 'no edge leads to it or from it' AS detail,
       node.report AS report, node.line AS line, node.column AS cell
ORDER BY node
