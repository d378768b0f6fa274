"""From what is likely to what is said of a row."""

import pytest

from kg.loaders.attribution.decide import (
    PRINTED_AT_LEAST,
    REPAIRED_AT_LEAST,
    Decision,
    Judge,
    company_shares,
)
from kg.loaders.attribution.lattice import RowPosterior
from kg.loaders.attribution.moves import Reading
from kg.model.status import Attribution, Grade
from tests.tiny import ANCHOR, HARBOUR, MAST, evidence, row

A, B, C = ANCHOR.id, MAST.id, HARBOUR.id
COMPANIES = {each.id: each for each in (ANCHOR, MAST, HARBOUR)}
ROWS = [
    row(1, "5-1", "甲", ANCHOR),
    row(2, "5-2", "乙"),
    row(3, "4-1", "丙"),
    row(4, "4-2", "丁", MAST),
]


def _decide(at: int, *shares: dict[str, float], rows=ROWS, disputed=None, drift=0.0) -> Decision:
    """Decide one of four rows, given the shares of each."""
    found = evidence(rows)
    return Judge(found, shares, COMPANIES, disputed or {}, [drift] * len(found.labels)).decide(at)


def _third(share: float, company: str = B, rows=ROWS, rest: str = A, disputed=None) -> Decision:
    """Decide the third row, before which labels say the first company."""
    shares = {company: share, rest: 1 - share}
    return _decide(2, {A: 1.0}, {A: 1.0}, shares, {B: 1.0}, rows=rows, disputed=disputed)


def test_shares_of_one_company_are_added():
    """However a company's rows are read, its shares count together; none is unknown."""
    at = RowPosterior(
        {Reading(0, A, 0): 0.25, Reading(1, A, 1): 0.25, Reading(0, None, 0): 0.5}, []
    )
    assert company_shares([at]) == [{A: 0.5, "": 0.5}]


@pytest.mark.parametrize(
    ("share", "grade"), [(0.98, Grade.A), (0.93, Grade.B), (PRINTED_AT_LEAST, Grade.C)]
)
def test_row_under_its_label_is_printed(share: float, grade: Grade):
    """A row that carried labels give to the likeliest company is printed, graded by its share."""
    decision = _third(share, A, rest=B)
    assert (decision.company, decision.attribution, decision.grade) == (
        A,
        Attribution.PRINTED,
        grade,
    )


@pytest.mark.parametrize(("share", "grade"), [(0.98, Grade.B), (REPAIRED_AT_LEAST, Grade.C)])
def test_row_moved_from_its_label_is_repaired(share: float, grade: Grade):
    """A row that is likelier another's is repaired, and never of the best grade."""
    decision = _third(share)
    assert (decision.company, decision.attribution, decision.grade) == (
        B,
        Attribution.REPAIRED,
        grade,
    )


@pytest.mark.parametrize(
    ("company", "rest", "share"),
    [(A, B, PRINTED_AT_LEAST - 0.01), (B, A, REPAIRED_AT_LEAST - 0.01)],
    ids=["printed", "repaired"],
)
def test_row_of_a_small_margin_goes_to_review(company: str, rest: str, share: float):
    """Below its threshold a row waits; the reason tells the two likeliest and their shares."""
    decision = _decide(2, {B: 1.0}, {A: 1.0}, {company: share, rest: 1 - share}, {B: 1.0})
    told = f"{COMPANIES[company].name} ({share:.0%}), {COMPANIES[rest].name} ({1 - share:.0%})"
    assert decision == Decision(
        "",
        Attribution.REVIEW,
        Grade.D,
        f"the evidence is divided: {told}",
        (COMPANIES[company].name, COMPANIES[rest].name),
    )


def test_more_is_asked_where_labels_stray():
    """A printed label among strayed ones must be as sure as a repair."""
    share = (PRINTED_AT_LEAST + REPAIRED_AT_LEAST) / 2
    shares = ({B: 1.0}, {A: 1.0}, {A: share, B: 1 - share}, {B: 1.0})
    assert _decide(2, *shares, drift=0.1).attribution is Attribution.PRINTED
    assert _decide(2, *shares, drift=0.3).attribution is Attribution.REVIEW


def test_narrow_margin_is_no_doubt_where_the_whole_table_is_as_printed():
    """Where the likeliest reading is that of the labels throughout, they are believed."""
    decision = _decide(2, {A: 1.0}, {A: 1.0}, {A: 0.55, B: 0.45}, {B: 1.0})
    assert (decision.company, decision.grade) == (A, Grade.C)


