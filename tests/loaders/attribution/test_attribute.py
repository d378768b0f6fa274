"""Small tables, damaged one way each, and whose their rows are."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.loaders.attribution import AttributedTable, Attributor
from kg.loaders.tables import RowFields
from kg.model.company import CompanyRef
from kg.model.status import Attribution
from tests.tiny import ANCHOR, DOCK, HARBOUR, MAST, REPORT_DATE, VOCABULARY, row

ATTRIBUTOR = Attributor(VOCABULARY)


def _read(rows: list[RowFields]) -> AttributedTable:
    return ATTRIBUTOR.attribute(rows, REPORT_DATE)


def _companies(rows: list[RowFields]) -> str:
    """Return the companies of a table's rows by their first characters; ? is review."""
    return "".join(each.company.name[0] if each.company else "?" for each in _read(rows).rows)


def _table(labels: dict[int, CompanyRef], **texts: str) -> list[RowFields]:
    """Return twelve rows of three companies, four each, that open with their names twice.

    ``labels`` gives the row each label stands on, texts such as ``r3`` replace one.
    """
    rows = []
    for number, company in enumerate((ANCHOR, MAST, HARBOUR)):
        for place in range(4):
            at = number * 4 + place
            said = f"{company.name}上线了第{at}号" if place in (0, 2) else f"第{at}号助手上线"
            rows.append(
                row(at + 1, f"5-{place * 3 + 1}", texts.get(f"r{at}", said), labels.get(at))
            )
    return rows


TRUE = "锚" * 4 + "桅" * 4 + "北" * 4


def test_undamaged_table_comes_out_as_printed():
    """Labels on their first rows are believed, and nothing is called repaired."""
    found = _read(_table({0: ANCHOR, 4: MAST, 8: HARBOUR})).rows
    assert [each.company for each in found] == [ANCHOR] * 4 + [MAST] * 4 + [HARBOUR] * 4
    assert {(each.attribution, each.reason, each.warnings) for each in found} == {
        (Attribution.PRINTED, "", ())
    }


@pytest.mark.parametrize(
    "at", [(0, 2, 8), (0, 5, 8), (0, 6, 8), (0, 4, 6), (0, 4, 10), (0, 3, 9), (1, 4, 8)]
)
def test_strayed_labels_are_brought_back(at: tuple[int, int, int]):
    """Labels early or late are put where names and dates say the company starts."""
    assert _companies(_table(dict(zip(at, (ANCHOR, MAST, HARBOUR), strict=True)))) == TRUE


def test_row_that_prints_another_label_and_names_nobody_waits():
    """Against a label on the row itself a narrow margin is not enough: a person looks."""
    assert _companies(_table({0: ANCHOR, 3: MAST, 8: HARBOUR})) == TRUE[:3] + "?" + TRUE[4:]


def test_row_moved_to_its_company_says_why():
    """A repaired row tells where its label stands."""
    found = _read(_table({0: ANCHOR, 5: MAST, 8: HARBOUR})).rows[4]
    assert found.attribution is Attribution.REPAIRED
    assert "its label stands 1 row(s) late, line 6" in found.reason


def test_company_that_lost_its_label_is_found_by_its_name():
    """Rows between two labels that name a known company are its."""
    assert _companies(_table({0: ANCHOR, 8: HARBOUR})) == TRUE


def test_company_that_lost_its_label_and_is_never_named_goes_to_review():
    """Rows that nobody names, after dates step back, are given to nobody."""
    plain = {f"r{n}": f"第{n}号助手上线" for n in range(4, 8)}
    found = _companies(_table({0: ANCHOR, 8: HARBOUR}, **plain))
    assert (found[:4], found[8:]) == (TRUE[:4], TRUE[8:])
    assert set(found[4:8]) == {"?"}


def test_page_without_labels_is_read_by_its_brands():
    """On a page that lost all labels brands and subsidiaries tell whose the rows are."""
    rows = [
        row(1, "5-1", "锚地船务上线了助手", ANCHOR),
        row(2, "5-4", "第二号助手上线"),
        row(3, "4-1", "公司旗下桅灯上线了", page=1),
        row(4, "4-4", "桅灯有了新版本", page=1),
        row(5, "3-1", "子公司塘桥码头试用了助手", page=1),
        row(6, "3-4", "塘桥码头有了新助手", page=1),
    ]
    assert _companies(rows) == "锚锚桅桅北北"


