"""What changes over time, on little graphs made by hand."""

from datetime import date
from pathlib import Path

from tests.tiny.graphs import LittleGraph, column

A, B = "company:a", "company:b"
STAR, STAR_2, MOON = "model:star", "model:star 2", "model:moon"
LAMP, BELL = "organisation:lamp", "organisation:bell"


def steps(*told: tuple[str, str]) -> LittleGraph:
    """Return a graph in which one company tells of one model, each time a status and a day."""
    graph = LittleGraph()
    for status, day in told:
        graph.states(A, "USES", STAR, status, day)
    return graph


def test_status_now_tells_since_when(tmp_path: Path):
    """A status is as old as the first row that says so with no other behind it."""
    graph = steps(
        ("in-use", "2024-01-01"),
        ("testing", "2024-02-01"),
        ("in-use", "2024-03-01"),
        ("in-use", "2024-04-01"),
    )

    (row,) = graph.ask(tmp_path, "status-now")

    assert (row["status"], row["since"], row["lastSeen"]) == ("in-use", "2024-03-01", "2024-04-01")


def test_status_now_tells_the_history(tmp_path: Path):
    """Each dated statement is listed with its day, the oldest first."""
    graph = steps(("in-use", "2024-02-01"), ("testing", "2024-01-01"))

    (row,) = graph.ask(tmp_path, "status-now")

    assert row["history"] == ("2024-01-01 testing", "2024-02-01 in-use")


def test_status_now_has_no_since_where_no_row_dates_it(tmp_path: Path):
    """A use that only a model column states is there since nobody knows when."""
    graph = steps(("in-use", ""))

    (row,) = graph.ask(tmp_path, "status-now")

    assert (row["since"], row["datedBy"], row["history"]) == (None, "report", ())


def test_status_changes_pair_each_statement_with_the_one_before(tmp_path: Path):
    """Three statuses in a row are two changes; saying the same again is none."""
    graph = steps(
        ("planned", "2024-01-01"),
        ("testing", "2024-01-31"),
        ("testing", "2024-02-15"),
        ("in-use", "2024-03-01"),
    )

    rows = graph.ask(tmp_path, "status-changes")

    found = [(row["before"], row["after"], row["date"], row["days"]) for row in rows]
    assert found == [
        ("testing", "in-use", "2024-03-01", 15),
        ("planned", "testing", "2024-01-31", 30),
    ]


def test_status_changes_can_be_asked_for_one_step(tmp_path: Path):
    """Before and after keep only the steps between these two."""
    graph = steps(("planned", "2024-01-01"), ("testing", "2024-01-31"), ("in-use", "2024-03-01"))

    rows = graph.ask(tmp_path, "status-changes", before="testing", after="in-use")

    assert column(rows, "date") == ["2024-03-01"]


def test_new_since_includes_the_day_itself(tmp_path: Path):
    """What is first seen on the day is new; what was seen before and again is not."""
    graph = LittleGraph()
    graph.states(A, "USES", STAR, "in-use", "2024-03-01")
    graph.states(B, "USES", STAR, "planned", "2024-02-29")
    graph.states(B, "USES", STAR, "in-use", "2024-03-05")

    rows = graph.ask(tmp_path, "new-since", since="2024-03-01")

    assert column(rows, "companyId") == [A]


def test_new_since_tells_days_of_reports_apart(tmp_path: Path):
    """What only a report dates comes last, and is left out when rows are asked for."""
    graph = LittleGraph()
    graph.states(A, "USES", STAR, "in-use")
    graph.states(B, "USES", STAR, "in-use", "2024-03-01")

    rows = graph.ask(tmp_path / "all", "new-since", since="2024-01-01")
    dated = graph.ask(tmp_path / "dated", "new-since", since="2024-01-01", datedBy="row")

    assert (column(rows, "companyId"), column(dated, "companyId")) == ([B, A], [B])


def test_gone_quiet_counts_whole_months_from_the_latest_report(tmp_path: Path):
    """Six months to the day are six months; a day less is not."""
    graph = LittleGraph(report_day=date(2024, 6, 30))
    graph.states(A, "USES", STAR, "in-use", "2023-12-30")
    graph.states(B, "USES", STAR, "in-use", "2023-12-31")

    rows = graph.ask(tmp_path, "gone-quiet", months="6")

    assert [(row["companyId"], row["months"], row["asOf"]) for row in rows] == [
        (A, 6, "2024-06-30")
    ]


def test_gone_quiet_hears_rows_about_anything(tmp_path: Path):
    """A company that disclosed something else is not quiet."""
    graph = LittleGraph()
    graph.states(A, "USES", STAR, "in-use", "2023-01-01")
    graph.discloses(A, "2024-06-01")

    assert graph.ask(tmp_path, "gone-quiet", months="6") == []


