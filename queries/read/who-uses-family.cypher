// summary: Companies that use any model of a family, one row a company, the furthest along first
// summary-zh: 使用某一模型家族任一版本的公司，每家一行，进展最深者在前
// topic: adoption
// mode: read
// parameter family: Model — the family, or any version of it, whose whole family is meant; example GPT-4
// parameter status: string(in-use, testing, applied, planned, exploring, ended, denied) = none — only uses of this status; where none is given, all but ended and denied; example in-use
// parameter since: date = none — only uses that are stated on this day or later; example 2023-04-01
// parameter limit: integer(1..) = 200 — the most rows to return; example 20
// column company: the company's name
// column code: its stock code
// column family: the family at the top
// column models: the models of the family it uses, the furthest along first
// column status: the furthest status among them
// column firstSeen: date of the first disclosure (of the report, where no row dates any)
// column lastSeen: date of the latest one
// column datedBy: row, or report where no row dates any of the uses
// column disclosures: how many disclosures state one of the uses
// column grade: the best grade among the uses, A to D
// column companyId: the company's id
// column familyId: the family's id
// ask: {who} {use} $family {family}
// ask: {who} {use} {family} $family
// ask: $family {family} {user}
// ask: {user} {provide}? {family} $family
// ask: {use} $family {family} {who}
MATCH (:Model {id: $family})-[:VERSION_OF*0..5]->(top:Model)
WHERE NOT EXISTS { MATCH (top)-[:VERSION_OF]->(:Model) }
MATCH (top)<-[:VERSION_OF*0..5]-(used:Model)<-[use:USES]-(firm:Company)
WHERE (use.status = $status OR ($status IS NULL AND NOT use.status IN ['ended', 'denied']))
  AND ($since IS NULL OR use.lastSeen >= date($since))
WITH DISTINCT top, used, use, firm
ORDER BY CASE use.status WHEN 'in-use' THEN 1 WHEN 'testing' THEN 2 WHEN 'applied' THEN 3 WHEN 'planned' THEN 4 WHEN 'exploring' THEN 5 WHEN 'ended' THEN 6 ELSE 7 END,
         use.lastSeen DESC, used.id
WITH firm, top, collect(used.name) AS models, collect(use.status) AS statuses,
     min(CASE WHEN use.datedBy = 'row' THEN use.firstSeen END) AS firstRow, min(use.firstSeen) AS earliest,
     max(CASE WHEN use.datedBy = 'row' THEN use.lastSeen END) AS lastRow, max(use.lastSeen) AS latest,
     sum(use.disclosures) AS rows, min(use.grade) AS best
RETURN firm.name AS company, firm.code AS code, top.name AS family, models AS models,
       statuses[0] AS status, toString(coalesce(firstRow, earliest)) AS firstSeen,
       toString(coalesce(lastRow, latest)) AS lastSeen,
       CASE WHEN firstRow IS NULL THEN 'report' ELSE 'row' END AS datedBy,
       rows AS disclosures, best AS grade, firm.id AS companyId, top.id AS familyId
ORDER BY CASE status WHEN 'in-use' THEN 1 WHEN 'testing' THEN 2 WHEN 'applied' THEN 3 WHEN 'planned' THEN 4 WHEN 'exploring' THEN 5 WHEN 'ended' THEN 6 ELSE 7 END,
         datedBy DESC, lastSeen DESC, companyId, familyId
LIMIT $limit
