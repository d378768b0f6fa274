"""One report file to all that it gives to the graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kg.errors import ReportError
from kg.extraction import Extractor, Statement
from kg.loaders.formats import Document, read_document
from kg.loaders.kinds import DISCLOSING_KINDS, ModelCell, TableContent, load_disclosures
from kg.loaders.tables import Table, find_report_date, stitch_tables
from kg.model.claim import Claim, EntityRef
from kg.model.company import CompanyRef
from kg.model.disclosure import Disclosure
from kg.model.names import split_list
from kg.model.report import LeftOver, Report, ReportClaims
from kg.model.status import Origin, Status
from kg.pipeline.facts import Facts, read_facts
from kg.pipeline.names import NameReader
from kg.pipeline.tables import summarise_table
from kg.resolution import resolve_term
from kg.vocabulary import Vocabulary

_TITLE = 80


@dataclass(frozen=True)
class ReportReader:
    """Reads report files with one vocabulary and one extraction pipeline."""

    vocabulary: Vocabulary
    extractor: Extractor

    def read(self, path: Path, given_date: date | None = None) -> ReportClaims:
        """Read one report; ``given_date`` overrides the date it prints.

        Raises :class:`ReportError` when the file cannot be read, holds no table, or no
        date of the report can be found.
        """
        document = read_document(path)
        tables = stitch_tables(document, self.vocabulary)
        _check_tables(path, tables)
        report = _report(path, document, given_date)
        facts = read_facts(report, tables, NameReader(self.vocabulary, self.extractor))
        contents = {
            table.start: load_disclosures(report.name, report.date, table, facts.vocabulary)
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
        claims = [*self._text_claims(disclosures), *facts.claims]
        summaries = []
        for table in tables:
            content = contents.get(table.start)
            left_over = list(content.left_over) if content else facts.left_over_of(table)
            for cell in content.model_cells if content else ():
                claims.extend(self._cell_claims(cell, left_over))
            rows = len(content.disclosures) if content else len(table.rows)
            summaries.append(summarise_table(report.name, table, rows, left_over))
        return ReportClaims(
            report=report,
            tables=tuple(summaries),
            disclosures=tuple(disclosures),
            claims=tuple(_unique(claims)),
            listings=tuple(facts.listings),
            scores=tuple(facts.scores),
            model_classes=tuple(facts.model_classes),
        )

    def _text_claims(self, disclosures: Iterable[Disclosure]) -> Iterator[Claim]:
        attributed = [(each, each.company) for each in disclosures if each.company]
        rows = ((disclosure.text, company.id) for disclosure, company in attributed)
        answers = zip(attributed, self.extractor.read(rows), strict=True)
        for (disclosure, company), statements in answers:
            for statement in statements:
                yield self._claim(disclosure, company, statement)

    def _claim(self, disclosure: Disclosure, company: CompanyRef, statement: Statement) -> Claim:
        return Claim(
            place=disclosure.place,
            company=company,
            relation=statement.relation,
            object=resolve_term(statement.term, self.vocabulary),
            surface=statement.surface,
            status=statement.status,
            date=disclosure.date,
            origin=Origin.TEXT,
            rule=statement.rule,
            disclosure=disclosure.id,
        )

    def _cell_claims(self, cell: ModelCell, left_over: list[LeftOver]) -> Iterator[Claim]:
        """Yield a claim for each model a cell lists; what names none is left over."""
        for item in split_list(cell.text):
            models = NameReader(self.vocabulary, self.extractor).models(item)
            if not models:
                left_over.append(LeftOver(cell.place.line, item, "names no known model"))
            for model in models:
                yield self._column_claim(cell, item, model)

    def _column_claim(self, cell: ModelCell, item: str, model: EntityRef) -> Claim:
        term = self.vocabulary.by_id.get(model.id)
        own = term is not None and term.provider == cell.company.id
        return Claim(
            place=cell.place,
            company=cell.company,
            relation="DEVELOPS" if own else "USES",
            object=model,
            surface=item,
            status=Status.DONE if own else Status.IN_USE,
            date=None,
            origin=Origin.MODEL_COLUMN,
            rule="model-column",
        )


def _check_tables(path: Path, tables: Iterable[Table]) -> None:
    """Raise for a report without tables, or with an adoption table that has no rows."""
    found = list(tables)
    if not found:
        raise ReportError(
            str(path),
            "holds no table (Markdown pipes or tabs)",
            "check that the conversion kept its tables",
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


def _unique(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Drop claims that say the same of the same cell, as a name printed twice in it does."""
    return iter({claim.id: claim for claim in claims}.values())
