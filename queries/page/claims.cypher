// summary: The claims behind the relations a page draws, each with its row and its place
// summary-zh: 页面所绘关系背后的陈述
// mode: read
// parameter sources: list — ids of companies and organisations; example company:300364.SZ
// parameter targets: list — ids of what the claims are about; example model:chatgpt
// column id: the claim's id
// column relation: the relation stated
// column source: id of the company or organisation
// column target: id of the object
// column status: the status it states
// column grade: how sure the claim is
// column origin: text, model-column or table
// column date: the row's date; empty where nothing dates it
// column disclosure: id of the row that states it; empty for a cell of the model column
// column text: the text of the row, or the cell that states it
// column report: the report that prints it
// column table: the table in it
// column line: the line of the report's file
// column cell: the cell of that line
// column reportDate: the report's date
// column broker: whose report it is
MATCH (source:Company|Organisation)-[:HAS_CLAIM]->(claim:Claim)-[:ABOUT]->(target)
WHERE source.id IN $sources AND target.id IN $targets
MATCH (claim)-[:STATED_IN]->(report:Report)
OPTIONAL MATCH (disclosure:Disclosure)-[:EVIDENCE]->(claim)
RETURN claim.id AS id, claim.relation AS relation, source.id AS source, target.id AS target,
       claim.status AS status, claim.grade AS grade, claim.origin AS origin,
       toString(claim.date) AS date, disclosure.id AS disclosure,
       coalesce(disclosure.text, claim.surface) AS text, claim.report AS report,
       claim.table AS table, claim.line AS line, claim.column AS cell,
       toString(report.date) AS reportDate, report.broker AS broker
ORDER BY id
