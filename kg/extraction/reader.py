"""Reads the statements of one row: marks its text, applies the rules, settles what they say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kg.extraction.cues import CueWords
from kg.extraction.lists import ListJoiner
from kg.extraction.marked import MarkedText, Marker
from kg.extraction.progress import ProgressReader
from kg.extraction.relations import MODEL_RELATIONS, Finding, RelationRules
from kg.extraction.settle import Settler
from kg.extraction.statement import Mention, Statement
from kg.extraction.subjects import SubjectReader
from kg.vocabulary import Vocabulary

_SHARE = re.compile(r"(?<![\d.])\d+(?:\.\d+)?\s*[%％]")
_AMOUNT = re.compile(
    r"(?:(?:约|不超过|超)\s*)?(?<![\d,.])\d[\d,.]*\s*[万亿]+\s*(?:元|美元|港元|人民币|欧元)?"
)
_LISTED = 3
_PLATFORM = "platform"
_USE_CASE_RULE = "use-case-named"


class StatementReader:
    """Reads statements by the rules and cues of one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        words = CueWords(vocabulary.cues)
        self._vocabulary = vocabulary
        self._marker = Marker(vocabulary, words)
        self._lists = ListJoiner(words)
        self._rules = RelationRules(vocabulary, words)
        self._progress = ProgressReader(words)
        self._subjects = SubjectReader(words)
        self._settler = Settler(vocabulary)

    def read(
        self,
        text: str,
        mentions: Sequence[Mention],
        clauses: Sequence[tuple[int, int]],
        company: str,
        marked: MarkedText | None = None,
    ) -> tuple[Statement, ...]:
        """Return what a text states about a company, in the order of the text.

        ``marked`` is its marked text, where it was made before.
        """
        if not mentions:
            return ()
        marked = marked or self._marker.mark(text, mentions, clauses, company)
        marked = self._lists.join(marked)
        statements = [
            statement
            for finding in self._rules.read(marked)
            for statement in self._statements(marked, finding, company)
        ]
        statements.extend(self._use_cases(marked, mentions))
        return self._settler.settle(statements)

    def _statements(
        self, marked: MarkedText, finding: Finding, company: str
    ) -> Iterator[Statement]:
        """Yield a statement for each name behind the sign that a rule speaks of."""
        slot = marked.slots[finding.index]
        is_model = finding.relation in MODEL_RELATIONS
        named = slot.models if is_model else slot.organisations
        progress = self._progress.read(marked, finding)
        via = self._subjects.via(marked, finding.index)
        first, last = marked.clause(finding.index)
        quote = marked.printed(first, last)
        is_deal = finding.relation == "INVESTS_IN"
        for mention in named:
            if mention.term == company or self._is_platform(mention):
                continue
            surface = marked.text[mention.start : mention.end]
            yield Statement(
                relation=finding.relation,
                term=finding.rule.object or mention.term,
                label="Model" if is_model else mention.label,
                surface=surface,
                status=progress.status,
                rule=finding.rule.id,
                start=mention.start,
                name="" if mention.term else surface,
                quote=quote,
                via=via,
                explicit=progress.explicit,
                listed=len(named) >= _LISTED,
                share=_first(_SHARE, quote) if is_deal else "",
                amount=_first(_AMOUNT, quote) if is_deal else "",
            )

    def _is_platform(self, mention: Mention) -> bool:
        """Tell whether a name is that of a platform of models, which is no model itself."""
        term = self._vocabulary.by_id.get(mention.term) if mention.label == "Model" else None
        return term is not None and term.kind == _PLATFORM

    def _use_cases(self, marked: MarkedText, mentions: Iterable[Mention]) -> Iterator[Statement]:
        """Yield what a text says AI is applied to; a use that is only named is stated."""
        for mention in mentions:
            if mention.label != "UseCase":
                continue
            yield Statement(
                relation="APPLIES",
                term=mention.term,
                label=mention.label,
                surface=marked.text[mention.start : mention.end],
                status=self._progress.of_clause(marked, mention.start),
                rule=_USE_CASE_RULE,
                start=mention.start,
                quote=marked.printed(*marked.clause(marked.at(mention.start))),
            )


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[0].strip() if found else ""
