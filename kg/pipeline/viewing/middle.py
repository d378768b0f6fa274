"""Which nodes a selection is about: names found, families opened, a template's answer read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.model.graph import Row, Value, texts
from kg.pipeline.finding import SUBJECTS, find_node
from kg.pipeline.lookup import run_template
from kg.pipeline.own_queries import run_own
from kg.pipeline.viewing.selection import Selection
from kg.store.protocol import QueryRunner
from kg.templates import find_template

_HEADING = "Category"
_ID_COLUMNS = ("id", "source", "target", "nodeId")


@dataclass(frozen=True, slots=True)
class Middle:
    """The ids a selection is about; what is ``None`` was not asked for.

    ``around`` are the nodes that each relation must touch, ``targets`` those one of which it
    must lead to, ``categories`` the headings its company must stand under. Where ``closed``,
    only relations that stay among the nodes of ``around`` are meant. The nodes of ``core`` are
    those asked for by name: they come first, with what they are versions of or come from.
    """

    around: tuple[str, ...] | None = None
    targets: tuple[str, ...] | None = None
    categories: tuple[str, ...] | None = None
    names: tuple[str, ...] = ()
    closed: bool = False
    core: tuple[str, ...] = ()


def find_middle(runner: QueryRunner, selection: Selection) -> Middle:
    """Return what a selection is about, in ids.

    Raises :class:`kg.errors.UnknownNameError` for a name the graph does not hold and
    :class:`kg.errors.TemplateError` for a template that cannot be run so.
    """
    if selection.template:
        return _of_answer(runner, selection)
    companies = _find(runner, SUBJECTS, selection.companies)
    models = _find(runner, ("Model",), selection.models)
    categories = _find(runner, (_HEADING,), selection.categories)
    versions = tuple(each for model in models for each in _family(runner, model))
    around, targets = (companies or versions), (versions if companies else ())
    return Middle(
        around=around or None,
        targets=targets or None,
        categories=categories or None,
        names=_names(runner, (*companies, *models, *categories)),
        core=(*around, *targets),
    )


def _find(runner: QueryRunner, labels: Sequence[str], names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(find_node(runner, labels, name) for name in names))


def _family(runner: QueryRunner, model: str) -> list[str]:
    return [str(row["id"]) for row in run_own(runner, "page", "family", {"model": model})]


def _names(runner: QueryRunner, ids: Sequence[str]) -> tuple[str, ...]:
    """Return the canonical names of nodes, in the order of the ids."""
    rows = run_own(runner, "page", "nodes", {"ids": tuple(ids)}) if ids else []
    names = {row["id"]: str(row["name"]) for row in rows}
    return tuple(names[each] for each in ids)


def _of_answer(runner: QueryRunner, selection: Selection) -> Middle:
    """Return the nodes that a template's answer names, and those it was asked about.

    Relations among them are meant; where the answer names companies alone, or models alone,
    which few relations join, those that lead away from them as well. Headings stand for the
    companies under them.
    """
    template = find_template(selection.template, selection.templates)
    answer, asked = run_template(runner, template, template.values(selection.values))
    about = tuple(_texts([asked[each.name] for each in template.parameters if each.labels]))
    named = {each for row in answer.rows for each in _ids(row)}
    ids = tuple(dict.fromkeys([*about, *sorted(named)])) if answer.rows else ()
    labels = {
        str(row["id"]): str(row["label"])
        for row in (run_own(runner, "page", "nodes", {"ids": ids}) if ids else [])
    }
    drawn = tuple(each for each in ids if labels.get(each, _HEADING) != _HEADING)
    headings = tuple(each for each in ids if labels.get(each) == _HEADING)
    return Middle(
        around=drawn if drawn or not headings else None,
        categories=headings if headings and not drawn else None,
        names=(selection.template,),
        closed=len({labels[each] for each in drawn if each in named}) > 1,
        core=tuple(each for each in about if each in drawn),
    )


def _ids(row: Row) -> Iterator[str]:
    for name, value in row.items():
        if name.endswith(("Id", "Ids")) or name in _ID_COLUMNS:
            yield from _texts([value])


def _texts(values: Sequence[Value]) -> Iterator[str]:
    for value in values:
        if isinstance(value, str):
            yield value
        yield from texts(value)
