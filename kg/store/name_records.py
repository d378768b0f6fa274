"""What was decided about names, as JSON lines that can be read back to the same values."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from kg.model.claim import EntityRef, Subject
from kg.model.company import CompanyRef
from kg.model.merge import Candidate, Merge, NameDecisions, NameReview, VersionLink
from kg.store.files import json_lines

_Record = Mapping[str, Any]


def encode_decisions(decisions: NameDecisions) -> str:
    """Return decisions as JSON lines: merges, names for review, versions."""
    lines = (json.dumps(each, ensure_ascii=False) for each in _records(decisions))
    return "".join(f"{line}\n" for line in lines)


def decode_decisions(text: str) -> NameDecisions:
    """Read decisions back; the opposite of :func:`encode_decisions`, but for the notes.

    Raises ``ValueError`` or ``KeyError`` when the text holds something else.
    """
    records = json_lines(text)
    return NameDecisions(
        merges=tuple(_merge(each) for each in records if each["type"] == "merge"),
        review=tuple(_review(each) for each in records if each["type"] == "name-review"),
        versions=tuple(_version(each) for each in records if each["type"] == "version"),
    )


def _records(decisions: NameDecisions) -> Iterator[dict[str, object]]:
    for merge in decisions.merges:
        yield {
            "type": "merge",
            "left": _entity_record(merge.left),
            "right": _entity_record(merge.right),
            "canonical": _entity_record(merge.canonical),
            "rule": merge.rule,
            "reason": merge.reason,
            "score": merge.score,
            "decided_by": merge.decided_by,
        }
    for item in decisions.review:
        candidates = [
            {"entity": _entity_record(each.entity), "score": each.score, "reason": each.reason}
            for each in item.candidates
        ]
        entity = _entity_record(item.entity)
        yield {"type": "name-review", "entity": entity, "candidates": candidates}
    for link in decisions.versions:
        yield {
            "type": "version",
            "version": _entity_record(link.version),
            "family": _entity_record(link.family),
            "reason": link.reason,
        }


def _entity_record(entity: Subject) -> dict[str, object]:
    return {
        "id": entity.id,
        "label": entity.label,
        "name": entity.name,
        "code": entity.code or None,
    }


def _entity(record: _Record) -> Subject:
    if record["label"] == "Company":
        return CompanyRef(record["name"], record["code"] or "")
    return EntityRef(record["id"], record["label"], record["name"])


def _merge(record: _Record) -> Merge:
    return Merge(
        left=_entity(record["left"]),
        right=_entity(record["right"]),
        canonical=_entity(record["canonical"]),
        rule=record["rule"],
        reason=record["reason"],
        score=record["score"],
        decided_by=record["decided_by"],
    )


def _review(record: _Record) -> NameReview:
    candidates = (
        Candidate(_entity(each["entity"]), each["score"], each["reason"])
        for each in record["candidates"]
    )
    return NameReview(_entity(record["entity"]), tuple(candidates))


def _version(record: _Record) -> VersionLink:
    return VersionLink(_entity(record["version"]), _entity(record["family"]), record["reason"])
