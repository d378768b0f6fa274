"""What a build is held to: judgements typed by hand, and builds that leave nothing open."""

from pathlib import Path

import pytest

from kg.errors import JudgementFileError, OpenReviewError
from kg.pipeline import BuildRules, build_graph, export_claims, list_review

SETTLED = """\
id,company
f516,汤姆猫
7b9a,dismissed
651f,汤姆猫
"""


@pytest.fixture
def judge(judgements: Path):
    """Return a function that writes the judgement file of the report."""

    def write(text: str, name: str = "weekly.csv") -> BuildRules:
        judgements.mkdir(exist_ok=True)
        (judgements / name).write_text(text, encoding="utf-8")
        return BuildRules(judgements)

    return write


def test_decision_typed_into_the_file_works_on_the_next_build(graph, judge):
    """A line typed by hand is applied when the graph is built again from its claims."""
    build_graph([], graph, rules=judge("line,company\n12,汤姆猫\n"))
    assert [item.line for item in list_review(graph)] == [9, 9]


def test_company_may_be_given_by_its_code_alone(graph, judge):
    """A line with a code needs no name."""
    build_graph([], graph, rules=judge("line,code\n12,300459.SZ\n"))
    assert '"line": 12' in next(each for each in export_claims(graph) if "Midjourney" in each)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("line,company\n14,汤姆猫\n", r"weekly\.csv:2: line 14 is no row or left-over of weekly"),
        (
            "line,company\n9,汤姆猫\n",
            r"weekly\.csv:2: line 9 means disclosure:f516.*left-over:7b9a",
        ),
        ("id,company\n0000,汤姆猫\n", r'weekly\.csv:2: id "0000" is no row or left-over'),
        ("id,line,company\n651f,11,汤姆猫\n", r"line 11 is not that of the id.* line 12"),
        (
            "line,company\n12,汤姆猫\n12,掌趣科技\n",
            r"weekly\.csv:3: .*weekly\.csv:2 decides otherwise",
        ),
        ("line,company\n12,汤姆猫\n12,dismissed\n", r"weekly\.csv:3: .*keep one of the two"),
        ("line,code\n12,999999.SZ\n", r'code "999999\.SZ" is in no vocabulary'),
        ("line,company,code\n12,汤姆猫,300315.SZ\n", r"the code is 掌趣科技"),
    ],
)
def test_line_that_cannot_be_used_stops_the_build(graph, judge, text, told):
    """A wrong line is named with file and line, its value and what to write; the graph stays."""
    before = "".join(export_claims(graph))
    with pytest.raises(JudgementFileError, match=told):
        build_graph([], graph, rules=judge(text))
    assert "".join(export_claims(graph)) == before


def test_all_lines_that_cannot_be_used_are_told_at_once(graph, judge):
    """Bad lines of all files, of every sort, come in one error."""
    judge("line,company\n3,\n", "other.csv")
    with pytest.raises(JudgementFileError) as caught:
        build_graph([], graph, rules=judge("line,company\n14,汤姆猫\nx,汤姆猫\n"))
    assert len(caught.value.problems) == 3


def test_item_whose_text_has_changed_is_a_note(weekly, graph, judge):
    """A decision whose row reads otherwise now decides nothing, and is told, with what stands there."""
    rules = judge("id,line,company\ndisclosure:651f58daf4a87727,12,汤姆猫\n")
    weekly.write_text(
        weekly.read_text(encoding="utf-8").replace("汤姆猫的新作", "汤姆猫新作"), encoding="utf-8"
    )
    notes = build_graph([weekly], graph, rules=rules).notes
    assert any(
        "is no row or left-over any more (line 12 is now disclosure:" in each for each in notes
    )


def test_same_decision_twice_is_one(graph, judge):
    """Two lines that say the same do not contradict each other."""
    build_graph([], graph, rules=judge("line,company\n12,汤姆猫\n12,300459.SZ\n"))
    assert [item.line for item in list_review(graph)] == [9, 9]


def test_company_nobody_lists_is_taken_and_told(graph, judge):
    """A name in no vocabulary is taken as printed, with a note that names near ones."""
    summary = build_graph([], graph, rules=judge("line,company\n12,汤姆描\n"))
    assert any('"汤姆描" is in no vocabulary, taken as printed' in note for note in summary.notes)


def test_judgements_of_a_report_that_is_not_in_the_graph_wait(graph, judge):
    """A file for another report is told, not applied and no error."""
    summary = build_graph([], graph, rules=judge("line,company\n3,汤姆猫\n", "other.csv"))
    assert any("the graph holds no report other" in note for note in summary.notes)


def test_build_without_a_folder_of_judgements_applies_none(graph, judge):
    """From Python, judgements are applied only where their folder is given."""
    judge("line,company\n12,汤姆猫\n")
    assert build_graph([], graph).review == 3


def test_strict_build_fails_where_anything_would_wait(weekly, tmp_path):
    """A strict build names the count and each item with place, reason, id and next step."""
    with pytest.raises(OpenReviewError, match=r"3 × item for a person") as caught:
        build_graph([weekly], tmp_path / "graph", rules=BuildRules(strict=True))
    assert caught.value.problems[0].startswith("weekly:9: ")
    assert "kg review decide" in str(caught.value)
    assert not (tmp_path / "graph" / "graph.json").exists()


def test_strict_build_leaves_the_previous_graph(weekly, graph):
    """A strict build that fails changes nothing."""
    before = "".join(export_claims(graph))
    weekly.write_text(weekly.read_text(encoding="utf-8").replace("GPT-4", "Sora"), encoding="utf-8")
    with pytest.raises(OpenReviewError):
        build_graph([weekly], graph, rules=BuildRules(strict=True))
    assert "".join(export_claims(graph)) == before


def test_strict_build_passes_once_all_is_settled(weekly, judge, judgements, tmp_path):
    """With every item decided or dismissed a strict build builds."""
    judge(SETTLED)
    summary = build_graph([weekly], tmp_path / "graph", rules=BuildRules(judgements, strict=True))
    assert (summary.review, summary.dismissed) == (0, 1)


def test_strict_build_fails_where_a_report_cannot_be_read(weekly, judge, judgements, tmp_path):
    """A report that cannot be read fails a strict build even where nothing waits."""
    judge(SETTLED)
    (tmp_path / "bad.md").write_text("没有表格", encoding="utf-8")
    with pytest.raises(OpenReviewError, match=r"1 × report not read") as caught:
        build_graph(
            [weekly, tmp_path / "bad.md"],
            tmp_path / "graph",
            rules=BuildRules(judgements, strict=True),
        )
    assert "holds no table" in caught.value.problems[0]


def test_strict_build_lists_twenty_and_counts_the_rest(weekly, tmp_path):
    """A long queue is cut after twenty items, and the rest counted."""
    rows = "".join(f"|  |  |  | 2月{day}日 | 第 {day} 条 |  |\n" for day in range(1, 26))
    text = weekly.read_text(encoding="utf-8")
    weekly.write_text(text.replace("|  |  |  | 6月27日", rows + "|  |  |  | 6月27日"), "utf-8")
    with pytest.raises(OpenReviewError) as caught:
        build_graph([weekly], tmp_path / "graph", rules=BuildRules(strict=True))
    assert len(caught.value.problems) == 21
    assert caught.value.problems[-1] == "… and 8 more"
