"""Made-up companies and models, and states and claims of their relations."""

from collections.abc import Callable
from datetime import date

import pytest

from kg.comparison import ClaimLine, Party, RelationState
from kg.model.place import Place

YARD = Party("company:999001.SH", "锚地船务", "999001.SH")
PORT = Party("organisation:port", "北塘港")
NOVA = Party("model:nova", "Nova")

MakeState = Callable[..., RelationState]
MakeClaim = Callable[..., ClaimLine]


@pytest.fixture
def make_state() -> MakeState:
    """Return a function that makes the state of a relation, as of one row in May."""

    def make(
        relation: str = "USES",
        status: str = "testing",
        target: Party = NOVA,
        source: Party = YARD,
        day: date = date(2024, 5, 6),
    ) -> RelationState:
        return RelationState(relation, source, target, status, day, day, day, "row", "may", 7)

    return make


@pytest.fixture
def make_claim() -> MakeClaim:
    """Return a function that makes a claim of the report ``may``, in a line of its own."""

    def make(line: int, status: str, day: date | None, target: Party = NOVA) -> ClaimLine:
        place = Place("may", "表 1", line, 5)
        return ClaimLine(f"claim:{line}", "USES", YARD, target, status, day, place)

    return make
