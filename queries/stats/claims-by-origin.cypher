// summary: How many claims there are by origin
// summary-zh: 按来源统计的陈述数
// mode: read
// column name: the origin; none where a claim has none
// column count: how many there are
MATCH (claim:Claim)
WITH coalesce(claim.origin, 'none') AS kind, count(claim) AS total
RETURN kind AS name, total AS count
ORDER BY name