def test_labels_gathered_at_the_end_of_a_page_find_their_rows():
    """Labels that stand behind all rows are given to the rows that name their companies."""
    rows = [
        *_table({}),
        *(row(20 + n, label=each) for n, each in enumerate((ANCHOR, MAST, HARBOUR))),
    ]
    assert _companies(rows) == TRUE


def test_unknown_company_that_names_itself_is_found():
    """A company in no vocabulary whose label strayed is found by its printed name."""
    names = {f"r{n}": f"船坞重工上线了第{n}号" for n in (4, 6)}
    assert _companies(_table({0: ANCHOR, 5: DOCK, 8: HARBOUR}, **names)) == TRUE.replace("桅", "船")


def test_partner_takes_no_row():
    """A row that tells of a partnership stays with its company."""
    assert _companies(_table({0: ANCHOR, 4: MAST, 8: HARBOUR}, r5="公司与锚地船务合作")) == TRUE


def test_row_that_opens_with_another_company_goes_to_review():
    """One row inside a company's rows that opens with another's name waits for a person."""
    rows = _table({0: ANCHOR, 4: MAST, 8: HARBOUR}, r10="锚地船务也试用了", r11="北塘港务试用")
    assert _companies(rows) == TRUE[:10] + "?" + TRUE[11:]


