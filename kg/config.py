"""Settings from the environment, and where the ontology and the templates lie."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

DEFAULT_GRAPH = "kg-graph"
"""Folder of the graph when neither ``--graph`` nor ``$KG_GRAPH`` names one."""

DEFAULT_JUDGEMENTS = "judgements"
"""Folder of the judgements when neither ``--judgements`` nor ``$KG_JUDGEMENTS`` names one."""

_PACKAGE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment says.

    >>> Settings.from_environment({"KG_GRAPH": "/data/graph"}).graph
    PosixPath('/data/graph')
    """

    graph: Path
    judgements: Path = Path(DEFAULT_JUDGEMENTS)
    vocabularies: tuple[Path, ...] = ()
    templates: tuple[Path, ...] = ()

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """Read ``KG_GRAPH``, ``KG_JUDGEMENTS``, and the path lists ``KG_VOCAB`` and ``KG_TEMPLATES``.

        What is empty is unset.
        """
        return cls(
            graph=Path(environment.get("KG_GRAPH") or DEFAULT_GRAPH),
            judgements=Path(environment.get("KG_JUDGEMENTS") or DEFAULT_JUDGEMENTS),
            vocabularies=split_paths(environment.get("KG_VOCAB", "")),
            templates=split_paths(environment.get("KG_TEMPLATES", "")),
        )


def split_paths(paths: str) -> tuple[Path, ...]:
    """Return the paths of a path list, as an environment holds it; empty ones are left out.

    >>> split_paths("")
    ()
    """
    return tuple(Path(each) for each in paths.split(os.pathsep) if each)


def ontology_folder() -> Path:
    """Return the folder of core.ttl and the vocabularies, in a wheel or in a checkout."""
    return _resource("ontology")


def queries_folder() -> Path:
    """Return the folder of the Cypher templates, in a wheel or in a checkout."""
    return _resource("queries")


def _resource(name: str) -> Path:
    installed = _PACKAGE / "data" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name
