"""A real terminal for tests: runs a program in one, and reads what it prints there."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

_PATIENCE = 30.0
"""Seconds after which a terminal that does not say what is awaited fails the test."""


class Terminal:
    """One end of a pseudo-terminal; the program has the other."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._read = b""

    def type(self, text: str) -> None:
        """Type a text, as a person at the keyboard."""
        os.write(self._descriptor, text.encode())

    def read_until(self, text: str) -> str:
        """Return all that is printed up to a text, with it; fail where it does not come."""
        until = time.monotonic() + _PATIENCE
        while text.encode() not in self._read:
            ready, _, _ = select.select([self._descriptor], [], [], 0.2)
            if ready and not self._take():
                break
            if time.monotonic() > until:
                break
        before, found, self._read = self._read.partition(text.encode())
        assert found, f"{text!r} was not printed, but {before.decode(errors='replace')!r}"
        return (before + found).decode()

    def read_all(self) -> str:
        """Return all that is printed until the program ends."""
        while self._take():
            pass
        return self._read.decode()

    def _take(self) -> bool:
        try:
            taken = os.read(self._descriptor, 65536)
        except OSError:  # Linux says so when nobody has the other end any more
            return False
        self._read += taken
        return bool(taken)


@contextmanager
def terminal(
    command: Sequence[str], columns: int = 80, environment: Mapping[str, str | None] | None = None
) -> Iterator[Terminal]:
    """Run a command in a terminal of so many columns; it is ended afterwards."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    given = {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8", **(environment or {})}
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES"):
        given.setdefault(name, None)
    inherited = {name: value for name, value in os.environ.items() if name not in given}
    told = {name: value for name, value in given.items() if value is not None}
    process = subprocess.Popen(
        command,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=inherited | told,
        start_new_session=True,
    )
    os.close(theirs)
    try:
        yield Terminal(ours)
    finally:
        process.kill()
        process.wait()
        os.close(ours)


def printed_in_terminal(
    command: Sequence[str], columns: int = 80, environment: Mapping[str, str | None] | None = None
) -> str:
    """Return what a command prints in a terminal, with line feeds alone at the ends of lines."""
    with terminal(command, columns, environment) as opened:
        return opened.read_all().replace("\r\n", "\n")
