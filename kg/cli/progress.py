"""Tells on stderr how far long work has got: a line that moves, or now and then a line."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from kg.cli.terminal import is_terminal, neutralise, show, wants_colour

Say = Callable[[str], None]
"""What is told in words what is being done."""

EVERY = 2.0
"""Seconds between two lines where no terminal shows them."""


@contextmanager
def progress(*, quiet: bool = False, patient: bool = False) -> Iterator[Say]:
    """Give what tells what is being done: on a terminal in place, else in a line now and then.

    With ``patient`` short work is silent where no terminal shows it: the first line comes
    only after a while.
    """
    if quiet:
        yield lambda _: None
    elif is_terminal(sys.stderr):
        with _moving() as say:
            yield say
    else:
        yield Lines(time.monotonic, patient=patient)


class Lines:
    """Says a thing in a line of its own, with the seconds it took so far, but not too often.

    >>> say = Lines(iter([0.0, 0.5, 1.0, 9.0]).__next__)
    >>> [say.line("one"), say.line("two"), say.line("three")]
    ['one', '', 'three, 9 s']
    """

    def __init__(self, clock: Callable[[], float], *, patient: bool = False) -> None:
        self._clock = clock
        self._began = clock()
        self._next = self._began + (EVERY if patient else 0)

    def __call__(self, what: str) -> None:
        """Print what is being done, where a line is due."""
        if line := self.line(what):
            show(line, err=True)

    def line(self, what: str) -> str:
        """Return the line to print, empty where it is too early for one."""
        now = self._clock()
        if now < self._next:
            return ""
        self._next = now + EVERY
        seconds = int(now - self._began)
        return f"{what}, {seconds} s" if seconds else what


@contextmanager
def _moving() -> Iterator[Say]:
    """Show in one line a sign that moves, what is being done and since when; it leaves no trace."""
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    console = Console(
        stderr=True, color_system="standard" if wants_colour(sys.stderr) else None, emoji=False
    )
    columns = (SpinnerColumn(), TimeElapsedColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=console, transient=True) as shown:
        task = shown.add_task("")
        yield lambda what: shown.update(task, description=neutralise(what))
