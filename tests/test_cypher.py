"""A statement that writes is told by its words, one that reads is left alone."""

import pytest

from kg.cypher import WriteClause, find_write_clause

READS = [
    "MATCH (n:Company) RETURN n.name AS name",
    "MATCH (n) WHERE n.name = 'CREATE (n)' RETURN n",
    'MATCH (n) WHERE n.name = "it\\"s SET x" RETURN n',
    "MATCH (n:`DETACH DELETE`) RETURN n",
    "MATCH (n:Set)-[:MERGE|CREATE]->(:Delete) RETURN n.set, n.remove",
    "// CREATE (n)\nMATCH (n) /* SET n.x = 1 */ RETURN n",
    "MATCH (n) RETURN n {.name, set: 1, create : 2} AS map",
    "MATCH (n) WITH n AS set RETURN set, set.name",
    "MATCH (n) WHERE n.id = $delete RETURN n",
    "UNWIND $created AS creator RETURN creator",
    "MATCH (offset) RETURN offset",
]
WRITES = {
    "CREATE (n:Company)": WriteClause("CREATE", 1, 1),
    "match (n)\n  set n.x = 1": WriteClause("SET", 2, 3),
    "MATCH (n) DETACH\nDELETE n": WriteClause("DETACH DELETE", 1, 11),
    "MATCH (n) REMOVE n.x": WriteClause("REMOVE", 1, 11),
    "MERGE (n {id: 'x'})": WriteClause("MERGE", 1, 1),
    "MATCH (n) FOREACH (x IN [1] | SET n.x = x)": WriteClause("FOREACH", 1, 11),
    "LOAD  CSV FROM 'file:///etc/passwd' AS row RETURN row": WriteClause("LOAD CSV", 1, 1),
    "MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS": WriteClause("DELETE", 1, 22),
    "DROP CONSTRAINT x": WriteClause("DROP", 1, 1),
    "MATCH (n) WHERE n.x = '//' CREATE (m)": WriteClause("CREATE", 1, 28),
    "RETURN '\\\\' CREATE (m)": WriteClause("CREATE", 1, 13),
    "MATCH (`a`) SET `a`.x = 1": WriteClause("SET", 1, 13),
    "/* never closed? */ CREATE (n) /*": WriteClause("CREATE", 1, 21),
}


@pytest.mark.parametrize("statement", READS)
def test_reading_statement_has_no_write_clause(statement):
    """Texts, comments, quoted names, properties, labels and parameters are no clauses."""
    assert find_write_clause(statement) is None


@pytest.mark.parametrize("statement", WRITES)
def test_write_clause_is_found_with_its_place(statement):
    """The first clause that writes is told with line and column."""
    assert find_write_clause(statement) == WRITES[statement]
