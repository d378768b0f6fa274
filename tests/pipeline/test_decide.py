"""Settling items of the review queue: what a decision changes, and what it refuses."""

import csv
import json
from pathlib import Path

import pytest

from kg.errors import GraphFolderError, JudgementError, JudgementFileError
from kg.pipeline import (
    BuildRules,
    Request,
    ask,
    build_graph,
    decide,
    export_claims,
    list_review,
)
from kg.store.folder import GraphFolder

OPENED, WRONG, CELL = "weekly:12", "weekly:11", "left-over:7b9ae293a1b4520a"


def record(graph: Path, line: int, kind: str = "disclosure") -> list[dict[str, str]]:
    """Return what the graph exports of a line."""
    records = [json.loads(each) for each in export_claims(graph)]
    return [each for each in records if (each["type"], each["line"]) == (kind, line)]


def written(judgements: Path) -> list[dict[str, str]]:
    """Return the lines of the judgement file."""
    with (judgements / "weekly.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def waiting(graph: Path) -> list[str]:
    """Return the texts of the review queue."""
    return [item.text for item in list_review(graph)]


def test_decided_row_gets_its_company(graph, judgements):
    """A decided row stands under its company, sure, and says who put it there."""
    decide(graph, judgements, Request(OPENED, "汤姆猫", note="opens with it"))
    row = record(graph, 12)[0]
    assert (row["company"], row["code"], row["attribution"], row["grade"]) == (
        "汤姆猫",
        "300459.SZ",
        "repaired",
        "A",
    )
    assert row["reason"] == "decided by a person: opens with it"


def test_decided_row_leaves_the_queue(graph, judgements):
    """What was decided no longer waits."""
    decide(graph, judgements, Request(OPENED, "汤姆猫"))
    assert "汤姆猫的新作已接入 Midjourney" not in waiting(graph)


def test_text_of_a_decided_row_is_read_for_its_company(graph, judgements):
    """The claims of a decided row answer at once, with the row behind them."""
    decide(graph, judgements, Request(OPENED, "300459"))
    rows = ask(graph, "evidence-of-edge", {"company": "汤姆猫", "object": "Midjourney"}).rows
    assert [(row["line"], row["status"]) for row in rows] == [(12, "in-use")]


def test_claims_of_the_wrong_company_are_dropped(graph, judgements):
    """A row that stood under a wrong company takes its claims with it."""
    settled = decide(graph, judgements, Request(WRONG, "汤姆猫"))
    assert settled.dropped == ("USES 文心一言 (掌趣科技)",)
    assert settled.added == ("USES 文心一言 (汤姆猫)",)
    assert [each["company"] for each in record(graph, 11, "claim")] == ["汤姆猫"]


def test_left_over_cell_gives_the_claims_of_a_model_column(graph, judgements):
    """A left-over cell is read as the model cell of the company it is given to."""
    decide(graph, judgements, Request(CELL, "掌趣科技"))
    claims = [(each["object"], each["origin"]) for each in record(graph, 9, "claim")]
    assert claims == [("文心一言", "model-column")]


def test_what_a_decided_cell_names_beside_models_waits_in_its_turn(graph, judgements):
    """Nothing of a decided cell is lost: what names no model is a new item."""
    decide(graph, judgements, Request(CELL, "掌趣科技"))
    assert "某种小东西" in waiting(graph)


def test_dismissed_row_leaves_the_queue_without_a_company(graph, judgements):
    """A dismissed row waits no more, has no company, and is counted."""
    decide(graph, judgements, Request(OPENED, is_dismissed=True))
    summary = build_graph([], graph)
    assert (summary.review, summary.dismissed) == (2, 1)
    assert (record(graph, 12)[0]["company"], record(graph, 12)[0]["attribution"]) == (
        None,
        "dismissed",
    )


def test_dismissing_a_decided_cell_takes_back_what_it_gave(graph, judgements):
    """Claims and new items of a cell go when it is dismissed after all."""
    decide(graph, judgements, Request(CELL, "掌趣科技"))
    decide(graph, judgements, Request(CELL, is_dismissed=True))
    assert record(graph, 9, "claim") == []
    assert "某种小东西" not in waiting(graph)


def test_decision_is_a_line_of_the_reports_file(graph, judgements):
    """A decision is written with id, line, company, code, the text's beginning and the note."""
    decide(graph, judgements, Request(OPENED, "汤姆猫", note="opens  with it"))
    assert written(judgements) == [
        {
            "id": "disclosure:651f58daf4a87727",
            "line": "12",
            "company": "汤姆猫",
            "code": "300459.SZ",
            "text": "汤姆猫的新作已接入 Midjourney",
            "note": "opens with it",
        }
    ]


def test_deciding_again_replaces_the_line(graph, judgements):
    """An item has one decision, the last one."""
    decide(graph, judgements, Request(OPENED, "汤姆猫"))
    decide(graph, judgements, Request(OPENED, "掌趣科技"))
    assert [each["company"] for each in written(judgements)] == ["掌趣科技"]
    assert record(graph, 12)[0]["company"] == "掌趣科技"


def test_decision_survives_reading_the_report_again(weekly, graph, judgements):
    """A build that reads the report anew applies what was decided."""
    decide(graph, judgements, Request(OPENED, "汤姆猫"))
    build_graph([weekly], graph, rules=BuildRules(judgements))
    assert record(graph, 12)[0]["company"] == "汤姆猫"


@pytest.mark.parametrize("turned", [False, True])
def test_route_to_a_decision_leaves_no_trace(weekly, graph, judgements, tmp_path, turned):
    """Decided one by one in any order, or all at once when read: the graph is the same."""
    requests = [Request(OPENED, "汤姆猫"), Request(CELL, "掌趣科技"), Request(WRONG, "汤姆猫")]
    for request in reversed(requests) if turned else requests:
        decide(graph, judgements, request)
    build_graph([weekly], tmp_path / "fresh", rules=BuildRules(judgements))
    assert GraphFolder(graph).manifest().parts == GraphFolder(tmp_path / "fresh").manifest().parts


def test_deleted_line_and_the_report_read_again_undo_a_decision(weekly, graph, judgements):
    """Without its line, and with the report built again, a row is as it was."""
    before = "".join(export_claims(graph))
    decide(graph, judgements, Request(OPENED, "汤姆猫"))
    (judgements / "weekly.csv").unlink()
    summary = build_graph([], graph, rules=BuildRules(judgements))
    assert any("build the report again to undo it" in note for note in summary.notes)
    build_graph([weekly], graph, rules=BuildRules(judgements))
    assert "".join(export_claims(graph)) == before


@pytest.mark.parametrize("identity", ["651f", "disclosure:651f", "weekly:12"])
def test_item_is_known_by_any_beginning_of_its_id_and_by_its_place(graph, judgements, identity):
    """An id may be cut short, with and without its kind; report and line do as well."""
    assert decide(graph, judgements, Request(identity, "汤姆猫")).item.line == 12


@pytest.mark.parametrize(
    ("identity", "told"),
    [
        ("weekly:9", r"means 2 items: disclosure:f516.*left-over:7b9a.*give more of the id"),
        (
            "weekly:14",
            r"no row or left-over has this id or place; did you mean disclosure:1029.*disclosure:651f",
        ),
        ("weekli:12", r"did you mean .*weekly:12"),
        ("651e", r"no row or left-over has this id or place"),
        ("", r"no row or left-over"),
    ],
)
def test_item_that_is_not_one_is_refused(graph, judgements, identity, told):
    """An unknown or ambiguous id names the near items, and nothing is written."""
    with pytest.raises(JudgementError, match=told):
        decide(graph, judgements, Request(identity, "汤姆猫"))
    assert not judgements.exists()


def test_unknown_company_is_refused_with_candidates_and_near_names(graph, judgements):
    """A company that nobody knows names the row's candidates and the way to take it anyway."""
    with pytest.raises(JudgementError, match=r"did you mean 掌趣科技, 汤姆猫.*--new") as caught:
        decide(graph, judgements, Request(OPENED, "汤姆描"))
    assert caught.value.place == 'company "汤姆描"'
    assert not judgements.exists()


def test_new_company_is_taken_as_written(graph, judgements):
    """With --new a company nobody lists is taken with its code."""
    decide(graph, judgements, Request(OPENED, "海风重工", code="699999.SH", is_new=True))
    assert (record(graph, 12)[0]["company"], record(graph, 12)[0]["code"]) == (
        "海风重工",
        "699999.SH",
    )


def test_known_company_is_not_taken_as_new(graph, judgements):
    """A company said to be new whose code is known is refused rather than renamed."""
    request = Request(OPENED, "海风重工", code="300315.SZ", is_new=True)
    with pytest.raises(JudgementError, match="it is known as 掌趣科技"):
        decide(graph, judgements, request)


def test_name_and_code_of_two_companies_are_refused(graph, judgements):
    """A name and a code that contradict each other are not decided silently."""
    with pytest.raises(JudgementError, match=r"the name is that of 汤姆猫 .* the code is 掌趣科技"):
        decide(graph, judgements, Request(OPENED, "汤姆猫", code="300315.SZ"))


def test_code_alone_names_a_company(graph, judgements):
    """A stock code is enough."""
    assert decide(graph, judgements, Request(OPENED, code="300315.SZ")).after == (
        "掌趣科技 300315.SZ"
    )


def test_lines_typed_by_hand_are_kept_and_completed(graph, judgements):
    """Deciding one item keeps the lines of others, and gives those typed by hand their ids."""
    judgements.mkdir()
    (judgements / "weekly.csv").write_text("line,company\n11,汤姆猫\n", encoding="utf-8")
    decide(graph, judgements, Request(OPENED, "汤姆猫"))
    assert [each["id"] for each in written(judgements)] == [
        "disclosure:52bf152241646d1d",
        "disclosure:651f58daf4a87727",
    ]


def test_line_of_a_vanished_item_is_kept(graph, judgements):
    """A decision about a row whose text has changed is not thrown away by the next one."""
    judgements.mkdir()
    lost = "id,line,company\ndisclosure:0000000000000000,12,汤姆猫\n"
    (judgements / "weekly.csv").write_text(lost, encoding="utf-8")
    settled = decide(graph, judgements, Request(WRONG, "汤姆猫"))
    assert [each["line"] for each in written(judgements)] == ["11", "12"]
    assert "is no row or left-over any more" in settled.notes[0]


def test_bad_line_in_another_file_stops_a_decision_before_anything_is_written(graph, judgements):
    """Nothing is written while any judgement file holds a line that cannot be used."""
    judgements.mkdir()
    (judgements / "other.csv").write_text("line,company\n3,\n", encoding="utf-8")
    with pytest.raises(JudgementFileError, match=r"other\.csv:2: company is empty"):
        decide(graph, judgements, Request(OPENED, "汤姆猫"))
    assert not (judgements / "weekly.csv").exists()


def test_decision_waits_for_a_build_under_way(graph, judgements):
    """While another build writes the graph nothing is decided, and the message says why."""
    with (
        GraphFolder(graph).lock(),
        pytest.raises(GraphFolderError, match="another build is writing"),
    ):
        decide(graph, judgements, Request(OPENED, "汤姆猫"))
    assert not judgements.exists()


def test_decision_without_a_graph_says_how_to_build_one(judgements, tmp_path):
    """There is nothing to decide where no graph is."""
    with pytest.raises(GraphFolderError, match="build one with"):
        decide(tmp_path / "nowhere", judgements, Request(OPENED, "汤姆猫"))
    assert not (tmp_path / "nowhere").exists()
