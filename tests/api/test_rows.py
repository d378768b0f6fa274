"""The rows of an answer: a sequence, a frame, a table in a notebook."""

import subprocess
import sys
from datetime import date

import pandas as pd
import polars as pl
import pytest

from kg.api import Rows

ANSWER = [
    {"company": "甲", "models": ("A", "B"), "users": 2, "lastSeen": "2024-05-31", "companyId": "c"},
    {"company": "乙", "models": (), "users": None, "lastSeen": None, "companyId": "d"},
]


@pytest.fixture
def rows():
    """Return two rows of every kind of value."""
    return Rows(tuple(ANSWER[0]), ANSWER)


def test_rows_are_dictionaries_in_order(rows):
    """The answer is a sequence of the rows as they came."""
    assert list(rows) == ANSWER
    assert len(rows) == 2
    assert rows[-1]["company"] == "乙"


def test_slice_has_the_same_columns(rows):
    """What is cut out is an answer, too."""
    assert (rows[1:].columns, list(rows[1:])) == (rows.columns, ANSWER[1:])


def test_column_gives_its_values(rows):
    """A column is a list, in the order of the rows."""
    assert rows.column("company") == ["甲", "乙"]


def test_unknown_column_is_refused(rows):
    """A column that is none is no empty list, also where there are no rows."""
    with pytest.raises(KeyError, match="firm"):
        rows[:0].column("firm")


def test_selected_columns_stand_in_the_order_asked_for(rows):
    """What is not named is left out."""
    chosen = rows.select("users", "company")

    assert chosen.columns == ("users", "company")
    assert list(chosen) == [{"users": 2, "company": "甲"}, {"users": None, "company": "乙"}]


def test_pandas_frame_has_columns_and_values(rows):
    """A frame has the columns in order; a list stays a list of texts."""
    frame = rows.to_pandas()

    assert list(frame.columns) == list(rows.columns)
    assert frame["models"].tolist() == [("A", "B"), ()]


def test_pandas_frame_has_days_where_asked(rows):
    """A named column holds datetimes, an empty value is none."""
    days = rows.to_pandas(days=["lastSeen"])["lastSeen"]

    assert pd.api.types.is_datetime64_any_dtype(days)
    assert days.isna().tolist() == [False, True]
    assert days[0].date() == date(2024, 5, 31)


def test_polars_frame_has_columns_and_values(rows):
    """A frame has the columns in order; a list is a list of texts."""
    frame = rows.to_polars(days=["lastSeen"])

    assert frame.columns == list(rows.columns)
    assert frame.schema["models"] == pl.List(pl.String)
    assert frame["lastSeen"].to_list() == [date(2024, 5, 31), None]


@pytest.mark.parametrize("method", ["to_pandas", "to_polars"])
def test_frame_of_no_rows_keeps_the_columns(rows, method):
    """An empty answer is an empty frame, its days too."""
    frame = getattr(rows[:0], method)(days=["lastSeen"])

    assert list(frame.columns) == list(rows.columns)
    assert len(frame) == 0


@pytest.mark.parametrize("package", ["pandas", "polars"])
def test_missing_package_is_told_with_the_next_step(package):
    """Where a package is not installed, the error says how to get it."""
    script = (
        "import sys\n"
        f"sys.modules[{package!r}] = None\n"  # as an interpreter without it behaves
        "from kg.api import Rows\n"
        "from kg.errors import MissingPackageError\n"
        f"try: Rows(('n',), []).to_{package}()\n"
        "except MissingPackageError as error: print(error)"
    )

    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert done.stdout == (
        f"to_{package}: needs {package}, which is not installed; pip install {package}\n"
    )


def test_notebook_shows_a_table_without_ids(rows):
    """Names are text in it, a list is joined, what is empty is blank."""
    shown = rows._repr_html_()

    assert "甲" in shown
    assert "A、B" in shown
    assert "None" not in shown
    assert "companyId" not in shown


def test_notebook_table_takes_no_markup_from_names():
    """A name that is markup is shown, not obeyed."""
    shown = Rows(("name",), [{"name": "<img src=x>"}])._repr_html_()

    assert "<img" not in shown
    assert "&lt;img src=x&gt;" in shown


def test_notebook_counts_what_it_does_not_show():
    """Of many rows the first are shown, and how many there are is told."""
    shown = Rows(("n",), [{"n": each} for each in range(70)])._repr_html_()

    assert shown.count("<tr>") == 51
    assert "70 rows, the first 50 shown" in shown
