"""Sentences as reports print them, made up and labelled by people who did not know the rules.

``plain.jsonl`` is written like the rows of real reports, ``uses.jsonl`` and
``partners.jsonl`` to be hard: every way of saying a use, and partners no list knows. The
companies are real, what is said of them is not.
"""

from tests.sentences.read import GOLD, read_sentences, score_sentences

__all__ = ["GOLD", "read_sentences", "score_sentences"]
