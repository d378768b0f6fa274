"""CSV for spreadsheets and data frames: a folder with a file for each flat table.

The files begin with the mark by which a spreadsheet knows UTF-8, without which one on a Chinese
Windows shows garbled names; what reads data frames knows the mark too.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from kg.export.flat_tables import FlatTable
from kg.export.plain_text import looks_like_formula, plain_text
from kg.model.graph import Value


def write_csv_folder(tables: Sequence[FlatTable], folder: Path) -> None:
    """Write the tables into a folder.

    A text that a spreadsheet may take for a formula gets an apostrophe before it, and so does one
    that has one: whoever takes one off each text that begins with it has the texts as they are.
    """
    for table in tables:
        path = folder / f"{table.name}.csv"
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow([column.heading for column in table.columns])
            writer.writerows([_cell(value) for value in record] for record in table.records)


def _cell(value: Value) -> str:
    if isinstance(value, str):
        text = plain_text(value)
        return f"'{text}" if looks_like_formula(text) else text
    if isinstance(value, tuple):
        return json.dumps([plain_text(each) for each in value], ensure_ascii=False) if value else ""
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value)
