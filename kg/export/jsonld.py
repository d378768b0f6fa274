"""JSON-LD: the triples as JSON, with their context in the file; named graphs are not kept apart."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from kg.export.triples import PREFIXES
from kg.rdf import triple_graph

if TYPE_CHECKING:
    from kg.rdf import Quad


def jsonld_text(quads: Iterable[Quad]) -> str:
    """Return the triples as JSON-LD: the same quads give the same text."""
    record = json.loads(triple_graph(quads).serialize(format="json-ld", context=PREFIXES))
    record.pop("@context")
    # A graph about one thing alone is that thing, without a list around it.
    found = record.get("@graph", [record] if record else [])
    # The library goes through sets, whose order is another one in each process.
    nodes = sorted((_sorted(node) for node in found), key=_text)
    document = {"@context": PREFIXES, "@graph": nodes}
    return json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _sorted(value: Any) -> Any:  # noqa: ANN401 - JSON
    """Return JSON with its arrays in order, but for lists, which have one of their own."""
    if isinstance(value, dict):
        return {key: inner if key == "@list" else _sorted(inner) for key, inner in value.items()}
    return sorted(value, key=_text) if isinstance(value, list) else value


def _text(value: object) -> str:
    if isinstance(value, dict) and "@id" in value:
        return str(value["@id"])
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
