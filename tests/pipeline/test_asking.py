"""Questions in words on the graph of the sample reports."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kg.errors import KGError, QuestionError, TemplateFileError, UnknownNameError
from kg.pipeline import AskRules, Understood, answer_question, ask
from kg.questions.text import LONGEST

TABLES = Path(__file__).resolve().parent.parent / "questions"
UNKNOWN = "unknown name"
READ_ONLY = AskRules(is_run=False)
OWN = """\
// summary: The ships a company calls its own
// summary-zh: 公司的船
// mode: read
// parameter company: Company — whose ships; example 汤姆猫
// parameter limit: integer(1..) = 5 — the most rows; example 5
// column ship: the ship
// ask: {who}? ships|船 of|的? $company
MATCH (firm:Company {id: $company}) RETURN firm.name AS ship ORDER BY firm.id LIMIT $limit
"""


def table(name: str) -> list[tuple[str, str, str]]:
    """Return the questions of a table, each with its template and its parameters."""
    lines = (TABLES / name).read_text(encoding="utf-8").splitlines()
    return [(each[0], each[1], each[2]) for each in (line.split("\t") for line in lines)]


def pairs(text: str) -> dict[str, str]:
    """Return parameters as a table writes them, KEY=VALUE with blanks between."""
    return dict(each.split("=", 1) for each in re.split(r" (?=\w+=)", text) if each)


def understood(
    graph: Path, question: str, today: date | None = None
) -> tuple[str, Mapping[str, str]]:
    """Return template and parameters of a question, or the names suggested for an unknown one."""
    try:
        found = answer_question(graph, question, AskRules(today, is_run=False))
    except UnknownNameError as error:
        return UNKNOWN, dict.fromkeys(error.suggestions, "")
    return found.template, found.parameters


ASKED = table("asked.tsv")
HELD_OUT = table("held-out.tsv")


@pytest.mark.parametrize(
    ("question", "template", "parameters"), ASKED, ids=[q for q, _, _ in ASKED]
)
def test_question_is_read(sample_graph: Path, question: str, template: str, parameters: str):
    """Each question of the table is read as its template, with its parameters and no others."""
    found, given = understood(sample_graph, question)

    assert found == template
    if template == UNKNOWN:
        assert parameters in given
    else:
        assert given == pairs(parameters)


def test_table_has_both_languages():
    """The table holds at least forty questions of each language, and one of nearly every template."""
    english = [
        question for question, _, _ in ASKED if len(re.findall(r"\b[a-z]{2,}", question)) > 1
    ]

    assert len(english) >= 40
    assert len(ASKED) - len(english) >= 40
    assert len({template for _, template, _ in ASKED}) >= 35


def test_held_out_questions_are_mostly_read(sample_graph: Path):
    """Of questions written before any word was chosen at most two are not read, none wrongly."""
    missed = []
    for question, template, parameters in HELD_OUT:
        try:
            found, given = understood(sample_graph, question)
        except QuestionError:
            missed.append(question)
            continue
        expected = pairs(parameters) if template != UNKNOWN else given
        assert (found, given) == (template, expected), question

    assert len(missed) <= 2


def test_answer_is_that_of_the_line(sample_graph: Path):
    """The rows are those of the template that the line names."""
    found = answer_question(sample_graph, "谁在用 Kimi")

    assert found.line == "kg query who-uses-model model=Kimi"
    assert found.answer == ask(sample_graph, "who-uses-model", {"model": "Kimi"})


def test_near_misses_are_lines_that_run(sample_graph: Path):
    """What nearly fits is offered as lines that answer something."""
    found = answer_question(sample_graph, "谁在用 Kimi", READ_ONLY)

    assert found.near
    for line in found.near:
        _, _, template, *given = line.split(" ")
        assert ask(sample_graph, template, dict(each.split("=") for each in given))


def test_relative_days_count_from_the_latest_report(sample_graph: Path):
    """This year is that of the latest report, whatever year it is."""
    assert understood(sample_graph, "今年谁在用 Kimi")[1]["since"] == "2024-01-01"


def test_relative_days_count_from_a_given_day(sample_graph: Path):
    """A day that is given takes the place of the latest report's."""
    found = understood(sample_graph, "今年谁在用 Kimi", date(2023, 7, 16))

    assert found[1]["since"] == "2023-01-01"


def test_relative_day_is_told(sample_graph: Path):
    """Which day a word stands for is said."""
    found = answer_question(sample_graph, "今年谁在用 Kimi", READ_ONLY)

    assert "今年 is read as since=2024-01-01" in found.remarks


def test_choice_between_nodes_of_a_name_is_told(sample_graph: Path):
    """Of a vendor and its API of the same name one is chosen, and both are named."""
    found = answer_question(sample_graph, "哪些公司依赖 OpenAI", READ_ONLY)

    assert found.remarks == (
        "openai is read as the Organisation OpenAI; there is also Model OpenAI API",
    )


def test_word_that_is_left_out_is_told(sample_graph: Path):
    """What no pattern knows is no secret."""
    found = answer_question(sample_graph, "谁在用 Kimi on mobile", READ_ONLY)

    assert found.remarks == ("who-uses-model takes no account of: mobile",)


