"""Gathers what a graph knows about one model, for a page about it."""

from __future__ import annotations

from dataclasses import dataclass

from kg.config import GraphSource
from kg.pipeline.finding import find_node
from kg.pipeline.lookup import ALL_ROWS, Answer, answer
from kg.pipeline.opening import open_graph


@dataclass(frozen=True, slots=True)
class ModelPage:
    """What a graph knows about one model; each is the answer of a template.

    ``users`` are those of its versions too, each row with the version it is of.
    """

    profile: Answer
    users: Answer


def about_model(source: GraphSource, name: str) -> ModelPage:
    """Return what a graph knows about the model a name means.

    Raises as :func:`kg.pipeline.lookup.ask` does.
    """
    with open_graph(source) as runner:
        model = find_node(runner, ("Model",), name)
        return ModelPage(
            profile=answer(runner, "model-profile", {"model": model}),
            users=answer(runner, "who-uses-model", {"model": model, "limit": ALL_ROWS}),
        )
