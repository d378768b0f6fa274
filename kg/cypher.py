"""Looks at the text of a Cypher statement: does it only read? The databases hold it to that too."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SKIPPED = re.compile(
    r"""//[^\n]*|/\*.*?(?:\*/|\Z)        # comments
    |'(?:\\.|[^'\\])*(?:'|\Z)            # texts
    |"(?:\\.|[^"\\])*(?:"|\Z)
    |`(?:``|[^`])*(?:`|\Z)               # quoted names""",
    re.DOTALL | re.VERBOSE,
)
_WRITES = re.compile(
    r"""(?<![\w.:$|])                    # no property, label, edge type or parameter
    (?P<clause>CREATE|MERGE|SET|DETACH\s+DELETE|DELETE|REMOVE|DROP|FOREACH|LOAD\s+CSV
    |ALTER|GRANT|DENY|REVOKE|RENAME|TERMINATE|IN\s+(?:\d+\s+)?(?:CONCURRENT\s+)?TRANSACTIONS)
    (?!\w|\s*[:,).=\]|}]|\s*\Z)          # no key of a map, variable or other name""",
    re.IGNORECASE | re.VERBOSE,
)

_NAMED = re.compile(r"\bAS\s+\Z", re.IGNORECASE)
"""What stands before a word that is a name whatever it means otherwise."""


@dataclass(frozen=True, slots=True)
class WriteClause:
    """A clause that writes, and where in the statement it stands, both from 1."""

    clause: str
    line: int
    column: int


def find_write_clause(statement: str) -> WriteClause | None:
    r"""Return the first clause of a statement that writes, ``None`` where it only reads.

    Words in texts, comments and quoted names are none, nor are those that name a property, a
    label, an edge type or a parameter.

    >>> find_write_clause("MATCH (n)\nDETACH DELETE n")
    WriteClause(clause='DETACH DELETE', line=2, column=1)
    >>> find_write_clause("MATCH (n:Set) WHERE n.create = 'DELETE n' RETURN n // SET") is None
    True
    """
    code = only_code(statement)
    for found in _WRITES.finditer(code):
        before = code[: found.start()]
        if not _NAMED.search(before):
            return WriteClause(
                clause=" ".join(found["clause"].upper().split()),
                line=before.count("\n") + 1,
                column=found.start() - before.rfind("\n"),
            )
    return None


def only_code(statement: str) -> str:
    """Return a statement with its texts and comments blanked, every other sign in its place.

    >>> only_code("RETURN '$x' AS a // $y")
    'RETURN      AS a      '
    """
    return _SKIPPED.sub(_blank, statement)


def _blank(skipped: re.Match[str]) -> str:
    """Return what stands in the place of a skipped text: as long, and with its line breaks.

    A quoted name stays a name, so that what follows it is read as before.
    """
    stand_in = "x" if skipped[0].startswith("`") else " "
    return re.sub(r"[^\n]", stand_in, skipped[0])
