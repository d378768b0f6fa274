"""Takes the time of writing out of a file of the Office formats."""

from __future__ import annotations

import re
import shutil
import zipfile
from pathlib import Path
from typing import BinaryIO

_PROPERTIES = "docProps/core.xml"
_TIME = re.compile(rb"(?<=>)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ(?=<)")
_FIXED = (1980, 1, 1, 0, 0, 0)
"""The earliest time the format knows."""


def write_fixed(archive: BinaryIO, path: Path) -> None:
    """Write a file of such a format as it is but for its times, which are always the same ones."""
    with zipfile.ZipFile(archive) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _FIXED)
            entry.compress_type = zipfile.ZIP_DEFLATED
            if name == _PROPERTIES:
                new.writestr(entry, _TIME.sub(b"1980-01-01T00:00:00Z", old.read(name)))
            else:
                with old.open(name) as source, new.open(entry, "w", force_zip64=True) as target:
                    shutil.copyfileobj(source, target)
