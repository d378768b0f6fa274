"""Neo4j Community and Gephi from their published Maven artefacts, kept in a cache folder of the user's."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import filelock

CACHE = (
    Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "ai-adoption-kg" / "neo4j"
)
_MODULES = (
    "org.neo4j:neo4j",
    "org.neo4j.app:neo4j-server",
    "org.neo4j:neo4j-import-tool",
    "org.neo4j:neo4j-command-line",
)
_PARQUET = (
    "com.fasterxml.woodstox:woodstox-core:7.2.2",
    "org.apache.commons:commons-collections4:4.5.0",
    "org.apache.hadoop.thirdparty:hadoop-shaded-guava:1.5.0",
)
"""What the community edition's import needs beside its own artefacts to read Parquet."""

_GEPHI = ("org.gephi:gephi-toolkit:0.10.1:all", "org.eclipse.jdt:ecj:3.38.0:")
"""Gephi without its windows, in one jar with all it needs, and a compiler for where there is no JDK."""

_POM = """<project xmlns="http://maven.apache.org/POM/4.0.0">
<modelVersion>4.0.0</modelVersion><packaging>pom</packaging>
<groupId>local</groupId><artifactId>neo4j-for-tests</artifactId><version>1</version>
<dependencies>{}</dependencies></project>
"""
_DEPENDENCY = (
    "<dependency><groupId>{}</groupId><artifactId>{}</artifactId><version>{}</version></dependency>"
)
_PARTS = 3
_ALONE = _DEPENDENCY.replace(
    "</dependency>",
    "<classifier>{}</classifier><exclusions><exclusion><groupId>*</groupId>"
    "<artifactId>*</artifactId></exclusion></exclusions></dependency>",
)
"""A jar without those it depends on, by a fourth part of its name, which may be empty."""


class UnavailableError(Exception):
    """The server cannot be had on this machine; the message says why."""


@dataclass(frozen=True, slots=True)
class Release:
    """A version of the server: the Javas it runs on, and the class that starts it."""

    version: str
    java: int
    main: str
    options: tuple[str, ...] = ()
    newest_java: int = 99

    @property
    def is_old(self) -> bool:
        """Whether its settings and commands have the names of Neo4j 4."""
        return self.version.startswith("4.")


LTS = Release("5.26.31", 17, "org.neo4j.server.CommunityEntryPoint")
CALENDAR = Release(
    "2026.09.0", 21, "org.neo4j.server.Neo4jCommunity", ("--enable-native-access=ALL-UNNAMED",)
)
OLD = Release(
    "4.4.44",
    11,
    "org.neo4j.server.CommunityEntryPoint",
    ("--add-opens=java.base/java.lang=ALL-UNNAMED",),
    newest_java=17,
)


def find_java(oldest: int, newest: int = 99) -> str:
    """Return a Java of a version between the two.

    Raises :class:`UnavailableError` when there is none.
    """
    homes = [os.environ.get("JAVA_HOME", ""), *map(str, Path("/usr/lib/jvm").glob("*"))]
    paths = [shutil.which("java") or "", *(f"{home}/bin/java" for home in homes if home)]
    for path in paths:
        if path and Path(path).exists() and oldest <= _java_version(path) <= newest:
            return path
    raise UnavailableError(f"no Java of version {oldest} or later is installed")


def fetch(release: Release) -> Path:
    """Return the folder with the jars of a release, fetched by Maven the first time.

    Raises :class:`UnavailableError` when there is no Maven or it fails.
    """
    return _fetched(release.version, [f"{module}:{release.version}" for module in _MODULES])


def fetch_parquet() -> Path:
    """Return the folder with what the import needs to read Parquet, as :func:`fetch` does."""
    return _fetched("parquet", _PARQUET)


def fetch_gephi() -> Path:
    """Return the folder with the jars that open files as Gephi does, as :func:`fetch` does."""
    return _fetched("gephi", _GEPHI)


def _fetched(name: str, artefacts: Iterable[str]) -> Path:
    folder = CACHE / name
    CACHE.mkdir(parents=True, exist_ok=True)
    with filelock.FileLock(CACHE / f"{name}.lock"):
        if not (folder / "complete").exists():
            _fetch(folder, artefacts)
    return folder / "lib"


def _fetch(folder: Path, artefacts: Iterable[str]) -> None:
    maven = shutil.which("mvn")
    if not maven:
        raise UnavailableError("Maven (mvn), which fetches what is run, is not installed")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    named = map(_dependency, artefacts)
    (folder / "pom.xml").write_text(_POM.format("".join(named)), encoding="utf-8")
    copy = ("dependency:copy-dependencies", "-DincludeScope=runtime", "-DoutputDirectory=lib")
    done = subprocess.run(
        [maven, "-q", "-B", *copy], cwd=folder, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise UnavailableError(f"Maven could not fetch {folder.name}: {done.stdout[-300:]}")
    (folder / "complete").touch()


def _dependency(artefact: str) -> str:
    parts = artefact.split(":")
    return (_DEPENDENCY if len(parts) == _PARTS else _ALONE).format(*parts)


def _java_version(path: str) -> int:
    said = subprocess.run([path, "-version"], capture_output=True, text=True, check=False).stderr
    found = re.search(r'version "(?:1\.)?(\d+)', said)
    return int(found[1]) if found else 0
