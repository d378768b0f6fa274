"""The provenance of one report: its disclosures and claims as nodes, tied to their subjects."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from kg.model.claim import Claim
from kg.model.deal import Deal
from kg.model.disclosure import Disclosure
from kg.model.facts import Listing, Score
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
    edges.extend(_listing_edges(part, report.id, entities))
    edges.extend(_score_edges(part, report.id, entities))
    for each in part.model_classes:
        entities.entity(each.model)
    return nodes, edges


def deal_properties(deal: Deal | None) -> dict[str, Value]:
    """Return the terms of a deal as properties, none where there is no deal."""
    if deal is None:
        return {}
    return {
        "round": deal.round,
        "amount": deal.amount,
        "role": str(deal.role),
        "share": deal.share,
    }


def _report(report: Report) -> Node:
    properties: dict[str, Value] = {
        "title": report.title,
        "date": report.date,
        "digest": report.digest,
        "broker": report.broker,
    }
    return Node(f"report:{report.name}", "Report", report.name, filled(properties))


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
    company = entities.entity(disclosure.company).id
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
        "grade": str(claim.grade),
        "via": claim.via,
        "quote": claim.quote,
    }
    properties |= deal_properties(claim.deal)
    return Node(claim.id, "Claim", caption, filled(properties))


def _claim_edges(claim: Claim, report: str, entities: EntityNodes) -> Iterator[Edge]:
    subject, target = entities.entity(claim.company), entities.entity(claim.object)
    yield Edge("HAS_CLAIM", subject.id, subject.label, claim.id, "Claim")
    yield Edge("ABOUT", claim.id, "Claim", target.id, target.label)
    yield Edge("STATED_IN", claim.id, "Claim", report, "Report")
    if claim.disclosure:
        yield Edge("EVIDENCE", claim.disclosure, "Disclosure", claim.id, "Claim")


def _listing_edges(part: ReportClaims, report: str, entities: EntityNodes) -> Iterator[Edge]:
    """Yield one edge a listed company; its properties are those of the first line that lists it."""
    first: dict[str, Listing] = {}
    for listing in sorted(part.listings, key=lambda each: each.place):
        first.setdefault(entities.entity(listing.company).id, listing)
    for company, listing in first.items():
        properties: dict[str, Value] = {
            "date": part.report.date,
            "table": listing.place.table,
            "line": listing.place.line,
            "name": listing.name,
        }
        yield Edge("LISTED_IN", company, "Company", report, "Report", properties)


def _score_edges(part: ReportClaims, report: str, entities: EntityNodes) -> Iterator[Edge]:
    """Yield one edge a model with all its scores, at the place of the first."""
    scores: dict[str, list[Score]] = defaultdict(list)
    for score in sorted(part.scores, key=lambda each: each.place):
        scores[entities.entity(score.model).id].append(score)
    for model, printed in scores.items():
        properties: dict[str, Value] = {
            "scores": tuple(map(str, printed)),
            "table": printed[0].place.table,
            "line": printed[0].place.line,
        }
        yield Edge("SCORED_IN", model, "Model", report, "Report", properties)


def _place(place: Place) -> dict[str, Value]:
    return {
        "report": place.report,
        "table": place.table,
        "line": place.line,
        "column": place.column,
        "where": place.where,
    }
