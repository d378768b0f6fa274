"""Tables that nothing speaks against as printed: they pass untouched."""

from __future__ import annotations

from kg.loaders.attribution.evidence import UNKNOWN, Evidence
from kg.loaders.attribution.weights import SEGMENTS


def is_as_printed(evidence: Evidence) -> bool:
    """Tell whether carrying the printed labels down contradicts nothing the table shows.

    Every row has a label before it, dates step back only where a label stands, and no
    row names a company of the table, or opens with a stranger, instead of its own.
    """
    if any(label.gathered for label in evidence.labels):
        return False
    return not any(
        company == UNKNOWN
        or _steps_back(row, evidence)
        or _speaks_of_another(row, company, evidence)
        for row, company in enumerate(carried_down(evidence))
    )


def carried_down(evidence: Evidence) -> list[str]:
    """Return the company each row has when labels are merely carried down."""
    by_row = {label.row: label.company.id for label in evidence.labels if not label.gathered}
    carried, company = [], evidence.before
    for row in range(len(evidence.rows)):
        company = by_row.get(row, company)
        carried.append(company)
    return carried


def _steps_back(row: int, evidence: Evidence) -> bool:
    """Tell whether dates step back at a row on which, or before which, no label stands."""
    step = evidence.step(row - 1, row)
    return step is not None and step < 0 and row not in evidence.labelled_rows


def _speaks_of_another(row: int, company: str, evidence: Evidence) -> bool:
    voices = evidence.voices[row]
    own = voices[company].weight if company in voices else 0.0
    if evidence.strangers[row] and company not in evidence.nameless and not own:
        return True
    loud = (voice for voice in voices.values() if voice.weight >= SEGMENTS.least_voice)
    return any(
        voice.company != company and voice.weight > own and voice.company in evidence.printed
        for voice in loud
    )
