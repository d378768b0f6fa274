"""JSON lines: disclosures and claims, one object a line.

The format is that of the claims file (see ``kg/store/parts.py``), cut down to the two
types a scorer or a data frame wants.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

EXPORTED = frozenset({"disclosure", "claim"})
"""The record types that are exported."""


def claim_lines(parts: Iterable[str]) -> Iterator[str]:
    """Yield the disclosures and claims of all parts, in order."""
    for part in parts:
        # Not splitlines(): a text may hold U+2028, which ends no line of JSON.
        for line in part.split("\n"):
            if line and json.loads(line)["type"] in EXPORTED:
                yield f"{line}\n"
