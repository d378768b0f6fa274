// summary: The partners of a company or organisation, whichever of the two says so
// summary-zh: 某公司或机构的合作伙伴（任一方披露均计）
// topic: companies
// mode: read
// parameter company: Company|Organisation — whose partners; example 百度
// parameter status: string(agreed, exploring, denied) = none — only this status; where none is given, all but denied; example agreed
// parameter limit: integer(1..) = 200 — the most rows to return; example 20
// column partner: the partner's name
// column label: Company or Organisation
// column code: its stock code
// column status: the latest status: agreed, exploring or denied
// column saidBy: partner, or itself: whose rows say so; both may, in two rows
// column firstSeen: date of the first disclosure (of the report, where none is dated)
// column lastSeen: date of the latest one
// column datedBy: row, or report where no row dates it
// column disclosures: how many disclosures state it
// column grade: how far to rely on it, A to D
// column partnerId: the partner's id
// ask: $company {partner}
// ask: {partner} {provide}? $company
// ask: {who} {partner} $company
// ask: {who} {and} $company {partner}
// ask: {and} $company {partner} {who}
// ask: $company {and} {who} {partner}
// ask: {who} $company {partner}
OPTIONAL MATCH (listed:Company {id: $company})
OPTIONAL MATCH (unlisted:Organisation {id: $company})
WITH coalesce(listed, unlisted) AS asked
MATCH (asked)-[edge:PARTNERS_WITH]-(other:Company|Organisation)
WHERE edge.status = $status OR ($status IS NULL AND edge.status <> 'denied')
RETURN other.name AS partner, labels(other)[0] AS label, other.code AS code, edge.status AS status,
       CASE WHEN startNode(edge).id = asked.id THEN 'itself' ELSE 'partner' END AS saidBy,
       toString(edge.firstSeen) AS firstSeen, toString(edge.lastSeen) AS lastSeen,
       edge.datedBy AS datedBy, edge.disclosures AS disclosures, edge.grade AS grade,
       other.id AS partnerId
ORDER BY lastSeen DESC, saidBy, partnerId
LIMIT $limit
