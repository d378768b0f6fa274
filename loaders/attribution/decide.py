"""From what is likely to what is said: printed, repaired or for review, with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.loaders.attribution.evidence import UNKNOWN, Evidence
from kg.loaders.attribution.labels import Label
from kg.loaders.attribution.lattice import RowPosterior
from kg.loaders.attribution.moves import Reading
from kg.loaders.attribution.untouched import carried_down
from kg.loaders.attribution.weights import SEGMENTS, VOICES
from kg.model.company import CompanyRef
from kg.model.status import Attribution, Grade

PRINTED_AT_LEAST = 0.70
REPAIRED_AT_LEAST = 0.85
AGAINST_LABEL_AT_LEAST = 0.90
_GRADE_A = 0.97
_GRADE_B = 0.90
_CANDIDATE = 0.02
_STRAYING = 0.2


@dataclass(frozen=True, slots=True)
class Decision:
    """What is said of one row; ``company`` is its id, empty under review."""

    company: str
    attribution: Attribution
    grade: Grade
    reason: str = ""
    candidates: tuple[str, ...] = ()


def company_shares(reading: Sequence[RowPosterior[Reading]]) -> list[dict[str, float]]:
    """Return for each row its possible companies with their posteriors."""
    found: list[dict[str, float]] = []
    for at in reading:
        shares: dict[str, float] = {}
        for state, share in at.states.items():
            company = state.company or UNKNOWN
            shares[company] = shares.get(company, 0.0) + share
        found.append(shares)
    return found


class Judge:
    """Decides row by row, with the whole table's evidence at hand.

    ``disputed`` are the companies two of whose names are printed with one code, ``drift``
    says for each label how likely labels stray there.
    """

    def __init__(
        self,
        evidence: Evidence,
        shares: Sequence[Mapping[str, float]],
        companies: Mapping[str, CompanyRef],
        disputed: Mapping[str, tuple[str, ...]],
        drift: Sequence[float],
    ) -> None:
        self._evidence = evidence
        self._shares = shares
        self._companies = companies
        self._disputed = disputed
        self._drift = _carried_drift(evidence, drift)
        self._best = [max(each, key=lambda company: (each[company], company)) for each in shares]
        self._carried = carried_down(evidence)
        self._starts = _run_starts(self._best)
        # Where the likeliest reading of the whole table is that as printed, nothing speaks
        # against its labels, and a narrow margin at one of them is no reason to doubt it.
        self._as_printed = self._best == self._carried

    @property
    def companies(self) -> Sequence[str]:
        """The likeliest company of each row, however sure."""
        return self._best

    def decide(self, row: int) -> Decision:
        """Decide one row."""
        best = self._best[row]
        share = self._shares[row][best]
        printed = best == self._carried[row]
        if best == UNKNOWN:
            return self._review(row, self._unknown_reason(row))
        if best in self._disputed:
            names = " and ".join(self._disputed[best])
            return self._review(row, f"one code is printed for {names}", self._disputed[best])
        if share < self._least(row, best) and not self._as_printed:
            return self._review(row, self._margin_reason(row))
        other = self._contradiction(row, best)
        if other:
            name = self._name(best)
            return self._review(row, f"the text speaks of {other}, the rows around are {name}'s")
        if printed:
            grade = Grade.A if share >= _GRADE_A else Grade.B if share >= _GRADE_B else Grade.C
            return Decision(best, Attribution.PRINTED, grade)
        grade = Grade.B if share >= _GRADE_A else Grade.C
        return Decision(best, Attribution.REPAIRED, grade, self._repair_reason(row))

    def _least(self, row: int, best: str) -> float:
        """Return how likely a row's company must be.

        More is asked of a row that prints another label and does not itself name the
        company it is moved to.
        """
        if best == self._carried[row]:
            strays = self._drift[row] >= _STRAYING
            return REPAIRED_AT_LEAST if strays else PRINTED_AT_LEAST
        voice = self._evidence.voices[row].get(best)
        silent = voice is None or voice.weight < SEGMENTS.least_voice
        labelled = silent and row in self._evidence.labelled_rows
        return AGAINST_LABEL_AT_LEAST if labelled else REPAIRED_AT_LEAST

    def _review(self, row: int, reason: str, names: Iterable[str] = ()) -> Decision:
        candidates = dict.fromkeys([*names, *self._candidates(row)])
        return Decision(UNKNOWN, Attribution.REVIEW, Grade.D, reason, tuple(candidates))

    def _candidates(self, row: int) -> list[str]:
        """Return the names of the companies in question, the likeliest first."""
        shares = self._shares[row]
        likely = sorted(shares, key=lambda company: (-shares[company], company))
        named = [each for each in likely if each != UNKNOWN and shares[each] >= _CANDIDATE]
        heard = sorted(self._evidence.voices[row])
        carried = [self._carried[row]] if self._carried[row] else []
        return [self._name(each) for each in dict.fromkeys([*named, *heard, *carried])]

    def _contradiction(self, row: int, best: str) -> str:
        """Return the name of another company that a row speaks of, louder than of its own.

        It opens the text, or the table prints it and the text names its own not at all.
        """
        voices = self._evidence.voices[row]
        own = voices[best].weight if best in voices else 0.0
        others = [
            each
            for each in voices.values()
            if each.weight > max(own, VOICES.clause if each.opens else SEGMENTS.least_voice)
            and (each.opens or (each.company in self._evidence.printed and not own))
        ]
        return max(others, key=lambda each: (each.weight, each.company)).surface if others else ""

    def _unknown_reason(self, row: int) -> str:
        reason = "no label is printed for these rows, and no name says whose they are"
        return self._with_step(reason, self._starts[row])

    def _margin_reason(self, row: int) -> str:
        shares = sorted(self._shares[row].items(), key=lambda each: (-each[1], each[0]))
        told = [f"{self._name(company)} ({share:.0%})" for company, share in shares[:2]]
        return f"the evidence is divided: {', '.join(told)}"

    def _repair_reason(self, row: int) -> str:
        """Say why a row was moved: where its label stands, and what names its company."""
        company, start = self._best[row], self._starts[row]
        reasons = [self._label_reason(company, start)]
        end = next((n for n in range(start, len(self._best)) if self._best[n] != company), None)
        for each in range(start, end or len(self._best)):
            voice = self._evidence.voices[each].get(company)
            if voice and voice.weight >= SEGMENTS.least_voice:
                reasons.append(f"line {self._line(each)} names {voice.surface}")
                break
        return self._with_step("; ".join(reasons), start)

    def _label_reason(self, company: str, start: int) -> str:
        own = [label for label in self._evidence.labels if label.company.id == company]
        label = min(own, key=lambda each: (_distance(each, start), each.line), default=None)
        if label is None:
            return "no label is printed for these rows"
        if label.gathered:
            return f"its label stands at the page's end, line {label.line}"
        away = start - label.row
        if not away:
            return f"its label stands at line {label.line}"
        direction = "early" if away > 0 else "late"
        return f"its label stands {abs(away)} row(s) {direction}, line {label.line}"

    def _with_step(self, reason: str, start: int) -> str:
        step = self._evidence.step(start - 1, start)
        stepped = step is not None and step < 0
        return f"{reason}; dates step back at line {self._line(start)}" if stepped else reason

    def _name(self, company: str) -> str:
        return self._companies[company].name if company != UNKNOWN else "a company not named"

    def _line(self, row: int) -> int:
        return self._evidence.rows[row].line


def _carried_drift(evidence: Evidence, drift: Sequence[float]) -> list[float]:
    """Return for each row how likely labels stray around it: that of the last label."""
    by_row = {label.row: share for label, share in zip(evidence.labels, drift, strict=True)}
    carried, share = [], 0.0
    for row in range(len(evidence.rows)):
        share = by_row.get(row, share)
        carried.append(share)
    return carried


def _run_starts(best: Sequence[str]) -> list[int]:
    """Return for each row the first row of its run of one company."""
    starts: list[int] = []
    for row, company in enumerate(best):
        goes_on = row and best[row - 1] == company
        starts.append(starts[-1] if goes_on else row)
    return starts


def _distance(label: Label, row: int) -> int:
    if label.first <= row <= label.last:
        return 0
    return min(abs(row - label.first), abs(row - label.last))
