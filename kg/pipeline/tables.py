"""Lists the tables of reports: what was found where, and what was mended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kg.model.report import LeftOver, TableSummary
from kg.vocabulary import read_vocabulary, with_shipped

if TYPE_CHECKING:
    from kg.loaders.tables import Table


def list_tables(paths: Sequence[Path], vocabularies: Sequence[Path] = ()) -> list[TableSummary]:
    """Return the tables of the reports under ``paths``, in order.

    ``vocabularies`` are folders beside the shipped one.

    Raises :class:`kg.errors.ReportError` for a path that cannot be read.
    """
    from kg.loaders.formats import find_reports, read_document
    from kg.loaders.kinds import count_rows
    from kg.loaders.tables import stitch_tables

    vocabulary = read_vocabulary(*with_shipped(vocabularies))
    documents = (read_document(file) for file in find_reports(paths))
    return [
        summarise_table(document.name, table, count_rows(table, vocabulary))
        for document in documents
        for table in stitch_tables(document, vocabulary)
    ]


def summarise_table(
    report: str, table: Table, rows: int, left_over: Sequence[LeftOver] = ()
) -> TableSummary:
    """Return what is told of a table: kind, place, data rows, repairs and left-overs."""
    return TableSummary(
        report=report,
        kind=table.kind,
        caption=table.caption,
        start=table.start,
        end=table.end,
        rows=rows,
        repairs=table.repairs,
        left_over=tuple(replace(each, where=table.where(each.line)) for each in left_over),
    )
