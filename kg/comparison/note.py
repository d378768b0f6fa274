"""Tells a comparison as a short note in Markdown, in English or Chinese."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.comparison.changes import Change, Kind
from kg.comparison.markdown import escape
from kg.comparison.reports import ReportChange, ReportKind
from kg.comparison.result import Comparison
from kg.comparison.states import Party
from kg.ontology import read_ontology


def render_note(comparison: Comparison, language: str) -> str:
    """Return the note in ``en`` or ``zh``: a heading, then a section for each kind of change.

    Every kind has its section; one without a change says so. What is only said again is
    counted, not listed. Raises :class:`kg.errors.OntologyError` when the ontology, which
    gives the verbs, cannot be read.
    """
    return "\n".join(_Note(_read_words(language), _verbs(language)).lines(comparison)) + "\n"


@dataclass(frozen=True, slots=True)
class _Note:
    """A note in one language: its words, and the verb of each relation."""

    words: Mapping[str, str]
    verbs: Mapping[str, str]

    def lines(self, comparison: Comparison) -> Iterator[str]:
        ends = {"first": escape(comparison.first), "second": escape(comparison.second)}
        yield f"# {self._say('title', **ends)}"
        if comparison.narrowed_to:
            yield ""
            yield self._say("only", what=escape(" ".join(comparison.narrowed_to)))
        for kind in Kind:
            changes = [each for each in comparison.changes if each.kind is kind]
            if kind is Kind.RESTATED and changes:
                again = [self._say("saidAgain", count=len(changes))]
                yield from self._section(kind, len(changes), again)
            else:
                bullets = [f"- {self._change(each)}" for each in changes]
                yield from self._section(kind, len(bullets), bullets)
        for report_kind in ReportKind:
            reports = [each for each in comparison.reports if each.kind is report_kind]
            bullets = [f"- {self._report(each)}" for each in reports]
            yield from self._section(report_kind, len(bullets), bullets)

    def _section(self, kind: str, count: int, content: list[str]) -> Iterator[str]:
        yield ""
        yield f"## {self._say('heading', name=self.words[kind], count=count)}"
        yield ""
        yield from content or [self.words["nothing"]]

    def _change(self, change: Change) -> str:
        state, before = change.state, change.before
        moved = before is not None and change.after is not None
        place = self._say("place", report=escape(state.report), line=state.line)
        return self._say(
            "model" if change.kind is Kind.NEW_MODEL else "relation",
            source=_named(state.source),
            target=_named(state.target),
            verb=self.verbs.get(state.relation, state.relation),
            status=f"{before.status} → {state.status}" if before and moved else state.status,
            date=self._date(change),
            place=place,
        )

    def _date(self, change: Change) -> str:
        state, date = change.state, str(change.when)
        if change.before is None and state.first_seen != state.since:
            date = self._say("firstSeen", date=date, first=state.first_seen)
        return self._say("reportDate", date=date) if state.dated_by == "report" else date

    def _report(self, change: ReportChange) -> str:
        return self._say("report", name=escape(change.report.name), date=change.report.date)

    def _say(self, pattern: str, **values: object) -> str:
        return self.words[pattern].format(**values)


def _named(party: Party) -> str:
    return escape(party.name) + (f" ({escape(party.code)})" if party.code else "")


def _read_words(language: str) -> dict[str, str]:
    text = Path(__file__).with_name("words.json").read_text(encoding="utf-8")
    return {str(name): str(words) for name, words in json.loads(text)[language].items()}


def _verbs(language: str) -> dict[str, str]:
    return {
        each.name: each.words.label_zh if language == "zh" else each.words.label
        for each in read_ontology().edge_types
    }
