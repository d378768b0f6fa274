"""What is known of companies before a table is read."""

import pytest

from kg.loaders.attribution.gazetteer import Gazetteer, gather
from kg.vocabulary import Term, Vocabulary
from tests.tiny import ANCHOR, HARBOUR, MAST, VENDOR, VOCABULARY

GAZETTEER = Gazetteer(VOCABULARY)


def test_gazetteer_keeps_every_company_under_its_id():
    """Companies are known by the id the graph gives them; models are none."""
    assert GAZETTEER.companies == {each.id: each for each in (ANCHOR, MAST, HARBOUR, VENDOR)}


@pytest.mark.parametrize(
    ("name", "owner"),
    [
        ("锚地船务", (ANCHOR.id, "name")),
        ("锚语", (ANCHOR.id, "brand")),
        ("塘桥码头", (HARBOUR.id, "brand")),
    ],
    ids=["name", "brand", "subsidiary"],
)
def test_gazetteer_knows_what_a_name_is_to_its_company(name: str, owner: tuple[str, str]):
    """Names are told from brands; a subsidiary speaks for its parent as a brand does."""
    assert [owners for *_, owners in GAZETTEER.names.find(name)] == [(owner,)]


def test_gazetteer_keeps_usual_headings_by_company():
    """A company's usual headings are known; one without any is not listed."""
    assert GAZETTEER.categories == {
        ANCHOR.id: ("AI+航运",),
        MAST.id: ("AI+航运",),
        HARBOUR.id: ("AI+港口",),
    }


def test_gazetteer_knows_vendors():
    """Who provides a model and is filed under no heading is a vendor."""
    assert GAZETTEER.vendors == {VENDOR.id}


def test_gazetteer_counts_no_discloser_among_vendors():
    """A company that sells a model and is filed under a heading is no mere vendor."""
    terms = (
        Term("company:1", "Company", "甲船", code="999501.SH", categories=("AI+航运",)),
        Term("model:1", "Model", "甲船模型", provider="company:1"),
    )
    assert Gazetteer(Vocabulary(terms, ())).vendors == frozenset()


def test_gazetteer_without_words_knows_no_form_of_unknown_names():
    """Without endings and verbs nothing tells what an unknown company looks like."""
    assert Gazetteer(Vocabulary((), ())).unknown_name is None


def test_short_forms_take_the_ending_off():
    """A name is shortened by its ending."""
    assert list(GAZETTEER.short_forms("锚地船务")) == ["锚地"]


@pytest.mark.parametrize("name", ["远洋船务", "港船务", "锚地", "船务"])
def test_short_forms_leave_plain_words_and_single_characters(name: str):
    """A common stem, a single character and a name without an ending are no short form."""
    assert list(GAZETTEER.short_forms(name)) == []


def test_gather_joins_spellings_of_one_name():
    """However a name is spelt, its owners are gathered, each once and in order."""
    found = [
        ("Star-Port", ("a", "name")),
        ("ＳＴＡＲＰＯＲＴ", ("b", "brand")),
        ("star port", ("a", "name")),
    ]
    assert gather(found) == {"starport": (("a", "name"), ("b", "brand"))}
