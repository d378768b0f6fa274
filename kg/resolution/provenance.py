"""The provenance of one report: its disclosures and claims as nodes, tied to their subjects."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model.claim import Claim
from kg.model.disclosure import Disclosure
from kg.model.graph import Edge, Node, Value, filled
from kg.model.place import Place
from kg.model.report import Report, ReportClaims
from kg.resolution.entities import EntityNodes

_CAPTION = 40


def provenance(part: ReportClaims, entities: EntityNodes) -> tuple[list[Node], list[Edge]]:
    """Return the provenance nodes and edges of a report, meeting its entities on the way."""
    report = _report(part.report)
    nodes = [report]
    edges: list[Edge] = []
    for disclosure in part.disclosures:
        nodes.append(_disclosure(disclosure))
        edges.extend(_disclosure_edges(disclosure, report.id, entities))
    for claim in part.claims:
        nodes.append(_claim(claim))
        edges.extend(_claim_edges(claim, report.id, entities))
    return nodes, edges


def _report(report: Report) -> Node:
    properties: dict[str, Value] = {
        "title": report.title,
        "date": report.date,
        "digest": report.digest,
    }
    return Node(f"report:{report.name}", "Report", report.name, properties)


def _disclosure(disclosure: Disclosure) -> Node:
    properties = _place(disclosure.place) | {
        "kind": disclosure.kind,
        "date": disclosure.date,
        "dateRaw": disclosure.date_raw,
        "text": disclosure.text,
        "attribution": str(disclosure.attribution),
        "grade": str(disclosure.grade),
        "reason": disclosure.reason,
        "warnings": disclosure.warnings,
    }
    return Node(disclosure.id, "Disclosure", disclosure.text[:_CAPTION], filled(properties))


def _disclosure_edges(disclosure: Disclosure, report: str, entities: EntityNodes) -> Iterator[Edge]:
    yield Edge("REPORTED_IN", disclosure.id, "Disclosure", report, "Report")
    if disclosure.company is None:
        return
    company = entities.company(disclosure.company)
    yield Edge("DISCLOSED", company, "Company", disclosure.id, "Disclosure")
    if disclosure.category:
        category = entities.category(disclosure.category)
        yield Edge("IN_CATEGORY", company, "Company", category, "Category")


def _claim(claim: Claim) -> Node:
    caption = f"{claim.company.name} {claim.relation} {claim.object.name}"
    properties = _place(claim.place) | {
        "date": claim.date,
        "relation": claim.relation,
        "status": str(claim.status),
        "surface": claim.surface,
        "origin": str(claim.origin),
        "rule": claim.rule,
    }
    return Node(claim.id, "Claim", caption, filled(properties))


def _claim_edges(claim: Claim, report: str, entities: EntityNodes) -> Iterator[Edge]:
    company, target = entities.company(claim.company), entities.entity(claim.object)
    yield Edge("HAS_CLAIM", company, "Company", claim.id, "Claim")
    yield Edge("ABOUT", claim.id, "Claim", target, claim.object.label)
    yield Edge("STATED_IN", claim.id, "Claim", report, "Report")
    if claim.disclosure:
        yield Edge("EVIDENCE", claim.disclosure, "Disclosure", claim.id, "Claim")


def _place(place: Place) -> dict[str, Value]:
    return {
        "report": place.report,
        "table": place.table,
        "line": place.line,
        "column": place.column,
    }
