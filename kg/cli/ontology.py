"""``kg ontology``: what the graph is made of, in the forms that others read."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from kg.cli.options import force_option, output_option
from kg.cli.output import write_or_print

FORMS = ("turtle", "shacl", "json-schema", "markdown")
"""The forms the ontology is printed in."""


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="turtle",
    show_default=True,
    help="turtle: as it is; shacl: its shapes; json-schema: of the claims file's lines; markdown: tables.",
)
@output_option
@force_option
def ontology(*, form: str, output: Path | None, force: bool) -> None:
    """Print the ontology: node labels, edge types, properties and their allowed values.

    \b
    Examples:
      kg ontology
      kg ontology --format json-schema -o claims.schema.json
    """
    from kg.pipeline import render_ontology

    write_or_print(partial(render_ontology, form), output, force=force)
