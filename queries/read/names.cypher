// summary: All names of one label, for suggestions and completion
// summary-zh: 某一标签下的全部名称
// topic: page
// mode: read
// parameter label: string(Company, Model, Organisation, UseCase, Category) — the label whose nodes are wanted; example Model
// column id: the node's id
// column name: its canonical name
// column nameEn: its English name
// column code: its stock code
// column aliases: its other names
// column keys: the folded names it is found by
// ask: $label
// ask: {label} $label
MATCH (node:Company) WHERE $label = 'Company'
RETURN node.id AS id, node.name AS name, node.nameEn AS nameEn, node.code AS code,
       node.aliases AS aliases, node.aliasKeys AS keys
ORDER BY id
UNION ALL
MATCH (node:Model) WHERE $label = 'Model'
RETURN node.id AS id, node.name AS name, node.nameEn AS nameEn, node.code AS code,
       node.aliases AS aliases, node.aliasKeys AS keys
ORDER BY id
UNION ALL
MATCH (node:Organisation) WHERE $label = 'Organisation'
RETURN node.id AS id, node.name AS name, node.nameEn AS nameEn, node.code AS code,
       node.aliases AS aliases, node.aliasKeys AS keys
ORDER BY id
UNION ALL
MATCH (node:UseCase) WHERE $label = 'UseCase'
RETURN node.id AS id, node.name AS name, node.nameEn AS nameEn, node.code AS code,
       node.aliases AS aliases, node.aliasKeys AS keys
ORDER BY id
UNION ALL
MATCH (node:Category) WHERE $label = 'Category'
RETURN node.id AS id, node.name AS name, node.nameEn AS nameEn, node.code AS code,
       node.aliases AS aliases, node.aliasKeys AS keys
ORDER BY id
