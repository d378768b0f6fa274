"""Opens a file with Gephi's own importer, without its windows."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.servers.artefacts import fetch_gephi, find_java

_PROGRAM = Path(__file__).with_name("OpenInGephi.java")
_OLDEST_JAVA = 17
_QUIET = ("-Djava.awt.headless=true", "-Duser.timezone=UTC")


@dataclass(frozen=True, slots=True)
class Gephi:
    """A Gephi of its own: what it needs, compiled into a folder.

    Making one raises :class:`tests.servers.artefacts.UnavailableError` when it cannot be had.
    """

    java: str
    path: str

    @classmethod
    def made_in(cls, folder: Path) -> Gephi:
        """Compile the program that opens files."""
        java, jars = find_java(_OLDEST_JAVA), fetch_gephi()
        [toolkit], [compiler] = jars.glob("gephi-toolkit-*.jar"), jars.glob("ecj-*.jar")
        target = ("-17", "-nowarn", "-encoding", "UTF-8", "-d", str(folder), "-cp", str(toolkit))
        subprocess.run([java, "-jar", str(compiler), *target, str(_PROGRAM)], check=True)
        return cls(java, f"{folder}:{toolkit}")

    def opened(self, file: Path) -> list[dict[str, Any]]:
        """Return what Gephi tells of a file: issues, its time format, nodes and edges."""
        command = [
            self.java,
            "-Djava.awt.headless=true",
            "-cp",
            self.path,
            "OpenInGephi",
            str(file),
        ]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        return [json.loads(line) for line in done.stdout.splitlines()]
