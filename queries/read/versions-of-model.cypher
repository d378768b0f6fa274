// summary: The versions of a model or family, versions of versions among them
// summary-zh: 某一模型或家族的全部版本
// topic: models
// mode: read
// parameter model: Model — the model or family asked about; example GPT
// column version: the version's name
// column kind: model, family or api
// column released: the day it came out
// column modelId: the version's id
// ask: $model {version}
// ask: {version} {provide}? $model
// ask: {what} {version} $model
MATCH (:Model {id: $model})<-[:VERSION_OF*1..5]-(version:Model)
WITH DISTINCT version
RETURN version.name AS version, version.kind AS kind, toString(version.released) AS released,
       version.id AS modelId
ORDER BY modelId
