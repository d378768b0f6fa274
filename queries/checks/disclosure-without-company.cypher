// summary: A row that was given to a company but is tied to none
// summary-zh: 已归属的披露没有公司
// mode: read
// severity: problem
// column node: id of the node to look at
// column detail: what is wrong
// column report: the report to look at, where one states it
// column line: its line
// column cell: its cell
MATCH (disclosure:Disclosure)
WHERE disclosure.attribution IN ['printed', 'repaired']
  AND NOT EXISTS { MATCH (:Company)-[:DISCLOSED]->(disclosure) }
RETURN disclosure.id AS node, 'is ' + disclosure.attribution + ', but no company disclosed it' AS detail,
       disclosure.report AS report, disclosure.line AS line, disclosure.column AS cell
ORDER BY node
