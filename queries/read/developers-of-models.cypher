// summary: Who develops which model, and how many other companies use it
// summary-zh: 谁自研了哪些模型，以及有多少其他公司在使用
// topic: models
// mode: read
// parameter developer: Company|Organisation = none — only its models; example 昆仑万维
// parameter model: Model = none — only this model or its versions; example 天工
// parameter limit: integer(1..) = 200 — the most rows to return; example 20
// column developer: the company or organisation
// column code: its stock code
// column model: the model
// column status: done or planned
// column released: the day the model came out, where that is known
// column firstSeen: date of the first disclosure (of the report, where none is dated)
// column lastSeen: date of the latest one
// column datedBy: row, or report where no row dates it
// column users: how many other companies have it or a version of it in use or test it
// column grade: how far to rely on it, A to D
// column developerId: the developer's id
// column modelId: the model's id
// ask: {who} {develop} {model}
// ask: {who} {develop} $model
// ask: $developer {own}? {develop} {what}? {own}? {model}
// ask: {model} $developer {own}? {develop}
// ask: {what} $developer {develop}
// ask: $model {provide}? {develop}
// ask: {develop} {provide}? $model
// ask: {own} {develop} {model} {who}
// ask: {develop} {model} {who}
MATCH (maker:Company|Organisation)-[edge:DEVELOPS]->(made:Model)
WHERE ($developer IS NULL OR maker.id = $developer)
  AND ($model IS NULL OR EXISTS { MATCH (made)-[:VERSION_OF*0..5]->(:Model {id: $model}) })
OPTIONAL MATCH (made)<-[:VERSION_OF*0..5]-(:Model)<-[use:USES]-(firm:Company)
WHERE use.status IN ['in-use', 'testing'] AND firm.id <> maker.id
WITH maker, edge, made, count(DISTINCT firm) AS customers
RETURN maker.name AS developer, maker.code AS code, made.name AS model, edge.status AS status,
       toString(made.released) AS released, toString(edge.firstSeen) AS firstSeen,
       toString(edge.lastSeen) AS lastSeen, edge.datedBy AS datedBy, customers AS users,
       edge.grade AS grade, maker.id AS developerId, made.id AS modelId
ORDER BY lastSeen DESC, developerId, modelId
LIMIT $limit
