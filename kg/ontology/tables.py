"""The tables of docs/data-model.md, made from the ontology."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kg.ontology.schema import EdgeType, Field, Ontology


def render_tables(ontology: Ontology) -> Mapping[str, str]:
    """Return the tables as Markdown by name: nodes, edges, relations, properties, records."""
    return {
        "nodes": _nodes(ontology),
        "edges": _edges(ontology),
        "relations": _relations(ontology),
        "properties": _properties(ontology),
        "records": _records(ontology),
    }


def _nodes(ontology: Ontology) -> str:
    rows = (
        (
            f"`{label}`",
            ontology.classes[label].words.label_zh,
            ontology.classes[label].words.comment,
            _named(ontology.properties[label]),
        )
        for label in ontology.labels
    )
    return _table(("Label", "中文", "What it is", "Properties"), rows)


def _edges(ontology: Ontology) -> str:
    ordered = sorted(ontology.edge_types, key=lambda edge: (not edge.relation, edge.name))
    rows = (
        (
            f"`{edge.name}`",
            edge.words.label_zh,
            ", ".join(sorted(edge.sources)),
            ", ".join(sorted(edge.targets)),
            _named(_own(edge, ontology)),
        )
        for edge in ordered
    )
    return _table(("Type", "中文", "From", "To", "Its own properties"), rows)


def _relations(ontology: Ontology) -> str:
    return _table(
        ("Relation", "What it is", "Statuses"),
        (
            (f"`{edge.name}`", edge.words.comment, ", ".join(edge.statuses))
            for edge in ontology.edge_types
            if edge.relation
        ),
    )


def _properties(ontology: Ontology) -> str:
    """Return all properties of nodes and edges; those of all relations are told as such."""
    rows = []
    for prop in (ontology.details[name] for name in sorted({*ontology.used, ontology.key})):
        on = [label for label in ontology.labels if prop.name in ontology.properties[label]]
        on += ["every relation"] if prop.on_relations else []
        on += [each.name for each in ontology.edge_types if prop.name in _own(each, ontology)]
        where = "every node" if prop.name == ontology.key else ", ".join(on)
        meaning = prop.words.comment + (f" One of {', '.join(prop.values)}." if prop.values else "")
        rows.append((f"`{prop.name}`", prop.type, where, meaning))
    return _table(("Property", "Type", "On", "Meaning"), rows)


def _own(edge: EdgeType, ontology: Ontology) -> Mapping[str, str]:
    """Return the properties of an edge type that not all relations have, with their types."""
    shared = ontology.relation_properties if edge.relation else {}
    named = ontology.edge_properties.get(edge.name, {})
    return {name: kind for name, kind in named.items() if name not in shared}


def _records(ontology: Ontology) -> str:
    return _table(
        ("Line", "What it is", "Fields"),
        (
            (f"`{each.type}`", each.of.words.comment, ", ".join(map(_field, each.fields)))
            for each in sorted(ontology.records.values(), key=lambda record: record.type)
        ),
    )


def _field(field: Field) -> str:
    marks = ("?" if field.optional else "") + (" or null" if field.nullable else "")
    kind = f"list of {field.items}" if field.items else field.property.type
    return f"`{field.name}`{marks} ({kind})" if marks.strip("?") else f"`{field.name}`{marks}"


def _named(properties: Mapping[str, str]) -> str:
    return ", ".join(f"`{name}` ({kind})" for name, kind in sorted(properties.items()))


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    lines.extend(f"| {' | '.join(row)} |" for row in rows)
    return "\n".join(lines) + "\n"
