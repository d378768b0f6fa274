"""Reads one report file, whatever its format."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from kg.errors import ReportError
from kg.loaders.formats.csv_text import read_csv
from kg.loaders.formats.document import Document, SourceFile
from kg.loaders.formats.docx import read_docx
from kg.loaders.formats.encoding import decode_text
from kg.loaders.formats.html import read_html
from kg.loaders.formats.markdown import read_grids
from kg.loaders.formats.pdf import read_pdf
from kg.loaders.formats.text import clean_line
from kg.loaders.formats.xlsx import read_xlsx

_LARGEST = 256 * 1024 * 1024


def read_document(path: Path) -> Document:
    """Read one report file.

    Raises :class:`ReportError` when it cannot be read, is too large, broken or
    encrypted, or is of a format that is not read or whose library is not installed.
    """
    read = _READERS.get(path.suffix.lower())
    if read is None:
        raise ReportError(str(path), "is not a kind that is read", f"use {', '.join(_READERS)}")
    return read(_read_file(path))


def _read_file(path: Path) -> SourceFile:
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= _LARGEST else b""
    except OSError as error:
        raise ReportError(str(path), f"cannot be read ({error.strerror})", "check it") from error
    if size > _LARGEST:
        limit = _LARGEST // 1024**2
        raise ReportError(str(path), f"is larger than {limit} MB", "split it")
    return SourceFile(path, data, hashlib.sha256(data).hexdigest())


def _read_text(source: SourceFile) -> Document:
    """Read Markdown or plain text: its lines, and the grids of pipes and tabs in them."""
    text, notes = decode_text(source.data, str(source.path))
    lines = text.split("\n")
    return Document(
        source.path.stem,
        tuple(clean_line(line) for line in lines),
        read_grids(lines),
        source.digest,
        notes,
    )


_READERS: dict[str, Callable[[SourceFile], Document]] = {
    ".md": _read_text,
    ".markdown": _read_text,
    ".txt": _read_text,
    ".html": read_html,
    ".htm": read_html,
    ".pdf": read_pdf,
    ".docx": read_docx,
    ".xlsx": read_xlsx,
    ".csv": read_csv,
    ".tsv": read_csv,
}
