"""The IRIs of nodes, edges and lines of the claims file, and back from an IRI to an id."""

from __future__ import annotations

from urllib.parse import quote, unquote

from kg.ontology import BASE


def node_iri(identity: str) -> str:
    """Return the IRI of a node: its id, with all that a URN may not hold percent-encoded.

    >>> node_iri("model:文心")
    'urn:ai-adoption-kg:model:%E6%96%87%E5%BF%83'
    """
    return BASE + quote(identity, safe=":")


def node_id(iri: str) -> str:
    """Return the id an IRI is made of; the opposite of :func:`node_iri`.

    >>> node_id(node_iri("company:a b/c%"))
    'company:a b/c%'
    """
    return unquote(iri.removeprefix(BASE))


def part_iri(*parts: object) -> str:
    """Return the IRI of something that is no node, made of parts that stay apart.

    >>> part_iri("table", "weekly:1", 3)
    'urn:ai-adoption-kg:table:weekly%3A1:3'
    """
    return BASE + ":".join(quote(str(part), safe="") for part in parts)
