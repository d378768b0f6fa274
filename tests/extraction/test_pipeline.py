"""The components, in the extractor and in a pipeline of somebody else's."""

from functools import cache
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, Span

from kg.errors import OntologyError
from kg.extraction import Extractor, Mention, Statement
from kg.extraction.matcher import NameMatcher
from kg.extraction.pipeline import CharacterTokenizer
from kg.vocabulary import Vocabulary, read_vocabulary
from tests.sentences import GOLD, read_sentences

COMPONENTS = ("kg_mentions", "kg_clauses", "kg_unknown_names", "kg_statements")
WORDS = (
    "甲科技",
    "蓝鲸科技",
    "北塘",
    "诺瓦",
    "接入",
    "携手",
    "收购",
    "暂未",
    "目前测试",
    "公司",
    "、",
    "5月",
)
ROW = ("甲科技已接入 Nova，携手蓝鲸科技，5月上线", "company:jia")

pieces = st.sampled_from(
    ["Nova", "vega", "船", " ", "\n", "\t", "\u3000", "，", "a", "\u00a0", "ﬁ", "😀", "e\u0301"]
)


@given(st.lists(pieces, max_size=15).map("".join))
def test_extractor_finds_mentions_where_they_are_printed(
    extractor: Extractor, vocabulary: Vocabulary, text: str
):
    """Whatever blanks and signs stand around, a mention's span is that of the text itself."""
    found = NameMatcher(vocabulary.terms).find(text)

    assert extractor.mentions(text) == found


def test_extractor_keeps_loose_mentions_apart(extractor: Extractor):
    """That a mention is loose survives the pipeline."""
    assert extractor.mentions("诺瓦") == (Mention("model:nova", "Model", 0, 2, loose=True),)


def test_extractor_gives_one_answer_a_row(extractor: Extractor):
    """Rows without statements give an empty answer, so answers stay beside their rows."""
    rows = [("船在港口", "company:jia"), ("已接入 Nova", "company:jia"), ("", "company:jia")]

    assert [len(found) for found in extractor.read(rows)] == [0, 1, 0]


def test_extractor_holds_no_state_between_texts(extractor: Extractor):
    """The same row gives the same statements again, whatever is read between."""
    first, _, second = extractor.read([ROW, ("没有接入 Nova", "company:yi"), ROW])

    assert first == second


def test_extractor_reads_each_row_for_its_company(extractor: Extractor):
    """What is a use for one company is development for the model's provider."""
    text = "接入甲航大模型，发布新版"

    (own,), (other,) = extractor.read([(text, "company:jia"), (text, "company:yi")])

    assert (own.relation, other.relation) == ("DEVELOPS", "USES")


def test_extractor_knows_a_company_nobody_lists_by_its_name(extractor: Extractor):
    """With its name beside the row, a company that is no term is not its own partner."""
    text = "与丁数港口合作"

    (as_partner,), itself = extractor.read(
        [(text, "company:jia"), (text, "company:ding", "丁数港口")]
    )

    assert (as_partner.name, itself) == ("丁数港口", ())


def test_extractor_takes_a_text_of_a_million_characters(extractor: Extractor):
    """A cell longer than spaCy's usual limit is read, not refused."""
    assert len(extractor.mentions("Nova" + "，" * 1_000_001)) == 1


def test_extractor_of_an_empty_folder_says_so(tmp_path_factory: pytest.TempPathFactory):
    """An extractor without vocabularies is refused in one line."""
    with pytest.raises(OntologyError, match=r"holds no vocabulary"):
        Extractor(read_vocabulary(tmp_path_factory.mktemp("empty")))


def test_tokenizer_makes_every_character_a_token():
    """Offsets of tokens are those of the text, blanks too."""
    doc = CharacterTokenizer(spacy.blank("zh").vocab)("船 a\n")

    assert [token.text for token in doc] == ["船", " ", "a", "\n"]
    assert doc.text == "船 a\n"


@Language.component("tests_own_spans")
def _mark_own(doc: Doc) -> Doc:
    """Stand in for a component of somebody else's: marks 未名书院 as an organisation."""
    at = doc.text.find("未名书院")
    if at >= 0:
        doc.spans["mentions"].append(Span(doc, at, at + 4, label="Organisation"))
    return doc


def _pipeline(folder: Path, *, own: bool = False) -> Language:
    """Return a pipeline of somebody else's with our tokenizer and components."""
    nlp = spacy.blank("zh")
    nlp.tokenizer = CharacterTokenizer(nlp.vocab)
    for name in COMPONENTS:
        has_config = name != "kg_clauses"
        nlp.add_pipe(name, config={"vocabulary": str(folder)} if has_config else {})
    if own:
        nlp.add_pipe("tests_own_spans", before="kg_statements")
    return nlp


