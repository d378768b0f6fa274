"""What every command says of itself: a description, options that explain themselves, examples that parse."""

import re
import shlex
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.cli.options import FORMATS

NO_TABLE = {
    *("completion", "export", "import-rdf", "ontology", "push", "view"),
    *("names", "names same", "names different", "review decide", "vocab"),
}
"""Commands that print a file, a line of what was done, or nothing of their own."""


def _walk(group: click.Group, path: str = "") -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        yield f"{path}{name}", command
        if isinstance(command, click.Group):
            yield from _walk(command, f"{path}{name} ")


COMMANDS = dict(_walk(main))


def help_of(name: str) -> str:
    """Return what --help prints."""
    return CliRunner().invoke(main, [*name.split(), "--help"]).output


def examples(name: str) -> list[str]:
    """Return the lines below Examples: that call ``kg``."""
    _, found, rest = help_of(name).partition("Examples:\n")
    assert found
    block = rest.partition("\n\n")[0]
    return [line.strip() for line in block.splitlines() if re.search(r"\bkg ", line)]


def words(example: str) -> list[str]:
    """Return the arguments of an example, without variables before and files behind it."""
    called = example[example.index("kg ") :]
    split = shlex.shlex(called, posix=True, punctuation_chars="<>|")
    split.whitespace_split = True
    split.commenters = ""
    taken = list(split)
    end = next((at for at, word in enumerate(taken) if set(word) <= set("<>|")), len(taken))
    return taken[1:end]


def parse(command: click.Command, arguments: list[str], parent: click.Context) -> None:
    """Parse arguments as a command does, and those of its subcommand; run nothing."""
    with command.make_context(command.name, arguments, parent=parent) as context:
        rest = [*context._protected_args, *context.args]  # noqa: SLF001 - what click leaves to it
        if isinstance(command, click.Group) and rest:
            _, found, others = command.resolve_command(context, rest)
            assert found
            parse(found, others, context)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_is_described(name):
    """Every command says in a sentence what it does, before its examples."""
    described = inspect_help(COMMANDS[name])
    assert len(described.split()) > 3
    assert described[0].isupper()


def inspect_help(command: click.Command) -> str:
    """Return the first paragraph of a command's help."""
    return (command.help or "").partition("\n\n")[0]


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_example_parses(name):
    """Every example of a --help calls that command, with options and values it takes."""
    found = examples(name)
    assert any(f"kg {name}" in example for example in found)
    for example in found:
        parse(main, words(example), click.Context(main))


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_option_has_help(name):
    """Every option of every command says what it does, in a sentence with its full stop."""
    options = [each for each in COMMANDS[name].params if isinstance(each, click.Option)]
    assert [each.name for each in options if not each.help] == []


@pytest.mark.parametrize("name", sorted(set(COMMANDS) - NO_TABLE))
def test_every_table_can_be_had_as_json_and_csv(name):
    """What prints a table prints it as JSON and CSV too."""
    (chosen,) = [each for each in COMMANDS[name].params if "--format" in each.opts]
    assert isinstance(chosen.type, click.Choice)
    assert set(FORMATS) <= set(chosen.type.choices)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_help_fits_eighty_columns(name):
    """No line of a --help is cut or broken by a terminal of eighty columns, but for examples."""
    prose = help_of(name).split("\n\n")
    lines = [line for part in prose if "Examples:" not in part for line in part.splitlines()]
    assert [line for line in lines if len(line) > 80] == []
