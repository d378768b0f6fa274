"""What a table says of one node alone: that it is listed, scored, or of a class."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.claim import EntityRef
from kg.model.company import CompanyRef
from kg.model.place import Place

RELEASE_RULE = "model-release"
"""The rule of a claim whose date is the day the model came out."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A line of a market table: a company under its code, with the name printed there.

    ``repairs`` tell what was mended in the code.

    >>> place = Place("weekly-2023-07-16", "图表 9", 206, 1)
    >>> Listing(place, CompanyRef("阿里巴巴", "9988.HK"), "阿里巴巴-SW").company.id
    'company:9988.HK'
    """

    place: Place
    company: CompanyRef
    name: str
    repairs: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not (self.company.code and self.name):
            raise ValueError(f"{self.place}: a listing needs a code and a name")


@dataclass(frozen=True, slots=True)
class Score:
    """A cell of a benchmark table: what a model reached, as printed.

    >>> place = Place("strategy-2024-06-26", "图 18", 370, 6)
    >>> str(Score(place, EntityRef("model:grok-1", "Model", "Grok-1"), "MMLU", "73.0"))
    'MMLU 73.0'
    """

    place: Place
    model: EntityRef
    benchmark: str
    value: str

    def __str__(self) -> str:
        return f"{self.benchmark} {self.value}"


@dataclass(frozen=True, slots=True)
class ModelClass:
    """The class under which a table files a model, such as AI 通用大模型."""

    place: Place
    model: EntityRef
    name: str
