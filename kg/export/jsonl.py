"""JSON lines: disclosures and claims, one object a line, then what was decided about names.

The format is that of the claims file (see ``kg/store/parts.py``), cut down to the two
types a scorer or a data frame wants. A name that was merged stands under the name of its
node; ``surface`` keeps what is printed, and the lines of type ``merge`` tell why.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kg.model.claim import Subject
from kg.model.ids import company_id
from kg.model.merge import NameDecisions
from kg.store.name_records import encode_decisions

EXPORTED = frozenset({"disclosure", "claim"})
"""The record types of a part that are exported."""

_UNDECIDED = NameDecisions()


def claim_lines(parts: Iterable[str], decisions: NameDecisions = _UNDECIDED) -> Iterator[str]:
    """Yield the disclosures and claims of all parts, in order, then merges and versions."""
    for part in parts:
        # Not splitlines(): a text may hold U+2028, which ends no line of JSON.
        for line in part.split("\n"):
            if line and (record := json.loads(line))["type"] in EXPORTED:
                merged = _canonical(record, decisions.canonical)
                yield f"{json.dumps(merged, ensure_ascii=False) if merged else line}\n"
    settled = NameDecisions(merges=decisions.merges, versions=decisions.versions)
    yield from (f"{line}\n" for line in encode_decisions(settled).split("\n") if line)


def _canonical(record: dict[str, Any], nodes: Mapping[str, Subject]) -> dict[str, Any]:
    """Return a record under canonical names, nothing where its names are so already."""
    if not nodes:
        return {}
    changed: dict[str, Any] = {}
    company = nodes.get(_company_id(record))
    if company:
        changed |= {"company": company.name, "code": company.code or None}
        if "company_id" in record:
            changed |= {"company_id": company.id, "company_label": company.label}
    target = nodes.get(record.get("object_id", ""))
    if target:
        changed |= {"object": target.name, "object_id": target.id, "object_label": target.label}
    return {**record, **changed} if changed else {}


def _company_id(record: Mapping[str, Any]) -> str:
    """Return the id of the node that a record speaks of, nothing where it has none."""
    if "company_id" in record:
        return str(record["company_id"])
    code, name = record["code"] or "", record["company"] or ""
    return company_id(code, name) if code or name else ""
