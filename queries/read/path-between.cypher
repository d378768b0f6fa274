// summary: How two nodes hang together: all shortest chains of relations between them
// summary-zh: 两者之间的联系：全部最短关系链
// topic: companies
// mode: read
// parameter from: Company|Organisation|Model|UseCase — where the chain begins; example 中文在线
// parameter to: Company|Organisation|Model|UseCase — where it ends; example 阿里巴巴
// parameter limit: integer(1..) = 10 — the most chains to return; example 5
// column hops: how many relations the chain has, six at most
// column path: the names along it
// column relations: the relations along it, each with its latest status; whichever way they point
// column fromId: id of its beginning
// column toId: id of its end
// ask: $from {and} $to {path}
// ask: {path} $from {and} $to
// ask: {path} $from $to
// ask: $from $to {path}
// ask: {what} {path} {and} $from {and} $to
// ask: $from {path} {and}? $to
// ask: {what} $from {path} $to
// ask: {path}
// ask: {who} {path}
MATCH (start:Company|Organisation|Model|UseCase {id: $from})
MATCH (goal:Company|Organisation|Model|UseCase {id: $to})
WHERE goal.id <> start.id
MATCH chain = allShortestPaths((start)-[:USES|DEVELOPS|PARTNERS_WITH|INVESTS_IN|APPLIES|PROVIDED_BY|VERSION_OF*..6]-(goal))
WITH start, goal, length(chain) AS hops, [each IN nodes(chain) | each.name] AS path,
     [each IN nodes(chain) | each.id] AS ids,
     [each IN relationships(chain) | type(each) + coalesce(' ' + each.status, '')] AS relations
RETURN hops AS hops, path AS path, relations AS relations, start.id AS fromId, goal.id AS toId
ORDER BY hops, reduce(text = '', each IN ids | text + each + ' '), reduce(text = '', each IN relations | text + each + ' ')
LIMIT $limit
