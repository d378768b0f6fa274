// summary: Rows no company could be given to, for a person to decide
// summary-zh: 无法确定所属公司、待人工判断的行
// mode: read
// parameter limit: integer = 200 — the most rows to return; example 20
// column report: the report that prints the row
// column line: its line in the report's file
// column date: its date
// column text: its text
// column id: the row's id
MATCH (disclosure:Disclosure {attribution: 'review'})
RETURN disclosure.report AS report, disclosure.line AS line, toString(disclosure.date) AS date,
       disclosure.text AS text, disclosure.id AS id
ORDER BY report, line, id
LIMIT $limit
