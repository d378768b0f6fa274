"""Finds the line where a Turtle text states something; the parser keeps none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_TOKEN = re.compile(
    r"""
    (?P<comment>\#[^\n]*)
  | (?P<iri><[^<>"{}|^`\\\s]*>)
  | (?P<string>\"{3}(?:[^"\\]|\\.|"(?!""))*\"{3} | '{3}(?:[^'\\]|\\.|'(?!''))*'{3}
      | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*')
  | (?P<mark>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
  | (?P<type>\^\^)
  | (?P<open>[\[(]) | (?P<close>[\])])
  | (?P<name>(?:[^\s;,\[\]()"'<>\\^@#]|\\.)*(?:[^\s;,\[\]()"'<>\\^@#.]|\\.))
  | (?P<stop>[.;,])
    """,
    re.VERBOSE | re.DOTALL,
)
_QUOTE = re.compile(r"[\"']")
_PREFIX = ("@prefix", "PREFIX")


@dataclass(frozen=True, slots=True)
class Places:
    r"""The lines of a Turtle file: where entries open, and where each states a value.

    ``entries`` gives the lines of all blocks that open with an IRI, ``values`` those of a
    value (the text of a literal, or an IRI) of an entry; ``open_quote`` is the line of a
    quote that nothing closes, else 0.

    >>> places = find_places('@prefix a: <urn:a:> .\na:x a:says "one",\n "two" .')
    >>> places.line("urn:a:x"), places.line("urn:a:x", "two")
    (2, 3)
    """

    entries: dict[str, list[int]] = field(default_factory=dict)
    values: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    open_quote: int = 0

    def line(self, entry: str, value: str = "") -> int:
        """Return the first line of an entry's value, else that of the entry, else 0."""
        found = self.values.get((entry, value)) or self.entries.get(entry)
        return found[0] if found else 0


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    line: int


def find_places(text: str) -> Places:
    """Scan a Turtle text once and return where it states what.

    It knows prefixed names, IRIs, strings of all four quotations and comments, and takes
    what stands in brackets as the entry's around them. A text that is no valid Turtle is
    scanned as far as its tokens can be told.
    """
    places = Places(open_quote=_open_quote(text))
    prefixes: dict[str, str] = {}
    for statement in _statements(text):
        opening = statement[0]
        if opening.text in _PREFIX and len(statement) > 2:  # noqa: PLR2004 - name and IRI
            prefixes[statement[1].text] = statement[2].text[1:-1]
            continue
        entry = _meaning(opening, prefixes)
        places.entries.setdefault(entry, []).append(opening.line)
        for token in statement[1:]:
            if token.kind in ("string", "name", "iri"):
                key = (entry, _meaning(token, prefixes))
                places.values.setdefault(key, []).append(token.line)
    return places


def _tokens(text: str) -> Iterator[_Token]:
    line, end = 1, 0
    for match in _TOKEN.finditer(text):
        line += text.count("\n", end, match.start())
        end = match.start()
        if match.lastgroup and match.lastgroup != "comment":
            yield _Token(match.lastgroup, match.group(), line)


def _statements(text: str) -> Iterator[list[_Token]]:
    """Yield the tokens of each statement; what follows ^^ is a type and no value."""
    statement: list[_Token] = []
    after_type = False
    for token in _tokens(text):
        if token.kind == "stop" and token.text == "." and statement:
            yield statement
            statement = []
        elif not after_type:
            statement.append(token)
        after_type = token.kind == "type"
    if statement:
        yield statement


def _meaning(token: _Token, prefixes: dict[str, str]) -> str:
    """Return what a token stands for: the text of a string, or the full IRI of a name."""
    if token.kind == "iri":
        return token.text[1:-1]
    if token.kind == "string":
        quotes = 3 if token.text[:3] in ('"""', "'''") else 1
        return _unescaped(token.text[quotes:-quotes])
    prefix, colon, local = token.text.partition(":")
    known = prefixes.get(prefix + colon)
    return token.text if known is None else known + re.sub(r"\\(.)", r"\1", local)


def _unescaped(text: str) -> str:
    from rdflib.compat import decodeUnicodeEscape

    return decodeUnicodeEscape(text) if "\\" in text else text


def _open_quote(text: str) -> int:
    """Return the line of the first quote that stands in no token, else 0."""
    blanked = _TOKEN.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)
    quote = _QUOTE.search(blanked)
    return blanked.count("\n", 0, quote.start()) + 1 if quote else 0
