"""Turns what a database answers into plain values, the same whichever store answered."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date

from kg.model.graph import Value

_TYPE = "@type"


def plain_value(value: object) -> Value:
    """Return a value as rows hold it: a scalar, or a tuple of texts; dates as ISO text.

    What is neither (a node, an edge, a map) becomes JSON text with its keys in order, and so
    does any item of a list that is no text.

    >>> plain_value(date(2024, 5, 10)), plain_value(["甲", 1, None]), plain_value({"b": 1, "a": 2})
    ('2024-05-10', ('甲', '1', 'null'), '{"a": 2, "b": 1}')
    """
    if value is None or isinstance(value, (str, int, float)):
        return value
    if isinstance(value, Sequence) and not isinstance(value, bytes):
        return tuple(each if isinstance(each, str) else _json(each) for each in value)
    return value.isoformat() if isinstance(value, date) else _json(value)


def element(kind: str, properties: Mapping[str, object]) -> Mapping[str, object]:
    """Return a node or an edge as a map: its label or type, and its properties.

    >>> plain_value(element("Model", {"id": "model:chatgpt"}))
    '{"@type": "Model", "id": "model:chatgpt"}'
    """
    return {_TYPE: kind, **properties}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=_text)


def _text(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
