"""The command line. It parses, calls one pipeline function and prints."""

from __future__ import annotations

from typing import Any

import click

from kg import __version__
from kg.cli.ask import ask
from kg.cli.build import build, tables
from kg.cli.check import check
from kg.cli.completion import completion
from kg.cli.cypher import cypher
from kg.cli.diff import diff
from kg.cli.evaluate import evaluate
from kg.cli.exchange import export, import_rdf
from kg.cli.look import company, model, query, templates, who_uses, why
from kg.cli.names import names
from kg.cli.ontology import ontology
from kg.cli.page import view
from kg.cli.push import push
from kg.cli.review import review
from kg.cli.stats import stats
from kg.cli.terminal import neutralise, spell_what_cannot_be_printed
from kg.cli.vocab import vocab
from kg.errors import KGError


class ErrorLine(click.Group):
    """A group that tells a :class:`KGError` in one line and ends with exit code 1.

    Any other exception keeps its traceback: it is a fault of ours.
    """

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click declares it
        """Run the command; the one place where errors meet the user."""
        spell_what_cannot_be_printed()
        try:
            return super().invoke(ctx)
        except KGError as error:
            raise click.ClickException(neutralise(str(error))) from error
        except click.exceptions.NoArgsIsHelpError:
            raise
        except click.UsageError as error:
            raise click.UsageError(neutralise(error.format_message()), error.ctx) from error
        except click.ClickException as error:
            raise click.ClickException(neutralise(error.format_message())) from error


@click.group(cls=ErrorLine, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="kg")
def main() -> None:
    """Ask who uses which AI model, since when, how far along, and where it says so.

    \b
    Examples:
      kg build reports/               read a folder of reports into ./kg-graph
      kg who-uses ChatGPT             companies that use it, newest evidence first
      kg company 中文在线              all about one company
      kg ask 谁在用 Kimi               a question in words, Chinese or English
      kg why 万兴科技 "Azure OpenAI"    every piece of evidence, with its place
      kg view -o page.html            a page to look at and mail around

    Every command that reads a graph takes --graph, else $KG_GRAPH, else ./kg-graph.
    """


for command in (
    ask,
    build,
    check,
    company,
    completion,
    cypher,
    diff,
    evaluate,
    export,
    names,
    import_rdf,
    model,
    ontology,
    push,
    query,
    review,
    stats,
    tables,
    templates,
    view,
    vocab,
    who_uses,
    why,
):
    main.add_command(command)
