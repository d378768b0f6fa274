import pytest

from kg.loaders.formats.markdown import read_grids
from kg.loaders.tables import RowFields, read_fields
from kg.vocabulary import Concept, Term, Vocabulary

WORDS = Vocabulary(
    (
        Term("company:688000.SH", "Company", "甲科技", aliases=("甲科",), code="688000.SH"),
        Term("model:nova", "Model", "Nova"),
        Term("model:vega", "Model", "Vega 2"),
    ),
    (Concept("connectCue", "connect", ("接入",)),),
)


def _fields(line: str) -> RowFields:
    return read_fields(read_grids([line])[0].rows[0], WORDS)


def test_read_fields_tells_the_cells_of_a_whole_row_apart():
    """An undamaged row gives every field, and where text and models stand."""
    fields = _fields("| 1) AI+航运 | 甲科技 | 688000.SH | 5月3日 | 航线规划助手已经上线 | Nova |")

    assert fields == RowFields(
        1, "AI+航运", "甲科技", "688000.SH", "5月3日", "航线规划助手已经上线", 5, "Nova", 6
    )


@pytest.mark.parametrize(
    "line",
    [
        "| 5月3日 | 航线规划助手已经上线 |  |  |  |  |",
        "|  |  |  |  | 5月3日 | 航线规划助手已经上线 |  |",
        "| 航线规划助手已经上线 | 5月3日 | |",
    ],
    ids=["left", "right", "swapped"],
)
def test_read_fields_tells_shifted_cells_by_their_looks(line: str):
    """A date and a text are known in any column."""
    fields = _fields(line)

    assert (fields.date_raw, fields.text) == ("5月3日", "航线规划助手已经上线")


def test_read_fields_takes_a_short_cell_beside_a_code_for_the_company():
    """A company that no vocabulary knows is told by the code beside it."""
    assert _fields("| 乙船务 | 600000.SH | 5月3日 | 航线规划助手已经上线 |").company == "乙船务"


def test_read_fields_takes_a_known_name_without_a_code_for_the_company():
    """A known company is a label even without its code."""
    assert _fields("| 甲科 |  | 5月3日 | 航线规划助手已经上线 |").company == "甲科"


@pytest.mark.parametrize("heading", ["2) AI+航运 甲科技", "2) AI + 航运 甲科技"])
def test_read_fields_parts_category_and_company(heading: str):
    """A heading that took the company's cell in is parted again."""
    fields = _fields(f"| {heading} | 688000.SH | 5月3日 | 航线规划助手已经上线 |")

    assert (fields.category, fields.company) == ("AI+航运", "甲科技")


@pytest.mark.parametrize("text", ["1）接通港口，2）接通航线", "2) 接通港口"])
def test_read_fields_takes_a_numbered_text_for_text(text: str):
    """A text that counts its points is no heading."""
    fields = _fields(f"|  |  |  | 5月3日 | {text} |  |")

    assert (fields.category, fields.text) == ("", text)


def test_read_fields_takes_a_long_numbered_text_without_a_date_for_text():
    """A long cell is no heading, whatever it starts with."""
    text = "1）公司把航线规划和靠港排班都交给了同一个助手，2）客户可以用自己的话来问船在哪里"

    assert _fields(f"|  | {text} |  |").text == text


@pytest.mark.parametrize("models", ["Nova", "NOVA、vega-2 等", "Nova，某家的", "自研航运大模型"])
def test_read_fields_knows_a_model_cell(models: str):
    """A last cell that lists models, or is named like one, is the model cell."""
    assert _fields(f"|  |  |  | 5月3日 | 航线规划助手已经上线 | {models} |").model == models


@pytest.mark.parametrize("text", ["接入 Nova", "船、港、航线、Nova", "航线规划，" * 13 + "Nova"])
def test_read_fields_takes_a_text_about_models_for_text(text: str):
    """A cell that tells something about models lists none."""
    assert _fields(f"|  |  |  | 5月3日 | {text} |  |").model == ""


def test_read_fields_takes_models_alone_beside_a_date_for_text():
    """A cell that is all a row says is its text."""
    fields = _fields("|  |  |  | 5月3日 | Nova |  |")

    assert (fields.text, fields.model) == ("Nova", "")


def test_read_fields_parts_a_date_from_the_text_it_ran_into():
    """A date at the head of the text is the row's date."""
    fields = _fields("|  |  |  | 5月3日 航线规划助手已经上线 |  |")

    assert (fields.date_raw, fields.text, fields.repairs) == (
        "5月3日",
        "航线规划助手已经上线",
        ("date and text parted",),
    )


def test_read_fields_joins_a_text_over_two_cells():
    """A text that was cut into two cells is one text, and it is told."""
    fields = _fields("|  |  |  | 5月3日 | 航线规划助手已经上线， | 船长们都在用它 |")

    assert (fields.text, fields.repairs) == (
        "航线规划助手已经上线， 船长们都在用它",
        ("two text cells joined",),
    )


def test_read_fields_keeps_a_second_date_and_code_in_the_text():
    """Of two dates or codes the first is the row's; the other is not lost."""
    fields = _fields("| 甲科 | 688000.SH | 5月3日 | 航线规划助手上线 | 600000.SH | 5月9日 |")

    assert (fields.code, fields.date_raw, fields.text) == (
        "688000.SH",
        "5月3日",
        "航线规划助手上线 600000.SH 5月9日",
    )


def test_read_fields_passes_on_the_repairs_of_cells():
    """What was mended in a cell is told with the row."""
    fields = _fields("| 甲科技 | 688000. SH | 5月3日 | <p>航线规划助手已经上线 |")

    assert fields.repairs == ("blank in code removed", "markup removed")


@pytest.mark.parametrize("line", ["|  |  |  |", "| 2) AI+航运 |  |", "| 甲科技 | 688000.SH |"])
def test_row_of_labels_has_no_content(line: str):
    """A row that only prints labels says nothing about anybody."""
    assert not _fields(line).has_content


def test_read_fields_takes_thousands_of_cells():
    """A row of 2,000 texts is one text of all of them."""
    fields = _fields("| " + " | ".join(f"航线{n}" for n in range(2000)) + " |")

    assert fields.text.split(" ") == [f"航线{n}" for n in range(2000)]
