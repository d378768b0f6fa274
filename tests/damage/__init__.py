"""Makes damaged adoption tables whose truth is known, for tests and benchmarks."""

from tests.damage.clean import CleanCompany, CleanTable, invent_table
from tests.damage.outcome import Outcome, attribute, carried_down, score_program
from tests.damage.wreck import Damage, DamagedTable, wreck

__all__ = [
    "CleanCompany",
    "CleanTable",
    "Damage",
    "DamagedTable",
    "Outcome",
    "attribute",
    "carried_down",
    "invent_table",
    "score_program",
    "wreck",
]
