"""A graph folder of companies and models with any names."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from kg.model.claim import Claim, EntityRef
from kg.model.company import CompanyRef
from kg.model.graph import Graph
from kg.model.place import Place
from kg.model.report import Report, ReportClaims
from kg.model.status import Origin, Status
from tests.tiny.made_up import write_folder

_DAY = date(2024, 5, 10)


def named_folder(folder: Path, names: Sequence[str]) -> Graph:
    """Make a graph folder in which a company of each name uses a model of that name; return the graph."""
    claims = tuple(_claim(number, name) for number, name in enumerate(names))
    report = Report("named", names[0], _DAY, "text", "0")
    return write_folder(folder, [ReportClaims(report, (), (), claims)])


def _claim(number: int, name: str) -> Claim:
    return Claim(
        place=Place("named", f"图表 1 {name}", number + 1, 1),
        company=CompanyRef(name),
        relation="USES",
        object=EntityRef(f"model:named-{number}", "Model", name),
        surface=name,
        status=Status.IN_USE,
        date=_DAY,
        origin=Origin.TEXT,
        rule=name,
        quote=name,
    )
