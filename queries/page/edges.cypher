// summary: The relations a page may draw, the strongest first
// summary-zh: 页面可绘的关系，佐证强者在前
// mode: read
// parameter around: list = none — ids of nodes of which each relation must touch one; example company:300364.SZ
// parameter targets: list = none — ids of nodes to one of which each relation must lead; example model:chatgpt
// parameter categories: list = none — ids of headings under one of which its company must stand; example category:AI+游戏
// parameter relations: list = none — only these relations; example USES,DEVELOPS
// parameter statuses: list = none — only of these statuses; example in-use,testing
// parameter grade: string(A, B, C, D) = none — only of this grade or a better one; example B
// parameter since: date = none — only with a disclosure of this day or later; example 2023-06-01
// parameter until: date = none — only with a disclosure of this day or before; example 2023-12-31
// parameter limit: integer(1..) = 6000 — the most relations to return; example 50
// column relation: the edge's type
// column source: id of the company or organisation
// column target: id of the object
// column status: the latest status
// column grade: how far to rely on it, A to D
// column firstSeen: date of the first disclosure
// column lastSeen: date of the latest one
// column datedBy: row, or report where no row dates it
// column disclosures: how many disclosures state it
// column reports: how many reports print it
// column brokers: how many brokers' reports print it
MATCH (source:Company|Organisation)-[edge:USES|DEVELOPS|PARTNERS_WITH|INVESTS_IN|APPLIES]->(target)
WHERE ($around IS NULL OR source.id IN $around OR target.id IN $around)
  AND ($targets IS NULL OR target.id IN $targets)
  AND ($categories IS NULL OR EXISTS { MATCH (source)-[:IN_CATEGORY]->(heading:Category) WHERE heading.id IN $categories })
  AND ($relations IS NULL OR type(edge) IN $relations)
  AND ($statuses IS NULL OR edge.status IN $statuses)
  AND ($grade IS NULL OR edge.grade <= $grade)
  AND ($since IS NULL OR edge.lastSeen >= date($since))
  AND ($until IS NULL OR edge.firstSeen <= date($until))
RETURN type(edge) AS relation, source.id AS source, target.id AS target, edge.status AS status,
       edge.grade AS grade, toString(edge.firstSeen) AS firstSeen,
       toString(edge.lastSeen) AS lastSeen, edge.datedBy AS datedBy,
       edge.disclosures AS disclosures, edge.reports AS reports, edge.brokers AS brokers
ORDER BY coalesce(disclosures, 0) DESC, coalesce(brokers, 0) DESC, coalesce(grade, 'D'), lastSeen DESC, relation, source, target
LIMIT $limit
