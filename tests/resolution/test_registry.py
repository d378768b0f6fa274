import pytest

from kg.model.company import CompanyRef
from kg.model.facts import Listing
from kg.model.place import Place
from kg.resolution import register
from kg.resolution.registry import bare_name
from kg.vocabulary import Concept, Term, Vocabulary

MARKS = Concept("listingMark", "mark", ("-SW", "-W", "*ST", "ST"))
WORDS = Vocabulary(
    (
        Term("company:999001.SH", "Company", "锚地船务", aliases=("锚地",), code="999001.SH"),
        Term("company:999005.SH", "Company", "灯塔", code="999005.SH"),
        Term("organisation:yard", "Organisation", "北塘船厂"),
    ),
    (MARKS,),
)


def listed(*pairs: tuple[str, str]) -> list[Listing]:
    """Return listings of (code, name), one a line."""
    places = (Place("r", "t", line, 1) for line in range(1, len(pairs) + 1))
    return [
        Listing(place, CompanyRef(name, code), name)
        for place, (code, name) in zip(places, pairs, strict=True)
    ]


@pytest.mark.parametrize("name", ["锚地船务", "锚地", "锚地-W", "新锚股份"])
def test_register_gives_a_known_code_its_company(name: str):
    """Whatever name stands beside a known code alone, the company is the vocabulary's."""
    registry = register(listed(("999001.SH", name)), WORDS)

    assert [each.company for each in registry.listings] == [CompanyRef("锚地船务", "999001.SH")]


def test_register_keeps_an_unknown_company_as_printed():
    """A code and a name that no vocabulary has are a company of their own."""
    registry = register(listed(("999002.SZ", "桅杆海运")), WORDS)

    assert [each.company for each in registry.listings] == [CompanyRef("桅杆海运", "999002.SZ")]


@pytest.mark.parametrize(
    ("pairs", "reason"),
    [
        ([("999001.SH", "灯塔")], "is known as 999005.SH, not 999001.SH"),
        ([("999007.SH", "锚地-W")], "is known as 999001.SH, not 999007.SH"),
        ([("999007.SH", "北塘船厂")], "is known as 北塘船厂, not 999007.SH"),
        ([("999007.SH", "龙骨"), ("999007.SH", "船舷")], "beside more than one name"),
        ([("999007.SH", "龙骨"), ("999008.SH", "龙骨-W")], "beside more than one code"),
        ([("999001.SH", "龙骨"), ("999008.SH", "龙骨")], "beside more than one code"),
        ([("999001.SH", "龙骨"), ("999001.SH", "船舷")], "beside more than one name"),
    ],
)
def test_register_merges_no_two_companies(pairs: list[tuple[str, str]], reason: str):
    """A name of another code, two names of a code and two codes of a name wait for a person."""
    registry = register(listed(*pairs), WORDS)

    assert registry.listings == ()
    assert all(reason in why for _, why in registry.conflicts)
    assert len(registry.conflicts) == len(pairs)


def test_register_takes_a_company_listed_twice():
    """The same company in two tables is no conflict, with marks or without."""
    registry = register(listed(("999002.SZ", "桅杆"), ("999002.SZ", "*ST桅杆")), WORDS)

    assert (len(registry.listings), registry.conflicts) == (2, ())


def test_registry_knows_a_company_with_marks_and_without():
    """What is printed 桅杆-W in a listing may be called 桅杆 in a row."""
    registry = register(listed(("999002.HK", "桅杆-W")), WORDS)

    names = {company.name for company in registry.companies(WORDS)}
    assert names == {"桅杆-W", "桅杆"}


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("ST 桅杆", "桅杆"),
        ("*ST桅杆", "桅杆"),
        ("桅杆-SW", "桅杆"),
        ("STREAM", "STREAM"),
        ("A-W", "A-W"),
    ],
)
def test_bare_name_takes_off_marks_only(name: str, bare: str):
    """Marks of share class and warning go; what only begins like one stays."""
    assert bare_name(name, WORDS) == bare
