"""A server of an earlier major version is refused in words, and nothing is sent to it."""

import pytest

from kg.errors import StoreError
from kg.store.neo4j import Neo4jReader
from tests.servers.artefacts import OLD, UnavailableError
from tests.servers.looking import push
from tests.servers.serving import serve
from tests.tiny.stored import graph_of


@pytest.mark.neo4j
def test_server_of_version_4_is_refused(tmp_path):
    """Look-ups and pushes say which version it is, and which is expected."""
    try:
        with serve(OLD, tmp_path) as address:
            for ask in (Neo4jReader, lambda old: push(old, graph_of())):
                with pytest.raises(
                    StoreError, match=r"is Neo4j/4\.4\.\d+, expected Neo4j 5 or later; upgrade"
                ):
                    ask(address)
    except UnavailableError as error:
        pytest.skip(str(error))
