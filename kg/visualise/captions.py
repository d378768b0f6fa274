"""Reads what labels, edge types and properties are called in Chinese and English."""

from __future__ import annotations

from kg.ontology import read_ontology


def read_captions() -> dict[str, dict[str, str]]:
    """Return the captions by name and language, from core.ttl.

    Edge types go by their name in the graph (``USES``), the rest by its local name.
    Raises :class:`kg.errors.OntologyError` when the file is missing or no Turtle.

    >>> read_captions()["Company"]["en"]
    'Company'
    """
    ontology = read_ontology()
    named = [(each.name, each.words) for each in ontology.edge_types]
    named += [(each.name, each.words) for each in ontology.classes.values()]
    named += [(each.name, each.words) for each in ontology.details.values()]
    # The headings a company stands under are edges of the graph, and on the page a property.
    named.append(("categories", ontology.classes["Category"].words))
    return {name: {"en": words.label, "zh": words.label_zh} for name, words in sorted(named)}
