"""``kg completion``: lets the shell complete commands, options and names of the graph."""

from __future__ import annotations

import os
from typing import Any, ClassVar

import click
from click.shell_completion import (
    CompletionItem,
    FishComplete,
    ShellComplete,
    ZshComplete,
    add_completion_class,
    get_completion_class,
)

from kg.cli.shell_words import ending, split_words

SHELLS = ("bash", "zsh", "fish")
"""The shells that can be taught."""

VARIABLE = "_KG_COMPLETE"
"""The variable by which a shell asks for suggestions; click's own."""

_BASH = """\
%(complete_func)s() {
    local type value
    COMPREPLY=()
    while IFS=, read -r type value; do
        case $type in
            dir) compopt -o dirnames ;;
            file) compopt -o default ;;
            nospace) compopt -o nospace; COMPREPLY+=("$value") ;;
            plain) COMPREPLY+=("$value") ;;
        esac
    done < <(KG_LINE="${COMP_LINE:0:COMP_POINT}" KG_BREAKS="$COMP_WORDBREAKS" \\
        %(complete_var)s=bash_complete "$1" 2>/dev/null)
}
complete -o nosort -F %(complete_func)s %(prog_name)s
"""


class _Silent(ShellComplete):
    """Suggests nothing where something fails: a traceback would land in the line being typed."""

    def complete(self) -> str:
        try:
            return super().complete()
        except Exception:  # noqa: BLE001 - whatever it is, the shell is no place for it
            return ""


class BashLine(_Silent):
    """Completes in bash, which splits a line and replaces a part of a word by rules of its own.

    The line comes as it is typed, and what goes back is spelt so that bash reads it as meant.
    """

    name: ClassVar[str] = "bash"
    source_template: ClassVar[str] = _BASH

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the words before the one at the cursor, without the program, and that one."""
        *words, last = split_words(os.environ["KG_LINE"])
        return [word.text for word in words[1:]], last.text

    def format_completion(self, item: CompletionItem[Any]) -> str:
        """Return a line for the script: the type, and what to put in the place of the word."""
        *_, last = split_words(os.environ["KG_LINE"])
        spelt = ending(last, str(item.value), os.environ["KG_BREAKS"])
        return f"{item.type},{spelt}"


class _SilentZsh(_Silent, ZshComplete):
    """Completes in zsh, which knows but one kind of text."""

    def format_completion(self, item: CompletionItem[str]) -> str:
        item.type = item.type if item.type in ("dir", "file") else "plain"
        return super().format_completion(item)


class _SilentFish(_Silent, FishComplete):
    """Completes in fish, which knows but one kind of text."""

    def format_completion(self, item: CompletionItem[str]) -> str:
        item.type = item.type if item.type in ("dir", "file") else "plain"
        return super().format_completion(item)


for _shell in (BashLine, _SilentZsh, _SilentFish):
    add_completion_class(_shell)


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print the script by which SHELL completes `kg`: commands, options, templates and names.

    Names are those of the graph that --graph names on the line, else $KG_GRAPH, else
    ./kg-graph. Put the line of your shell where it is read at each start:

    \b
      bash (4.4 or later), in ~/.bashrc:
        eval "$(kg completion bash)"
      zsh, in ~/.zshrc, below compinit:
        eval "$(kg completion zsh)"
      fish, once:
        kg completion fish > ~/.config/fish/completions/kg.fish

    \b
    Examples:
      kg completion bash
      kg completion fish > ~/.config/fish/completions/kg.fish
    """
    found = get_completion_class(shell)
    if found:
        click.echo(found(ctx.find_root().command, {}, "kg", VARIABLE).source(), nl=False)
