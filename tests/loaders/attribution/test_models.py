"""Whose a cell of the model column is."""

from collections.abc import Mapping, Sequence

from kg.loaders.attribution.models import own_model_cells
from kg.loaders.tables import RowFields
from kg.model.company import CompanyRef
from tests.tiny import ANCHOR, HARBOUR, MAST, VOCABULARY, row


def _owners(
    rows: Sequence[RowFields], companies: Mapping[int, CompanyRef | None]
) -> list[tuple[str, CompanyRef | None]]:
    """Return the text and owner of each model cell; companies are those of the lines."""
    cells = own_model_cells(rows, companies, VOCABULARY)
    return [(cell.fields.model, cell.company) for cell in cells]


def test_cell_belongs_to_the_company_of_its_row():
    """A model cell beside a row is that row's company's."""
    rows = [row(1, "5-1", "甲", ANCHOR, model="鹤语")]
    assert _owners(rows, {1: ANCHOR}) == [("鹤语", ANCHOR)]


def test_cell_on_a_line_with_a_label_only_is_the_labels():
    """A cell beside a label without content belongs to that label."""
    rows = [row(1, label=MAST, model="鹤语"), row(2, "5-1", "甲")]
    assert _owners(rows, {2: MAST}) == [("鹤语", MAST)]


def test_cell_on_another_companys_label_row_is_the_labels():
    """A label strayed onto another's row brings its cell along."""
    rows = [row(1, "5-1", "甲", ANCHOR), row(2, "5-2", "乙", MAST, model="鹤语")]
    assert _owners(rows, {1: ANCHOR, 2: ANCHOR}) == [("鹤语", MAST)]


def test_cell_on_a_label_row_is_the_rows_where_the_label_has_one_of_its_own():
    """Where the label's company has a cell among its rows, the one on the label's row is not its."""
    rows = [
        row(1, "5-1", "甲", MAST, model="鹤语"),
        row(2, "4-1", "乙", model="云帆智算大模型"),
    ]
    assert _owners(rows, {1: ANCHOR, 2: MAST}) == [("鹤语", ANCHOR), ("云帆智算大模型", MAST)]


def test_cell_of_a_row_under_review_is_nobodys():
    """A row that has no company yet leaves its cell without one."""
    rows = [row(1, "5-1", "甲", model="鹤语")]
    assert _owners(rows, {1: None}) == [("鹤语", None)]


def test_cells_behind_a_page_go_to_its_companies_in_order():
    """As many cells as companies are given out from top to bottom."""
    rows = [
        row(1, "5-1", "甲", ANCHOR),
        row(2, "4-1", "乙", MAST),
        row(3, model="鹤语", loose=True),
        row(4, model="云帆智算大模型", loose=True),
    ]
    assert _owners(rows, {1: ANCHOR, 2: MAST}) == [("鹤语", ANCHOR), ("云帆智算大模型", MAST)]


def test_cells_behind_a_page_go_to_companies_without_one():
    """A company with a cell beside its rows gets no second one from behind the page."""
    rows = [
        row(1, "5-1", "甲", ANCHOR, model="云帆智算大模型"),
        row(2, "4-1", "乙", MAST),
        row(3, model="鹤语", loose=True),
    ]
    assert _owners(rows, {1: ANCHOR, 2: MAST}) == [("云帆智算大模型", ANCHOR), ("鹤语", MAST)]


def test_cell_behind_a_page_goes_to_the_company_that_names_its_models():
    """With fewer cells than companies, what the rows name decides."""
    rows = [
        row(1, "5-1", "甲", ANCHOR),
        row(2, "4-1", "客服用上了鹤语", MAST),
        row(3, "3-1", "丙", HARBOUR),
        row(4, model="鹤语", loose=True),
    ]
    assert _owners(rows, {1: ANCHOR, 2: MAST, 3: HARBOUR}) == [("鹤语", MAST)]


def test_more_cells_than_companies_are_given_to_nobody():
    """Where nothing tells which cell is whose, none is guessed."""
    rows = [
        row(1, "5-1", "甲", ANCHOR),
        row(2, model="鹤语", loose=True),
        row(3, model="云帆智算大模型", loose=True),
    ]
    assert _owners(rows, {1: ANCHOR}) == [("鹤语", None), ("云帆智算大模型", None)]


def test_cells_behind_a_page_stay_on_their_page():
    """A company that started on the page before is not given the next page's cell."""
    rows = [
        row(1, "5-1", "甲", ANCHOR),
        row(2, "5-2", "乙", page=1),
        row(3, "4-1", "丙", MAST, page=1),
        row(4, model="鹤语", page=1, loose=True),
    ]
    assert _owners(rows, {1: ANCHOR, 2: ANCHOR, 3: MAST}) == [("鹤语", MAST)]


def test_cell_given_out_in_order_says_so():
    """A cell from behind a page is marked, one beside its row is not."""
    rows = [
        row(1, "5-1", "甲", ANCHOR, model="鹤语"),
        row(2, "4-1", "乙", MAST),
        row(3, model="云帆智算大模型", loose=True),
    ]
    cells = own_model_cells(rows, {1: ANCHOR, 2: MAST}, VOCABULARY)
    assert [cell.gathered for cell in cells] == [False, True]


def test_rows_without_model_cells_have_none():
    """Where the column is empty nothing comes out."""
    assert own_model_cells([row(1, "5-1", "甲", ANCHOR)], {1: ANCHOR}, VOCABULARY) == ()
