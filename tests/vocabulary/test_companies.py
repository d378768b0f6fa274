import pytest

from kg.model.company import CompanyRef
from kg.vocabulary import Term, Vocabulary, find_company, read_vocabulary, resolve_company

WORDS = Vocabulary(
    (
        Term(
            "company:999001.SH",
            "Company",
            "锚地船务",
            aliases=("锚地",),
            code="999001.SH",
            other_codes=("ANCH.O",),
        ),
        Term("company:桅杆", "Company", "桅杆"),
    ),
    (),
)
ANCHOR = CompanyRef("锚地船务", "999001.SH")
SHIPPED_WORDS = Vocabulary(WORDS.terms, read_vocabulary().concepts)
"""The same companies, with the words that may be taken off a name."""


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("锚地船务", "999001.SH"),
        ("锚地", ""),
        ("", "999001.SH"),
        ("错印的名", "999001.SH"),
        ("", "ANCH.O"),
    ],
)
def test_resolve_company_gives_the_canonical_one(name: str, code: str):
    """A name, an alias and a code alone mean the known company; the code outweighs the name."""
    assert resolve_company(name, code, WORDS) == ANCHOR


def test_resolve_company_never_merges_by_name_against_a_code():
    """A known name with another code is another company."""
    assert resolve_company("锚地船务", "999777.SH", WORDS) == CompanyRef("锚地船务", "999777.SH")


def test_resolve_company_gives_a_printed_code_to_a_term_without_one():
    """A known company whose code no vocabulary holds takes the printed one."""
    assert resolve_company("桅杆", "999002.SZ", WORDS) == CompanyRef("桅杆", "999002.SZ")


def test_resolve_company_keeps_an_unknown_one_as_printed():
    """A company nobody knows stays as printed."""
    assert resolve_company("龙骨", "", WORDS) == CompanyRef("龙骨")


@pytest.mark.parametrize(
    "name",
    [
        "锚地船务股份有限公司",
        "锚地船务集团股份有限公司",
        "锚地船务（集团）股份有限公司",
        "上海锚地船务股份有限公司",
        "ST锚地船务",
        "*ST 锚地船务",
        "锚地船务-SW",
        "锚地船务－Ｗ",
        "锚地船务有限公司",
    ],
)
def test_resolve_company_looks_through_marks_and_legal_forms(name: str):
    """Marks of share class and warning, legal forms and a share company's town are no other name."""
    assert resolve_company(name, "", SHIPPED_WORDS) == ANCHOR


@pytest.mark.parametrize(
    "name",
    [
        "上海锚地船务有限公司",
        "上海锚地船务",
        "锚地集团股份有限公司",
        "ST锚地",
        "锚地有限公司",
        "锚地船舶股份有限公司",
        "桅杆有限公司-船务",
    ],
)
def test_resolve_company_takes_no_subsidiary_and_no_stem(name: str):
    """What may be a subsidiary, a group or another company of the stem stays as printed."""
    assert resolve_company(name, "", SHIPPED_WORDS) == CompanyRef(name)


def test_resolve_company_never_looks_through_against_a_code():
    """A full name beside another code is another company."""
    name = "锚地船务股份有限公司"
    assert resolve_company(name, "999777.SH", SHIPPED_WORDS) == CompanyRef(name, "999777.SH")


def test_find_company_takes_no_name_that_an_organisation_has_too():
    """Where a company and an organisation read alike, neither is meant for sure."""
    yard = Term("organisation:yard", "Organisation", "锚地船务集团")
    words = Vocabulary((*WORDS.terms, yard), SHIPPED_WORDS.concepts)
    assert find_company("锚地船务集团股份有限公司", words) is None


@pytest.mark.parametrize(
    ("name", "meant"),
    [("阿里巴巴-SW", "阿里巴巴"), ("科大讯飞股份有限公司", "科大讯飞"), ("ST中文", None)],
)
def test_find_company_reads_shipped_names(name: str, meant: str | None):
    """Names as tables print them are those of the shipped companies; a stem of two is none's."""
    found = find_company(name, read_vocabulary())
    assert (found.name if found else None) == meant
