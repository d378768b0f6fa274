"""Reports of any size, made up from a seed: for tests of faults, and to measure with.

The same seed and counts give the same reports. They go through the assembly that real ones go
through, so the graph has every kind of node and edge that the ontology demands.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from kg.model.claim import Claim, EntityRef, Subject
from kg.model.company import CompanyRef
from kg.model.deal import Deal, Role
from kg.model.disclosure import Disclosure
from kg.model.facts import Listing, Score
from kg.model.graph import Graph
from kg.model.place import Place
from kg.model.report import Report, ReportClaims
from kg.model.status import Attribution, Grade, Origin, Status
from kg.ontology import read_ontology
from kg.resolution import assemble_graph
from kg.store.embedded import EmbeddedWriter
from kg.store.folder import GraphFolder
from kg.vocabulary import Vocabulary

_BEGIN = date(2023, 1, 1)
_DAYS = 700
_TABLE = "图表 1 应用进展"
_SYLLABLES = "云海星河明德天行智远新程启辰和光同尘"
_STATUSES = {
    "USES": (Status.PLANNED, Status.TESTING, Status.IN_USE, Status.ENDED),
    "DEVELOPS": (Status.PLANNED, Status.DONE),
    "APPLIES": (Status.STATED, Status.APPLIED),
    "PARTNERS_WITH": (Status.EXPLORING, Status.AGREED),
    "INVESTS_IN": (Status.PLANNED, Status.DONE),
}
_WEIGHTS = (10, 2, 3, 3, 1)


@dataclass(frozen=True, slots=True)
class Counts:
    """How much is made up: ``rows`` are those of each report, and most state a claim or two."""

    companies: int = 40
    models: int = 15
    reports: int = 3
    rows: int = 40


def made_up_parts(seed: int, counts: Counts = Counts()) -> list[ReportClaims]:
    """Return reports of companies and models that do not exist."""
    return [_Reporter(seed, number, counts).part() for number in range(counts.reports)]


def made_up_graph(seed: int, counts: Counts = Counts()) -> Graph:
    """Return the graph of reports that are made up."""
    return assemble_graph(made_up_parts(seed, counts), Vocabulary((), ()))


def write_folder(folder: Path, parts: list[ReportClaims]) -> Graph:
    """Make a graph folder of some reports; return its graph."""
    graph = assemble_graph(parts, Vocabulary((), ()))
    graph_folder = GraphFolder(folder)
    with graph_folder.lock():
        graph_folder.replace(
            {part.report.name: part for part in parts},
            "made up",
            lambda path: EmbeddedWriter(path, read_ontology()).write(graph),
        )
    return graph


class _Reporter:
    """Writes one report; its text depends on the seed and its number alone."""

    def __init__(self, seed: int, number: int, counts: Counts) -> None:
        self._random = Random(f"{seed} {number}")
        self._counts = counts
        self._date = _BEGIN + timedelta(days=7 * number)
        self._name = f"made-up-{number:04d}"

    def part(self) -> ReportClaims:
        """Return the report with its rows, claims, listings and scores."""
        report = Report(
            self._name, f"第 {self._name} 号", self._date, "text", self._name, broker="海角证券"
        )
        rows = [self._row(line) for line in range(1, self._counts.rows + 1)]
        claims = {claim.id: claim for row in rows for claim in self._claims(row)}
        last = self._counts.rows
        listings = [
            Listing(self._place(last + n), company, company.name)
            for n, company in enumerate((self._company(), self._company()), start=1)
        ]
        scores = [Score(self._place(last + 3), self._model(), "MMLU", str(self._number(100)))]
        return ReportClaims(
            report, (), tuple(rows), tuple(claims.values()), tuple(listings), tuple(scores)
        )

    def _row(self, line: int) -> Disclosure:
        day = _BEGIN + timedelta(days=self._number(_DAYS))
        return Disclosure(
            place=self._place(line),
            kind="adoption",
            company=self._company(),
            category=f"AI+{self._number(8)}",
            date=day,
            date_raw=f"{day.month}月{day.day}日",
            text=f"第 {line} 行：{self._word(30)}",
            attribution=self._random.choice((Attribution.PRINTED, Attribution.REPAIRED)),
            reason=self._random.choice(("", "its label stands 3 rows early")),
            grade=self._random.choice(tuple(Grade)),
            warnings=self._random.choice(((), ("date steps back",))),
        )

    def _claims(self, row: Disclosure) -> list[Claim]:
        relations = self._random.choices(tuple(_STATUSES), _WEIGHTS, k=self._number(3))
        return [self._claim(row, relation) for relation in relations]

    def _claim(self, row: Disclosure, relation: str) -> Claim:
        subject: Subject = row.company or self._company()
        if relation in ("DEVELOPS", "INVESTS_IN") and self._number(2):
            subject = self._organisation()
        target = self._object(relation)
        return Claim(
            place=row.place,
            company=subject,
            relation=relation,
            object=target,
            surface=target.name,
            status=self._random.choice(_STATUSES[relation]),
            date=row.date,
            origin=Origin.TEXT,
            rule="made-up",
            disclosure=row.id,
            deal=Deal("A 轮", "数千万元", Role.LEAD) if relation == "INVESTS_IN" else None,
            grade=row.grade,
            quote=row.text,
        )

    def _object(self, relation: str) -> EntityRef:
        if relation in ("USES", "DEVELOPS"):
            return self._model()
        if relation == "APPLIES":
            number = self._number(12)
            return EntityRef(f"use-case:{number}", "UseCase", f"场景 {number}")
        return self._organisation()

    def _company(self) -> CompanyRef:
        number = self._number(self._counts.companies)
        return CompanyRef(f"{_named(number)}股份", f"{600000 + number}.SH")

    def _model(self) -> EntityRef:
        number = self._number(self._counts.models)
        return EntityRef(f"model:made-up-{number}", "Model", f"{_named(number)}大模型")

    def _organisation(self) -> EntityRef:
        number = self._number(self._counts.models)
        return EntityRef(
            f"organisation:made-up-{number}", "Organisation", f"{_named(number)}实验室"
        )

    def _place(self, line: int) -> Place:
        return Place(self._name, _TABLE, line, 5)

    def _number(self, below: int) -> int:
        return self._random.randrange(below)

    def _word(self, length: int) -> str:
        return "".join(self._random.choices(_SYLLABLES, k=length))


def _named(number: int) -> str:
    """Return a name of its own for each number, in Chinese characters and digits."""
    base = len(_SYLLABLES)
    return f"{_SYLLABLES[number % base]}{_SYLLABLES[number // base % base]}{number}"
