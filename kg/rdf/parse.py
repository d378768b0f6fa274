"""Parses RDF files, and says in one line what is wrong with one, and in which line."""

from __future__ import annotations

import ast
import json
import logging
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import RdfError
from kg.ontology import local_name, turtle_problem

if TYPE_CHECKING:
    import rdflib

ENDINGS = {".ttl": "turtle", ".jsonld": "jsonld", ".nq": "nquads"}
"""The format a file's name tells."""

_REST_OF_LINE = re.compile(r":\n(?P<rest>['\"].*['\"])\s*$", re.DOTALL)


@dataclass(frozen=True)
class RdfFile:
    """A parsed file: its triples, whatever named graph they stand in, and its text."""

    path: Path
    text: str
    graph: rdflib.Graph

    def problem(self, term: object, problem: str, step: str) -> RdfError:
        """Return an error about a term, with the first line that names it."""
        name = re.compile(rf"[#:/\"<]{re.escape(local_name(term))}\b")
        lines = enumerate(self.text.split("\n"), start=1)
        found = next((number for number, line in lines if name.search(line)), 0)
        return RdfError(_place(self.path, found), problem, step)


def parse_rdf(path: Path, rdf_format: str = "") -> RdfFile:
    """Parse a file of triples in ``rdf_format`` (default: what its name's ending tells).

    Raises :class:`RdfError` with file and line for one that is missing or broken.
    """
    import rdflib

    rdf_format = rdf_format or ENDINGS.get(path.suffix.lower(), "")
    if not rdf_format:
        step = f"name it {', '.join(ENDINGS)}, or say which with --format"
        raise RdfError(str(path), "its name does not tell its format", step)
    text = _read(path)
    graph = rdflib.Graph()
    with _quiet():
        {"turtle": _turtle, "jsonld": _jsonld, "nquads": _nquads}[rdf_format](path, text, graph)
    return RdfFile(path, text, graph)


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        raise RdfError(str(path), "no such file", "name a file that `kg export` wrote") from None
    except OSError as error:
        raise RdfError(str(path), f"cannot be read ({error.strerror})", "see to it") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise RdfError(_place(path, line), f"is not UTF-8: {error.reason}", "mend it") from None


def _turtle(path: Path, text: str, graph: rdflib.Graph) -> None:
    if problem := turtle_problem(text, graph):
        line, said = problem
        raise _broken(path, line, "Turtle", said)


def _nquads(path: Path, text: str, graph: rdflib.Graph) -> None:
    import rdflib
    from rdflib.exceptions import ParserError

    dataset = rdflib.Dataset()
    try:
        dataset.parse(data=text, format="nquads")
    except (ParserError, ValueError) as error:
        raise _broken(path, _line_of(str(error), text), "N-Quads", str(error)) from None
    for subject, predicate, term, _ in dataset.quads():
        graph.add((subject, predicate, term))


def _line_of(message: str, text: str) -> int:
    """Return the first line that ends with what the parser had still to read, 0 for none."""
    found = _REST_OF_LINE.search(message)
    if not found:
        return 0
    rest = str(ast.literal_eval(found["rest"]))
    lines = enumerate(text.split("\n"), start=1)
    return next((number for number, line in lines if rest and line.endswith(rest)), 0)


def _jsonld(path: Path, text: str, graph: rdflib.Graph) -> None:
    try:
        record = json.loads(text)
    except json.JSONDecodeError as error:
        raise _broken(path, error.lineno, "JSON", error.msg) from None
    except RecursionError:
        raise _broken(path, 0, "JSON", "it is nested too deeply") from None
    if any(isinstance(each, str) for each in _contexts(record)):
        problem = "its @context is elsewhere, and nothing is fetched from the network"
        raise RdfError(str(path), problem, "put the context into the file")
    try:
        graph.parse(data=text, format="json-ld")
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise _broken(path, 0, "JSON-LD", str(error)) from None


def _contexts(value: Any) -> Iterator[object]:  # noqa: ANN401 - JSON
    """Yield every context in a JSON document, those in lists one by one."""
    pending = [value]
    while pending:
        each = pending.pop()
        if isinstance(each, dict):
            for key, inner in each.items():
                if key in ("@context", "@import"):
                    yield from inner if isinstance(inner, list) else [inner]
                pending.append(inner)
        elif isinstance(each, list):
            pending.extend(each)


def _broken(path: Path, line: int, name: str, said: str) -> RdfError:
    first = said.partition("\n")[0].strip().removesuffix(":") or "it ends too early"
    return RdfError(_place(path, line), f"is no valid {name}: {first}", "mend it, or export again")


def _place(path: Path, line: int) -> str:
    return f"{path} line {line}" if line else str(path)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the library from printing what it thinks of a value; we check values ourselves."""
    logger = logging.getLogger("rdflib")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            # It uses parts of its own that it has since deprecated.
            warnings.simplefilter("ignore", DeprecationWarning)
            yield
    finally:
        logger.setLevel(level)
