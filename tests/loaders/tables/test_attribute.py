import pytest

from kg.loaders.tables import AttributedRow, RowFields, attribute_rows
from kg.model.company import CompanyRef
from kg.model.status import Attribution
from kg.vocabulary import Term, Vocabulary

WORDS = Vocabulary(
    (Term("company:688000.SH", "Company", "甲科技", aliases=("甲科",), code="688000.SH"),), ()
)
JIA = CompanyRef("甲科技", "688000.SH")
YI = CompanyRef("乙船务", "600000.SH")


def _attribute(*rows: RowFields) -> tuple[AttributedRow, ...]:
    return attribute_rows(rows, WORDS)


def test_attribute_carries_a_label_down():
    """A row without a label belongs to the company printed above it."""
    rows = _attribute(
        RowFields(1, company="甲科技", code="688000.SH", text="启航"), RowFields(2, text="靠港")
    )

    assert [row.company for row in rows] == [JIA, JIA]


def test_attribute_changes_company_at_the_next_label():
    """Another label takes over from its row on."""
    rows = _attribute(
        RowFields(1, company="甲科技", code="688000.SH", text="启航"),
        RowFields(2, company="乙船务", code="600000.SH", text="靠港"),
        RowFields(3, text="出海"),
    )

    assert [row.company for row in rows] == [JIA, YI, YI]


def test_attribute_carries_the_category_down():
    """A category holds until the next one, over changes of company."""
    rows = _attribute(
        RowFields(1, category="AI+航运", company="甲科技", text="启航"),
        RowFields(2, company="乙船务", code="600000.SH", text="靠港"),
        RowFields(3, category="AI+港口", text="出海"),
    )

    assert [row.category for row in rows] == ["AI+航运", "AI+航运", "AI+港口"]


@pytest.mark.parametrize(
    ("name", "code"),
    [("甲科", ""), ("甲科技", "688000.SH"), ("", "688000.SH"), ("甲料技", "688000.SH")],
)
def test_attribute_gives_the_canonical_company(name: str, code: str):
    """An alias, a code alone and a misprint beside its code mean the known company."""
    row = _attribute(RowFields(1, company=name, code=code, text="启航"))[0]

    assert row.company == JIA


def test_attribute_keeps_a_known_name_with_another_code_apart():
    """A name printed with a code that is not its own is not merged by name."""
    row = _attribute(RowFields(1, company="甲科技", code="600999.SH", text="启航"))[0]

    assert row.company == CompanyRef("甲科技", "600999.SH")


def test_attribute_calls_a_lone_unknown_code_by_itself():
    """A code without a name is the company's name until a better one is known."""
    row = _attribute(RowFields(1, code="600999.SH", text="启航"))[0]

    assert row.company == CompanyRef("600999.SH", "600999.SH")


def test_attribute_puts_rows_before_the_first_label_to_review():
    """Nobody can own a row above all labels."""
    row = _attribute(RowFields(1, text="启航"), RowFields(2, company="甲科技", text="靠港"))[0]

    assert (row.company, row.attribution, row.reason) == (
        None,
        Attribution.REVIEW,
        "no label stands before this row",
    )


def test_attribute_puts_a_row_that_names_another_company_to_review():
    """A text that opens with another company of the table is not silently misfiled."""
    row = _attribute(
        RowFields(1, company="甲科技", code="688000.SH", text="启航"),
        RowFields(2, text="乙船务开始试航"),
        RowFields(3, company="乙船务", code="600000.SH", text="靠港"),
    )[1]

    assert (row.attribution, row.candidates) == (Attribution.REVIEW, ("乙船务", "甲科技"))


def test_attribute_takes_a_row_that_names_its_own_company_as_printed():
    """A text that opens with the company carried to it agrees with it."""
    row = _attribute(RowFields(1, company="甲科技", code="688000.SH", text="甲科技启航"))[0]

    assert row.attribution is Attribution.PRINTED


def test_attribute_keeps_the_rows_as_they_are():
    """Every row comes out once, in order and unchanged."""
    rows = [RowFields(n, text=f"第{n}航次") for n in range(1, 6)]

    assert [row.fields for row in _attribute(*rows)] == rows


def test_attribute_of_no_rows_is_empty():
    """A table without rows attributes none."""
    assert _attribute() == ()
