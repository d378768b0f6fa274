"""Prints answers as a table, as JSON or as CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.terminal import harmless_json, show, show_document, word
from kg.model.graph import value_text
from kg.output_file import new_file

if TYPE_CHECKING:
    # Only named in signatures; without them `kg --help` starts in half the time.
    from kg.model.graph import Row, Value
    from kg.pipeline import Answer, CompanyPage, ModelPage

_HIDDEN_ENDING = "Id"

_LISTS = ("relations", "partners", "investments", "investors", "listings", "disclosures")
"""What a company's page has many of, under the same names in JSON."""


def print_answer(answer: Answer, output_format: str) -> None:
    """Print an answer to stdout in one of :data:`kg.cli.options.FORMATS`."""
    print_rows(answer.columns, answer.rows, output_format)


def print_rows(
    columns: Sequence[str], rows: Sequence[Row], output_format: str, *, with_ids: bool = False
) -> None:
    """Print rows under the given columns.

    A table is for people: it fits the terminal and leaves out columns that are empty in every
    row, and ids unless they are asked for. JSON and CSV give everything.
    """
    printers: Mapping[str, Callable[[Sequence[str], Sequence[Row]], None]] = {
        "table": partial(_print_table, with_ids=with_ids),
        "json": lambda names, given: print_json(rows_in_order(names, given)),
        "csv": _print_csv,
    }
    printers[output_format](columns, rows)


def print_json(value: object) -> None:
    """Print a value as indented JSON with its Chinese as it is."""
    click.echo(harmless_json(json.dumps(value, ensure_ascii=False, indent=2)))


def print_evidence(answer: Answer, output_format: str) -> None:
    """Print pieces of evidence: each as a paragraph, or as JSON or CSV rows."""
    if output_format != "table":
        print_answer(answer, output_format)
        return
    for row in answer.rows:
        date = row["date"] or "undated"
        show(f"{date}  {row['relation']} {row['object']}  ", word(str(row["status"])))
        page = f" ({row['where']})" if row["where"] else ""
        show(f"  {row['report']} line {row['line']}{page} cell {row['cell']} · {row['table']}")
        attribution = row["attribution"] or row["origin"]
        if row["via"]:
            show(f"  through: {row['via']}")
        show(
            f"  as printed: {row['surface']} · rule {row['rule']} · row {attribution} · grade ",
            word(str(row["grade"])),
        )
        if row["disclosureId"]:
            show(f"  {row['disclosureId']}")
        if deal := deal_terms(row):
            show(f"  deal: {' · '.join(deal)}")
        show(f"  {row['text']}\n")
    _say_if_nothing(answer.rows)


def print_facts(rows: Sequence[Row]) -> None:
    """Print each row as a paragraph of its facts, one a line; what is empty is left out."""
    for row in rows:
        for name, value in row.items():
            if text := value_text(value):
                show(f"{name:12} {text}")
        show()


def print_company_page(page: CompanyPage, output_format: str) -> None:
    """Print all about a company: as a page, as one JSON object, or its relations as CSV."""
    if output_format == "csv":
        print_answer(page.relations, output_format)
    elif output_format == "json":
        (profile,) = rows_of(page.profile)
        lists = {name: rows_of(getattr(page, name)) for name in _LISTS}
        print_json({"profile": profile, "months": page.months, **lists})
    else:
        from kg.cli.company_page import print_company

        print_company(page)


def print_model_page(page: ModelPage, output_format: str) -> None:
    """Print all about a model: as a page, as one JSON object, or its users as CSV."""
    if output_format == "csv":
        print_answer(page.users, output_format)
    elif output_format == "json":
        (profile,) = rows_of(page.profile)
        print_json({"profile": profile, "users": rows_of(page.users)})
    else:
        from kg.cli.model_page import print_model

        print_model(page)


def rows_of(answer: Answer) -> list[dict[str, Value]]:
    """Return the rows of an answer as JSON gives them: all columns, in their order."""
    return rows_in_order(answer.columns, answer.rows)


def rows_in_order(columns: Sequence[str], rows: Sequence[Row]) -> list[dict[str, Value]]:
    """Return rows with all of some columns, in the order of these."""
    return [{name: row.get(name) for name in columns} for row in rows]


def deal_terms(row: Row) -> list[str]:
    """Return on what terms an investment is made, as far as a row says."""
    return [str(row[term]) for term in ("role", "round", "amount", "share") if row[term]]


def _print_csv(columns: Sequence[str], rows: Sequence[Row]) -> None:
    cells = ([value_text(row.get(name)) for name in columns] for row in rows)
    show_document("".join(map(_csv_line, (columns, *cells))), newline=False)


def _csv_line(cells: Sequence[str]) -> str:
    r"""Return a line of CSV; a cell with any sign that ends a line is quoted.

    >>> _csv_line(["a", "b\rc"])
    'a,"b\rc"\n'
    """
    line = io.StringIO()
    # The writer quotes a carriage return only where its own lines end in one.
    csv.writer(line, lineterminator="\r\n").writerow(cells)
    return line.getvalue().removesuffix("\r\n") + "\n"


def _print_table(columns: Sequence[str], rows: Sequence[Row], *, with_ids: bool) -> None:
    _say_if_nothing(rows)
    if rows:
        from kg.cli.table import print_table

        cells = {name: [value_text(row.get(name)) for row in rows] for name in columns}
        ids = () if with_ids else tuple(name for name in cells if name.endswith(_HIDDEN_ENDING))
        print_table(
            {name: texts for name, texts in cells.items() if name not in ids and any(texts)}
        )


def _say_if_nothing(rows: Sequence[Row]) -> None:
    if not rows:
        show("nothing found", err=True)


def write_or_print(render: Callable[[], str], output: Path | None, *, force: bool) -> None:
    """Write a text to a new file and say so on stderr, or print it where none is given.

    It is made when it is known that the file may be written.
    """
    if output is None:
        if force:
            raise click.UsageError("--force goes with -o")
        show_document(render(), newline=False)
    else:
        with new_file(output, force=force) as draft:
            draft.write_bytes(render().encode())
        show(f"wrote {output}", err=True)
