// summary: A model and all its versions
// summary-zh: 某一模型及其全部版本
// mode: read
// parameter model: Model — the model or model family asked about; example ChatGPT
// column id: the id of the model or version
MATCH (:Model {id: $model})<-[:VERSION_OF*0..5]-(version:Model)
WITH DISTINCT version
RETURN version.id AS id
ORDER BY id
