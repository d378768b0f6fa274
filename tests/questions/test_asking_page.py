"""docs/asking.md says what questions are read as."""

import re
from pathlib import Path

import pytest

from kg.pipeline import AskRules, answer_question

PAGE = Path(__file__).resolve().parent.parent.parent / "docs" / "asking.md"
ROW = re.compile(r"^\| ([^|]+) \| `(kg query [^`]+)` \|$", re.MULTILINE)
ROWS = ROW.findall(PAGE.read_text(encoding="utf-8"))


def test_page_has_its_table():
    """The table is found where it stands."""
    assert len(ROWS) >= 20


@pytest.mark.parametrize(("question", "line"), ROWS)
def test_question_of_the_page_is_its_line(sample_graph: Path, question: str, line: str):
    """Each question of the page's table is read as the line beside it."""
    assert answer_question(sample_graph, question, AskRules(is_run=False)).line == line
