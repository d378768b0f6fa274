"""Makes the list of docs/reference.md: each command with its call, options, defaults and examples.

All of it comes from the commands themselves; nothing is run, and no setting of this machine is read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from inspect import cleandoc
from textwrap import dedent

import click

from kg.cli import main

SHARED = 6
"""An option that so many commands take, and explain alike, is told once."""

DEFAULT = re.compile(
    r"  \[(?:default: \(?(?P<default>.*?)\)?)?(?:; )?(?P<range>[^;]*[<>]=?\S+)?\]$"
)
KEPT = "\b"
"""With this begins a paragraph whose lines click leaves as they are."""

BESIDE = re.compile(r"(?<=\S)( {2,})(?=\S)")
"""What stands between an example and the words beside it."""

PAGE = re.compile(r"docs/([\w-]+\.md)")

Option = tuple[str, str, str]
"""How an option is written, what it is when left out, and what it means."""


def render_commands() -> str:
    """Return all commands as Markdown: a table of them, the shared options, then each in full."""
    root = click.Context(main, info_name="kg", **main.context_settings)
    contexts = [root, *_walk(root)]
    counted = Counter(option for each in contexts for option in _options(each))
    shared = [option for option, count in counted.items() if count >= SHARED]
    lines = [*_contents(contexts), *_shared(shared)]
    for each in contexts:
        lines += _section(each, shared)
    return "\n".join(lines)


def _walk(parent: click.Context) -> Iterator[click.Context]:
    group = parent.command
    if isinstance(group, click.Group):
        for name in group.list_commands(parent):
            command = group.get_command(parent, name)
            if command and not command.hidden:
                context = click.Context(command, info_name=name, parent=parent)
                yield context
                yield from _walk(context)


def _options(context: click.Context) -> list[Option]:
    """Return the options of a command; --help, which all have, is told of ``kg`` alone."""
    command = context.command
    params = command.params if context.parent else command.get_params(context)
    records = [each.get_help_record(context) for each in params if isinstance(each, click.Option)]
    return [_option(*record) for record in records if record]


def _option(written: str, told: str) -> Option:
    """Take the default, and the bounds of a number, out of the line that --help prints."""
    found = DEFAULT.search(told)
    if not found:
        return written, "", told
    bounds = f" ({found['range']})" if found["range"] else ""
    return written, found["default"] or "", f"{told[: found.start()]}{bounds}"


def _contents(contexts: Sequence[click.Context]) -> Iterator[str]:
    rows = [(f"[`{each.command_path}`](#{_anchor(each)})", _first(each)) for each in contexts]
    yield from _table(("Command", "What it does"), rows)


def _anchor(context: click.Context) -> str:
    return context.command_path.replace(" ", "-")


def _first(context: click.Context) -> str:
    return next(_told(context.command.help)).strip()


def _shared(options: Sequence[Option]) -> Iterator[str]:
    yield "## Options that many commands take\n"
    yield from _option_table(options)


def _section(context: click.Context, shared: Sequence[Option]) -> Iterator[str]:
    pieces = context.command.collect_usage_pieces(context)
    yield f"## {context.command_path}\n"
    yield f"```text\n{' '.join((context.command_path, *pieces))}\n```\n"
    yield from _told(context.command.help)
    options = _options(context)
    if own := [each for each in options if each not in shared]:
        yield from _option_table(own)
    if named := [f"`{_name(each)}`" for each in options if each in shared]:
        also = "Also" if own else "Takes"
        yield f"{also} {', '.join(named)}: [above](#options-that-many-commands-take).\n"
    yield from _told(context.command.epilog)


def _told(text: str | None) -> Iterator[str]:
    """Give the paragraphs of a text; one that begins with a backspace keeps its lines."""
    for paragraph in cleandoc(text or "").split("\n\n"):
        if paragraph:
            yield f"{_verbatim(paragraph) if paragraph.startswith(KEPT) else _prose(paragraph)}\n"


def _prose(paragraph: str) -> str:
    line = " ".join(paragraph.split()).replace("*", r"\*").replace("<", "&lt;")
    return PAGE.sub(r"[\1](\1)", line)


def _verbatim(paragraph: str) -> str:
    """Return lines as a block, examples without the word above them and with words as comments."""
    _, head, *lines = paragraph.splitlines()
    if head != "Examples:":
        return "\n".join(("```text", head, *lines, "```"))
    examples = BESIDE.sub(r"\1# ", dedent("\n".join(lines)))
    return f"```sh\n{examples}\n```"


def _name(option: Option) -> str:
    """Return the long name of an option."""
    return next(word for word in option[0].replace(",", "").split() if word.startswith("--"))


def _option_table(options: Sequence[Option]) -> Iterator[str]:
    rows = [(f"`{written}`", default, _prose(told)) for written, default, told in options]
    yield from _table(("Option", "Default", "Meaning"), rows)


def _table(names: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(names)} |"
    yield f"|{'---|' * len(names)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"
    yield ""
