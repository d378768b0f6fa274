r"""Prints texts of others to a terminal: in colour where that is wanted, and harmless.

What stands in a report may hold control characters, and a terminal takes some for commands: to
colour, to clear, to move what is printed. They are printed as what they are, ``\x1b``. So are
characters that turn the direction of what follows, and halves of characters, which have no
encoding. Everything a command prints for people goes through :func:`show`.
"""

from __future__ import annotations

import os
import re
import sys
from shutil import get_terminal_size
from typing import IO, NamedTuple

import click

_WIDTH_OF_A_PIPE = 200
_LEAST_WIDTH = 20

_HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""All control characters but the line feed and the tab, and what is as bad."""

_COLOURS = {
    **dict.fromkeys(("in-use", "agreed", "done", "A", "B"), "green"),
    **dict.fromkeys(("testing", "applied"), "cyan"),
    **dict.fromkeys(("planned", "exploring", "warning", "C"), "yellow"),
    **dict.fromkeys(("denied", "problem", "D"), "red"),
    "ended": "magenta",
}
"""The colour of each word that says how far along, how sure or how bad something is."""


class Coloured(NamedTuple):
    """A text to be printed in a colour, or with the terminal's own where that is empty.

    >>> Coloured("in-use", "green").text
    'in-use'
    """

    text: str
    colour: str


def word(text: str) -> Coloured:
    """Return a status, grade or severity in its colour; any other text has none.

    >>> word("denied")
    Coloured(text='denied', colour='red')
    """
    return Coloured(text, _COLOURS.get(text, ""))


def neutralise(text: str) -> str:
    r"""Return a text of which no character commands a terminal; those that would are spelt.

    >>> neutralise("\x1b[31m红\u202e")
    '\\x1b[31m红\\u202e'
    """
    return _HARMFUL.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text)


def harmless_json(text: str) -> str:
    r"""Return JSON in which the characters that JSON allows and a terminal obeys are escaped.

    The value is the same: these stand only within its strings.

    >>> harmless_json('"\x9b"')
    '"\\u009b"'
    """
    return _HARMFUL.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def show(*parts: str | Coloured, err: bool = False, newline: bool = True) -> None:
    """Print a line for people to stdout or stderr, neutralised, its parts in their colours."""
    colour = wants_colour(sys.stderr if err else sys.stdout)
    click.echo("".join(map(_painted, parts)), err=err, nl=newline, color=colour)


def show_document(text: str, *, newline: bool = True) -> None:
    """Print a text that is a file's: as it is into a pipe, neutralised on a terminal."""
    # In colour, so that click takes no sequence for a colour and out of what is somebody's name.
    click.echo(neutralise(text) if sys.stdout.isatty() else text, nl=newline, color=True)


def wants_colour(stream: IO[str]) -> bool:
    """Whether to colour: NO_COLOR and FORCE_COLOR decide, else whether it is a terminal that can.

    https://no-color.org and https://force-color.org: set is what is not empty.
    """
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return is_terminal(stream)


def is_terminal(stream: IO[str]) -> bool:
    """Whether a person sees a stream on a terminal that can do more than print one line after another."""
    return stream.isatty() and os.environ.get("TERM", "") not in ("dumb", "unknown")


def width() -> int:
    """Return how many places a line of stdout has; a Chinese character takes two of them."""
    if not sys.stdout.isatty():
        return _WIDTH_OF_A_PIPE
    return max(get_terminal_size().columns, _LEAST_WIDTH)


def spell_what_cannot_be_printed() -> None:
    """Let stdout and stderr spell what their encoding does not have, rather than fail on it."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure and stream.errors == "strict":
            reconfigure(errors="backslashreplace")


def _painted(part: str | Coloured) -> str:
    if isinstance(part, str):
        return neutralise(part)
    return click.style(neutralise(part.text), fg=part.colour or None)
