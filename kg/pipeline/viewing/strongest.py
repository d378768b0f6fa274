"""Takes the strongest relations that fit on a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.model.graph import Edge
from kg.pipeline.viewing.relations import ends


def strongest(edges: Iterable[Edge], core: Sequence[str], most: int) -> tuple[Edge, ...]:
    """Return relations in their order as long as no more than ``most`` nodes come together.

    The nodes of ``core`` are drawn first. Once there is no room for another node, relations
    between nodes that are drawn already still are.

    >>> chain = [Edge("USES", one, "", two, "") for one, two in ("ab", "cd", "ba")]
    >>> [edge.source + edge.target for edge in strongest(chain, [], 3)]
    ['ab', 'ba']
    """
    drawn = set(core[:most])
    kept = []
    for edge in edges:
        fresh = {end for end in ends(edge) if end not in drawn}
        if len(drawn) + len(fresh) <= most:
            drawn |= fresh
            kept.append(edge)
    return tuple(kept)
