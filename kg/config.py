"""Settings from the environment, and where the ontology and the templates lie."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

DEFAULT_GRAPH = "kg-graph"
"""Folder of the graph when neither ``--graph`` nor ``$KG_GRAPH`` names one."""

DEFAULT_JUDGEMENTS = "judgements"
"""Folder of the judgements when neither ``--judgements`` nor ``$KG_JUDGEMENTS`` names one."""

DEFAULT_URI = "neo4j://localhost:7687"
"""Address of the Neo4j server when neither ``--uri`` nor ``$NEO4J_URI`` gives one."""

_PACKAGE = Path(__file__).resolve().parent
_CREDENTIALS = re.compile(r"(?<=//).*@|^(?!.*//).*@", re.DOTALL)


@dataclass(frozen=True, slots=True, repr=False)
class Neo4jAddress:
    """Where a Neo4j database is, and as whom to ask it; an empty database is the user's own.

    The password stands in no text that is made of it.

    >>> Neo4jAddress("neo4j://localhost:7687", password="secret", database="kg")
    Neo4jAddress('neo4j://localhost:7687 database kg', user='neo4j')
    """

    uri: str
    user: str = "neo4j"
    password: str = ""
    database: str = ""

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Neo4jAddress:
        """Read ``NEO4J_URI``, ``NEO4J_USERNAME``, ``NEO4J_PASSWORD`` and ``NEO4J_DATABASE``."""
        return cls(
            uri=environment.get("NEO4J_URI") or DEFAULT_URI,
            user=environment.get("NEO4J_USERNAME") or "neo4j",
            password=environment.get("NEO4J_PASSWORD", ""),
            database=environment.get("NEO4J_DATABASE", ""),
        )

    @property
    def place(self) -> str:
        """How a message names it: the address and the database, on one line.

        >>> Neo4jAddress("bolt://neo4j:secret@localhost").place
        'bolt://…@localhost'
        """
        uri = _CREDENTIALS.sub("…@", self.uri)
        return " ".join((f"{uri} database {self.database}" if self.database else uri).split())

    def __repr__(self) -> str:
        return f"Neo4jAddress({self.place!r}, user={self.user!r})"


GraphSource = Path | Neo4jAddress
"""Where a graph is read from: a graph folder, or a database that `kg push` filled."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment says.

    >>> Settings.from_environment({"KG_GRAPH": "/data/graph"}).graph
    PosixPath('/data/graph')
    """

    graph: Path
    judgements: Path = Path(DEFAULT_JUDGEMENTS)
    vocabularies: tuple[Path, ...] = ()
    store: str = "embedded"
    templates: tuple[Path, ...] = ()

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """Read ``KG_GRAPH``, ``KG_STORE``, ``KG_JUDGEMENTS``; ``KG_VOCAB`` and ``KG_TEMPLATES``.

        The last two are path lists.

        What is empty is unset.
        """
        return cls(
            graph=Path(environment.get("KG_GRAPH") or DEFAULT_GRAPH),
            judgements=Path(environment.get("KG_JUDGEMENTS") or DEFAULT_JUDGEMENTS),
            vocabularies=split_paths(environment.get("KG_VOCAB", "")),
            store=environment.get("KG_STORE") or "embedded",
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
