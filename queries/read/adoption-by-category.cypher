// summary: For each heading of the reports: how many companies stand under it and how many use a model
// summary-zh: 各类型（如 AI+游戏）下的公司数与使用模型的公司数
// topic: adoption
// mode: read
// parameter model: Model = none — only uses of this model or its versions; example 文心一言
// parameter category: Category = none — only this heading; example AI+游戏
// column category: the heading
// column companies: companies a report files under it; one may stand under several
// column users: those with a use that is in-use or testing
// column percent: users among the companies, in whole percent
// column uses: how many pairs of company and model that are
// column models: how many different models
// column onTheWay: companies that only explore, plan or have applied for a model
// column categoryId: the category's id
// ask: {category} {who}? {use}? {model}? {share}
// ask: {share} {category}
// ask: $category {category}? {who}? {share} {use}? {model}?
// ask: {share} $category {who}? {use}? {model}?
// ask: {share} {use}? {model}? $category
// ask: {use} {share} $category
// ask: {category} {share} {use} $model
// ask: {share} {category} {use} $model
// ask: {use} $model {category}
MATCH (heading:Category)<-[:IN_CATEGORY]-(firm:Company)
WHERE $category IS NULL OR heading.id = $category
OPTIONAL MATCH (firm)-[use:USES]->(used:Model)
WHERE $model IS NULL OR EXISTS { MATCH (used)-[:VERSION_OF*0..5]->(:Model {id: $model}) }
WITH heading, firm,
     sum(CASE WHEN use.status IN ['in-use', 'testing'] THEN 1 ELSE 0 END) AS active,
     sum(CASE WHEN use.status IN ['exploring', 'planned', 'applied'] THEN 1 ELSE 0 END) AS coming,
     collect(DISTINCT CASE WHEN use.status IN ['in-use', 'testing'] THEN used.id END) AS taken
UNWIND CASE WHEN size(taken) = 0 THEN [null] ELSE taken END AS product
WITH heading, count(DISTINCT firm) AS filed, count(DISTINCT product) AS kinds,
     count(DISTINCT CASE WHEN active > 0 THEN firm.id END) AS using,
     count(DISTINCT CASE WHEN active = 0 AND coming > 0 THEN firm.id END) AS waiting,
     count(product) AS pairs
RETURN heading.name AS category, filed AS companies, using AS users,
       toInteger(round(100.0 * using / filed)) AS percent, pairs AS uses, kinds AS models,
       waiting AS onTheWay, heading.id AS categoryId
ORDER BY users DESC, companies DESC, categoryId
