"""The rows of an answer: a sequence of dictionaries that can become a data frame."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast, overload

from kg.errors import MissingPackageError
from kg.model.graph import Row, Value, value_text

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

_SHOWN = 50
"""The most rows a notebook shows; the rest is counted."""

_HIDDEN_ENDING = "Id"


class Rows(Sequence[Row]):
    """The rows of an answer, in order: dictionaries by the names of ``columns``.

    Days are ISO texts such as ``2024-05-31``, on every store, which compare and sort as days
    do; lists are tuples, what is empty is ``None``. In a notebook they show as a table.

    >>> rows = Rows(("company", "users"), [{"company": "甲", "users": 2}])
    >>> rows
    <1 row: company, users>
    >>> rows[0]["users"], rows.column("company")
    (2, ['甲'])
    """

    def __init__(self, columns: Sequence[str], rows: Sequence[Row]) -> None:
        self.columns = tuple(columns)
        self._rows = [{name: row.get(name) for name in columns} for row in rows]

    @overload
    def __getitem__(self, index: int) -> Row: ...

    @overload
    def __getitem__(self, index: slice) -> Rows: ...

    def __getitem__(self, index: int | slice) -> Row | Rows:
        if isinstance(index, slice):
            return Rows(self.columns, self._rows[index])
        return self._rows[index]

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows)

    def __repr__(self) -> str:
        return f"<{_count(len(self))}: {', '.join(self.columns)}>"

    def column(self, name: str) -> list[Value]:
        """Return the values of one column; raises :class:`KeyError` where there is none.

        >>> Rows(("n",), [{"n": 1}, {"n": 2}]).column("n")
        [1, 2]
        """
        return [row[name] for row in self.select(name)]

    def select(self, *columns: str) -> Rows:
        """Return the rows with these columns alone, in this order; raises :class:`KeyError`.

        >>> list(Rows(("n", "company"), [{"n": 1, "company": "甲"}]).select("company"))
        [{'company': '甲'}]
        """
        for name in columns:
            if name not in self.columns:
                raise KeyError(name)
        return Rows(columns, self._rows)

    def to_pandas(self, days: Sequence[str] = ()) -> pd.DataFrame:
        """Return a pandas frame; the columns named in ``days`` as its datetimes.

        Raises :class:`kg.errors.MissingPackageError` where pandas is not installed.

        >>> Rows(("day",), [{"day": "2024-05-31"}]).to_pandas(days=["day"])["day"].dt.year.tolist()
        [2024]
        """
        pandas = _import("pandas")
        frame: pd.DataFrame = pandas.DataFrame(self._rows, columns=list(self.columns))
        for name in days:
            frame[name] = pandas.to_datetime(frame[name])
        return frame

    def to_polars(self, days: Sequence[str] = ()) -> pl.DataFrame:
        """Return a polars frame; the columns named in ``days`` as its dates.

        Raises :class:`kg.errors.MissingPackageError` where polars is not installed.

        >>> Rows(("day",), [{"day": "2024-05-31"}]).to_polars(days=["day"])["day"][0]
        datetime.date(2024, 5, 31)
        """
        polars = _import("polars")
        columns = {name: [_polars_value(row[name]) for row in self._rows] for name in self.columns}
        frame = cast("pl.DataFrame", polars.DataFrame(columns, strict=False))
        return frame.with_columns(
            polars.col(name).cast(polars.String).str.to_date("%Y-%m-%d") for name in days
        )

    def _repr_html_(self) -> str:
        """Return the table a notebook shows: without ids, and only the first rows of many."""
        shown = [name for name in self.columns if not name.endswith(_HIDDEN_ENDING)]
        head = "".join(f"<th>{html.escape(name)}</th>" for name in shown)
        body = "".join(
            f"<tr>{''.join(_cell(row[name]) for name in shown)}</tr>" for row in self._rows[:_SHOWN]
        )
        more = f", the first {_SHOWN} shown" if len(self) > _SHOWN else ""
        return (
            f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
            f"<p>{_count(len(self))}{more}</p>"
        )


def _count(number: int) -> str:
    return f"{number} row" if number == 1 else f"{number} rows"


def _cell(value: Value) -> str:
    return f'<td style="text-align:left">{html.escape(value_text(value))}</td>'


def _polars_value(value: Value) -> object:
    return list(value) if isinstance(value, tuple) else value


def _import(name: str) -> Any:  # noqa: ANN401 - a module that may not be there
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        raise MissingPackageError(
            f"to_{name}", f"needs {error.name}, which is not installed", f"pip install {name}"
        ) from error
