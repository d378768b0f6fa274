"""The review queue: what it lists, and how much of it."""

import pytest

from kg.errors import UnknownNameError
from kg.pipeline import list_review


def test_every_item_has_an_id_of_its_own(sample_graph):
    """Rows and left-overs have ids that tell which they are, each once."""
    ids = [item.id for item in list_review(sample_graph)]
    assert len(set(ids)) == len(ids)
    assert {each.partition(":")[0] for each in ids} == {"disclosure", "left-over"}


def test_queue_of_one_report(sample_graph):
    """With a report's name only its items are listed."""
    items = list_review(sample_graph, "sample-weekly-2023-07-16")
    assert {item.report for item in items} == {"sample-weekly-2023-07-16"}


def test_queue_of_a_report_without_open_items(sample_graph):
    """A report in which everything is settled has an empty queue beside one that has not."""
    assert list_review(sample_graph)
    assert list_review(sample_graph, "sample-weekly-2024-09-08") == []


def test_first_items_only(sample_graph):
    """With a limit the first items are listed."""
    assert list_review(sample_graph, limit=2) == list_review(sample_graph)[:2]


def test_unknown_report_is_refused_with_near_ones(sample_graph):
    """A report the graph does not hold names those it does."""
    with pytest.raises(UnknownNameError, match="did you mean sample-weekly-2024-09-08"):
        list_review(sample_graph, "sample-weekly-2024-09-07")
