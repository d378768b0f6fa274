"""Finds the report files under the paths that were given."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kg.errors import ReportError

FOLDER_SUFFIXES = (".md", ".markdown", ".txt", ".html", ".htm", ".pdf", ".docx", ".xlsx")
"""The endings of files in a folder that are taken for reports."""

SUFFIXES = (*FOLDER_SUFFIXES, ".csv", ".tsv")
"""The endings of files that are read; data files (.csv, .tsv) only when they are named."""

_BINARY = {".doc": ".docx", ".xls": ".xlsx", ".wps": ".docx", ".et": ".xlsx"}


def find_reports(paths: Iterable[Path]) -> list[Path]:
    """Return the report files under ``paths``: files as given, folders searched, sorted.

    In a folder, what looks like a report counts (``FOLDER_SUFFIXES``); tables of data
    (.csv, .tsv) lie there for all kinds of reasons, so they must be named themselves.

    Raises :class:`ReportError` for a path that does not exist, a file of another kind, a
    folder without reports, and two files with the same stem, for the stem is the
    report's name.
    """
    found = [file for path in paths for file in _reports_under(path)]
    unique = list(dict.fromkeys(file.absolute() for file in found))
    names: dict[str, Path] = {}
    for file in unique:
        other = names.setdefault(file.stem, file)
        if other is not file:
            raise ReportError(
                str(file),
                f'has the same name as {other}, and "{file.stem}" can name one report only',
                "rename one of them",
            )
    return unique


def _reports_under(path: Path) -> list[Path]:
    if path.is_dir():
        files = sorted(each for each in path.rglob("*") if _is_report(each))
        if not files:
            endings = ", ".join(FOLDER_SUFFIXES)
            raise ReportError(str(path), f"holds no report ({endings})", "name a folder with some")
        return files
    if not path.exists() and not path.is_symlink():
        raise ReportError(str(path), "no such file or folder", "check the path")
    _check_suffix(path)
    return [path]


def _check_suffix(path: Path) -> None:
    suffix = path.suffix.lower()
    if suffix in _BINARY:
        raise ReportError(
            str(path), f'"{suffix}" is an old binary format', f"save it as {_BINARY[suffix]}"
        )
    if suffix not in SUFFIXES:
        raise ReportError(
            str(path), f'"{path.suffix}" is not a kind that is read', f"use {', '.join(SUFFIXES)}"
        )


def _is_report(path: Path) -> bool:
    """Tell whether a file found in a folder is a report; notes, hidden and lock files are not."""
    return (
        path.suffix.lower() in FOLDER_SUFFIXES
        and path.is_file()
        and not path.name.startswith((".", "~$"))
        and path.stem.upper() != "README"
    )
