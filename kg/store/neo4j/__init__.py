"""The Neo4j store: the team's server, asked and written over Bolt.

The only package that imports the driver, and of it only :mod:`kg.store.neo4j.connection`.
"""

from kg.store.neo4j.reader import Neo4jReader
from kg.store.neo4j.rules import Pushed, PushRules
from kg.store.neo4j.writer import Neo4jWriter

__all__ = ["Neo4jReader", "Neo4jWriter", "PushRules", "Pushed"]
