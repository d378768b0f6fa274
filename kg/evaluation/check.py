"""Checks one line of gold: every field that holds what it cannot, and what it should hold."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date

from kg.evaluation.gold import MODEL_COLUMN, RELATIONS
from kg.model.status import Status


def check_record(record: object) -> Iterator[str]:
    """Tell what is wrong with one line of gold; nothing where it can be used."""
    if not isinstance(record, dict):
        yield "is no JSON object; write one object a line"
        return
    if not (isinstance(record.get("doc"), str) and record["doc"]):
        yield f"doc {_shown(record, 'doc')} is no report; give its file's stem"
    line = record.get("line")
    if not isinstance(line, int) or isinstance(line, bool) or line < 1:
        yield f"line {_shown(record, 'line')} is no line; lines count from 1"
    if not any(isinstance(each, str) and each for each in map(record.get, ("company", "code"))):
        yield "has neither company nor code; say whose it is"
    for name in ("company", "code", "category"):
        if not isinstance(record.get(name), str | None):
            yield f"{name} {_shown(record, name)} is no text; write it in quotes"
    kind = record.get("kind")
    if kind == MODEL_COLUMN:
        if not _is_texts(record.get("models")):
            yield f"models {_shown(record, 'models')} is no list of names"
    elif kind is None:
        yield from _row_problems(record)
    else:
        yield f'kind {_shown(record, "kind")} is unknown; leave it out, or write "{MODEL_COLUMN}"'


def _row_problems(record: Mapping[str, object]) -> Iterator[str]:
    day = record.get("date")
    if not (day is None or _is_date(day)):
        yield f"date {_shown(record, 'date')} is no date; write YYYY-MM-DD, or null where none is"
    for field, key in RELATIONS.values():
        entries = record.get(field, [])
        if not isinstance(entries, list):
            yield f"{field} {_shown(record, field)} is no list; write [] where it says nothing"
            continue
        for number, entry in enumerate(entries, start=1):
            for problem in _entry_problems(entry, key):
                yield f"{field} entry {number}: {problem}"


def _entry_problems(entry: object, key: str) -> Iterator[str]:
    if not isinstance(entry, dict):
        yield "is no JSON object"
        return
    for name in (key, "surface"):
        if not (isinstance(entry.get(name), str) and entry[name]):
            yield f"{name} {_shown(entry, name)} is no text; write the name in quotes"
    for name in ("accept", "status_accept"):
        if not _is_texts(entry.get(name, [])):
            yield f"{name} {_shown(entry, name)} is no list of texts"
    known = [str(status) for status in Status]
    for status in _statuses(entry):
        if status not in known:
            yield f'status "{status}" is unknown; it is one of {", ".join(known)}'


def _statuses(entry: Mapping[str, object]) -> list[object]:
    accepted = entry.get("status_accept", [])
    given = [entry["status"]] if "status" in entry else []
    return [*given, *(accepted if isinstance(accepted, list) else [])]


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _is_date(value: object) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _shown(record: Mapping[str, object], name: str) -> str:
    """Return the value of a field as it is written, or that there is none."""
    return json.dumps(record[name], ensure_ascii=False) if name in record else "is missing and"
