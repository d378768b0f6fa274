"""The SHACL shapes, made from the ontology: what every node, edge and claim must look like.

``ontology/shapes.ttl`` is what this gives for ``ontology/core.ttl``; a test holds it to that.
A property is looked at only where it stands, which keeps a check of a whole graph fast.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from kg.ontology.schema import EdgeType, Ontology, Property
from kg.ontology.turtle import KG, RDF_SYNTAX

_EDGE = "Edge"
_CLAIM = "Claim"
_HEAD = f"""\
# Made from core.ttl by `make generate`; change that file, not this one.
@prefix kg:    <{KG}> .
@prefix rdf:   <{RDF_SYNTAX}> .
@prefix sh:    <http://www.w3.org/ns/shacl#> .
@prefix shape: <urn:ai-adoption-kg:shape:> .
@prefix xsd:   <http://www.w3.org/2001/XMLSchema#> .
"""


def render_shapes(ontology: Ontology) -> str:
    """Return all shapes as Turtle: of labels, of properties, of edges' ends, and of relations."""
    shapes = [each for label in ontology.labels for each in _label_shapes(label, ontology)]
    shapes += [_property_shape(ontology.details[name]) for name in sorted(ontology.used)]
    for edge in ontology.edge_types:
        shapes.append(_end_shape(edge, edge.sources, "Subjects", "starts from"))
        shapes.append(_end_shape(edge, edge.targets, "Objects", "leads to"))
    if _CLAIM in ontology.labels:
        shapes += _claim_shapes(ontology)
    if _EDGE in ontology.classes:
        shapes += _edge_shapes(ontology)
    return "\n".join((_HEAD, *shapes))


def _label_shapes(label: str, ontology: Ontology) -> Iterator[str]:
    """Yield what a label's nodes may not lack: properties, and edges they have just one of."""
    target = f"sh:targetClass kg:{label}"
    named = ontology.properties[label]
    required = [each for each in sorted(named) if label in ontology.details[each].required_on]
    if ontology.key in ontology.details:
        required.insert(0, ontology.key)
    for name in required:
        yield _present(label, target, ontology.details[name])
    for edge in ontology.edge_types:
        if edge.one_for == label:
            inverse = label in edge.targets
            path = f"[ sh:inversePath kg:{edge.property} ]" if inverse else f"kg:{edge.property}"
            said = f"{edge.name}: exactly one edge"
            yield _shape(
                f"{label}-{edge.property}", target, path, "sh:minCount 1 ; sh:maxCount 1", said
            )


def _present(owner: str, target: str, prop: Property) -> str:
    """Return that a property is there, and no empty text."""
    demands = "sh:minCount 1" + (" ; sh:minLength 1" if prop.type == "string" else "")
    said = f"{prop.name}: not missing"
    return _shape(f"{owner}-{prop.name}", target, f"kg:{prop.name}", demands, said)


def _property_shape(prop: Property) -> str:
    """Return what holds of a property wherever it stands: at most one value, of its type."""
    demands = "sh:maxCount 1 ; "
    said = {"list": "one list", "string": "one text"}.get(prop.type, f"one {prop.type}")
    if prop.type == "list":
        demands += "sh:nodeKind sh:BlankNodeOrIRI"
    elif prop.values:
        demands += f"sh:in ( {_quoted(prop.values)} )"
        said = f"one of {', '.join(prop.values)}"
    else:
        demands += f"sh:datatype xsd:{prop.type}"
        demands += " ; sh:minInclusive 0" if prop.type == "integer" else ""
    target = f"sh:targetSubjectsOf kg:{prop.name}"
    return _shape(prop.name, target, f"kg:{prop.name}", demands, f"{prop.name}: {said}")


def _end_shape(edge: EdgeType, labels: Collection[str], end: str, verb: str) -> str:
    """Return the shape that holds one end of an edge type to its labels."""
    said = f"{edge.name}: {verb} a {_or(labels)}"
    target = f"sh:target{end}Of kg:{edge.property}"
    return _shape(f"{edge.property}-{end}", target, "", _class(labels), said)


def _edge_shapes(ontology: Ontology) -> Iterator[str]:
    """Yield what an edge that has properties may not lack, and what a relation's may not."""
    target = f"sh:targetClass kg:{_EDGE}"
    for end in ("subject", "predicate", "object"):
        one = "sh:minCount 1 ; sh:maxCount 1"
        yield _shape(f"{_EDGE}-{end}", target, f"rdf:{end}", one, f"{end}: exactly one")
    required = [each for each in ontology.details.values() if each.required_on_relations]
    for edge in ontology.edge_types:
        if edge.relation:
            owner = f"{edge.property}-{_EDGE}"
            where = f"?this a <{KG}{_EDGE}> ; <{RDF_SYNTAX}predicate> <{KG}{edge.property}>"
            yield _status(owner, _selected(where), edge)
            for prop in required:
                yield _present(owner, _selected(where), prop)


def _claim_shapes(ontology: Ontology) -> Iterator[str]:
    """Yield what a claim's relation demands: of its status, its subject and its object."""
    for edge in ontology.edge_types:
        if edge.relation:
            owner = f"{edge.property}-{_CLAIM}"
            target = _selected(f"?this a <{KG}{_CLAIM}> ; <{KG}relation> '{edge.name}'")
            yield _status(owner, target, edge)
            for end, path, labels in (
                ("subject", "[ sh:inversePath kg:hasClaim ]", edge.sources),
                ("object", "kg:about", edge.targets),
            ):
                said = f"{end} of {edge.name}: a {_or(labels)}"
                yield _shape(f"{owner}-{end}", target, path, _class(labels), said)


def _selected(where: str) -> str:
    """Return what a SPARQL pattern selects as a target (SHACL Advanced Features)."""
    return f'sh:target [ a sh:SPARQLTarget ; sh:select "SELECT ?this WHERE {{ {where} }}" ]'


def _status(owner: str, target: str, edge: EdgeType) -> str:
    said = f"status of {edge.name}: one of {', '.join(edge.statuses)}"
    demands = f"sh:in ( {_quoted(edge.statuses)} )"
    return _shape(f"{owner}-statuses", target, "kg:status", demands, said)


def _class(labels: Collection[str]) -> str:
    names = sorted(labels)
    if len(names) == 1:
        return f"sh:class kg:{names[0]}"
    return f"sh:or ( {' '.join(f'[ sh:class kg:{name} ]' for name in names)} )"


def _or(labels: Collection[str]) -> str:
    return " or ".join(sorted(labels))


def _quoted(values: Iterable[str]) -> str:
    return " ".join(f'"{each}"' for each in values)


def _shape(name: str, target: str, path: str, demands: str, said: str) -> str:
    """Return one shape: of a property, or of nodes where there is no path.

    Each is a shape of its own with a target, which a validator runs once for all nodes.
    """
    kind, through = ("PropertyShape", f"sh:path {path} ; ") if path else ("NodeShape", "")
    return (
        f"shape:{name} a sh:{kind} ; {target} ;\n    {through}{demands} ;\n"
        f'    sh:message "{said}" .\n'
    )
