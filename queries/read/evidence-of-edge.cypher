// summary: Every piece of evidence for what a company has to do with a model, organisation or use case
// summary-zh: 公司与某模型、机构或场景之间关系的全部佐证
// topic: evidence
// mode: read
// parameter company: Company|Organisation — the company or organisation asked about; example 万兴科技
// parameter object: Model|Organisation|Company|UseCase — what it has to do with; example Azure OpenAI
// column date: the row's date; empty where nothing dates the claim
// column relation: the relation stated
// column object: the model, organisation or use case; a version where a family was asked for
// column status: the status this piece states
// column surface: the object as printed
// column text: the text of the row, or the cell that states it
// column report: the report that prints it
// column table: the table in it
// column line: the line of the report's file
// column where: its page or sheet, in formats that have them
// column cell: the cell of that line
// column origin: text, model-column or table
// column attribution: how the row came to its company
// column rule: the rule that read the relation
// column grade: how far to rely on this piece, A to D
// column disclosureId: the id of the row, by which `kg review decide` knows it
// column role: the investor's role, where a financing table states it
// column round: the round of that deal
// column amount: its amount as printed
// column share: the share held, as printed
// column via: the product, subsidiary or investee through which the company acts
// column quote: the clause of the text that states it
// ask: $company {use} $object
// ask: {why} $company {use}? $object
// ask: {why} $company {relation} $object
// ask: $company {use}? $object {why}
// ask: {why} $company {partner} $object
// ask: {why} $company {invest} $object
// ask: {why} $company {develop} $object
// ask: $company $object {why}
OPTIONAL MATCH (listed:Company {id: $company})
OPTIONAL MATCH (unlisted:Organisation {id: $company})
WITH coalesce(listed, unlisted) AS firm
MATCH (firm)-[:HAS_CLAIM]->(claim:Claim)-[:ABOUT]->(object)
WHERE object.id = $object OR EXISTS { MATCH (object)-[:VERSION_OF*1..5]->({id: $object}) }
OPTIONAL MATCH (disclosure:Disclosure)-[:EVIDENCE]->(claim)
RETURN toString(claim.date) AS date, claim.relation AS relation, object.name AS object,
       claim.status AS status, claim.surface AS surface,
       coalesce(disclosure.text, claim.surface) AS text, claim.report AS report,
       claim.table AS table, claim.line AS line, claim.`where` AS `where`,
       claim.column AS cell, claim.origin AS origin,
       disclosure.attribution AS attribution, claim.rule AS rule, claim.grade AS grade,
       disclosure.id AS disclosureId, claim.role AS role, claim.round AS round,
       claim.amount AS amount, claim.share AS share, claim.via AS via, claim.quote AS quote
ORDER BY coalesce(date, '') DESC, report DESC, line DESC, cell, relation, object, claim.id
