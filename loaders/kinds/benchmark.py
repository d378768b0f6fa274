"""Benchmark tables: one score for each model and benchmark, as printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.loaders.formats import Cell, GridRow
from kg.loaders.tables import Table, is_blank
from kg.loaders.tables.looks import plain
from kg.model.names import fold_name
from kg.model.place import Place
from kg.model.report import LeftOver
from kg.vocabulary import Vocabulary

_SCORE = re.compile(r"^\d+(?:\.\d+)?%?$")
_KIND = "benchmark"


@dataclass(frozen=True, slots=True)
class ScoreCell:
    """A score as printed: the model of its row, the benchmark of its column, the value."""

    place: Place
    model: str
    benchmark: str
    value: str


@dataclass(frozen=True, slots=True)
class BenchmarkContent:
    """What a benchmark table gives: its scores, and what found no place in one."""

    scores: tuple[ScoreCell, ...]
    left_over: tuple[LeftOver, ...]


def load_scores(report: str, table: Table, vocabulary: Vocabulary) -> BenchmarkContent:
    """Turn a benchmark table into scores.

    A dash is no score. A column that heads no known benchmark, a row that is not as
    long as the header, and a cell that is no number are left over.
    """
    reader = _Reader(report, table, vocabulary, _benchmarks(table, vocabulary))
    found = [each for row in table.rows for each in reader.read(row)]
    return BenchmarkContent(
        scores=tuple(each for each in found if isinstance(each, ScoreCell)),
        left_over=(
            *_unknown_columns(table, vocabulary, reader.benchmarks),
            *(each for each in found if isinstance(each, LeftOver)),
        ),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """What all rows of one table share; ``benchmarks`` are the names by column."""

    report: str
    table: Table
    vocabulary: Vocabulary
    benchmarks: dict[int, str]

    def read(self, row: GridRow) -> Iterator[ScoreCell | LeftOver]:
        """Yield the scores of a row, or why it gives none."""
        header = self.table.header
        first = row.cells[0]
        width = max((cell.column for cell in row.filled), default=0)
        if not first.text or header is None or width > len(header.cells):
            text = " ".join(cell.text for cell in row.filled)
            yield LeftOver(row.line, text, "row does not fit the header")
            return
        cells = [each for cell in row.cells if (each := self._score(first.text, cell))]
        yield from cells or (LeftOver(row.line, first.text, "model without a score"),)

    def _score(self, model: str, cell: Cell) -> ScoreCell | LeftOver | None:
        benchmark = self.benchmarks.get(cell.column)
        if benchmark is None or is_blank(cell.text, self.vocabulary):
            return None
        value = plain(cell.text)
        if not _SCORE.match(value):
            return LeftOver(cell.line, cell.text, f"no score of {benchmark}")
        place = self.table.place(self.report, cell.line, cell.column)
        return ScoreCell(place, model, benchmark, value)


def _benchmarks(table: Table, vocabulary: Vocabulary) -> dict[int, str]:
    """Return the columns whose heads are words by which benchmark tables are recognised."""
    kinds = vocabulary.scheme("tableKind")
    words = {fold_name(word) for kind in kinds if kind.name == _KIND for word in kind.words}
    cells = table.header.filled if table.header else ()
    return {cell.column: plain(cell.text) for cell in cells if fold_name(cell.text) in words}


def _unknown_columns(
    table: Table, vocabulary: Vocabulary, known: dict[int, str]
) -> Iterator[LeftOver]:
    aside = vocabulary.folded_words("besideBenchmarks")
    for cell in table.header.filled if table.header else ():
        if cell.column > 1 and cell.column not in known and fold_name(cell.text) not in aside:
            yield LeftOver(cell.line, cell.text, "column heads no known benchmark")
