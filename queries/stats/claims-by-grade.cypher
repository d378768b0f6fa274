// summary: How many claims there are by grade
// summary-zh: 按等级统计的陈述数
// mode: read
// column name: the grade; none where a claim has none
// column count: how many there are
MATCH (claim:Claim)
WITH coalesce(claim.grade, 'none') AS kind, count(claim) AS total
RETURN kind AS name, total AS count
ORDER BY name