def test_row_of_an_unknown_company_goes_to_review():
    """A row likeliest nobody's waits, with the step back that shows it and the candidates."""
    decision = _third(0.9, "")
    assert decision.reason == (
        "no label is printed for these rows, and no name says whose they are; "
        "dates step back at line 3"
    )
    assert decision.candidates == (ANCHOR.name,)


def test_row_of_a_disputed_code_goes_to_review():
    """A sure row of a code printed for two names waits, with both as candidates."""
    decision = _third(1.0, disputed={B: ("桅杆海运", "帆影")})
    assert decision.reason == "one code is printed for 桅杆海运 and 帆影"
    assert decision.candidates[:2] == ("桅杆海运", "帆影")


def test_row_that_opens_with_another_company_goes_to_review():
    """A row whose text contradicts the rows around it waits, however sure these are."""
    rows = [*ROWS[:2], row(3, "4-1", "北塘港务上线了助手"), ROWS[3]]
    decision = _third(0.99, rows=rows)
    assert decision.reason == "the text speaks of 北塘港务, the rows around are 桅杆海运's"


def test_row_that_names_a_company_of_the_table_instead_of_its_own_goes_to_review():
    """Inside a text, too, a name of the table contradicts where the own one is not said."""
    rows = [*ROWS[:2], row(3, "4-1", "昨天锚地船务上线了助手"), ROWS[3]]
    decision = _third(0.99, rows=rows)
    assert decision.reason == "the text speaks of 锚地船务, the rows around are 桅杆海运's"


@pytest.mark.parametrize(
    "text",
    ["桅杆海运和昨天锚地船务一样", "昨天北塘港务上线了助手", "公司与锚地船务合作"],
    ids=["own name louder", "not of the table", "partner"],
)
def test_other_names_do_not_contradict(text: str):
    """A quieter name, one inside a text that the table does not print, and a partner are no doubt."""
    rows = [*ROWS[:2], row(3, "4-1", text), ROWS[3]]
    assert _third(0.99, rows=rows).company == B


def test_repair_tells_that_its_label_stands_late():
    """The reason names the label's place, and where dates step back."""
    assert _third(0.99).reason == (
        "its label stands 1 row(s) late, line 4; dates step back at line 3"
    )


def test_repair_tells_that_its_label_stands_early():
    """A label above its first row, with another's between them, stands early."""
    rows = [
        row(1, "5-1", "甲", ANCHOR),
        row(2, "5-2", "乙", MAST),
        row(3, "5-3", "丙", HARBOUR),
        row(4, "5-4", "丁"),
    ]
    decision = _decide(3, {A: 1.0}, {A: 1.0}, {C: 1.0}, {B: 1.0}, rows=rows)
    assert decision.reason == "its label stands 2 row(s) early, line 2"


def test_row_before_its_companys_end_is_told_by_the_label_it_started_from():
    """A row on another's early label goes on with its company, whose label is in place."""
    rows = [row(1, "5-1", "甲", ANCHOR), row(2, "5-2", "乙", MAST), ROWS[2], row(4, "4-2", "丁")]
    decision = _decide(1, {A: 1.0}, {A: 1.0}, {B: 1.0}, {B: 1.0}, rows=rows)
    assert decision.reason == "its label stands at line 1"


def test_repair_tells_which_row_names_the_company():
    """The first row of the run that says the name is told."""
    rows = [*ROWS[:3], row(4, "4-2", "桅灯上线了", MAST)]
    assert "line 4 names 桅灯" in _third(0.99, rows=rows).reason


def test_repair_tells_that_no_label_is_printed():
    """A company found by its name alone has no label to tell of."""
    rows = [*ROWS[:2], row(3, "4-1", "北塘港务上线了助手"), ROWS[3]]
    assert _third(0.99, C, rows=rows).reason == (
        "no label is printed for these rows; line 3 names 北塘港务; dates step back at line 3"
    )


def test_repair_tells_that_its_label_is_gathered():
    """A label behind its page is told by its line."""
    rows = [*ROWS[:3], row(4, "4-2", "丁"), row(5, label=MAST)]
    assert _third(0.99, rows=rows).reason == (
        "its label stands at the page's end, line 5; dates step back at line 3"
    )
