"""Makes damaged adoption tables whose truth is known, for tests and benchmarks."""

from tests.damage.clean import CleanCompany, CleanTable, invent_table
from tests.damage.wreck import Damage, DamagedTable, wreck

__all__ = ["CleanCompany", "CleanTable", "Damage", "DamagedTable", "invent_table", "wreck"]
