"""Answers who uses what a person names: a model with its versions, or all models of a vendor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.config import GraphSource
from kg.errors import UnknownNameError
from kg.model.graph import Row
from kg.pipeline.finding import Found, look_up, unknown_name
from kg.pipeline.lookup import Answer, answer
from kg.pipeline.opening import open_graph
from kg.store.protocol import QueryRunner

_VENDORS = ("Organisation", "Company")
_NO_VENDOR = "among those that provide a model in this graph"
_VENDORS_STEP = "`kg query vendors-ranked` lists the vendors, `kg query models-ranked` the models"


@dataclass(frozen=True, slots=True)
class Users:
    """Who uses a model or the models of a vendor; ``asked`` says in words which of them it is.

    >>> Users(Answer("who-uses-model", (), ()), "Star 2: a model without versions").asked
    'Star 2: a model without versions'
    """

    answer: Answer
    asked: str


def who_uses(source: GraphSource, name: str, given: Mapping[str, str]) -> Users:
    """Return who uses what a name means, in a graph that is opened for it; see :func:`users_of`."""
    with open_graph(source) as runner:
        return users_of(runner, name, given)


def users_of(runner: QueryRunner, name: str, given: Mapping[str, str]) -> Users:
    """Return the users of the model a name means, else of the vendor's models of that name.

    A vendor's own name counts before a model's alias: of a vendor named without a model, rows
    say that they mean its API, so that the API has the vendor's name for an alias.
    ``given`` are parameters of the template who-uses-model, else who-uses-vendor, as texts.
    Raises :class:`UnknownNameError` for a name that is neither a model's nor that of a vendor
    of models, and as :func:`kg.pipeline.lookup.ask` does.
    """
    model = look_up(runner, "Model", name)
    if model and model.is_own_name:
        return _of_model(runner, model, given)
    found = [each for label in _VENDORS if (each := look_up(runner, label, name))]
    for vendor in found:
        sold = answer(runner, "models-of-vendor", {"vendor": vendor.id}).rows
        if sold and (vendor.is_own_name or not model):
            asked = f"{_about_vendor(vendor, sold)}{_beside(model)}"
            return Users(answer(runner, "who-uses-vendor", {"vendor": vendor.id, **given}), asked)
    if model:
        return _of_model(runner, model, given)
    if found:
        raise UnknownNameError("vendor", name, (), _NO_VENDOR, _VENDORS_STEP)
    raise unknown_name(runner, ("Model", *_VENDORS), name)


def _of_model(runner: QueryRunner, model: Found, given: Mapping[str, str]) -> Users:
    versions = len(answer(runner, "versions-of-model", {"model": model.id}).rows)
    found = answer(runner, "who-uses-model", {"model": model.id, **given})
    asked = _about_model(versions, is_exact=given.get("exact") == "yes")
    return Users(found, f"{model.name}: {asked}")


def _about_vendor(vendor: Found, sold: Sequence[Row]) -> str:
    models = f"{len(sold)} models" if len(sold) > 1 else "one model"
    return f"{vendor.name}: a vendor, the {models} it provides"


def _beside(model: Found | None) -> str:
    return f'; for one of that name ask "{model.name}"' if model else ""


def _about_model(versions: int, *, is_exact: bool) -> str:
    counted = f"{versions} versions" if versions > 1 else "one version"
    if not versions:
        return "a model without versions"
    if is_exact:
        return f"this model alone, without its {counted}"
    return f"the family and its {counted}"
