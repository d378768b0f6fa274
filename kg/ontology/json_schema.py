"""The JSON Schema of the lines of the claims file, made from the ontology."""

from __future__ import annotations

from kg.ontology.schema import Field, Ontology, Record

DRAFT = "https://json-schema.org/draft/2020-12/schema"
"""The version of JSON Schema that is written."""


def json_schema(ontology: Ontology) -> dict[str, object]:
    """Return the schema of one line: each ``type`` has its fields, and no others.

    A class that has no line of its own, as the items of a list, is a definition too.
    """
    lines = ontology.lines
    return {
        "$schema": DRAFT,
        "title": "A line of the claims file",
        "oneOf": [{"$ref": f"#/$defs/{each.of.name}"} for each in lines],
        "$defs": {
            each.of.name: _record(each, ontology, own_line=each in lines)
            for each in ontology.records.values()
        },
    }


def _record(record: Record, ontology: Ontology, *, own_line: bool) -> dict[str, object]:
    properties: dict[str, object] = {"type": {"const": record.type}} if own_line else {}
    for each in record.fields:
        properties[each.name] = _field(each, record, ontology)
    required = [each.name for each in record.fields if not each.optional]
    return {
        "description": record.of.words.comment,
        "type": "object",
        "properties": properties,
        "required": ["type", *required] if own_line else required,
        "dependentRequired": _dependent(record),
        "additionalProperties": False,
    }


def _dependent(record: Record) -> dict[str, list[str]]:
    """Return, for each field that brings others with it, those others."""
    names = {each.property.name: each.name for each in record.fields}
    found: dict[str, list[str]] = {}
    for each in record.fields:
        if each.goes_with:
            found.setdefault(names[each.goes_with], []).append(each.name)
    return found


def _field(field: Field, record: Record, ontology: Ontology) -> dict[str, object]:
    prop = field.property
    schema: dict[str, object] = {"description": prop.words.comment}
    if prop.type == "list":
        item = {"$ref": f"#/$defs/{field.items}"} if field.items else {"type": "string"}
        return {**schema, "type": "array", "items": item}
    kind = "integer" if prop.type == "integer" else "string"
    schema["type"] = [kind, "null"] if field.nullable else kind
    if prop.type == "integer":
        schema["minimum"] = 0
    if prop.type == "date":
        schema["format"] = "date"
    if values := _values(field, ontology):
        schema["enum"] = values
    elif prop.type == "string" and record.of.name in prop.required_on:
        schema["minLength"] = 1
    return schema


def _values(field: Field, ontology: Ontology) -> list[str]:
    """Return the only values a field may have; a relation and its status follow the edge types."""
    if field.name == "relation":
        return list(ontology.relations)
    if field.name == "status":
        statuses = (each for edge in ontology.edge_types for each in edge.statuses)
        return list(dict.fromkeys(statuses))
    return list(field.property.values)
