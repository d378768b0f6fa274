// summary: A use that is denied and in use on the same day
// summary-zh: 同日既否认又使用
// mode: read
// severity: warning
// column node: id of the node to look at
// column detail: what is wrong
// column report: the report to look at, where one states it
// column line: its line
// column cell: its cell
MATCH (company:Company)-[:HAS_CLAIM]->(denial:Claim {relation: 'USES', status: 'denied'})-[:ABOUT]->(model:Model)
MATCH (company)-[:HAS_CLAIM]->(use:Claim {relation: 'USES', status: 'in-use'})-[:ABOUT]->(model)
WHERE denial.date = use.date
RETURN denial.id AS node,
       company.id + ' denies ' + model.id + ' on ' + toString(denial.date) + ', but ' + use.report
         + ' line ' + toString(use.line) + ' says it is in use' AS detail,
       denial.report AS report, denial.line AS line, denial.column AS cell
ORDER BY node, detail
