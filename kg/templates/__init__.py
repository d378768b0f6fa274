"""The Cypher templates: one file each, with a typed header that says what it takes and gives."""

from kg.templates.catalogue import (
    TOPICS,
    find_template,
    read_catalogue,
    read_checks,
    read_templates,
    sorted_by_topic,
)
from kg.templates.header import SEVERITIES
from kg.templates.template import Column, Parameter, Template, did_you_mean
from kg.templates.value_type import LABELS, ValueType

__all__ = [
    "LABELS",
    "SEVERITIES",
    "TOPICS",
    "Column",
    "Parameter",
    "Template",
    "ValueType",
    "did_you_mean",
    "find_template",
    "read_catalogue",
    "read_checks",
    "read_templates",
    "sorted_by_topic",
]
