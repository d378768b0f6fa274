"""One report file to all that it gives to the graph."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from kg.errors import ReportError
from kg.extraction import Extractor
from kg.loaders.attribution import Attributor
from kg.loaders.formats import Document, read_document
from kg.loaders.kinds import DISCLOSING_KINDS, TableContent, load_disclosures
from kg.loaders.tables import BrokerFinder, Table, find_report_date, stitch_tables
from kg.model.report import Report, ReportClaims
from kg.pipeline.claims import ClaimReader, unique
from kg.pipeline.facts import Facts, read_facts
from kg.pipeline.given import Given
from kg.pipeline.names import NameReader
from kg.pipeline.tables import summarise_table
from kg.vocabulary import Vocabulary

_TITLE = 80
_NOTHING = Given()


@dataclass(frozen=True, slots=True)
class OpenedReport:
    """A report with its tables, before its rows are read."""

    report: Report
    tables: tuple[Table, ...]


@dataclass(frozen=True)
class ReportReader:
    """Reads report files with one vocabulary and one extractor."""

    vocabulary: Vocabulary
    extractor: Extractor

    def open(self, path: Path, given: Given = _NOTHING) -> OpenedReport:
        """Open one report and find its tables; what is given overrides what it prints.

        Raises :class:`ReportError` when the file cannot be read, holds no table, or no
        date of the report can be found.
        """
        document = read_document(path)
        tables = stitch_tables(document, self.vocabulary)
        _check_tables(path, tables)
        report = _report(path, document, given.date)
        return OpenedReport(self._with_broker(report, document, given.broker), tables)

    @cached_property
    def _brokers(self) -> BrokerFinder:
        return BrokerFinder(self.vocabulary)

    def _with_broker(self, report: Report, document: Document, given: str) -> Report:
        """Return a report with its broker, and a note on what grounds, or that there is none."""
        finder = self._brokers
        lines = {row.line for grid in document.grids for row in grid.rows}
        found = (finder.named(given), "as given") if given else finder.find(document.lines, lines)
        broker, basis = found or ("", "")
        unknown = "prints no known broker; build it by itself with --broker NAME to name it"
        note = f"broker {broker} {basis}" if broker else unknown
        return replace(report, broker=broker, notes=(note, *report.notes))

    def read(self, opened: OpenedReport, earlier: Mapping[str, Sequence[str]]) -> ReportClaims:
        """Read an opened report; ``earlier`` are texts of earlier reports by company id."""
        report, tables = opened.report, opened.tables
        facts = read_facts(report, tables, NameReader(self.vocabulary, self.extractor))
        attributor = Attributor(facts.vocabulary, earlier)
        contents = {
            table.start: load_disclosures(
                report.name, report.date, table, facts.vocabulary, attributor
            )
            for table in tables
            if table.kind in DISCLOSING_KINDS
        }
        return self._claims(report, tables, contents, facts)

    def _claims(
        self,
        report: Report,
        tables: Iterable[Table],
        contents: dict[int, TableContent],
        facts: Facts,
    ) -> ReportClaims:
        disclosures = [each for content in contents.values() for each in content.disclosures]
        reader = ClaimReader(self.vocabulary, self.extractor)
        claims = [*reader.text_claims(disclosures), *facts.claims]
        summaries = []
        for table in tables:
            content = contents.get(table.start)
            left_over = list(content.left_over) if content else facts.left_over_of(table)
            for cell in content.model_cells if content else ():
                claims.extend(reader.cell_claims(cell, left_over))
            rows = len(content.disclosures) if content else len(table.rows)
            summaries.append(summarise_table(report.name, table, rows, left_over))
        return ReportClaims(
            report=report,
            tables=tuple(summaries),
            disclosures=tuple(disclosures),
            claims=tuple(unique(claims)),
            listings=tuple(facts.listings),
            scores=tuple(facts.scores),
            model_classes=tuple(facts.model_classes),
        )


def _check_tables(path: Path, tables: Iterable[Table]) -> None:
    """Raise for a report without tables, or with an adoption table that has no rows."""
    found = list(tables)
    if not found:
        raise ReportError(
            str(path),
            "holds no table",
            "check that its tables are tables, not pictures, and that a conversion kept them",
        )
    for table in found:
        if table.kind in DISCLOSING_KINDS and not table.rows:
            raise ReportError(
                f"{path} line {table.start}",
                f"the {table.kind} table has a header but no rows",
                "check that the conversion kept its rows",
            )


def _report(path: Path, document: Document, given_date: date | None) -> Report:
    found = (given_date, "given") if given_date else find_report_date(document.lines, document.name)
    if not found:
        raise ReportError(
            str(path),
            "prints no date of its own (报告日期：2023-07-16 or the like)",
            "build it by itself with --date YYYY-MM-DD",
        )
    title = next((line.strip("# ")[:_TITLE] for line in document.lines if line.strip()), "")
    return Report(document.name, title, found[0], found[1], document.digest, document.notes)
