"""What docs/extraction.md shows is what happens."""

import doctest
import re
from pathlib import Path

import pytest

from kg.extraction import Extractor
from kg.vocabulary import read_vocabulary
from tests.extraction.marks import Marking

PAGE = Path(__file__).resolve().parents[2] / "docs" / "extraction.md"
COMPANY = "company:300624.SZ"


@pytest.fixture(scope="module")
def example() -> tuple[str, str]:
    """Return the example's text and its marked text."""
    text, marked = re.findall(r"```text\n(.*)\n```", PAGE.read_text(encoding="utf-8"))
    return text, marked


def test_snippet_gives_what_it_shows():
    """The pipeline of one's own prints what the page prints."""
    assert doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8").failed == 0


def test_marked_text_is_that_of_the_text(example: tuple[str, str]):
    """The example's marked text is the one the rules read."""
    text, marked = example

    assert Marking(read_vocabulary(), COMPANY).show(text) == marked


def test_example_states_what_the_page_says(example: tuple[str, str], shipped: Extractor):
    """The table under the example is right."""
    (found,) = shipped.read([(example[0], COMPANY)])

    assert [(s.surface, s.relation, str(s.status), s.rule, s.via) for s in found] == [
        (model, "USES", "testing", "use-connects", "亿图图示")
        for model in ("ChatGPT", "文心一言", "通义千问")
    ] + [("蓝鲸科技", "PARTNERS_WITH", "agreed", "partner-cooperates", "")]
