"""Parses Turtle, and says in one line what is wrong with a file that is none."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import OntologyError

if TYPE_CHECKING:
    import rdflib

_BLANK = re.compile(r"(?:\s|#[^\n]*)*")

BASE = "urn:ai-adoption-kg:"
"""What the IRI of everything of ours begins with."""

KG = f"{BASE}ontology#"
"""The namespace of the ontology."""

PROV = "http://www.w3.org/ns/prov#"
RDF_SYNTAX = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
SCHEMA = "https://schema.org/"


def parse_turtle(path: Path) -> rdflib.Graph:
    """Parse one Turtle file, or say in one line what is wrong with it.

    Raises :class:`OntologyError` with the file, and the line where the parser tells it.
    """
    import rdflib

    try:
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        reason = "no such file" if isinstance(error, FileNotFoundError) else str(error.strerror)
        raise OntologyError(str(path), reason, "reinstall, or restore it") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise OntologyError(
            f"{path} line {line}", f"is no valid Turtle: {error.reason} in UTF-8", "mend it"
        ) from None
    graph = rdflib.Graph()
    if problem := turtle_problem(text, graph):
        line, said = problem
        place = f"{path} line {line}" if line else str(path)
        raise OntologyError(place, f"is no valid Turtle: {said}", "mend it")
    return graph


def turtle_problem(text: str, graph: rdflib.Graph) -> tuple[int, str] | None:
    """Parse a Turtle text into a graph; return line (0 where unknown) and problem, if any."""
    from rdflib.plugins.parsers.notation3 import BadSyntax

    try:
        graph.parse(data=text, format="turtle")
    except BadSyntax as error:
        said = error.message.splitlines()
        # The parser counts lines twice where it goes back; the place it stopped at is right.
        line = _line_of(text, getattr(error, "_i", 0))
        return line, said[min(1, len(said) - 1)].removesuffix(" at ^ in:")
    except (AssertionError, ValueError, IndexError) as error:  # an open quote, an odd escape
        return 0, str(error).partition("\n")[0] or "it ends too early"
    return None


def _line_of(text: str, index: int) -> int:
    """Return the line of what stands at an index or, after blanks and comments, behind it."""
    blank = _BLANK.match(text, index)
    return text.count("\n", 0, blank.end() if blank else index) + 1


def local_name(term: object) -> str:
    """Return what follows the last ``#``, ``/`` or ``:`` of an IRI."""
    return str(term).replace("/", "#").replace(":", "#").rsplit("#", 1)[-1]
