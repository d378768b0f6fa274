"""Compares two lists of relation states: what is new, what changed, what went away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kg.comparison.states import Key, RelationState
from kg.model.status import Status

_USES, _DEVELOPS, _PARTNERS_WITH = "USES", "DEVELOPS", "PARTNERS_WITH"
_REFUSED = frozenset({Status.DENIED, Status.ENDED})


class Kind(StrEnum):
    """What kind of change it is, in the order in which they are told.

    A use that is there for the first time and at once denied or ended is no adoption; a
    model is new when nobody used or developed it before, a denial aside. A relation is
    restated when its status is the same but its dates, evidence or names are not.
    """

    NEW_ADOPTER = "new-adopter"
    REFUSED = "refused"
    CHANGED = "changed-status"
    NEW_PARTNER = "new-partner"
    GONE_PARTNER = "gone-partner"
    NEW_MODEL = "new-model"
    NEW_RELATION = "new-relation"
    GONE_RELATION = "gone-relation"
    RESTATED = "restated"


@dataclass(frozen=True, slots=True)
class Change:
    """A change of one relation; ``before`` or ``after`` is ``None`` where it is not there.

    The state of a new model is the first one that names it, which is told as a change of
    its own too.
    """

    kind: Kind
    before: RelationState | None
    after: RelationState | None

    def __post_init__(self) -> None:
        _ = self.state

    @property
    def state(self) -> RelationState:
        """The state to tell: the one after, else the last there was."""
        state = self.after or self.before
        if state is None:
            raise ValueError("a change needs a state before or after")
        return state

    @property
    def when(self) -> date:
        """Since when it is so; when it was said last, of what is gone or said again."""
        if self.after is None or self.kind is Kind.RESTATED:
            return self.state.last_seen
        return self.state.since


def compare_states(before: Iterable[RelationState], after: Iterable[RelationState]) -> list[Change]:
    """Return what changed, by kind, then by date, then by ids; nothing for equal states."""
    old = {state.key: state for state in before}
    new = {state.key: state for state in after}
    changes = [*_relation_changes(old, new), *_new_models(old, new)]
    return sorted(changes, key=_order)


def _order(change: Change) -> tuple[int, date, Key]:
    return (list(Kind).index(change.kind), change.when, change.state.key)


def _relation_changes(
    old: Mapping[Key, RelationState], new: Mapping[Key, RelationState]
) -> Iterator[Change]:
    for key in old.keys() | new.keys():
        before, after = old.get(key), new.get(key)
        if before != after:
            yield Change(_kind(key[0], before, after), before, after)


def _kind(relation: str, before: RelationState | None, after: RelationState | None) -> Kind:
    if before and after and before.status == after.status:
        return Kind.RESTATED
    if relation == _PARTNERS_WITH:
        return _partner_kind(before, after)
    if after is None:
        return Kind.GONE_RELATION
    if before:
        return Kind.CHANGED
    if relation == _USES:
        return Kind.REFUSED if after.status in _REFUSED else Kind.NEW_ADOPTER
    return Kind.NEW_RELATION


def _partner_kind(before: RelationState | None, after: RelationState | None) -> Kind:
    """Tell a partner that came from one that went; one that is denied is none."""
    was, is_ = _holds(before), _holds(after)
    if was and is_:
        return Kind.CHANGED
    if is_:
        return Kind.NEW_PARTNER
    # What is left is a partner lost, one denied from the start, or a denial taken back.
    return Kind.GONE_PARTNER if was or after else Kind.GONE_RELATION


def _new_models(
    old: Mapping[Key, RelationState], new: Mapping[Key, RelationState]
) -> Iterator[Change]:
    known = {state.target.id for state in _of_models(old.values())}
    first: dict[str, RelationState] = {}
    for state in sorted(_of_models(new.values()), key=lambda each: (each.first_seen, each.key)):
        if state.target.id not in known:
            first.setdefault(state.target.id, state)
    for state in first.values():
        yield Change(Kind.NEW_MODEL, None, state)


def _of_models(states: Iterable[RelationState]) -> Iterator[RelationState]:
    return (each for each in states if each.relation in (_USES, _DEVELOPS) and _holds(each))


def _holds(state: RelationState | None) -> bool:
    return state is not None and state.status != Status.DENIED
