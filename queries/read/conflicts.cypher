// summary: Uses on which the statements disagree: one has it in use, another speaks against it
// summary-zh: 陈述互相矛盾的使用关系：一处称已使用，另一处否认或仅称计划
// topic: evidence
// mode: read
// parameter against: string(denied, behind) = none — denied: it was denied or ended; behind: it was only explored, planned or applied for, then or later; where none is given, both; example behind
// parameter company: Company = none — only this company's; example 光线传媒
// parameter limit: integer(1..) = 200 — the most rows to return; example 20
// column company: the company's name
// column model: the model said to be in use or tested, perhaps a version of the one spoken against
// column conflict: denied or behind
// column order: which statement is the newer: used later, same day or spoken against later; undated where one has no day
// column statusNow: the status the edge has
// column usedStatus: in-use or testing
// column usedOn: day of that statement; empty where nothing dates it
// column usedOrigin: text, model-column or table
// column usedReport: the report that prints it
// column usedLine: its line
// column otherStatus: what the other statement says
// column otherOn: day of the other; empty where nothing dates it
// column otherModel: the model the other speaks of: the same, or a family of it
// column otherReport: the report that prints it
// column otherLine: its line
// column companyId: the company's id
// column modelId: the model's id
// ask: {conflict}
// ask: {conflict} {statement}
// ask: {statement} {conflict}
// ask: {what} {statement} {conflict}
// ask: $company {statement}? {conflict}
// ask: {conflict} {provide}? $company
MATCH (firm:Company)-[use:USES]->(used:Model)
WHERE $company IS NULL OR firm.id = $company
MATCH (firm)-[:HAS_CLAIM]->(pro:Claim {relation: 'USES'})-[:ABOUT]->(used)
WHERE pro.status IN ['in-use', 'testing']
MATCH (used)-[:VERSION_OF*0..5]->(named:Model)<-[:ABOUT]-(con:Claim {relation: 'USES'})<-[:HAS_CLAIM]-(firm)
WHERE NOT con.status IN ['in-use', 'testing']
WITH DISTINCT firm, use, used, pro, named, con,
     CASE WHEN con.status IN ['denied', 'ended'] THEN 'denied' ELSE 'behind' END AS conflict
WHERE ($against IS NULL OR conflict = $against)
  AND (con.status = 'denied' OR (con.status = 'ended' AND (pro.date IS NULL OR con.date IS NULL OR pro.date >= con.date))
    OR (conflict = 'behind' AND used.id = named.id AND con.date IS NOT NULL
      AND (con.date >= pro.date OR (pro.date IS NULL AND NOT use.status IN ['in-use', 'testing']))))
RETURN firm.name AS company, used.name AS model, conflict AS conflict,
       CASE WHEN pro.date IS NULL OR con.date IS NULL THEN 'undated' WHEN pro.date > con.date THEN 'used later'
            WHEN pro.date = con.date THEN 'same day' ELSE 'spoken against later' END AS order, use.status AS statusNow,
       pro.status AS usedStatus, toString(pro.date) AS usedOn, pro.origin AS usedOrigin,
       pro.report AS usedReport, pro.line AS usedLine, con.status AS otherStatus,
       toString(con.date) AS otherOn, named.name AS otherModel, con.report AS otherReport,
       con.line AS otherLine, firm.id AS companyId, used.id AS modelId
ORDER BY conflict DESC, companyId, modelId, coalesce(usedOn, ''), coalesce(otherOn, ''), pro.id, con.id
LIMIT $limit
