// summary: Who invests in whom, with the terms a financing table prints, the newest first
// summary-zh: 投资关系及融资表所载条件，最新在前
// topic: companies
// mode: read
// parameter investor: Company|Organisation = none — only its investments; example 汤姆猫
// parameter target: Company|Organisation = none — only investments in it; example 西湖心辰
// parameter limit: integer(1..) = 200 — the most rows to return; example 20
// column investor: who invests
// column target: in whom
// column status: done or planned
// column role: lead, co-lead, follow, existing or investor, where a table says it
// column round: the round of the latest deal, as printed
// column amount: its amount, as printed
// column share: the share held, as printed
// column firstSeen: date of the first disclosure (of the report, where none is dated)
// column lastSeen: date of the latest one
// column datedBy: row, or report where no row dates it
// column disclosures: how many disclosures state it; 0 where only a table does
// column grade: how far to rely on it, A to D
// column develops: models the target develops or provides
// column investorId: the investor's id
// column targetId: the target's id
// ask: {who} {invest} $target
// ask: {invest} $target {who}
// ask: $target {investor}
// ask: {investor} {provide}? $target
// ask: {who} {provide}? $target {investor}
// ask: $investor {invest} {who}
// ask: $investor {invest}
// ask: $investor {invest} {what} {who}?
// ask: {who} $investor {invest}
// ask: $investor {investment}
// ask: {investment} {provide}? $investor
// ask: $investor {invest} $target
// ask: $target {deal}
// ask: {deal}
// ask: {deal} {relation}
// ask: {who} {invest} {who}
MATCH (giver:Company|Organisation)-[edge:INVESTS_IN]->(taker:Company|Organisation)
WHERE ($investor IS NULL OR giver.id = $investor) AND ($target IS NULL OR taker.id = $target)
OPTIONAL MATCH (taker)-[:DEVELOPS|PROVIDED_BY]-(made:Model)
WITH giver, edge, taker, made
ORDER BY made.id
WITH giver, edge, taker, collect(DISTINCT made.name) AS products
RETURN giver.name AS investor, taker.name AS target, edge.status AS status, edge.role AS role,
       edge.round AS round, edge.amount AS amount, edge.share AS share,
       toString(edge.firstSeen) AS firstSeen, toString(edge.lastSeen) AS lastSeen,
       edge.datedBy AS datedBy, edge.disclosures AS disclosures, edge.grade AS grade,
       products AS develops, giver.id AS investorId, taker.id AS targetId
ORDER BY lastSeen DESC, investorId, targetId
LIMIT $limit
