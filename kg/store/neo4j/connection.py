"""Talks to one database of a Neo4j server, and says in our words what goes wrong."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import ModuleType, TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from kg.config import Neo4jAddress
from kg.errors import StoreError
from kg.store.deadline import took_too_long
from kg.store.protocol import UNLIMITED, Limits

if TYPE_CHECKING:
    import neo4j

_T = TypeVar("_T")

Rows = list[dict[str, object]]
"""Rows of an answer as the driver gives them, or rows to be written."""

OLDEST = 5
"""The oldest major version of the server that is spoken to."""

_COMMIT_RETRIES = 3
_STEPS = {
    "Security.Unauthorized": "correct --user, $NEO4J_USERNAME or $NEO4J_PASSWORD",
    "Security.AuthenticationRateLimit": "wait a few seconds, then correct $NEO4J_PASSWORD",
    "Security.CredentialsExpired": "change the password once: `cypher-shell`, or the browser",
    "Security.Forbidden": "ask for a user that may write and change the schema, or correct --user",
    "General.ForbiddenOnReadOnlyDatabase": "ask for a user and a database that may be written",
    "General.WriteOnReadOnlyAccessDatabase": "ask for a user and a database that may be written",
    "Database.DatabaseNotFound": "correct --database or $NEO4J_DATABASE",
    "Statement.AccessMode": "mend the statement; only reading is allowed",
    "Statement.": "mend the statement",
    "Schema.ConstraintValidationFailed": "two nodes have one id; look at the one named",
}
_OTHERWISE = "look at the server's log, then try again; what was there before is intact"


class Connection:
    """An open connection to one database; a context manager.

    Raises :class:`StoreError` on opening when nothing answers there, the user is refused, or
    the server is older than :data:`OLDEST`.
    """

    def __init__(self, address: Neo4jAddress) -> None:
        self.place = address.place
        self._database = address.database or None
        with self._our_words():
            self._driver = _open(address)
        try:
            self._check_server()
        except BaseException:
            self._driver.close()
            raise

    def read(
        self, cypher: str, parameters: Mapping[str, object], limits: Limits = UNLIMITED
    ) -> Rows:
        """Run a statement that reads; the server refuses one that writes."""

        def work(transaction: neo4j.ManagedTransaction) -> Rows:
            result = transaction.run(cypher, dict(parameters))
            return _rows(result if limits.rows is None else result.fetch(limits.rows))

        with self._our_words(limits.seconds), self._session("READ") as session:
            return session.execute_read(_timed(work, limits.seconds))

    def write(self, cypher: str, parameters: Mapping[str, object]) -> Rows:
        """Run a statement that writes in a transaction of its own, retried where that helps.

        It must be such that doing it twice does no harm: when the connection is lost while
        a transaction is committed, nobody knows whether it was, and it is run again.
        """
        return self.transact(lambda run: run(cypher, parameters))

    def transact(self, work: Callable[[Callable[[str, Mapping[str, object]], Rows]], _T]) -> _T:
        """Run some statements in one transaction, retried as :meth:`write` is."""

        def run_all(transaction: neo4j.ManagedTransaction) -> _T:
            return work(lambda cypher, given: _rows(transaction.run(cypher, dict(given))))

        with self._our_words():
            for _ in range(_COMMIT_RETRIES):
                try:
                    with self._session("WRITE") as session:
                        return session.execute_write(run_all)
                except _driver().exceptions.IncompleteCommit:
                    continue
            with self._session("WRITE") as session:
                return session.execute_write(run_all)

    def define(self, statements: Sequence[str]) -> None:
        """Run statements that change the schema, each in a transaction of its own."""
        with self._our_words(), self._session("WRITE") as session:
            for statement in statements:
                session.run(statement).consume()

    def close(self) -> None:
        """Close the connection."""
        self._driver.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _session(self, mode: str) -> neo4j.Session:
        return self._driver.session(database=self._database, default_access_mode=mode)

    def _check_server(self) -> None:
        with self._our_words():
            agent = str(self._driver.get_server_info().agent)
        version = agent.partition("/")[2]
        if version.split(".")[0].isdigit() and int(version.split(".")[0]) < OLDEST:
            raise StoreError(
                self.place, f"is {agent}, expected Neo4j {OLDEST} or later", "upgrade the server"
            )

    @contextmanager
    def _our_words(self, seconds: float | None = None) -> Iterator[None]:
        """Turn what the driver raises into one clear line; the password is in none of them."""
        errors = _driver().exceptions
        try:
            yield
        except errors.Neo4jError as error:
            if seconds is not None and "TransactionTimedOut" in str(error.code):
                raise took_too_long(self.place, seconds) from error
            raise StoreError(self.place, _refusal(error), _step(str(error.code))) from error
        except (errors.ServiceUnavailable, errors.SessionExpired) as error:
            step = "start the server, or correct --uri or $NEO4J_URI"
            raise StoreError(self.place, f"no Neo4j answers: {_first_line(error)}", step) from error
        except (errors.DriverError, ValueError, TypeError, OverflowError) as error:
            step = "correct the address or the values"
            raise StoreError(self.place, _first_line(error), step) from error


def _open(address: Neo4jAddress) -> neo4j.Driver:
    driver: neo4j.Driver = _driver().GraphDatabase.driver(
        address.uri,
        auth=(address.user, address.password) if address.password else None,
        notifications_min_severity="OFF",
        connection_timeout=10.0,
    )
    return driver


def _rows(records: Iterable[neo4j.Record]) -> Rows:
    return [dict(zip(record.keys(), record.values(), strict=True)) for record in records]


def _timed(work: Callable[..., _T], seconds: float | None) -> Callable[..., _T]:
    if seconds is None:
        return work
    timed: Callable[..., _T] = _driver().unit_of_work(timeout=seconds)(work)
    return timed


def _refusal(error: Exception) -> str:
    return f"refused: {_first_line(error)}"


def _first_line(error: Exception) -> str:
    """Return what an error of the driver says, without its codes, on one line."""
    said = str(getattr(error, "message", None) or error)
    return " ".join(said.split()) or type(error).__name__


def _step(code: str) -> str:
    found = (step for ending, step in _STEPS.items() if ending in code)
    return next(found, _OTHERWISE)


def _driver() -> ModuleType:
    """Import the driver, its log off: what goes wrong is raised, once."""
    import neo4j

    logging.getLogger("neo4j").setLevel(logging.CRITICAL)
    return neo4j
