// summary: How many nodes each label has
// summary-zh: 各标签的节点数
// mode: read
// column name: the label
// column count: how many there are
MATCH (node:Category|Claim|Company|Disclosure|Model|Organisation|Report|UseCase)
WITH head([label IN labels(node) WHERE label IN ['Category', 'Claim', 'Company', 'Disclosure', 'Model',
                                                'Organisation', 'Report', 'UseCase']]) AS label, count(node) AS total
RETURN label AS name, total AS count
ORDER BY name
