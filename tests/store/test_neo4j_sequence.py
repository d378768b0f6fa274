"""Whatever graphs were pushed one after the other, the database holds the last one."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from kg.config import Neo4jAddress
from kg.model.fingerprint import fingerprint
from kg.model.graph import Edge, Graph, Node
from kg.resolution import assemble_graph
from kg.store.neo4j import PushRules
from kg.vocabulary import Vocabulary
from tests.servers.looking import TODAY, doubles, push, stored_graph
from tests.servers.serving import clear
from tests.tiny.parts import REPORT_PARTS, TEXTS

FEW = {
    "max_examples": 12,
    "suppress_health_check": [HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    "phases": (Phase.explicit, Phase.reuse, Phase.generate),  # a server is slow
}
_VALUES = st.dictionaries(st.sampled_from(["code", "nameEn", "exchange"]), TEXTS, max_size=2)
_IDS = st.integers(0, 3)
RULES = st.builds(
    PushRules,
    st.just(TODAY),
    prune=st.booleans(),
    compare_all=st.sampled_from([False, False, True]),
)


@st.composite
def small_graphs(draw: st.DrawFn) -> Graph:
    """Return a graph of few nodes, claims of two reports, and edges between them.

    As in real ones, the id of a claim tells its report.
    """
    companies = draw(st.dictionaries(_IDS, st.tuples(TEXTS, _VALUES)))
    models = draw(st.sets(_IDS))
    reports = draw(st.sets(st.integers(0, 1)))
    claims = (
        draw(st.dictionaries(_IDS.filter(lambda n: n % 2 in reports), TEXTS)) if reports else {}
    )
    nodes = [Node(f"company:{n}", "Company", *held) for n, held in companies.items()]
    nodes += [Node(f"model:{n}", "Model", f"m{n}") for n in models]
    nodes += [Node(f"report:{n}", "Report", f"r{n}") for n in reports]
    nodes += [
        Node(f"claim:{n}", "Claim", f"c{n}", {"report": f"r{n % 2}", "quote": quote})
        for n, quote in claims.items()
    ]
    pairs = {
        ("USES", "company", "model"): {"status": draw(TEXTS)},
        ("HAS_CLAIM", "company", "claim"): {},
        ("ABOUT", "claim", "model"): {},
    }
    ids = {"company": companies, "model": models, "claim": claims}
    edges = [
        Edge(kind, f"{a}:{one}", a.capitalize(), f"{b}:{other}", b.capitalize(), values)
        for (kind, a, b), values in pairs.items()
        for one in ids[a]
        for other in ids[b]
        if draw(st.booleans())
    ]
    return Graph(tuple(nodes), tuple(edges))


REPORTS = st.lists(REPORT_PARTS, max_size=2, unique_by=lambda part: part.report.name).map(
    lambda parts: assemble_graph(parts, Vocabulary((), ()))
)


@pytest.mark.neo4j
@given(st.lists(st.tuples(small_graphs(), RULES), min_size=2, max_size=5))
@settings(**FEW)
def test_database_holds_the_last_of_small_graphs(neo4j_lts: Neo4jAddress, pushes):
    """Nodes that leave, come back changed, and change reports end as the last graph says."""
    check(neo4j_lts, pushes)


@pytest.mark.neo4j
@given(st.lists(st.tuples(REPORTS, RULES), min_size=1, max_size=3))
@settings(**FEW)
def test_database_holds_the_last_of_any_reports(neo4j_lts: Neo4jAddress, pushes):
    """Whatever the reports say, in any text."""
    check(neo4j_lts, pushes)


def check(address: Neo4jAddress, pushes: list[tuple[Graph, PushRules]]) -> None:
    """Push one graph after the other into an empty database, and look at what it holds."""
    clear(address)
    for graph, rules in pushes:
        push(address, graph, rules)
    assert fingerprint(stored_graph(address)) == fingerprint(pushes[-1][0])
    assert doubles(address) == []
