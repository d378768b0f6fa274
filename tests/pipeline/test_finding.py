"""A name means the node of that id, then of that name, then of any other spelling."""

from pathlib import Path

import pytest

from kg.errors import UnknownNameError
from kg.model.graph import Graph, Node
from kg.ontology import read_ontology
from kg.pipeline.finding import find_node
from kg.store.embedded import EmbeddedReader, EmbeddedWriter

GRAPH = Graph(
    (
        Node("company:1", "Company", "锚地船务", {"aliasKeys": ("锚地船务", "锚地", "maodi")}),
        Node("company:2", "Company", "锚地", {"aliasKeys": ("锚地",)}),
        Node("company:maodi", "Company", "别的", {"aliasKeys": ("别的",)}),
        Node("model:maodi", "Model", "锚地", {"aliasKeys": ("锚地", "maodi")}),
    ),
    (),
)


@pytest.fixture
def runner(tmp_path: Path):
    """Return a store with names that are near one another."""
    EmbeddedWriter(tmp_path / "database", read_ontology()).write(GRAPH)
    with EmbeddedReader(tmp_path / "database") as reader:
        yield reader


@pytest.mark.parametrize(
    ("labels", "name", "found"),
    [
        (("Company",), "company:maodi", "company:maodi"),
        (("Company",), "锚地", "company:2"),
        (("Company",), "Mao Di", "company:1"),
        (("Company",), "锚 地 船务", "company:1"),
        (("Model", "Company"), "锚地", "model:maodi"),
        (("Company", "Model"), "锚地", "company:2"),
    ],
)
def test_name_is_found_in_order(runner, labels, name, found):
    """The id goes before the name, the name before other spellings, the first label before others."""
    assert find_node(runner, labels, name) == found


def test_unknown_name_gets_the_nearest(runner):
    """Suggestions come from all the labels asked."""
    with pytest.raises(UnknownNameError, match='company or model "锚地船坞"') as caught:
        find_node(runner, ("Company", "Model"), "锚地船坞")
    assert "锚地船务" in caught.value.suggestions
