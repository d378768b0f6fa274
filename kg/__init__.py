"""The AI-adoption knowledge graph: from damaged report tables to answered questions.

The rooms, and which may import which, are drawn in ``docs/architecture.md``.
"""

__version__ = "0.1.0"
