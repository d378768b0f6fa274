// summary: The claims behind the relations, newest first; the page shows them
// summary-zh: 各关系背后的陈述，最新在前（页面所示）
// topic: page
// mode: read
// parameter company: Company|Organisation = none — only this one's; example 中文在线
// parameter object: Model|Organisation|UseCase = none — only those about this object; example ChatGPT
// parameter limit: integer(1..) = 5000 — the most claims to return; example 50
// column relation: the relation stated
// column source: id of the company or organisation
// column target: id of the object
// column date: the row's date
// column status: the status this piece states
// column text: the text of the row, or the cell that states it
// column report: the report that prints it
// column table: the table in it
// column line: the line of the report's file
// column origin: text, model-column or table
// column id: the claim's id
MATCH (company:Company|Organisation)-[:HAS_CLAIM]->(claim:Claim)-[:ABOUT]->(object)
WHERE ($company IS NULL OR company.id = $company)
  AND ($object IS NULL OR object.id = $object)
OPTIONAL MATCH (disclosure:Disclosure)-[:EVIDENCE]->(claim)
RETURN claim.relation AS relation, company.id AS source, object.id AS target,
       toString(claim.date) AS date, claim.status AS status,
       coalesce(disclosure.text, claim.surface) AS text, claim.report AS report,
       claim.table AS table, claim.line AS line, claim.origin AS origin, claim.id AS id
ORDER BY coalesce(date, '') DESC, id
LIMIT $limit
