"""Names on the five real reports, where they are at hand: no merge contradicts what is known."""

from pathlib import Path

import pytest

from kg.model.merge import BY_RULE
from kg.pipeline import build_graph, list_merges, list_name_review
from kg.store.folder import GraphFolder
from kg.vocabulary import read_vocabulary

pytestmark = pytest.mark.shared
MOST_FOR_REVIEW = 0.1
"""The share of unknown names that may wait for a person."""


@pytest.fixture(scope="module")
def graph(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a graph of the five reports."""
    folder = tmp_path_factory.mktemp("shared-names") / "graph"
    build_graph([shared / "reports"], folder)
    return folder


def test_no_merge_joins_two_known_names(graph):
    """No rule makes one of two entries of the vocabulary, or of two stock codes."""
    vocabulary = read_vocabulary()
    known = {term.id for term in vocabulary.terms} | {f"company:{t.code}" for t in vocabulary.terms}
    wrong = [
        (each.left.name, each.right.name)
        for each in list_merges(graph)
        if (each.left.id in known and each.right.id in known)
        or (each.left.code and each.right.code and each.rule != "same-code")
    ]

    assert wrong == []


def test_every_merge_is_a_rules_with_a_reason(graph):
    """Without a file of names, all merges are those of rules, and each says why."""
    assert all(each.decided_by == BY_RULE and each.reason for each in list_merges(graph))


def test_few_names_wait(graph):
    """What waits for a person is a small part of the names nobody lists."""
    parts = GraphFolder(graph).read_parts()
    names = {claim.object.id for part in parts for claim in part.claims}

    assert len(list_name_review(graph)) <= MOST_FOR_REVIEW * len(names)
