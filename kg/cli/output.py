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
        "json": lambda names, given: print_json([_ordered(names, row) for row in given]),
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
        if deal := [str(row[term]) for term in ("role", "round", "amount", "share") if row[term]]:
            show(f"  deal: {' · '.join(deal)}")
        show(f"  {row['text']}\n")
    _say_if_nothing(answer.rows)


def print_facts(rows: Sequence[Row]) -> None:
    """Print each row as a paragraph of its facts, one a line; what is empty is left out."""
    for row in rows:
        for name, value in row.items():
            if text := _text(value):
                show(f"{name:12} {text}")
        show()


def print_company_page(page: CompanyPage, output_format: str) -> None:
    """Print all about a company: as a page, as one JSON object, or its relations as CSV."""
    if output_format == "csv":
        print_answer(page.relations, output_format)
    elif output_format == "json":
        profile = _ordered(page.profile.columns, page.profile.rows[0])
        lists = {name: getattr(page, name) for name in _LISTS}
        shown = {name: [_ordered(of.columns, row) for row in of.rows] for name, of in lists.items()}
        print_json({"profile": profile, "months": page.months, **shown})
    else:
        from kg.cli.company_page import print_company

        print_company(page)


def print_model_page(page: ModelPage, output_format: str) -> None:
    """Print all about a model: as a page, as one JSON object, or its users as CSV."""
    if output_format == "csv":
        print_answer(page.users, output_format)
    elif output_format == "json":
        profile = _ordered(page.profile.columns, page.profile.rows[0])
        rows = [_ordered(page.users.columns, row) for row in page.users.rows]
        print_json({"profile": profile, "users": rows})
    else:
        from kg.cli.model_page import print_model

        print_model(page)


def _ordered(columns: Sequence[str], row: Row) -> dict[str, Value]:
    return {name: row.get(name) for name in columns}


def _print_csv(columns: Sequence[str], rows: Sequence[Row]) -> None:
    cells = ([_text(row.get(name)) for name in columns] for row in rows)
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

        cells = {name: [_text(row.get(name)) for row in rows] for name in columns}
        ids = () if with_ids else tuple(name for name in cells if name.endswith(_HIDDEN_ENDING))
        print_table(
            {name: texts for name, texts in cells.items() if name not in ids and any(texts)}
        )


def _say_if_nothing(rows: Sequence[Row]) -> None:
    if not rows:
        show("nothing found", err=True)


def _text(value: Value) -> str:
    if isinstance(value, tuple):
        return "、".join(value)
    return "" if value is None else str(value)


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
