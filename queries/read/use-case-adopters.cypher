// summary: Companies that apply AI to a use case, the furthest along first, with the models they use
// summary-zh: 将 AI 应用于某一场景的公司，进展最深者在前，并列出其所用模型
// topic: adoption
// mode: read
// parameter usecase: UseCase — the use case asked about; example 数字人
// parameter status: string(in-use, testing, applied, planned, exploring, stated, ended, denied) = none — only this status; where none is given, all but ended and denied; example stated
// parameter limit: integer(1..) = 200 — the most rows to return; example 20
// column company: the company's name
// column code: its stock code
// column status: the latest status; stated where a row only names the use case
// column firstSeen: date of the first disclosure (of the report, where none is dated)
// column lastSeen: date of the latest one
// column datedBy: row, or report where no row dates it
// column disclosures: how many disclosures state it
// column grade: how far to rely on it, A to D
// column models: the models the company has in use or tests, for whatever purpose
// column companyId: the company's id
// ask: {who} {apply} $usecase
// ask: {who} $status $usecase
// ask: {who} {use} $usecase
// ask: $usecase {who}
// ask: {apply} $usecase {who}
MATCH (:UseCase {id: $usecase})<-[applies:APPLIES]-(firm:Company)
WHERE applies.status = $status OR ($status IS NULL AND NOT applies.status IN ['ended', 'denied'])
OPTIONAL MATCH (firm)-[use:USES]->(used:Model)
WHERE use.status IN ['in-use', 'testing']
WITH applies, firm, used
ORDER BY used.id
WITH applies, firm, collect(DISTINCT used.name) AS models
RETURN firm.name AS company, firm.code AS code, applies.status AS status,
       toString(applies.firstSeen) AS firstSeen, toString(applies.lastSeen) AS lastSeen,
       applies.datedBy AS datedBy, applies.disclosures AS disclosures, applies.grade AS grade,
       models AS models, firm.id AS companyId
ORDER BY CASE status WHEN 'in-use' THEN 1 WHEN 'testing' THEN 2 WHEN 'applied' THEN 3 WHEN 'planned' THEN 4 WHEN 'exploring' THEN 5 WHEN 'stated' THEN 6 WHEN 'ended' THEN 7 ELSE 8 END,
         lastSeen DESC, companyId
LIMIT $limit
