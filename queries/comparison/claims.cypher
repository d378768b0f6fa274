// summary: Every claim with both ends
// summary-zh: 全部陈述及其两端
// mode: read
// column id: the claim's id
// column relation: the relation stated
// column status: the status it states
// column date: the row's date; empty where nothing dates it
// column report: the report that prints it
// column table: the table in it
// column line: the line of the report's file
// column cell: the cell of that line
// column where: its page or sheet, in formats that have them
// column sourceId: id of the company or organisation
// column sourceName: its name
// column sourceCode: its stock code
// column targetId: id of what the claim is about
// column targetName: its name
// column targetCode: its stock code
MATCH (source:Company|Organisation)-[:HAS_CLAIM]->(claim:Claim)-[:ABOUT]->(target)
RETURN claim.id AS id, claim.relation AS relation, claim.status AS status,
       toString(claim.date) AS date, claim.report AS report, claim.table AS table,
       claim.line AS line, claim.column AS cell, claim.`where` AS `where`,
       source.id AS sourceId, source.name AS sourceName, source.code AS sourceCode,
       target.id AS targetId, target.name AS targetName, target.code AS targetCode
ORDER BY id
