// summary: Which models are spoken of more, or less, than before: rows of the last days against as many days before
// summary-zh: 模型的热度变化：最近若干天的披露数与此前同样天数之比
// topic: change
// mode: read
// parameter days: integer(1..36500) = 90 — how many days each of the two stretches has; example 90
// parameter date: date = none — the last day; where none is given, that of the latest report; example 2023-06-30
// parameter vendor: Organisation|Company = none — only models of this vendor; example OpenAI
// parameter limit: integer(1..) = 50 — the most rows to return; example 10
// column model: the model
// column recent: rows of the last days that state a use, denied and ended ones left out
// column before: those of as many days before
// column change: recent less before
// column companies: how many companies disclosed the recent ones
// column newCompanies: those of them with no such row before the recent stretch
// column since: the first of the recent days
// column asOf: the last
// column modelId: the model's id
// ask: {heat} {model}
// ask: {model} {heat}
// ask: {model} {heat} {rise}
// ask: {heat} {rise}
// ask: {heat} {rise} {model}
// ask: {rise} {model}
// ask: {model} {rise}
// ask: {model} {rise} {heat}
MATCH (source:Report)
WITH max(source.date) AS newest
WITH coalesce(date($date), newest) AS today
WITH today, today - duration({days: $days - 1}) AS start, today - duration({days: 2 * $days - 1}) AS origin
MATCH (firm:Company)-[:HAS_CLAIM]->(claim:Claim {relation: 'USES'})-[:ABOUT]->(used:Model)
WHERE claim.date <= today AND NOT claim.status IN ['denied', 'ended']
MATCH (row:Disclosure)-[:EVIDENCE]->(claim)
WITH today, start, origin, used, firm,
     count(DISTINCT CASE WHEN claim.date >= start THEN row.id END) AS late,
     count(DISTINCT CASE WHEN claim.date < start AND claim.date >= origin THEN row.id END) AS early,
     min(claim.date) AS entry
WITH today, start, used, sum(late) AS recent, sum(early) AS earlier,
     sum(CASE WHEN late > 0 THEN 1 ELSE 0 END) AS firms,
     sum(CASE WHEN entry >= start THEN 1 ELSE 0 END) AS fresh
WHERE recent + earlier > 0 AND ($vendor IS NULL OR EXISTS {
  MATCH (used)-[:VERSION_OF*0..5]->(holder:Model)-[:PROVIDED_BY]->(:Organisation|Company {id: $vendor})
  WHERE (holder.id = used.id OR NOT EXISTS { MATCH (used)-[:PROVIDED_BY]->() })
})
RETURN used.name AS model, recent AS recent, earlier AS before, recent - earlier AS change,
       firms AS companies, fresh AS newCompanies, toString(start) AS since,
       toString(today) AS asOf, used.id AS modelId
ORDER BY change DESC, recent DESC, modelId
LIMIT $limit