@pytest.mark.parametrize("question", ["谁在用 ChatGPT 和 文心一言", "2023年的模型厂商排名"])
def test_name_or_day_is_never_left_out(sample_graph: Path, question: str):
    """A second model or a day, which the template has no place for, is no answer but lines."""
    with pytest.raises(QuestionError, match=r"kg query (who-uses-model|vendors-ranked)"):
        answer_question(sample_graph, question)


def test_unknown_name_comes_with_the_line_to_ask(sample_graph: Path):
    """A name misspelt is not guessed at: the line that asks for the nearest is offered."""
    with pytest.raises(
        UnknownNameError, match="Then: kg query who-uses-model model=ChatGPT since="
    ):
        answer_question(sample_graph, "谁在用 ChatGTP since 2023-05")


def test_name_of_another_version_is_unknown(sample_graph: Path):
    """A version that the graph has not is not taken for one that it has."""
    with pytest.raises(UnknownNameError, match='"gpt-5"'):
        answer_question(sample_graph, "谁在用 GPT-5")


def test_what_is_missing_is_named(sample_graph: Path):
    """A question without the names it needs is told which, with a line to follow."""
    with pytest.raises(
        QuestionError, match=r"path-between, which needs from .* and to .* kg query"
    ):
        answer_question(sample_graph, "两家公司之间有什么联系")


@pytest.mark.parametrize("question", ["谁没在用 Kimi", "who uses ChatGPT except 中文在线"])
def test_what_is_turned_round_is_not_answered(sample_graph: Path, question: str):
    """A question for all but some is not answered as if it were for them."""
    with pytest.raises(QuestionError, match="kg query who-uses-model"):
        answer_question(sample_graph, question)


@pytest.mark.parametrize(
    ("question", "problem"),
    [
        ("", "holds no word"),
        (" \n\t", "holds no word"),
        ("？？！！…", "holds no word"),
        ("a" * 10_240, "10,240 characters long"),
        ("谁在用\x00Kimi", r"U\+0000"),
        ("谁在用\x1b[31mKimi", r"U\+001B"),
        ("谁在用\udcffKimi", r"U\+DCFF"),
        ("谁在用 Kimi since 2024-13", '"2024-13" is no day'),
        ("今天天气如何", "is like none"),
        ("谁", "is like none"),
    ],
)
def test_what_is_no_question_is_told(sample_graph: Path, question: str, problem: str):
    """Nothing, too much, no text, no day or another topic: each is said in words."""
    with pytest.raises(QuestionError, match=problem):
        answer_question(sample_graph, question)


def test_cypher_in_a_question_is_words(sample_graph: Path):
    """What would be Cypher reaches no statement: it is words nobody knows."""
    question = "谁在用 Kimi'}) DETACH DELETE n //"

    found = answer_question(sample_graph, question)

    assert found.parameters == {"model": "Kimi"}
    assert found.remarks == ("who-uses-model takes no account of: detach delete n",)


def test_own_template_can_be_asked(sample_graph: Path, tmp_path: Path):
    """A template of a person's own answers what its header says."""
    (tmp_path / "ships.cypher").write_text(OWN, encoding="utf-8")

    found = answer_question(sample_graph, "哪些公司是船的 汤姆猫", AskRules(templates=(tmp_path,)))

    assert (found.template, found.parameters) == ("ships", {"company": "汤姆猫"})
    assert found.answer
    assert found.answer.rows[0]["ship"] == "汤姆猫"


@pytest.mark.parametrize("line", ["{whoo} $company", "$company {", "{who}$company"])
def test_broken_way_to_ask_is_told(sample_graph: Path, tmp_path: Path, line: str):
    """A line that cannot be read is named with its file."""
    text = OWN.replace("{who}? ships|船 of|的? $company", line)
    (tmp_path / "ships.cypher").write_text(text, encoding="utf-8")

    with pytest.raises(TemplateFileError, match=r"ships\.cypher: ask: "):
        answer_question(sample_graph, "谁在用 Kimi", AskRules(templates=(tmp_path,)))


def outcome(graph: Path, question: str) -> Understood | str:
    """Return what a question is understood as, or what is wrong with it."""
    try:
        return answer_question(graph, question)
    except KGError as error:
        return str(error)


PIECES = st.sampled_from(
    ["谁", "在用", " ", "Kimi", "GPT-", "4", "2024", "-05", "年", "月", "最近", "三", "个月", "前", "10",
     "who", "uses", "since", "OpenAI", "汤姆猫", "和", "与", "的", "关系", "why", "不", "as of", "日",
     "top", "half a", "year", "停用", "AI+游戏", "0", "9" * 12, "'", "$", "{", "\u3000", "ß", "İ"]
)  # fmt: skip


@settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.one_of(st.text(max_size=LONGEST + 5), st.lists(PIECES, max_size=14).map("".join)))
@example("最近99999年谁在用 Kimi")
@example("0月以来谁在用 Kimi")
@example("in the last 999999999 years momentum of models")
def test_any_text_is_answered_or_told(sample_graph: Path, question: str):
    """Whatever is asked, there is an answer or an error in words, and the same again."""
    first = outcome(sample_graph, question)

    assert outcome(sample_graph, question) == first