def _slid() -> list[RowFields]:
    """Return a table whose texts stand a row above their dates from the third row on."""
    rows = []
    dates: list[str] = []
    texts: list[str] = []
    for number, company in enumerate((ANCHOR, MAST, HARBOUR, DOCK)):
        for place in range(4):
            dates.append(f"5-{place * 3 + 1}")
            texts.append(f"{company.name}上线了第{number}之{place}号")
    texts = [*texts[:3], *texts[4:], texts[-1]]
    for at, (day, text) in enumerate(zip(dates, texts, strict=True)):
        label = (ANCHOR, MAST, HARBOUR, DOCK)[at // 4] if at % 4 == 0 else None
        rows.append(row(at + 1, day, text, label))
    return rows


def test_slid_texts_stay_with_the_company_they_speak_of():
    """A text in the row above its company's first date is still that company's."""
    found = _read(_slid()).rows
    assert [found[n].company for n in (3, 7, 11)] == [MAST, HARBOUR, DOCK]


def test_slid_text_keeps_its_printed_date_and_is_warned_of():
    """The date beside a slid text stays as printed; a warning names the row of its own."""
    found = _read(_slid()).rows[7]
    assert found.date == date(2024, 5, 10)
    assert found.warnings == ("date suspect: texts and dates have slid here, line 9 prints 5月1日",)


def test_undated_row_between_two_dates_goes_on_with_the_first():
    """A merged date cell holds for the row below, and its line is told."""
    rows = [row(1, "5-1", "甲", ANCHOR), row(2, "", "乙"), row(3, "5-4", "丙")]
    found = _read(rows).rows[1]
    assert (found.date, found.dated_by) == (date(2024, 5, 1), 1)


def test_undated_row_at_the_end_stays_undated():
    """The last row of a company may be of any later day."""
    found = _read([row(1, "5-1", "甲", ANCHOR), row(2, "", "乙")]).rows[1]
    assert (found.date, found.dated_by) == (None, 0)


def test_two_companies_with_one_code_go_to_review():
    """Where two names share a code nobody's rows are merged with another's."""
    rows = [
        row(1, "5-1", "甲", CompanyRef("船坞重工", "999104.SH")),
        row(2, "5-2", "乙"),
        row(3, "4-1", "丙", CompanyRef("帆影", "999104.SH")),
        row(4, "4-2", "丁"),
    ]
    found = _read(rows).rows
    assert [each.company for each in found] == [None] * 4
    assert found[0].reason == "one code is printed for 船坞重工 and 帆影"


@pytest.mark.parametrize(
    ("field", "company"),
    [
        ({"code": "999001.SH"}, ANCHOR),
        ({"company": "锚地船务"}, ANCHOR),
        ({"code": "999104.SH"}, CompanyRef("999104.SH", "999104.SH")),
        ({"company": "船坞重工"}, CompanyRef("船坞重工")),
    ],
    ids=["known code", "known name", "unknown code", "unknown name"],
)
def test_name_or_code_alone_gives_rows_their_company(field: dict[str, str], company: CompanyRef):
    """A label may lack its name or its code; what the vocabulary knows is added."""
    rows = [RowFields(1, text="甲", date_raw="5月1日", **field), row(2, "5-2", "乙")]
    assert [each.company for each in _read(rows).rows] == [company, company]


def test_labels_without_rows_are_unused():
    """A table of nothing but labels gives no rows and loses no label."""
    found = _read([row(1, label=ANCHOR), row(2, label=MAST)])
    assert found.rows == ()
    assert [each.company for each in found.unused_labels] == [ANCHOR, MAST]


def test_texts_without_labels_and_names_go_to_review():
    """A table that says nothing of companies is given to nobody."""
    assert _companies([row(n, f"5-{n}", f"第{n}号助手上线") for n in range(1, 5)]) == "????"


def test_empty_table_gives_nothing():
    """No rows in, no rows out."""
    assert _read([]) == AttributedTable((), (), ())


def test_rows_stand_under_their_headings():
    """Each company's rows have the heading printed with it."""
    rows = [
        row(1, "5-1", "甲", ANCHOR, category="AI+航运"),
        row(2, "5-2", "乙"),
        row(3, "4-1", "丙", HARBOUR, category="AI+港口"),
    ]
    assert [each.category for each in _read(rows).rows] == ["AI+航运", "AI+航运", "AI+港口"]


def test_heading_that_is_a_guess_is_warned_of():
    """A lost heading found by what is usual says that it is not printed."""
    rows = [
        row(1, "5-1", "甲", ANCHOR, category="AI+航运"),
        row(2, "4-1", "乙", HARBOUR),
        row(3, "3-1", "丙", DOCK, category="AI+船厂"),
        row(4, "3-2", "丁"),
    ]
    found = _read(rows).rows[1]
    assert found.category == "AI+港口"


def test_earlier_wording_speaks_for_a_row_beside_a_strayed_label():
    """A row that speaks as the next company did in an earlier report is no longer the last one's."""
    said = "泊位排班与吊机调度的小助手在三号码头进入第二期试运行"
    rows = [
        row(1, "5-1", "锚地船务上线了助手", ANCHOR),
        row(2, "5-2", "锚语有了新版本"),
        row(3, "5-4", said),
        row(4, "5-5", f"后来{said}"),
        row(5, "5-6", "桅杆海运上线了助手", MAST),
        row(6, "5-7", "桅灯有了新版本"),
        row(7, "4-1", "北塘港务上线了助手"),
    ]
    found = Attributor(VOCABULARY, {MAST.id: [said]}).attribute(rows, REPORT_DATE).rows
    assert found[2].candidates == (MAST.name, ANCHOR.name)
    assert _read(rows).rows[2].company == ANCHOR


def test_long_table_goes_on_over_its_stretches():
    """A company cut by the end of a stretch keeps its rows."""
    rows = [row(n, "5-1", "甲", ANCHOR if n == 0 else None) for n in range(2000)]
    assert {each.company for each in _read(rows).rows} == {ANCHOR}


fields = st.builds(
    row,
    st.just(0),
    st.sampled_from(["", "5-1", "4-1", "12-30", "13-2"]),
    st.sampled_from(["", "甲", "锚地船务上线了助手", "公司旗下桅灯上线了", "帆影科技发布了助手"]),
    st.sampled_from([None, None, ANCHOR, MAST, HARBOUR, DOCK]),
    page=st.integers(0, 2),
    category=st.sampled_from(["", "", "AI+航运", "AI+船厂"]),
    model=st.sampled_from(["", "", "鹤语"]),
)


@given(st.lists(fields, max_size=20))
def test_every_row_with_content_comes_out_once_and_in_order(rows: list[RowFields]):
    """Whatever the damage, no row is lost or doubled, and a row without a company says why."""
    rows = [
        RowFields(**{**{name: getattr(each, name) for name in each.__slots__}, "line": line})
        for line, each in enumerate(sorted(rows, key=lambda each: each.page), 1)
    ]
    found = _read(rows).rows
    assert [each.fields for each in found] == [each for each in rows if each.has_content]
    assert all(each.reason for each in found if each.company is None)


@given(st.lists(fields, max_size=12))
def test_same_rows_are_read_alike(rows: list[RowFields]):
    """The same table in gives the same out."""
    assert _read(rows) == Attributor(VOCABULARY).attribute(rows, REPORT_DATE)
