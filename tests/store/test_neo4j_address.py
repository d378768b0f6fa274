"""An address that leads to no Neo4j is told in one line, soon, and without the password."""

import socket
import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest

from kg.config import Neo4jAddress
from kg.errors import StoreError
from kg.store.neo4j import Neo4jReader
from kg.store.neo4j import connection as connecting

PASSWORD = "hunter2-☂-distinctive"  # noqa: S105 - of nobody
START = r"; start the server, or correct --uri or \$NEO4J_URI"


def told(address: Neo4jAddress) -> str:
    """Return what the error of an address says."""
    with pytest.raises(StoreError) as caught:
        Neo4jReader(address)
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.fixture
def mute_port() -> Iterator[int]:
    """Return a port at which something listens that says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


@pytest.mark.parametrize(
    ("uri", "said"),
    [
        ("bolt://127.0.0.1:1", "no Neo4j answers: Connection refused; start the server, or"),
        ("neo4j://127.0.0.1:1", "no Neo4j answers: Connection refused; start the server, or"),
        ("neo4j://nowhere.invalid", "no such server is known: "),
        ("http://localhost:7474", 'begins with "http", expected one of neo4j, neo4j+s, '),
        ("localhost:7687", 'begins with "localhost", expected one of neo4j, '),
        ("127.0.0.1:7687", 'begins with "", expected one of neo4j, '),
        ("bolt://:7687", "names no server; write it like neo4j://localhost:7687"),
        ("bolt://localhost:bolt", "is no address: "),
        ("bolt://localhost:76870", "is no address: Port out of range 0-65535; write it like"),
        ("bolt://[::1", "is no address: "),
        ("bolt://local\nhost:1", "bolt://local host:1: "),
    ],
)
def test_address_is_told_with_the_next_step(uri, said):
    """Each way to lead nowhere has a message of its own."""
    assert said in told(Neo4jAddress(uri, password=PASSWORD))


def test_port_that_says_nothing_is_given_up(mute_port, monkeypatch):
    """What listens and does not greet as Neo4j does is no Neo4j, after some seconds."""
    monkeypatch.setattr(connecting, "_ANSWERS_WITHIN", 1.0)
    said = told(Neo4jAddress(f"bolt://127.0.0.1:{mute_port}", password=PASSWORD))
    assert "something answers there, but no Neo4j, or it takes too long; start" in said


def test_web_server_is_no_neo4j():
    """What answers in another protocol is said to be no Neo4j."""

    def answer() -> None:
        with socket.create_server(("127.0.0.1", 0)) as listener:
            port.append(listener.getsockname()[1])
            ready.set()
            connection, _ = listener.accept()
            with connection:
                connection.recv(64)
                connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    port: list[int] = []
    ready = threading.Event()
    thread = threading.Thread(target=answer)
    thread.start()
    ready.wait()
    said = told(Neo4jAddress(f"bolt://127.0.0.1:{port[0]}", password=PASSWORD))
    thread.join()
    assert "something answers there, but no Neo4j" in said


@pytest.mark.parametrize(
    "uri",
    [f"bolt://neo4j:{PASSWORD}@localhost", f"bolt://a@b:{PASSWORD}/@localhost", f"{PASSWORD}@host"],
)
def test_password_in_the_address_is_refused_and_not_told(uri):
    """It would stand in the list of processes; neither message nor repr repeats it."""
    address = Neo4jAddress(uri, password=PASSWORD)
    said = told(address)
    assert "holds a user or a password" in said
    assert "$NEO4J_PASSWORD" in said
    assert PASSWORD not in said + repr(address) + address.place


def test_text_that_is_none_is_told_without_it():
    """A byte that no encoding knows, in the password, is not repeated."""
    said = told(Neo4jAddress("bolt://127.0.0.1:1", user="a\udce4", password=PASSWORD))
    assert PASSWORD not in said


@pytest.mark.neo4j
@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            {"user": "nobody", "password": PASSWORD},
            r"authentication failure.*; correct --user, \$NEO4J_USERNAME or",
        ),
        ({"password": ""}, "it wants a password, and none was given; correct --user, "),
        ({"user": "🙂`$x"}, r"authentication failure.*; correct --user, \$NEO4J_USERNAME or"),
        ({"user": "\udce4"}, "is no Unicode text; type it anew"),
        ({"database": "nowhere"}, r"database nowhere: refused: .*; correct --database or"),
        ({"database": "`$x` 🙂; DROP"}, r"database `\$x` 🙂; DROP: refused: .*; correct --data"),
        ({"database": "a\nb"}, "database a b: refused: .*; correct --database or"),
        ({"database": "System"}, "is the server's own, no graph can be in it; name another"),
    ],
)
def test_refusal_is_told_with_the_next_step(neo4j_lts, change, said):
    """A wrong user, password or database is named with what to correct."""
    address = replace(neo4j_lts, **change)
    with pytest.raises(StoreError, match=said) as caught, Neo4jReader(address) as reader:
        reader.run("RETURN 1", {})
    assert "\n" not in str(caught.value)
    assert PASSWORD not in str(caught.value)
