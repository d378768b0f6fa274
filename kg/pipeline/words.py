"""Which vocabularies a command reads: the shipped ones, and folders of the user's own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kg.errors import GraphFolderError
from kg.store.folder import GraphFolder
from kg.vocabulary import Vocabulary, read_vocabulary, with_shipped


def graph_vocabulary(folder: GraphFolder, given: Sequence[Path] | None) -> Vocabulary:
    """Return the vocabulary to work on a graph with: of the folders given, else of its own.

    A graph remembers the folders it was built with, so that a later command reads it as
    the build did; an empty sequence takes the shipped vocabularies alone. Raises
    :class:`GraphFolderError` when a remembered folder is gone, and what
    :func:`kg.vocabulary.read_vocabulary` raises.
    """
    if given is not None:
        return read_vocabulary(*with_shipped(given))
    remembered = folder.vocabularies()
    for each in remembered:
        if not each.is_dir():
            raise GraphFolderError(
                str(folder.path),
                f"was built with the vocabularies of {each}, which is gone",
                "name where they lie with --vocab DIR, or leave them out with --no-vocab",
            )
    return read_vocabulary(*with_shipped(remembered))


def added_folders(vocabulary: Vocabulary) -> tuple[Path, ...]:
    """Return the folders of a vocabulary beside the shipped one."""
    shipped = with_shipped(())
    return tuple(each for each in vocabulary.folders if each not in shipped)
