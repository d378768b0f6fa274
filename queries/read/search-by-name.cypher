// summary: Companies, organisations, models, use cases and categories by words of their names
// summary-zh: 按名称中的词全文检索公司、机构、模型、场景与类型
// topic: companies
// mode: read
// parameter words: words — words of a name or alias, each may be its beginning; example 视觉
// parameter limit: integer = 50 — the most rows to return; example 10
// column label: Company, Organisation, Model, UseCase or Category
// column name: the canonical name
// column code: its stock code
// column aliases: its other names
// column nodeId: the node's id
UNWIND ['Company_names', 'Organisation_names', 'Model_names', 'UseCase_names', 'Category_names'] AS index
CALL db.index.fulltext.queryNodes(index, $words) YIELD node
WITH DISTINCT node
RETURN labels(node)[0] AS label, node.name AS name, node.code AS code, node.aliases AS aliases,
       node.id AS nodeId
ORDER BY size(name), name, nodeId
LIMIT $limit
