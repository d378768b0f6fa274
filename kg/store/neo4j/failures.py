"""Says in our words what a server or the driver of it reports: place, problem, next step."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator

from kg.errors import StoreError

_STEPS = {
    "Security.Unauthorized": "correct --user, $NEO4J_USERNAME or $NEO4J_PASSWORD",
    "Security.AuthenticationRateLimit": "wait a few seconds, then correct $NEO4J_PASSWORD",
    "Security.CredentialsExpired": "change the password once: `cypher-shell`, or the browser",
    "Security.Forbidden": "ask for a user that may write and change the schema, or correct --user",
    "General.ForbiddenOnReadOnlyDatabase": "ask for a user and a database that may be written",
    "General.WriteOnReadOnlyAccessDatabase": "ask for a user and a database that may be written",
    "Database.DatabaseNotFound": "correct --database or $NEO4J_DATABASE",
    "Transaction.TransactionTimedOut": "narrow it, or raise db.transaction.timeout on the server",
    "Transaction.TransactionLogError": "free disk space on the server, start it anew, then push again",
    "Transaction.TransactionStartFailed": "start the server anew (a full disk stops it too), then try again",
    "Statement.AccessMode": "mend the statement; only reading is allowed",
    "Statement.": "mend the statement",
    "Schema.ConstraintCreationFailed": "give the nodes that share one ids of their own, or name another --database",
    "Schema.ConstraintValidationFailed": "two nodes have one id; look at the one named",
}
_OTHERWISE = "look at the server's log, then try again; what was there before is intact"
_NO_BOLT = ("handshake", "Bolt service")
_START = "start the server, or correct --uri or $NEO4J_URI"
_TLS = "say neo4j:// for a server without TLS, neo4j+ssc:// for a certificate nobody vouches for"


def refused(place: str, error: Exception) -> StoreError:
    """Return the error of a server that answered, and refused or failed."""
    code = str(getattr(error, "code", ""))
    found = (step for ending, step in _STEPS.items() if ending in code)
    said = first_line(error)
    if "missing key `scheme`" in said:
        said = "it wants a password, and none was given"
    return StoreError(place, f"refused: {said}", next(found, _OTHERWISE))


def unreachable(place: str, error: Exception) -> StoreError:
    """Return the error of a server that does not answer, with the cause at the bottom of it."""
    for cause in _causes(error):
        if isinstance(cause, ssl.SSLError):
            reason = cause.reason or "it does not speak TLS"
            return StoreError(place, f"no encrypted connection: {reason}", _TLS)
        if isinstance(cause, socket.gaierror):
            return StoreError(place, f"no such server is known: {cause.strerror}", _START)
        if isinstance(cause, OSError) and cause.strerror:
            return StoreError(place, f"no Neo4j answers: {cause.strerror}", _START)
        if any(words in str(cause) for words in _NO_BOLT):
            problem = "something answers there, but no Neo4j, or it takes too long"
            return StoreError(place, problem, _START)
    return StoreError(place, f"no Neo4j answers: {first_line(error)}", _START)


def misled(place: str, error: Exception) -> StoreError:
    """Return the error of the driver itself, which could not do what it was asked to."""
    if isinstance(error, UnicodeError):
        problem = "the address, the user, the password or a value is no Unicode text"
        return StoreError(place, problem, "type it anew")
    return StoreError(place, first_line(error), "correct the address or the values")


def first_line(error: Exception) -> str:
    """Return what an error of the driver says, without its codes, on one line."""
    said = str((hasattr(error, "code") and getattr(error, "message", None)) or error)
    return " ".join(said.split()) or type(error).__name__


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and what it comes from, the deepest first."""
    if isinstance(error, BaseExceptionGroup):
        for each in error.exceptions:
            yield from _causes(each)
    under = error.__cause__ or error.__context__
    if under is not None:
        yield from _causes(under)
    yield error
