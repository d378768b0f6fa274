"""Finds the broker that published a report, by what its pages print of themselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from kg.loaders.tables.looks import plain
from kg.vocabulary import NameIndex, Vocabulary, longest

_NONE = ""
"""What a name means that contains a broker's and is none."""


@dataclass(frozen=True, slots=True)
class _Mention:
    """A broker's name or address on a line that speaks of the report."""

    broker: str
    basis: str
    line: int


class BrokerFinder:
    """Finds brokers with the names and words of one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        meanings = {
            word: broker.name for broker in vocabulary.scheme("broker") for word in broker.words
        }
        decoys = dict.fromkeys(vocabulary.words("notBroker"), _NONE)
        self._names = NameIndex(meanings | decoys)
        self._source = vocabulary.words("sourceCue")
        self._imprint = vocabulary.words("imprintCue")

    def named(self, name: str) -> str:
        """Return the broker that a name, an alias or a domain means, else the name as it is."""
        text = plain(name)
        found = [broker for *span, broker in self._names.find(text) if span == [0, len(text)]]
        return next(filter(None, found), text)

    def find(self, lines: Sequence[str], tables: Collection[int] = ()) -> tuple[str, str] | None:
        """Return the broker that is printed most often, the first of equals, and on what grounds.

        What counts are e-mail and web addresses, and names on lines that speak of the
        report: sources, imprint, a line that is nothing but the name. ``tables`` are the
        1-based lines of tables; there a name speaks of what the table is about.
        """
        mentions: dict[str, list[_Mention]] = defaultdict(list)
        for number, line in enumerate(lines, start=1):
            for each in self._mentions(plain(line), number, is_table=number in tables):
                mentions[each.broker].append(each)
        if not mentions:
            return None
        most = max(mentions.values(), key=len)
        times = f", {len(most)} times in all" if len(most) > 1 else ""
        return most[0].broker, f"by its {most[0].basis} in line {most[0].line}{times}"

    def _mentions(self, line: str, number: int, *, is_table: bool) -> Iterator[_Mention]:
        for start, end, broker in longest(self._names.find(line)):
            basis = self._basis(line, start, end)
            is_address = basis in ("e-mail", "web address")
            if broker and basis and (is_address or not is_table):
                yield _Mention(broker, basis, number)

    def _basis(self, line: str, start: int, end: int) -> str:
        """Say why a name on a line speaks of the report, "" if it does not."""
        if "." in line[start:end]:
            return "e-mail" if "@" in (line[:start].split() or [""])[-1] else "web address"
        if any(word in line for word in self._source):
            return "source line"
        if any(word in line for word in self._imprint):
            return "imprint"
        return "heading" if line.strip("#* ") == line[start:end] else ""
