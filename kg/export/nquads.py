"""N-Quads: one quad a line, each report's in a named graph of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import rdflib

    from kg.rdf import Quad


def nquads_text(quads: Iterable[Quad]) -> str:
    """Return the quads as N-Quads, sorted: a line of N-Triples with its graph before the stop."""
    import rdflib

    graphs: dict[str, rdflib.Graph] = defaultdict(rdflib.Graph)
    for subject, predicate, term, home in quads:
        graphs[f" <{home}>" if home else ""].add((subject, predicate, term))
    lines = (
        f"{line.removesuffix(' .')}{home} .\n"
        for home, graph in graphs.items()
        # Not splitlines(): a text may hold U+2028, which ends no line of N-Triples.
        for line in graph.serialize(format="nt").split("\n")
        if line
    )
    return "".join(sorted(lines))
