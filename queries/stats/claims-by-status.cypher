// summary: How many claims there are by status
// summary-zh: 按状态统计的陈述数
// mode: read
// column name: the status; none where a claim has none
// column count: how many there are
MATCH (claim:Claim)
WITH coalesce(claim.status, 'none') AS kind, count(claim) AS total
RETURN kind AS name, total AS count
ORDER BY name
