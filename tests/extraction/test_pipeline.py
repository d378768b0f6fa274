import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import OntologyError
from kg.extraction import Extractor, Mention
from kg.extraction.matcher import NameMatcher
from kg.vocabulary import Term

TERMS = (Term("model:nova", "Model", "Nova"), Term("model:vega", "Model", "Vega"))
pieces = st.sampled_from(
    ["Nova", "vega", "船", " ", "\n", "\t", "\u3000", "，", "a", "\u00a0", "ﬁ", "😀", "e\u0301"]
)


@settings(deadline=None)
@given(st.lists(pieces, max_size=15).map("".join))
def test_extractor_finds_mentions_where_they_are_printed(extractor: Extractor, text: str):
    """Whatever blanks and signs stand around, a mention's span is that of the text itself."""
    expected = [(m.term, m.start, m.end) for m in NameMatcher(TERMS).find(text)]

    found = extractor.mentions(text)

    assert [(m.term, m.start, m.end) for m in found] == expected


def test_extractor_keeps_loose_mentions_apart(extractor: Extractor):
    """That a mention is loose survives the pipeline."""
    assert extractor.mentions("诺瓦") == (Mention("model:nova", "Model", 0, 2, loose=True),)


def test_extractor_gives_one_answer_a_row(extractor: Extractor):
    """Rows without statements give an empty answer, so answers stay beside their rows."""
    rows = [("船在港口", "company:jia"), ("已接入 Nova", "company:jia"), ("", "company:jia")]

    assert [len(found) for found in extractor.read(rows)] == [0, 1, 0]


def test_extractor_holds_no_state_between_texts(extractor: Extractor):
    """The same row gives the same statements again."""
    row = ("已接入 Nova", "company:jia")

    first, second = extractor.read([row, row])

    assert first == second


def test_extractor_reads_each_row_for_its_company(extractor: Extractor):
    """What is a use for one company is development for the model's provider."""
    text = "接入甲航大模型，发布新版"

    (own,), (other,) = extractor.read([(text, "company:jia"), (text, "company:yi")])

    assert (own.relation, other.relation) == ("DEVELOPS", "USES")


def test_extractor_takes_a_text_of_a_million_characters(extractor: Extractor):
    """A cell longer than spaCy's usual limit is read, not refused."""
    assert len(extractor.mentions("Nova" + "，" * 1_000_001)) == 1


def test_extractor_of_an_empty_folder_says_so(tmp_path_factory: pytest.TempPathFactory):
    """An extractor without vocabularies is refused in one line."""
    with pytest.raises(OntologyError, match="holds no vocabulary"):
        Extractor(tmp_path_factory.mktemp("empty"))
