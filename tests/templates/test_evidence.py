"""Evidence and doubt, on little graphs made by hand."""

from pathlib import Path

import pytest

from tests.tiny.graphs import LittleGraph, column

A, B = "company:a", "company:b"
STAR, STAR_2 = "model:star", "model:star 2"


@pytest.fixture
def graph() -> LittleGraph:
    """Return a graph of a model and a version of it."""
    made = LittleGraph()
    made.tie(STAR_2, "VERSION_OF", STAR)
    return made


@pytest.mark.parametrize(
    ("used", "denied", "order"),
    [
        ("2024-01-05", "2024-02-05", "spoken against later"),
        ("2024-02-05", "2024-01-05", "used later"),
        ("2024-01-05", "2024-01-05", "same day"),
        ("", "2024-01-05", "undated"),
    ],
)
def test_conflicts_are_used_and_denied(
    graph: LittleGraph, tmp_path: Path, used: str, denied: str, order: str
):
    """A use that another statement denies is a conflict, and tells which is newer."""
    graph.states(A, "USES", STAR, "in-use", used)
    graph.states(A, "USES", STAR, "denied", denied)

    rows = graph.ask(tmp_path, "conflicts")

    assert [(row["companyId"], row["conflict"], row["order"]) for row in rows] == [
        (A, "denied", order)
    ]


def test_conflicts_know_versions(graph: LittleGraph, tmp_path: Path):
    """Who denies the family and uses a version of it contradicts itself."""
    graph.states(A, "USES", STAR_2, "in-use", "2024-01-05")
    graph.states(A, "USES", STAR, "denied", "2024-01-05")

    rows = graph.ask(tmp_path, "conflicts")

    assert [(row["model"], row["otherModel"]) for row in rows] == [("star 2", "star")]


def test_conflicts_take_progress_for_none(graph: LittleGraph, tmp_path: Path):
    """Plans before the use, its end after it, and what another company denies are none."""
    graph.states(A, "USES", STAR, "planned", "2024-01-05")
    graph.states(A, "USES", STAR, "in-use", "2024-02-05")
    graph.states(A, "USES", STAR, "ended", "2024-03-05")
    graph.states(B, "USES", STAR, "denied", "2024-01-05")

    assert graph.ask(tmp_path, "conflicts") == []


def test_conflicts_may_be_behind(graph: LittleGraph, tmp_path: Path):
    """Asked for, a use that is only planned later on is one too."""
    graph.states(A, "USES", STAR, "in-use", "2024-01-05")
    graph.states(A, "USES", STAR, "planned", "2024-02-05")

    rows = graph.ask(tmp_path / "behind", "conflicts", against="behind")
    denied = graph.ask(tmp_path / "denied", "conflicts", against="denied")

    assert (column(rows, "otherStatus"), denied) == (["planned"], [])


def test_weak_evidence_begins_at_a_grade(graph: LittleGraph, tmp_path: Path):
    """D comes before C, and B is left out."""
    graph.states(A, "USES", STAR, "in-use", "2024-01-05", grade="C")
    graph.states(B, "USES", STAR, "in-use", "2024-01-05", grade="D")
    graph.states(B, "USES", STAR_2, "in-use", "2024-01-05", grade="B")

    rows = graph.ask(tmp_path, "weak-evidence", grade="C")

    assert [(row["grade"], row["companyId"]) for row in rows] == [("D", B), ("C", A)]


@pytest.mark.parametrize(
    ("days", "attribution", "reason"),
    [
        ([""], "printed", "no row"),
        (["2024-01-05"], "repaired", "doubtful row"),
        (["2024-01-05"], "printed", "one statement"),
        (["2024-01-05", "2024-01-06"], "printed", "several statements"),
    ],
)
def test_weak_evidence_tells_why(
    graph: LittleGraph, tmp_path: Path, days: list[str], attribution: str, reason: str
):
    """The reason says whether there is a row, whether it was moved, and how many there are."""
    for day in days:
        graph.states(A, "USES", STAR, "in-use", day, grade="C", attribution=attribution)

    rows = graph.ask(tmp_path, "weak-evidence")

    assert column(rows, "reason") == [reason]


def test_reports_read_count_rows_and_what_waits(graph: LittleGraph, tmp_path: Path):
    """A report tells how many rows it prints, how many wait, and what was read from it."""
    graph.states(A, "USES", STAR, "in-use", "2024-01-05")
    graph.discloses(B, "2024-03-05", attribution="review")

    (row,) = graph.ask(tmp_path, "reports-read")

    names = ("broker", "disclosures", "waiting", "companies", "claims", "firstRow", "lastRow")
    assert [row[name] for name in names] == [
        "锚地证券", 2, 1, 1, 1, "2024-01-05", "2024-03-05",
    ]  # fmt: skip


def test_evidence_of_edge_lists_versions(graph: LittleGraph, tmp_path: Path):
    """Asked for a family, what is said of a version is evidence too, the newest first."""
    graph.states(A, "USES", STAR, "testing", "2024-01-05")
    graph.states(A, "USES", STAR_2, "in-use", "2024-02-05")

    rows = graph.ask(tmp_path, "evidence-of-edge", company=A, object=STAR)

    assert [(row["object"], row["status"]) for row in rows] == [
        ("star 2", "in-use"),
        ("star", "testing"),
    ]
