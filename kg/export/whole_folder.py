"""Writes a folder of files completely or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import ExportError
from kg.output_file import telling

_OURS = (
    *("nodes-*", "edges-*", "import.report"),
    *("nodes.csv", "edges.csv", "claims.csv", "disclosures.csv"),
    *("nodes.parquet", "edges.parquet", "claims.parquet", "disclosures.parquet"),
)
"""What may be replaced: files of an earlier export, and what an import leaves beside them."""


@contextmanager
def whole_folder(target: Path, *, replace: bool) -> Iterator[Path]:
    """Give an empty draft folder, which becomes ``target`` when all went well, else is removed.

    Raises :class:`ExportError` when ``target`` is not empty, unless ``replace`` says to replace
    an earlier export; and when anything cannot be written.
    """
    target = target.resolve()
    draft = target.parent / f".kg-export-{os.getpid()}.draft"
    try:
        with telling(target):
            _check_free(target, replace=replace)
            draft.mkdir()
            yield draft
            _take_place(draft, target)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _check_free(target: Path, *, replace: bool) -> None:
    if target.exists() and not target.is_dir():
        raise ExportError(str(target), "is a file", "name a folder with -o")
    held = sorted(target.iterdir()) if target.exists() else []
    if held and not replace:
        raise ExportError(
            str(target), "is not empty", "name a fresh folder with -o, or say --force to replace it"
        )
    others = [each.name for each in held if not _is_ours(each)]
    if others:
        raise ExportError(
            str(target),
            f"holds {others[0]}, which no export wrote",
            "name a fresh folder with -o",
        )


def _is_ours(path: Path) -> bool:
    return path.is_file() and any(path.match(each) for each in _OURS)


def _take_place(draft: Path, target: Path) -> None:
    """Move the draft to where it belongs; what is there stays until then, and if that fails."""
    if not target.exists():
        draft.rename(target)
        return
    old = draft.with_suffix(".old")
    target.rename(old)
    try:
        draft.rename(target)
    except BaseException:
        old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)