def test_gone_quiet_counts_back_from_a_given_day(tmp_path: Path):
    """Rows behind the given day are not yet there."""
    graph = LittleGraph()
    graph.states(A, "USES", STAR, "in-use", "2023-01-01")
    graph.states(A, "USES", STAR, "in-use", "2024-06-01")

    rows = graph.ask(tmp_path, "gone-quiet", months="6", date="2023-07-01")

    assert column(rows, "lastDisclosed") == ["2023-01-01"]


def test_gone_quiet_leaves_out_who_never_used(tmp_path: Path):
    """Who only planned has no use to be quiet about."""
    graph = LittleGraph()
    graph.states(A, "USES", STAR, "planned", "2023-01-01")

    assert graph.ask(tmp_path, "gone-quiet") == []


def test_momentum_compares_two_stretches_of_days(tmp_path: Path):
    """Ten days up to the 20th begin on the 11th, the ten before on the 1st."""
    graph = LittleGraph(report_day=date(2024, 6, 20))
    for day in ("05-31", "06-01", "06-10", "06-11", "06-15", "06-20"):
        graph.states(A, "USES", STAR, "in-use", f"2024-{day}")

    (row,) = graph.ask(tmp_path, "momentum", days="10")

    found = (row["recent"], row["before"], row["change"], row["since"], row["newCompanies"])
    assert found == (3, 2, 1, "2024-06-11", 0)


def test_momentum_does_not_count_denials(tmp_path: Path):
    """A row that denies a use is no sign of adoption."""
    graph = LittleGraph(report_day=date(2024, 6, 20))
    graph.states(A, "USES", STAR, "denied", "2024-06-19")

    assert graph.ask(tmp_path, "momentum") == []


def two_vendors() -> LittleGraph:
    """Return a graph of a model with a version by Lamp, and another by Bell."""
    graph = LittleGraph()
    graph.tie(STAR_2, "VERSION_OF", STAR)
    graph.tie(STAR, "PROVIDED_BY", LAMP)
    graph.tie(MOON, "PROVIDED_BY", BELL)
    return graph


def test_switchers_ended_one_and_use_another_later(tmp_path: Path):
    """Who ended one model and then uses that of another vendor changed the vendor."""
    graph = two_vendors()
    graph.states(A, "USES", STAR, "ended", "2024-01-05")
    graph.states(A, "USES", MOON, "in-use", "2024-02-05")

    (row,) = graph.ask(tmp_path, "switchers")

    found = (row["left"], row["leftStatus"], row["models"], row["since"], row["change"])
    assert found == ("star", "ended", ("moon",), "2024-02-05", "vendor")


def test_switchers_use_the_other_later(tmp_path: Path):
    """Who used another model only before is none."""
    graph = two_vendors()
    graph.states(A, "USES", MOON, "in-use", "2024-01-04")
    graph.states(A, "USES", STAR, "denied", "2024-01-05")

    assert graph.ask(tmp_path, "switchers") == []


def test_switchers_do_not_go_to_a_version(tmp_path: Path):
    """Who denies a family and uses a version of it contradicts itself and switched nothing."""
    graph = two_vendors()
    graph.states(A, "USES", STAR, "denied", "2024-01-05")
    graph.states(A, "USES", STAR_2, "in-use", "2024-02-05")

    assert graph.ask(tmp_path, "switchers") == []


def test_switchers_may_leave_in_silence(tmp_path: Path):
    """Asked for, a use without a word since counts as left once another begins much later."""
    graph = two_vendors()
    graph.states(A, "USES", STAR, "in-use", "2023-01-05")
    graph.states(A, "USES", MOON, "testing", "2023-07-05")

    loud = graph.ask(tmp_path / "loud", "switchers")
    silent = graph.ask(tmp_path / "silent", "switchers", silent="6")
    longer = graph.ask(tmp_path / "longer", "switchers", silent="7")

    assert (loud, column(silent, "leftId"), longer) == ([], [STAR], [])


def test_company_timeline_is_in_order_of_days(tmp_path: Path):
    """What no row dates stands on the day of its report."""
    graph = LittleGraph(report_day=date(2024, 2, 1))
    graph.states(A, "USES", MOON, "in-use", "2024-03-01")
    graph.states(A, "USES", STAR, "in-use")
    graph.states(A, "PARTNERS_WITH", LAMP, "agreed", "2024-01-01")

    rows = graph.ask(tmp_path, "company-timeline", company=A)

    assert [(row["date"], row["datedBy"], row["object"]) for row in rows] == [
        ("2024-01-01", "row", "lamp"),
        ("2024-02-01", "report", "star"),
        ("2024-03-01", "row", "moon"),
    ]
