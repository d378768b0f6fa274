"""Talks to one database of a Neo4j server, and says in our words what goes wrong."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING, TypeVar

from kg.config import Neo4jAddress
from kg.errors import StoreError
from kg.store.closing import Closing
from kg.store.deadline import took_too_long
from kg.store.neo4j.address import check_address
from kg.store.neo4j.failures import misled, refused, unreachable
from kg.store.protocol import UNLIMITED, Limits

if TYPE_CHECKING:
    import neo4j

_T = TypeVar("_T")

Rows = list[dict[str, object]]
"""Rows of an answer as the driver gives them, or rows to be written."""

OLDEST = 5
"""The oldest major version of the server that is spoken to."""

_COMMIT_RETRIES = 3
_ANSWERS_WITHIN = 20.0


class Connection(Closing):
    """An open connection to one database; a context manager.

    Raises :class:`StoreError` on opening when nothing answers there, the user is refused, or
    the server is older than :data:`OLDEST`.
    """

    def __init__(self, address: Neo4jAddress) -> None:
        self.place = address.place
        self._database = address.database or None
        check_address(address)
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
        """Run a statement that reads; the server refuses one that writes.

        It is a transaction of its own that needs no second message to begin and none to end,
        and it is run once more where the server says that this may help.
        """
        with self._our_words(limits.seconds):
            try:
                return self._read(cypher, parameters, limits)
            except (_driver().exceptions.Neo4jError, _driver().exceptions.DriverError) as error:
                if not error.is_retryable():
                    raise
            return self._read(cypher, parameters, limits)

    def _read(self, cypher: str, parameters: Mapping[str, object], limits: Limits) -> Rows:
        query = _driver().Query(cypher, timeout=limits.seconds)
        with self._session("READ") as session:
            result = session.run(query, dict(parameters))
            return _rows(result if limits.rows is None else result.fetch(limits.rows))

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
        """Run statements that change the schema, each as :meth:`write` does."""
        for statement in statements:
            self.write(statement, {})

    def close(self) -> None:
        """Close the connection."""
        self._driver.close()

    def _session(self, mode: str) -> neo4j.Session:
        return self._driver.session(
            database=self._database,
            default_access_mode=mode,
            # Not of the driver: an old server knows no such thing, and shall be told by its version.
            notifications_min_severity="OFF",
        )

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
            raise refused(self.place, error) from error
        except (errors.ServiceUnavailable, errors.SessionExpired) as error:
            raise unreachable(self.place, error) from error
        except (errors.DriverError, ValueError, TypeError, OverflowError) as error:
            raise misled(self.place, error) from error


def _open(address: Neo4jAddress) -> neo4j.Driver:
    driver: neo4j.Driver = _driver().GraphDatabase.driver(
        address.uri,
        auth=(address.user, address.password) if address.password else None,
        connection_timeout=_ANSWERS_WITHIN / 2,
        # The time a server has for the greeting too; a port that says nothing is no Neo4j.
        connection_acquisition_timeout=_ANSWERS_WITHIN,
    )
    return driver


def _rows(records: Iterable[neo4j.Record]) -> Rows:
    return [dict(zip(record.keys(), record.values(), strict=True)) for record in records]


def _driver() -> ModuleType:
    """Import the driver, its log off: what goes wrong is raised, once."""
    import neo4j

    logging.getLogger("neo4j").setLevel(logging.CRITICAL)
    return neo4j
