"""Writes rows in batches, each a transaction of its own that a newer push can stop."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from kg.errors import StoreError
from kg.store.neo4j import statements
from kg.store.neo4j.connection import Connection, Rows

BATCH = 10_000
"""How many nodes or edges are written in one transaction."""

Run = Callable[[str, Mapping[str, object]], Rows]
"""Runs a statement in a transaction that is under way."""


@dataclass(frozen=True, slots=True)
class Batches:
    """Writes for one push, which wants the database to hold the graph ``version``.

    Every batch first takes the lock that the pushes of a database share and looks whether it is
    still this graph that is wanted. So two pushes never mix, and none waits for the
    other in a circle.
    """

    connection: Connection
    version: str
    progress: Callable[[str], None] = lambda _: None

    def begin(self) -> None:
        """Take the database: a push under way that wants another graph stops."""
        self.connection.write(statements.BEGIN, {"target": self.version})

    def run(self, text: str, rows: Rows, what: str = "", **others: object) -> int:
        """Run a statement on rows; return the sum of the counts it gives.

        How far it has got is told in words after each batch, if the rows are said to be
        something. Raises :class:`StoreError` when another push wants another graph by now.
        """
        counted = 0
        for start in range(0, len(rows), BATCH):
            given = {"rows": rows[start : start + BATCH], **others}
            counted += self.connection.transact(partial(self._work, text, given))
            if what:
                done = min(start + BATCH, len(rows))
                self.progress(f"written {done:,} of {len(rows):,} {what}")
        return counted

    def _work(self, text: str, given: Mapping[str, object], run: Run) -> int:
        wanted = [row["target"] for row in run(statements.TAKE_LOCK, {})]
        if wanted != [self.version]:
            raise StoreError(
                self.connection.place,
                "another push of another graph has begun, this one stopped",
                "push again when it has ended, if this graph is the one to keep",
            )
        return count(run(text, given))


def count(rows: Rows) -> int:
    """Return the count that a statement gives, 0 where it gives none."""
    number = rows[0].get("count") if rows else 0
    return number if isinstance(number, int) else 0
