"""A real Neo4j server of our own: a process on free loopback ports, with a home of its own."""

from __future__ import annotations

import os
import shlex
import signal
import socket
import subprocess
import time
from pathlib import Path

import neo4j

from kg.config import Neo4jAddress
from tests.servers.artefacts import Release, fetch, find_java

PASSWORD = "a-password-for-tests"  # noqa: S105 - of a server that lives as long as a test
_OPENED = ("java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch")
_STARTS_WITHIN = 120.0
_SETTINGS = {
    "server.default_listen_address": "127.0.0.1",
    "server.http.enabled": "false",
    "dbms.usage_report.enabled": "false",
    "server.memory.pagecache.size": "256m",
    "db.tx_log.preallocate": "false",
}
_OLD_NAMES = {
    "server.default_listen_address": "dbms.default_listen_address",
    "server.bolt.listen_address": "dbms.connector.bolt.listen_address",
    "server.http.enabled": "dbms.connector.http.enabled",
    "server.memory.pagecache.size": "dbms.memory.pagecache.size",
    "db.tx_log.preallocate": "dbms.tx_log.preallocate",
}
"""What Neo4j 4 calls these settings; it has none for the rest."""


class Neo4jProcess:
    """A server of one release in one home folder.

    ``settings`` are added to the configuration, ``heap`` is the most memory of its Java heap.
    """

    def __init__(
        self,
        release: Release,
        home: Path,
        settings: dict[str, str] | None = None,
        heap: str = "768m",
    ) -> None:
        self.release = release
        self._heap = heap
        self.home = home
        self.port = _free_port()
        self._java = find_java(release.java, release.newest_java)
        self._jars = fetch(release)
        self._process: subprocess.Popen[bytes] | None = None
        self._settings = {**_SETTINGS, **(settings or {})}
        for name in ("conf", "data", "logs", "run", "import", "plugins", "licenses"):
            (home / name).mkdir(parents=True, exist_ok=True)
        self.configure({})
        group = () if release.is_old else ("dbms",)
        self.admin(*group, "set-initial-password", PASSWORD)

    @property
    def address(self) -> Neo4jAddress:
        """Where the server answers, and as whom to ask it."""
        return Neo4jAddress(f"bolt://127.0.0.1:{self.port}", password=PASSWORD)

    def configure(self, settings: dict[str, str]) -> None:
        """Write the configuration; it counts from the next start on."""
        self._settings |= settings
        listen = f"server.bolt.listen_address=127.0.0.1:{self.port}"
        lines = [listen, *(f"{name}={value}" for name, value in self._settings.items())]
        if self.release.is_old:
            named = (line.split("=", 1) for line in lines)
            lines = [f"{_OLD_NAMES[name]}={text}" for name, text in named if name in _OLD_NAMES]
        (self.home / "conf" / "neo4j.conf").write_text("\n".join(lines) + "\n", encoding="utf-8")

    def admin(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run ``neo4j-admin`` for this server, and fail with what it said when it does."""
        done = subprocess.run(
            self._command("org.neo4j.cli.AdminTool", *arguments),
            env=self._environment(),
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"neo4j-admin {arguments}: {done.stdout}{done.stderr}")
        return done

    def run_command(self, command: str, more_jars: Path | None = None) -> None:
        """Run a command of the shell for which ``neo4j-admin`` is this server's; fail as it does.

        ``more_jars`` is a folder of jars that its class path has too.
        """
        tool = self._command("org.neo4j.cli.AdminTool", more_jars=more_jars)
        script = self.home / "bin" / "neo4j-admin"
        script.parent.mkdir(exist_ok=True)
        script.write_text(f'#!/bin/sh\nexec {shlex.join(tool)} "$@"\n', encoding="utf-8")
        script.chmod(0o755)
        environment = self._environment()
        environment["PATH"] = f"{script.parent}{os.pathsep}{environment['PATH']}"
        done = subprocess.run(
            ["/bin/sh", "-c", command], env=environment, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise RuntimeError(f"{command}: {done.stdout}{done.stderr}")

    def start(self) -> None:
        """Start the server and wait until it answers."""
        with (self.home / "logs" / "console.log").open("ab") as log:
            self._process = subprocess.Popen(
                self._command(
                    self.release.main,
                    f"--home-dir={self.home}",
                    f"--config-dir={self.home / 'conf'}",
                ),
                env=self._environment(),
                stdout=log,
                stderr=log,
            )
        self._await()

    def stop(self) -> None:
        """Stop the server as its user would, and wait for its end."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """Kill the server, as a crash does."""
        self._end(signal.SIGKILL)

    def _end(self, signal_number: int) -> None:
        if self._process:
            self._process.send_signal(signal_number)
            self._process.wait(timeout=60)
            self._process = None

    def _await(self) -> None:
        deadline = time.monotonic() + _STARTS_WITHIN
        while not self._answers():
            ended = self._process is None or self._process.poll() is not None
            if ended or time.monotonic() > deadline:
                said = (self.home / "logs" / "console.log").read_text(encoding="utf-8")
                raise RuntimeError(f"Neo4j did not start: {said[-2000:]}")
            time.sleep(0.2)

    def _answers(self) -> bool:
        auth = (self.address.user, self.address.password)
        try:
            with neo4j.GraphDatabase.driver(self.address.uri, auth=auth) as driver:
                driver.verify_connectivity()
        except (neo4j.exceptions.DriverError, neo4j.exceptions.Neo4jError):
            return False
        return True

    def _command(self, main: str, *arguments: str, more_jars: Path | None = None) -> list[str]:
        opened = [f"--add-opens={module}=ALL-UNNAMED" for module in _OPENED]
        options = [f"-Xmx{self._heap}", *opened, *self.release.options]
        jars = os.pathsep.join(f"{each}/*" for each in (self._jars, more_jars) if each)
        return [self._java, *options, "-cp", jars, main, *arguments]

    def _environment(self) -> dict[str, str]:
        own = {"NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self.home / "conf")}
        return {**os.environ, **own}


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
