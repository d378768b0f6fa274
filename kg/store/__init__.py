"""Where the graph lives: the graph folder on disk, and the databases that answer Cypher."""
