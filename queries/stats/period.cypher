// summary: The time that the dated rows cover
// summary-zh: 带日期的各行所覆盖的时间
// mode: read
// column firstDate: the date of the earliest row; empty where none is dated
// column lastDate: the date of the latest one
MATCH (row:Claim|Disclosure)
WITH min(row.date) AS earliest, max(row.date) AS latest
RETURN toString(earliest) AS firstDate, toString(latest) AS lastDate
