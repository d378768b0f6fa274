"""Refuses an address that no server can be reached by, before anything is sent there."""

from __future__ import annotations

from urllib.parse import urlsplit

from kg.config import Neo4jAddress
from kg.errors import StoreError

SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")
"""How an address begins; ``+s`` is encrypted, ``+ssc`` with a certificate that nobody vouches for."""

_EXAMPLE = "write it like neo4j://localhost:7687"
_SYSTEM = "system"


def check_address(address: Neo4jAddress) -> None:
    """Raise :class:`StoreError` for an address that is none, or that tells a password.

    >>> check_address(Neo4jAddress("http://localhost:7474"))
    Traceback (most recent call last):
    kg.errors.StoreError: http://localhost:7474: begins with "http", expected one of neo4j, neo4j+s, neo4j+ssc, bolt, bolt+s, bolt+ssc; write it like neo4j://localhost:7687
    """
    if "@" in address.uri:
        raise StoreError(
            address.place,
            "holds a user or a password, which the list of processes would show",
            "give the address alone, the user as --user and the password as $NEO4J_PASSWORD",
        )
    try:
        parts = urlsplit(address.uri)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise StoreError(address.place, f"is no address: {error}", _EXAMPLE) from None
    if parts.scheme not in SCHEMES or "://" not in address.uri:
        expected = f"expected one of {', '.join(SCHEMES)}"
        raise StoreError(address.place, f'begins with "{parts.scheme}", {expected}', _EXAMPLE)
    if not host:
        raise StoreError(address.place, "names no server", _EXAMPLE)
    if address.database.lower() == _SYSTEM:
        raise StoreError(
            address.place, "is the server's own, no graph can be in it", "name another database"
        )
