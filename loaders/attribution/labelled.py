"""Tables that print a label on every row, as lists of announcements do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.loaders.attribution.decide import Decision
from kg.loaders.attribution.evidence import UNKNOWN, Evidence
from kg.loaders.attribution.weights import SEGMENTS
from kg.model.company import CompanyRef
from kg.model.status import Attribution, Grade

_FEWEST_ROWS = 3
_LABELLED = 0.8


def labels_every_row(evidence: Evidence) -> bool:
    """Tell whether a table labels its rows one by one: there no label strays."""
    rows = len(evidence.rows)
    return rows >= _FEWEST_ROWS and len(_labelled(evidence)) >= _LABELLED * rows


def decide_labelled(
    evidence: Evidence,
    companies: Mapping[str, CompanyRef],
    disputed: Mapping[str, tuple[str, ...]],
) -> list[Decision]:
    """Give every row to the label it prints.

    A row without one goes on with the row before where it has no date of its own or
    speaks of that company; any other has lost its label and goes to review.
    """
    labelled = _labelled(evidence)
    decisions: list[Decision] = []
    company = evidence.before
    for row, fields in enumerate(evidence.rows):
        own = labelled.get(row)
        company = own or company
        voice = evidence.voices[row].get(company)
        goes_on = not fields.date_raw or (voice and voice.weight >= SEGMENTS.least_voice)
        if company in disputed:
            names = disputed[company]
            decisions.append(_review(f"one code is printed for {' and '.join(names)}", names))
        elif own or (goes_on and company != UNKNOWN):
            grade = Grade.A if own else Grade.B
            decisions.append(Decision(company, Attribution.PRINTED, grade))
        else:
            heard = [companies[each].name for each in sorted(evidence.voices[row])]
            reason = "no label is printed on this row, though every other row has one"
            decisions.append(_review(reason, heard))
    return decisions


def _labelled(evidence: Evidence) -> dict[int, str]:
    """Return the company printed on each row that prints one."""
    return {
        label.row: label.company.id
        for label in evidence.labels
        if not label.gathered
        and label.row < len(evidence.rows)
        and label.line == evidence.rows[label.row].line
    }


def _review(reason: str, candidates: Sequence[str]) -> Decision:
    return Decision(UNKNOWN, Attribution.REVIEW, Grade.D, reason, tuple(candidates))
