// summary: How many claims there are by relation
// summary-zh: 按关系统计的陈述数
// mode: read
// column name: the relation; none where a claim has none
// column count: how many there are
MATCH (claim:Claim)
WITH coalesce(claim.relation, 'none') AS kind, count(claim) AS total
RETURN kind AS name, total AS count
ORDER BY name
