"""Turns what other people's libraries raise on a file into our own error."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager

from kg.errors import KGError, ReportError
from kg.loaders.formats.document import SourceFile

DOCUMENTS_EXTRA = "pip install 'ai-adoption-kg[documents]'"
"""What brings the libraries that read the formats beyond plain text."""

_LIBRARIES = frozenset({"docx", "lxml", "openpyxl", "pdfplumber"})
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MOST_UNPACKED = 512 * 1024 * 1024


@contextmanager
def reading(source: SourceFile, kind: str) -> Iterator[None]:
    """Read a file with a library: whatever it raises on a broken file is told in one line.

    The libraries raise errors of every type, down to ``KeyError`` and ``struct.error``,
    on files cut short, so every one counts as a broken file; it stays chained. Only calls
    into a library belong inside, for an error of ours must keep its traceback.

    Raises :class:`ReportError` when the file is broken, or when the library is missing.
    """
    try:
        yield
    except (KGError, MemoryError):
        raise
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _LIBRARIES:
            raise
        raise ReportError(
            str(source.path),
            f"reading {kind} needs {error.name}, which is not installed",
            DOCUMENTS_EXTRA,
        ) from error
    except Exception as error:
        reason = " ".join(f"{type(error).__name__}: {error}".split())[:200].rstrip(": ")
        raise ReportError(
            str(source.path),
            f"is broken and cannot be read as {kind} ({reason})",
            "open it and save it anew, or convert it to Markdown",
        ) from error


def check_package(source: SourceFile, kind: str) -> None:
    """Check that an Office file is the zip package it should be, and of a sane size unpacked.

    Raises :class:`ReportError` for an encrypted file, an old binary one, another kind of
    file, and a package that would unpack to more than 512 MB.
    """
    place = str(source.path)
    if source.data.startswith(_OLE):
        if _ENCRYPTED in source.data:
            raise ReportError(place, "is encrypted", f"save it as {kind} without a password")
        raise ReportError(place, "is an old binary Office file", f"open it and save it as {kind}")
    with reading(source, kind), zipfile.ZipFile(io.BytesIO(source.data)) as package:
        unpacked = sum(member.file_size for member in package.infolist())
    if unpacked > _MOST_UNPACKED:
        raise ReportError(
            place,
            f"would unpack to {unpacked / 1024**2:,.0f} MB, {_MOST_UNPACKED // 1024**2} are allowed",
            "split it, or save it without pictures and empty rows",
        )
