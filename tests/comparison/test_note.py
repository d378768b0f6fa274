"""The note: headings, bullets, counts, and what it says where nothing changed."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import kg.comparison.note as note_module
from kg.comparison import (
    Change,
    Comparison,
    Kind,
    KnownReport,
    Party,
    ReportChange,
    ReportKind,
    render_note,
)

WORDS = json.loads(Path(note_module.__file__).with_name("words.json").read_text(encoding="utf-8"))


def _bullet(change: Change, language: str = "en") -> str:
    """Return the one bullet of a note on one change."""
    note = render_note(Comparison("A", "B", [change], []), language)
    (line,) = (line for line in note.splitlines() if line.startswith("- "))
    return line


def test_change_of_status_tells_both_and_where(make_state):
    """A bullet names the company with its code, old and new status, the date and the place."""
    before, after = make_state(status="testing"), make_state(status="in-use")
    assert _bullet(Change(Kind.CHANGED, before, after)) == (
        "- 锚地船务 (999001.SH) uses Nova: testing → in-use, 2024-05-06 ([may line 7])"
    )


def test_bullet_is_written_in_chinese(make_state):
    """In Chinese the verb is the ontology's, and the line is counted in Chinese."""
    change = Change(Kind.NEW_ADOPTER, None, make_state())
    assert _bullet(change, "zh") == (
        "- 锚地船务 (999001.SH) 使用 Nova：testing，2024-05-06（[may 第 7 行]）"
    )


def test_adopter_that_was_seen_before_its_status_tells_both_dates(make_state):
    """Where the status is younger than the relation, the first date is told too."""
    state = replace(make_state(), first_seen=date(2024, 5, 1))
    assert "2024-05-06, first seen 2024-05-01" in _bullet(Change(Kind.NEW_ADOPTER, None, state))


def test_date_of_a_report_is_said_to_be_one(make_state):
    """A date that no row prints is said to be the report's."""
    state = replace(make_state(), dated_by="report")
    assert "2024-05-06 by its report" in _bullet(Change(Kind.NEW_ADOPTER, None, state))


def test_new_model_is_told_with_who_took_it_up(make_state):
    """A new model stands first in its bullet, behind it who uses it."""
    change = Change(Kind.NEW_MODEL, None, make_state())
    assert _bullet(change).startswith("- Nova: 锚地船务 (999001.SH) uses it, testing, 2024-05-06")


def test_what_is_gone_is_told_by_what_it_was(make_state):
    """A partner that is gone is told with the last status and date it had."""
    change = Change(Kind.GONE_PARTNER, make_state("PARTNERS_WITH", "agreed"), None)
    assert "partners with Nova: agreed, 2024-05-06" in _bullet(change)


def test_names_and_reports_are_escaped(make_state):
    """A name or report with Markdown's characters comes out as it is."""
    state = replace(make_state(), target=Party("model:x", "*X* [1]"), report="week_19")
    assert r"uses \*X\* \[1\]: testing, 2024-05-06 ([week\_19 line 7])" in _bullet(
        Change(Kind.NEW_ADOPTER, None, state)
    )


def test_restated_relations_are_counted_not_listed(make_state):
    """What is only said again is one line with a number."""
    change = Change(Kind.RESTATED, make_state(), make_state(day=date(2024, 5, 20)))
    note = render_note(Comparison("A", "B", [change, change], []), "en")
    assert "## Said again (2)\n\n2 relations: same status" in note


@pytest.mark.parametrize(("language", "nothing"), [("en", "Nothing."), ("zh", "无。")])
def test_every_kind_without_a_change_says_so(language, nothing):
    """Where nothing changed, every section is there and says nothing did."""
    lines = render_note(Comparison("A", "B", [], []), language).splitlines()
    assert lines.count(nothing) == len(Kind) + len(ReportKind)


def test_report_is_told_with_its_date():
    """A report that was added is a bullet in the section of such reports."""
    change = ReportChange(ReportKind.ADDED, KnownReport("may", date(2024, 5, 31)))
    note = render_note(Comparison("A", "B", [], [change]), "en")
    assert "## Reports added (1)\n\n- may, 2024-05-31\n" in note


def test_narrowed_note_says_so():
    """A note on one relation says so, so that its empty sections do not mislead."""
    note = render_note(Comparison("A", "B", [], [], ("USES", "锚地_船务")), "en")
    assert note.splitlines()[2] == r"Only changes of USES 锚地\_船务."


def test_both_languages_have_all_words():
    """Both languages have the same words, and one for each kind of change."""
    assert set(WORDS["en"]) == set(WORDS["zh"])
    assert {*Kind, *ReportKind} <= set(WORDS["en"])
