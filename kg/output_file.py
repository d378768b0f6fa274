"""Writes a file that a user asked for: whole or not at all, and over nothing unless told."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kg.errors import ExportError

_FRESH = "name another file with -o, or pass --force to replace it"
_OTHER = "name another file with -o"
_NEXT = "free disk space, check the permissions, or name another place with -o"


def write_new(path: Path, content: str | bytes, *, force: bool = False) -> None:
    """Write a text, as UTF-8 with the line ends it has, or bytes into a new file.

    Raises :class:`ExportError` as :func:`new_file` does.
    """
    with new_file(path, force=force) as draft:
        draft.write_bytes(content if isinstance(content, bytes) else content.encode())


@contextmanager
def new_file(path: Path, *, force: bool = False) -> Iterator[Path]:
    """Give the path of a draft beside ``path``, which takes its place when all went well.

    Where anything fails the draft is removed, and a file that was there is as it was. Where
    ``path`` is no file on a disk, such as ``/dev/stdout``, it is written to as it is.

    Raises :class:`ExportError` for a file that is there already, unless ``force`` says to
    replace it; for a folder; and when the file cannot be written.
    """
    target = Path(os.path.realpath(path))
    with telling(path):
        _check_free(path, target, force=force)
        if target.exists() and not target.is_file():
            yield target
            return
        draft = target.with_name(f".kg-{os.getpid()}-{threading.get_ident()}.draft")
        try:
            yield draft
            _take_place(draft, target, force=force)
        finally:
            draft.unlink(missing_ok=True)


def _check_free(path: Path, target: Path, *, force: bool) -> None:
    """Raise for what need not be begun."""
    if target.is_dir():
        raise ExportError(str(path), "is a folder", "name a file with -o")
    if not target.parent.is_dir():
        raise ExportError(str(path), "cannot be written (there is no such folder)", _OTHER)
    if target.is_file():
        if not force:
            raise ExportError(str(path), "is there already", _FRESH)
        with target.open("r+b"):
            """A file that may not be written to is not replaced either."""


def _take_place(draft: Path, target: Path, *, force: bool) -> None:
    """Move the draft to where it belongs; a file that came there meanwhile is one that is there."""
    if force:
        with suppress(FileNotFoundError):
            shutil.copymode(target, draft)
    else:
        try:
            os.link(draft, target)
        except FileExistsError:
            raise ExportError(str(target), "is there already", _FRESH) from None
        except OSError:
            """This file system has no second names for a file."""
        else:
            return
    draft.replace(target)


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Raise :class:`ExportError` in place of what keeps ``path`` from being written."""
    try:
        yield
    except OSError as error:
        reason = " ".join((error.strerror or str(error)).split())
        problem = f"cannot be written ({reason}); nothing was changed"
        raise ExportError(str(path), problem, _NEXT) from error
    except UnicodeEncodeError as error:
        text = error.object[max(error.start - 20, 0) : error.end]
        raise ExportError(
            str(path),
            f"cannot be written: {text!r} is no text of whole characters",
            "mend the report it comes from, then build again",
        ) from error
