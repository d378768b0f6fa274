"""A subgraph in, one self-contained HTML page out."""
