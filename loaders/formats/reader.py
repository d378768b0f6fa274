"""Finds report files and reads them, whatever their encoding."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from kg.errors import ReportError
from kg.loaders.formats.document import Document, SourceText
from kg.loaders.formats.markdown import read_grids

SUFFIXES = (".md", ".markdown", ".txt")
"""The file endings that are read as reports."""

_ENCODINGS = ("utf-8-sig", "gb18030")


def find_reports(paths: Iterable[Path]) -> list[Path]:
    """Return the report files under ``paths``: files as given, folders searched, sorted.

    Raises :class:`ReportError` for a path that does not exist, a folder without
    reports, and two files with the same stem, for the stem is the report's name.
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


def read_document(path: Path) -> Document:
    """Read one report file.

    Raises :class:`ReportError` when it cannot be read or decoded.
    """
    source = _read_text(path)
    lines = tuple(source.text.split("\n"))
    notes = (
        () if source.encoding == _ENCODINGS[0] else (f"decoded as {source.encoding}, not UTF-8",)
    )
    return Document(source.name, lines, read_grids(lines), source.digest, notes)


def _reports_under(path: Path) -> list[Path]:
    endings = ", ".join(SUFFIXES)
    if path.is_dir():
        files = sorted(each for each in path.rglob("*") if _is_report(each))
        if not files:
            raise ReportError(str(path), f"holds no report ({endings})", "name a folder with some")
        return files
    if not path.exists() and not path.is_symlink():
        raise ReportError(str(path), "no such file or folder", "check the path")
    if path.suffix.lower() not in SUFFIXES:
        raise ReportError(
            str(path), f'"{path.suffix}" is not a kind that is read', f"use {endings}"
        )
    return [path]


def _is_report(path: Path) -> bool:
    """Tell whether a file found in a folder is a report; notes and hidden files are not."""
    return (
        path.suffix.lower() in SUFFIXES
        and path.is_file()
        and not path.name.startswith(".")
        and path.stem.upper() != "README"
    )


def _read_text(path: Path) -> SourceText:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ReportError(str(path), f"cannot be read ({error.strerror})", "check it") from error
    digest = hashlib.sha256(data).hexdigest()
    for encoding in _ENCODINGS:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError as error:
            place = error.start
            continue
        unified = text.replace("\r\n", "\n").replace("\r", "\n")
        return SourceText(path.stem, unified, digest, encoding)
    raise ReportError(
        f"{path} byte {place}",
        "is neither UTF-8 nor GB18030",
        "convert it to UTF-8, for example with iconv",
    )
