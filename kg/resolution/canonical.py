"""Puts what was decided about names into the claims of a report, for figures on them."""

from __future__ import annotations

from dataclasses import replace

from kg.model.claim import Claim, EntityRef
from kg.model.company import CompanyRef
from kg.model.disclosure import Disclosure
from kg.model.merge import NameDecisions
from kg.model.report import ReportClaims


def under(part: ReportClaims, decisions: NameDecisions) -> ReportClaims:
    """Return a report whose rows and claims stand under the nodes that stand for their names."""
    if not decisions.canonical:
        return part
    return replace(
        part,
        disclosures=tuple(_row(row, decisions) for row in part.disclosures),
        claims=tuple(_claim(claim, decisions) for claim in part.claims),
    )


def _row(row: Disclosure, decisions: NameDecisions) -> Disclosure:
    company = decisions.standing_for(row.company) if row.company else None
    return replace(row, company=company) if isinstance(company, CompanyRef) else row


def _claim(claim: Claim, decisions: NameDecisions) -> Claim:
    target = decisions.standing_for(claim.object)
    return replace(
        claim,
        company=decisions.standing_for(claim.company),
        object=EntityRef(target.id, target.label, target.name),
    )
