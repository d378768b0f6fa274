// summary: The partners of a company or organisation, and their partners
// summary-zh: 合作网络：合作伙伴及其合作伙伴（两跳）
// topic: companies
// mode: read
// parameter company: Company|Organisation — who stands in the middle; example 百度
// parameter limit: integer(1..) = 200 — the most rows to return; example 20
// column hops: 1 for a partner, 2 for a partner of a partner
// column partner: its name
// column label: Company or Organisation
// column via: the partners through which it is reached; none for a partner
// column partnerId: its id
// ask: $company {partner}? {network}
// ask: {partner}? {network} {provide}? $company
// ask: {network} {partner}? $company
OPTIONAL MATCH (listed:Company {id: $company})
OPTIONAL MATCH (unlisted:Organisation {id: $company})
WITH coalesce(listed, unlisted) AS asked
MATCH (asked)-[first:PARTNERS_WITH]-(near:Company|Organisation)
WHERE first.status <> 'denied' AND near.id <> asked.id
WITH asked, collect(DISTINCT near) AS direct, collect(DISTINCT near.id) AS known
UNWIND direct AS middle
OPTIONAL MATCH (middle)-[second:PARTNERS_WITH]-(far:Company|Organisation)
WHERE second.status <> 'denied' AND far.id <> asked.id AND NOT far.id IN known
WITH middle, far
ORDER BY middle.id
UNWIND CASE WHEN far IS NULL THEN [middle] ELSE [middle, far] END AS other
WITH other, collect(DISTINCT CASE WHEN other.id <> middle.id THEN middle.name END) AS bridges
RETURN CASE WHEN size(bridges) = 0 THEN 1 ELSE 2 END AS hops, other.name AS partner,
       labels(other)[0] AS label, bridges AS via, other.id AS partnerId
ORDER BY hops, size(via) DESC, partnerId
LIMIT $limit
