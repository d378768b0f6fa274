"""What the tests of the loaders share: the shipped vocabulary, and a document from text."""

from collections.abc import Callable

import pytest

from kg.loaders.formats import Document
from kg.loaders.formats.markdown import read_grids
from kg.vocabulary import Vocabulary, read_vocabulary


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    """Return the shipped vocabulary: the header words are what tables are recognised by."""
    return read_vocabulary()


@pytest.fixture(scope="session")
def document() -> Callable[[str], Document]:
    """Return a function that makes a document of a text."""

    def make(text: str) -> Document:
        lines = tuple(text.split("\n"))
        return Document("made-up", lines, read_grids(lines), "0")

    return make
