"""The JSON Schema of a line tells good lines from bad ones."""

import jsonschema
import pytest

from kg.ontology import json_schema, read_ontology

LINE = {
    "type": "claim",
    "id": "claim:1",
    "report": "weekly",
    "table": "t",
    "line": 3,
    "column": 2,
    "company": "锚地船务",
    "code": None,
    "relation": "USES",
    "object": "鹤语",
    "object_id": "model:heyu",
    "object_label": "Model",
    "surface": "鹤语",
    "status": "in-use",
    "date": None,
    "origin": "text",
    "rule": "use",
    "disclosure": "",
    "grade": "A",
}
DEAL = {"role": "lead", "round": "", "amount": "", "share": ""}


def _is_valid(line: dict[str, object]) -> bool:
    return jsonschema.Draft202012Validator(json_schema(read_ontology())).is_valid(line)


def test_schema_is_a_schema():
    """What is printed is itself a valid JSON Schema."""
    jsonschema.Draft202012Validator.check_schema(json_schema(read_ontology()))


@pytest.mark.parametrize(
    "more", [{}, {"where": "page 3"}, {"via": "子公司", "quote": "已接入鹤语"}, DEAL]
)
def test_line_may_have_what_is_optional(more):
    """A line is valid without its optional fields and with them."""
    assert _is_valid({**LINE, **more})


@pytest.mark.parametrize(
    "changed",
    [
        {"status": "maybe"},
        {"relation": "OWNS"},
        {"grade": "E"},
        {"line": "three"},
        {"company": None},
        {"colour": "red"},
        {"role": "lead"},
        {"type": "boat"},
        {"report": ""},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_wrong_line_is_invalid(changed):
    """A value that is not allowed, an unknown field or half a deal is invalid."""
    assert not _is_valid({**LINE, **changed})


def test_line_that_lacks_a_field_is_invalid():
    """A field that every line has may not be missing."""
    assert not _is_valid({name: value for name, value in LINE.items() if name != "surface"})
