"""What a comparison found, and how it is narrowed to one relation or company."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.comparison.changes import Change
from kg.comparison.reports import ReportChange


@dataclass(frozen=True, slots=True)
class Only:
    """Which changes are asked for: those of some relation, those that touch some node.

    What is empty narrows nothing. The ids are those of one company; it may have two.
    """

    relation: str = ""
    ids: frozenset[str] = field(default_factory=frozenset)

    def of(self, changes: Iterable[Change]) -> tuple[Change, ...]:
        """Return the changes asked for, in their order."""
        return tuple(change for change in changes if self._takes(change))

    def _takes(self, change: Change) -> bool:
        relation, *ends = change.state.key
        return self.relation in ("", relation) and (not self.ids or bool(self.ids & set(ends)))


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed from ``first`` to ``second``, which are dates or folders as texts.

    ``narrowed_to`` names the relation or company that alone was asked for.
    """

    first: str
    second: str
    changes: Sequence[Change]
    reports: Sequence[ReportChange]
    narrowed_to: tuple[str, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """How many changes of each kind there are; kinds without one are left out."""
        kinds = [*(str(each.kind) for each in self.changes), *(str(r.kind) for r in self.reports)]
        return dict(Counter(kinds))
