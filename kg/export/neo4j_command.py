"""The command that imports what was written: to be run as it stands, in a POSIX shell."""

from __future__ import annotations

import shlex
from collections.abc import Iterable
from pathlib import Path


def import_command(folder: Path, database: str, options: Iterable[str]) -> str:
    r"""Return the command, one option a line.

    It goes to the folder first: the import takes the path of a file for a pattern, so one
    with brackets or commas would be read as another. The name of the database stands
    before the files, whose option takes all that follows it for files.

    >>> print(import_command(Path("/tmp/it's"), "neo4j", ["--nodes=Model=./a.csv"]))
    cd '/tmp/it'"'"'s' && neo4j-admin database import full neo4j \
      --overwrite-destination=true \
      --bad-tolerance=0 \
      --nodes=Model=./a.csv
    """
    start = f"cd {shlex.quote(str(folder))} && neo4j-admin database import full"
    checked = ("--overwrite-destination=true", "--bad-tolerance=0")
    lines = (f"{start} {shlex.quote(database)}", *map(shlex.quote, (*checked, *options)))
    return " \\\n  ".join(lines)
