// summary: How many rows came to their company in which way
// summary-zh: 按归属方式统计的披露数
// mode: read
// column name: printed, repaired, review or dismissed; none where a row has none
// column count: how many there are
MATCH (disclosure:Disclosure)
WITH coalesce(disclosure.attribution, 'none') AS kind, count(disclosure) AS total
RETURN kind AS name, total AS count
ORDER BY name
