import pytest

from kg.model.company import CompanyRef
from kg.vocabulary import Term, Vocabulary, resolve_company

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
