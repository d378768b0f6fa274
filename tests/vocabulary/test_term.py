import pytest

from kg.model.company import CompanyRef
from kg.vocabulary import Concept, Term, Vocabulary

JIA = Term(
    "company:688000.SH", "Company", "甲科技", "Jia Tech", ("甲", "甲科技"), ("甲料技",), "688000.SH"
)
NOVA = Term("model:nova", "Model", "Nova")
NAMESAKE = Term("organisation:nova", "Organisation", "Nova")
LATER = Term("model:nova-lab", "Model", "NOVA")
VOCABULARY = Vocabulary(
    (JIA, NOVA, NAMESAKE, LATER),
    (
        Concept("cue", "b", ("接", "接通"), rank=2),
        Concept("cue", "a", ("试用",), rank=1),
        Concept("other", "c", ("别的",)),
    ),
)


def test_term_names_come_each_once_the_canonical_first():
    """A spelling listed twice is one name."""
    assert JIA.names == ("甲科技", "Jia Tech", "甲", "甲料技")


@pytest.mark.parametrize(
    "spelling", ["甲科技", "JIA TECH", "ｊｉａ－ｔｅｃｈ", "甲", "甲料技", "688000.SH", "688000.sh"]
)
def test_vocabulary_finds_a_term_by_any_spelling(spelling: str):
    """Name, alias, misprint and code lead to the term, in any width and case."""
    assert VOCABULARY.find(spelling, "Company") is JIA


def test_vocabulary_finds_only_under_the_labels_asked():
    """A company's name is no model's."""
    assert VOCABULARY.find("甲科技", "Model", "Organisation") is None


def test_vocabulary_asks_labels_in_order():
    """Where two labels share a name, the label asked first wins."""
    assert VOCABULARY.find("nova", "Organisation", "Model") is NAMESAKE


def test_vocabulary_keeps_a_contested_name_with_the_earlier_term():
    """Within a label, the term listed first keeps a name that two claim."""
    assert VOCABULARY.find("nova", "Model") is NOVA


def test_vocabulary_finds_nothing_under_an_empty_name():
    """A name of blanks and signs means nobody."""
    assert VOCABULARY.find(" —— ", "Company", "Model") is None


def test_vocabulary_words_come_longest_first():
    """The words of a scheme are in an order in which the longest is tried first."""
    assert VOCABULARY.words("cue") == ("接通", "试用", "接")


def test_vocabulary_of_an_unknown_scheme_has_no_words():
    """A scheme nobody wrote has no words."""
    assert VOCABULARY.words("missing") == ()


KNOWN = Vocabulary(
    (
        Term("company:999001.SH", "Company", "锚地船务", code="999001.SH"),
        Term("organisation:yard", "Organisation", "北塘船厂"),
    ),
    (),
)


@pytest.mark.parametrize(("name", "code"), [("桅杆海运", "999002.SZ"), ("999002.SZ", "999002.SZ")])
def test_with_companies_finds_a_new_company(name: str, code: str):
    """A company that is added is found by its name and by its code."""
    added = KNOWN.with_companies([CompanyRef("桅杆海运", code)])

    assert added.find(name, "Company") == Term(
        "company:999002.SZ", "Company", "桅杆海运", code="999002.SZ"
    )


def test_with_companies_gives_a_known_code_another_name():
    """A new name beside a known code is an alias of the company that has the code."""
    added = KNOWN.with_companies([CompanyRef("锚地股份", "999001.SH")])

    found = added.find("锚地股份", "Company")
    assert found
    assert (found.id, found.name) == ("company:999001.SH", "锚地船务")


@pytest.mark.parametrize("name", ["锚地船务", "北塘船厂"])
def test_with_companies_overrides_no_name(name: str):
    """A name the vocabulary has keeps its meaning, whatever code it is added with."""
    added = KNOWN.with_companies([CompanyRef(name, "999009.SH")])

    assert added.find(name, "Organisation", "Company") == KNOWN.find(
        name, "Organisation", "Company"
    )


def test_with_companies_leaves_the_vocabulary_as_it_was():
    """Adding gives a new vocabulary."""
    KNOWN.with_companies([CompanyRef("桅杆海运", "999002.SZ")])

    assert KNOWN.find("桅杆海运", "Company") is None
