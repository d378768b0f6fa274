// summary: One company: code, categories, how often and over what time it disclosed
// summary-zh: 公司概况：代码、类型、披露次数与时间范围
// topic: companies
// mode: read
// parameter company: Company — the company asked about; example 中文在线
// column company: the company's name
// column nameEn: its name in English
// column code: its stock code
// column exchange: the exchange that lists it
// column aliases: other names
// column categories: the headings reports file it under
// column disclosures: how many rows it disclosed
// column firstSeen: date of the first one
// column lastSeen: date of the latest one
// column companyId: the company's id
// ask: $company
// ask: $company {profile}
// ask: {profile} {provide}? $company
MATCH (company:Company {id: $company})
OPTIONAL MATCH (company)-[:IN_CATEGORY]->(category:Category)
WITH company, category
ORDER BY category.name, category.id
WITH company, collect(category.name) AS categories
OPTIONAL MATCH (company)-[:DISCLOSED]->(disclosure:Disclosure)
WITH company, categories, count(disclosure) AS disclosures,
     min(disclosure.date) AS earliest, max(disclosure.date) AS latest
RETURN company.name AS company, company.nameEn AS nameEn, company.code AS code,
       company.exchange AS exchange, company.aliases AS aliases,
       categories AS categories, disclosures AS disclosures,
       toString(earliest) AS firstSeen, toString(latest) AS lastSeen,
       company.id AS companyId
