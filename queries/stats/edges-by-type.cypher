// summary: How many edges each type has
// summary-zh: 各类型的边数
// mode: read
// column name: the type
// column count: how many there are
MATCH (:Category|Claim|Company|Disclosure|Model|Organisation|Report|UseCase)
      -[edge:ABOUT|APPLIES|DEVELOPS|DISCLOSED|EVIDENCE|HAS_CLAIM|INVESTS_IN
              |IN_CATEGORY|LISTED_IN|PARTNERS_WITH|PROVIDED_BY|REPORTED_IN|SCORED_IN
              |STATED_IN|USES|VERSION_OF]->
      (:Category|Claim|Company|Disclosure|Model|Organisation|Report|UseCase)
WITH type(edge) AS kind, count(edge) AS total
RETURN kind AS name, total AS count
ORDER BY name
