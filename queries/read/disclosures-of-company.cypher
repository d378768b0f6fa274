// summary: The rows of reports that are a company's, the newest first, with their text and place
// summary-zh: 某公司的全部披露原文及出处，最新在前
// topic: companies
// mode: read
// parameter company: Company — the company asked about; example 汤姆猫
// parameter since: date = none — only rows of this day or later; example 2023-06-01
// parameter limit: integer(1..) = 200 — the most rows to return; example 20
// column date: the row's date; empty where nothing dates it
// column kind: the kind of table
// column text: the text as printed
// column report: the report that prints it
// column table: the table in it
// column line: its line in the report's file
// column where: its page or sheet, in formats that have them
// column attribution: how the row came to its company
// column grade: how sure it is that the row is the company's, A to D
// column disclosureId: the row's id
// ask: $company {disclosure}
// ask: {disclosure} {provide}? $company
// ask: {what} $company {disclosure}
// ask: $company {disclosure} {what}
MATCH (:Company {id: $company})-[:DISCLOSED]->(row:Disclosure)
WHERE $since IS NULL OR row.date >= date($since)
RETURN toString(row.date) AS date, row.kind AS kind, row.text AS text, row.report AS report,
       row.table AS table, row.line AS line, row.`where` AS `where`,
       row.attribution AS attribution, row.grade AS grade, row.id AS disclosureId
ORDER BY coalesce(date, '') DESC, report DESC, line DESC, disclosureId
LIMIT $limit
