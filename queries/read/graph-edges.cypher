// summary: The relations between companies or organisations and others, the best supported first; the page draws them
// summary-zh: 公司与模型、机构、场景之间的关系，佐证多者在前（页面所绘）
// topic: page
// mode: read
// parameter company: Company|Organisation = none — only this one's; example 中文在线
// parameter object: Model|Organisation|UseCase = none — only those to this object; example ChatGPT
// parameter limit: integer(1..) = 400 — the most edges to return; example 50
// column relation: the edge's type
// column source: id of the company or organisation
// column target: id of the object
// column status: the latest status
// column firstSeen: date of the first disclosure
// column lastSeen: date of the latest one
// column datedBy: row, or report where no row dates it
// column disclosures: how many disclosures state it
// column reports: how many reports print it
// column brokers: how many brokers' reports print it
// column grade: how far to rely on it, A to D
// column sourceName: its name
// column sourceLabel: Company or Organisation
// column sourceCode: its stock code
// column sourceAliases: its other names
// column targetName: the object's name
// column targetLabel: Model, Organisation, Company or UseCase
// column targetAliases: its other names
MATCH (company:Company|Organisation)-[edge:USES|DEVELOPS|PARTNERS_WITH|INVESTS_IN|APPLIES]->(object)
WHERE ($company IS NULL OR company.id = $company)
  AND ($object IS NULL OR object.id = $object)
RETURN type(edge) AS relation, company.id AS source, object.id AS target, edge.status AS status,
       toString(edge.firstSeen) AS firstSeen, toString(edge.lastSeen) AS lastSeen,
       edge.datedBy AS datedBy, edge.disclosures AS disclosures, edge.reports AS reports,
       edge.brokers AS brokers, edge.grade AS grade,
       company.name AS sourceName, head([label IN labels(company) WHERE label IN ['Company', 'Organisation']]) AS sourceLabel,
       company.code AS sourceCode, company.aliases AS sourceAliases,
       object.name AS targetName, head([label IN labels(object) WHERE label IN ['Company', 'Organisation', 'Model', 'UseCase']]) AS targetLabel, object.aliases AS targetAliases
ORDER BY disclosures DESC, lastSeen DESC, relation, source, target
LIMIT $limit
