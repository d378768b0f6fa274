"""The claims file: one part per report, JSON lines that can be read back to the same values.

The lines are also the export format: a ``type`` tells report, table, disclosure and
claim apart, and every line names its report, line, company and code.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from kg.model.claim import Claim, EntityRef, Subject
from kg.model.company import CompanyRef
from kg.model.deal import Deal, Role
from kg.model.disclosure import Disclosure
from kg.model.report import LeftOver, Report, ReportClaims, TableSummary
from kg.model.status import Attribution, Grade, Origin, Status
from kg.store.fact_records import (
    fact_records,
    place_record,
    read_listing,
    read_model_class,
    read_place,
    read_score,
)
from kg.store.files import json_lines

_Record = Mapping[str, Any]


def encode_part(part: ReportClaims) -> str:
    """Return a part as JSON lines: the report, its tables, disclosures, claims and facts."""
    records: list[dict[str, object]] = [_report_record(part.report)]
    records.extend({"type": "table", **asdict(table)} for table in part.tables)
    records.extend(_disclosure_record(disclosure) for disclosure in part.disclosures)
    records.extend(_claim_record(claim) for claim in part.claims)
    records.extend(fact_records(part))
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def decode_part(text: str) -> ReportClaims:
    """Read a part back; the opposite of :func:`encode_part`.

    Raises ``ValueError`` or ``KeyError`` when the text is not such a part.
    """
    return decode_records(json_lines(text))


def decode_records(records: Sequence[_Record]) -> ReportClaims:
    """Return the part that the records of its lines describe.

    Raises ``ValueError`` or ``KeyError`` when they are not those of a part.
    """
    return ReportClaims(
        report=next(_report(each) for each in _of(records, "report")),
        tables=tuple(_table(each) for each in _of(records, "table")),
        disclosures=tuple(_disclosure(each) for each in _of(records, "disclosure")),
        claims=tuple(_claim(each) for each in _of(records, "claim")),
        listings=tuple(read_listing(each) for each in _of(records, "listing")),
        scores=tuple(read_score(each) for each in _of(records, "score")),
        model_classes=tuple(read_model_class(each) for each in _of(records, "model-class")),
    )


def _of(records: Sequence[_Record], kind: str) -> Iterator[_Record]:
    return (record for record in records if record["type"] == kind)


def _report_record(report: Report) -> dict[str, object]:
    return {
        "type": "report",
        "report": report.name,
        "title": report.title,
        "date": report.date.isoformat(),
        "date_basis": report.date_basis,
        "digest": report.digest,
        "notes": report.notes,
        **({"broker": report.broker} if report.broker else {}),
    }


def _report(record: _Record) -> Report:
    return Report(
        name=record["report"],
        title=record["title"],
        date=date.fromisoformat(record["date"]),
        date_basis=record["date_basis"],
        digest=record["digest"],
        notes=tuple(record["notes"]),
        broker=record.get("broker", ""),
    )


def _table(record: _Record) -> TableSummary:
    return TableSummary(
        report=record["report"],
        kind=record["kind"],
        caption=record["caption"],
        start=record["start"],
        end=record["end"],
        rows=record["rows"],
        repairs=tuple(record["repairs"]),
        left_over=tuple(LeftOver(**each) for each in record["left_over"]),
    )


def _disclosure_record(disclosure: Disclosure) -> dict[str, object]:
    return {
        "type": "disclosure",
        "id": disclosure.id,
        **place_record(disclosure.place),
        "kind": disclosure.kind,
        **_company_record(disclosure.company),
        "category": disclosure.category,
        "date": disclosure.date.isoformat() if disclosure.date else None,
        "date_raw": disclosure.date_raw,
        "text": disclosure.text,
        "attribution": str(disclosure.attribution),
        "reason": disclosure.reason,
        "candidates": disclosure.candidates,
        "repairs": disclosure.repairs,
        "grade": str(disclosure.grade),
        "warnings": disclosure.warnings,
    }


def _disclosure(record: _Record) -> Disclosure:
    return Disclosure(
        place=read_place(record),
        kind=record["kind"],
        company=_company(record),
        category=record["category"],
        date=_date(record),
        date_raw=record["date_raw"],
        text=record["text"],
        attribution=Attribution(record["attribution"]),
        reason=record["reason"],
        candidates=tuple(record["candidates"]),
        repairs=tuple(record["repairs"]),
        grade=Grade(record["grade"]),
        warnings=tuple(record["warnings"]),
    )


def _claim_record(claim: Claim) -> dict[str, object]:
    return {
        "type": "claim",
        "id": claim.id,
        **place_record(claim.place),
        **_subject_record(claim.company),
        "relation": claim.relation,
        "object": claim.object.name,
        "object_id": claim.object.id,
        "object_label": claim.object.label,
        "surface": claim.surface,
        "status": str(claim.status),
        "date": claim.date.isoformat() if claim.date else None,
        "origin": str(claim.origin),
        "rule": claim.rule,
        "disclosure": claim.disclosure,
        "grade": str(claim.grade),
        "via": claim.via,
        "quote": claim.quote,
        **_deal_record(claim.deal),
    }


def _claim(record: _Record) -> Claim:
    return Claim(
        place=read_place(record),
        company=_subject(record),
        relation=record["relation"],
        object=EntityRef(record["object_id"], record["object_label"], record["object"]),
        surface=record["surface"],
        status=Status(record["status"]),
        date=_date(record),
        origin=Origin(record["origin"]),
        rule=record["rule"],
        disclosure=record["disclosure"],
        grade=Grade(record["grade"]),
        via=record.get("via", ""),
        quote=record.get("quote", ""),
        deal=_deal(record),
    )


def _subject_record(subject: Subject) -> dict[str, object]:
    """Return who a claim speaks of; only an organisation needs its id and label said."""
    if isinstance(subject, CompanyRef):
        return _company_record(subject)
    return {
        "company": subject.name,
        "code": None,
        "company_id": subject.id,
        "company_label": subject.label,
    }


def _subject(record: _Record) -> Subject:
    if "company_label" in record:
        return EntityRef(record["company_id"], record["company_label"], record["company"])
    company = _company(record)
    if company is None:
        raise ValueError(f"claim {record['id']} has no company")
    return company


def _deal_record(deal: Deal | None) -> dict[str, object]:
    return {**asdict(deal), "role": str(deal.role)} if deal else {}


def _deal(record: _Record) -> Deal | None:
    if "role" not in record:
        return None
    return Deal(record["round"], record["amount"], Role(record["role"]), record["share"])


def _company_record(company: CompanyRef | None) -> dict[str, object]:
    if company is None:
        return {"company": None, "code": None}
    return {"company": company.name, "code": company.code or None}


def _company(record: _Record) -> CompanyRef | None:
    if record["company"] is None and record["code"] is None:
        return None
    return CompanyRef(record["company"] or "", record["code"] or "")


def _date(record: _Record) -> date | None:
    return date.fromisoformat(record["date"]) if record["date"] else None
