"""Reads tables as text: comma- or tab-separated files, quoted or not.

Lines are those of the file; a row whose quoted cells hold line breaks stands on its first.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from kg.loaders.formats.document import Document, SourceFile
from kg.loaders.formats.encoding import decode_text
from kg.loaders.formats.rows import RawCell, make_row
from kg.loaders.formats.sheet import cut_grids
from kg.loaders.formats.text import clean_line

_DELIMITERS = (",", "\t", ";", "|")
_SAMPLE = 50
_LONGEST_CELL = 2**31 - 1

Record = tuple[int, list[str]]


def read_csv(source: SourceFile) -> Document:
    """Return the document a CSV or TSV file is.

    The delimiter is the one of comma, tab, semicolon and pipe that parts most lines into
    equally many cells; a tab in a ``.tsv``. Where a quote is never closed, each line is
    read by itself, so that the damage stays in its line, and this is noted.

    Raises :class:`ReportError` when its bytes are no text.
    """
    text, notes = decode_text(source.data, str(source.path))
    lines = text.split("\n")
    delimiter = "\t" if source.path.suffix.lower() == ".tsv" else _guess_delimiter(lines)
    with _fields_of_any_size():
        try:
            records = list(_read(lines, delimiter))
        except csv.Error as error:
            notes = (*notes, f"quotes are broken ({error}); each line was read by itself")
            records = list(_read_by_line(lines, delimiter))
    grids = cut_grids(make_row(line, map(RawCell, cells)) for line, cells in records)
    return Document(source.path.stem, tuple(map(clean_line, lines)), grids, source.digest, notes)


@contextmanager
def _fields_of_any_size() -> Iterator[None]:
    """Lift the library's limit of 128 KB a cell while a file is read."""
    before = csv.field_size_limit(_LONGEST_CELL)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _guess_delimiter(lines: Sequence[str]) -> str:
    sample = [line for line in lines[: 4 * _SAMPLE] if line.strip()][:_SAMPLE]
    return max(_DELIMITERS, key=lambda each: _evenness(sample, each))


def _evenness(sample: Sequence[str], delimiter: str) -> tuple[int, int]:
    """Return how many lines have as many delimiters as most, and how many those are."""
    counts = Counter(count for line in sample if (count := line.count(delimiter)))
    return max(((lines, count) for count, lines in counts.items()), default=(0, 0))


def _read(lines: Sequence[str], delimiter: str) -> Iterator[Record]:
    """Yield the records of a file with the line each starts on.

    Raises :class:`csv.Error` for a quote that is never closed, or closed within a cell.
    """
    reader = csv.reader(_ended(lines), delimiter=delimiter, strict=True)
    line = 1
    for cells in reader:
        yield line, cells
        line = reader.line_num + 1


def _ended(lines: Sequence[str]) -> Iterator[str]:
    return (f"{line}\n" for line in lines)


def _read_by_line(lines: Sequence[str], delimiter: str) -> Iterator[Record]:
    for number, line in enumerate(lines, start=1):
        for cells in csv.reader([line], delimiter=delimiter):
            yield number, cells