@cache
def _cached_pipeline(folder: Path) -> Language:
    return _pipeline(folder)


def _shipped_pipeline() -> Language:
    """Return a pipeline of our components with the shipped vocabulary."""
    nlp = spacy.blank("zh")
    nlp.tokenizer = CharacterTokenizer(nlp.vocab)
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp


def _statements(nlp: Language, text: str, company: str) -> tuple[Statement, ...]:
    doc = nlp.make_doc(text)
    doc._.kg_company = company
    statements: tuple[Statement, ...] = nlp(doc)._.kg_statements
    return statements


def test_components_read_the_same_in_a_pipeline_of_ones_own(folder: Path, extractor: Extractor):
    """Our four components in any pipeline that makes characters tokens state what the extractor does."""
    assert _statements(_pipeline(folder), *ROW) == next(extractor.read([ROW]))


@pytest.mark.parametrize("name", GOLD)
def test_components_read_sentences_as_the_extractor_does(shipped: Extractor, name: str):
    """With the shipped vocabulary, both state the same of every labelled sentence."""
    nlp = _shipped_pipeline()
    rows = [(each.text, f"company:{each.code}") for each in read_sentences(GOLD[name]) if each.code]

    found = [_statements(nlp, *row) for row in rows]

    assert any(found)
    assert found == list(shipped.read(rows))


@given(st.lists(pieces | st.sampled_from(WORDS), max_size=20).map("".join))
def test_components_read_any_text_as_the_extractor_does(
    folder: Path, extractor: Extractor, text: str
):
    """Whatever a text holds, both state the same."""
    row = (text, "company:jia")

    assert _statements(_cached_pipeline(folder), *row) == next(extractor.read([row]))


@pytest.mark.parametrize(
    "text", [ROW[0], "公司接入  Nova，\n拟接入 Luna ", " 船 好 已接入\u3000Nova、“Vega” 等"]
)
def test_components_take_the_tokenizer_of_the_language(
    folder: Path, extractor: Extractor, text: str
):
    """With spaCy's own Chinese tokenizer, for which a blank is no token, the statements are the same."""
    nlp = _pipeline(folder)
    nlp.tokenizer = spacy.blank("zh").tokenizer

    assert _statements(nlp, text, "company:jia") == next(extractor.read([(text, "company:jia")]))


def test_components_read_the_spans_of_others(folder: Path):
    """A name that another component adds to the mentions is read like one of ours."""
    text = "与未名书院洽谈"

    found = _statements(_pipeline(folder, own=True), text, "company:jia")

    assert [(s.relation, s.name, str(s.status)) for s in found] == [
        ("PARTNERS_WITH", "未名书院", "exploring")
    ]


def test_components_leave_the_rest_of_a_document_alone(folder: Path):
    """A component of somebody else's that finds nothing changes no statement."""
    assert _statements(_pipeline(folder, own=True), *ROW) == _statements(_pipeline(folder), *ROW)


def test_spans_have_the_labels_and_ids_of_their_terms(folder: Path):
    """Mentions are labelled, known ones have their term's id; loose ones end in a question mark."""
    nlp = _pipeline(folder)
    nlp.remove_pipe("kg_statements")
    doc = nlp("甲科技的小甲助手接入 Nova、诺瓦，携手蓝鲸科技，5月上线")

    assert [(s.text, s.label_, s.kb_id_) for s in doc.spans["mentions"]] == [
        ("甲科技", "Company", "company:jia"),
        ("小甲助手", "Product", "company:jia"),
        ("Nova", "Model", "model:nova"),
        ("诺瓦", "Model?", "model:nova"),
        ("5月", "Date", ""),
        ("蓝鲸科技", "Organisation", ""),
    ]


def test_clauses_are_spans(folder: Path):
    """The clauses of a text stand in the document."""
    doc = _pipeline(folder)("船好，港好")

    assert [span.text for span in doc.spans["clauses"]] == ["船好", "港好"]


def test_components_are_told_in_the_config(folder: Path):
    """The config of a pipeline names our factories and vocabularies, and makes the same pipeline."""
    nlp = _pipeline(folder)

    again = spacy.util.load_model_from_config(nlp.config)

    assert again.pipe_names == list(COMPONENTS)
    assert again.config["components"]["kg_statements"]["vocabulary"] == str(folder)
    assert _statements(again, *ROW) == _statements(nlp, *ROW)


def test_components_read_the_shipped_vocabulary_by_default(shipped: Extractor):
    """Without a folder the shipped vocabularies are read."""
    nlp = _shipped_pipeline()
    row = ("公司已接入文心一言", "company:none")

    assert _statements(nlp, *row) == next(shipped.read([row]))
