"""Files of JSON lines, named by their content: written whole or not at all, removed likewise."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from pathlib import Path
from typing import Any

_DIGEST_LENGTH = 12
_DRAFT = ".draft"


def digest(text: str) -> str:
    """Return the digest that names a file after what is in it.

    >>> len(digest("")), digest("a") == digest("b")
    (12, False)
    """
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST_LENGTH]


def json_lines(text: str) -> list[dict[str, Any]]:
    """Return the records of a text of JSON lines; empty lines are none.

    Raises ``ValueError`` for a line that is no JSON.
    """
    # Not splitlines(): a text may hold U+2028, which ends no line of JSON.
    return [json.loads(line) for line in text.split("\n") if line]


def write_if_new(target: Path, text: str) -> None:
    """Write a file whole or not at all, also in a power cut; leave one that is the same."""
    data = text.encode("utf-8")
    if target.exists() and target.read_bytes() == data:
        return
    target.parent.mkdir(exist_ok=True)
    draft = target.with_name(f"{target.name}{_DRAFT}")
    with draft.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(target)


def remove_folder(folder: Path) -> None:
    """Remove a folder; killed meanwhile, it leaves a draft, which nobody takes for the folder.

    One that cannot be moved, because a reader holds it on some systems, is left as it is.
    """
    draft = folder.with_name(f"{folder.name.removesuffix(_DRAFT)}{_DRAFT}")
    if folder != draft:
        shutil.rmtree(draft, ignore_errors=True)
        try:
            folder.rename(draft)
        except OSError:
            return
    shutil.rmtree(draft, ignore_errors=True)
