"""The look-ups: ``who-uses``, ``company``, ``why``, ``templates`` and ``query``."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from kg.cli.options import USE_STATUSES, format_option, source_options, templates_option
from kg.cli.output import print_answer, print_company_page, print_evidence, print_model_page
from kg.cli.pairs import read_pairs
from kg.cli.suggest import names_of, objects, template_names, template_values
from kg.cli.template_output import print_template, print_templates
from kg.cli.terminal import show
from kg.config import GraphSource


@click.command("who-uses")
@click.argument("name", metavar="NAME", shell_complete=names_of("Model", "Organisation", "Company"))
@click.option("--status", type=click.Choice(USE_STATUSES), help="Only uses of this status.")
@click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="Only uses that are stated on this day or later, such as 2024-05-31.",
)
@click.option("--exact", is_flag=True, help="This model alone, without its versions.")
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=200,
    show_default=True,
    help="The most rows to print; it says so when there may be more.",
)
@source_options
@format_option
def who_uses(  # noqa: PLR0913 - one parameter for each option
    *,
    name: str,
    status: str | None,
    since: datetime | None,
    exact: bool,
    limit: int,
    graph: GraphSource,
    output_format: str,
) -> None:
    """List the companies that use NAME: a model, a family with its versions, or a vendor's models.

    NAME is a name, an alias or an id, in Chinese or English, in any width and case. It is
    looked up among the models, and only then among the vendors; what was found is said on
    stderr. A version is asked about alone, a family with its versions, of which each row names
    one. Of a vendor there is a row for each company, and without --status none of those that
    ended or denied.

    \b
    Examples:
      kg who-uses ChatGPT
      kg who-uses GPT-4 --exact --status in-use
      kg who-uses OpenAI --since 2024-01-01
      kg who-uses 文心一言 --format csv > users.csv
    """
    from kg.pipeline import who_uses as find_users

    day = str(since.date()) if since else ""
    given = {"status": status, "since": day, "exact": "yes" if exact else ""}
    chosen = {key: value for key, value in given.items() if value}
    users = find_users(graph, name, {**chosen, "limit": str(limit)})
    show(users.asked, err=True)
    print_answer(users.answer, output_format)
    if len(users.answer.rows) == limit:
        show(f"the first {limit} rows; there may be more (--limit)", err=True)


@click.command()
@click.argument("name", shell_complete=names_of("Company"))
@source_options
@format_option
def company(name: str, graph: GraphSource, output_format: str) -> None:
    """Show one company on a page: what it uses, develops and applies, with whom, and since when.

    Under its names and code stands how many rows of it reports print, month by month; below
    partners and investments, in it and by it, come the latest of its rows with their places.

    NAME is a name in Chinese or English, a former name, a stock code with or without its
    exchange, or an id. JSON has all rows, CSV the relations.

    \b
    Examples:
      kg company 中文在线
      kg company 300364.SZ --format json
    """
    from kg.pipeline import about_company

    print_company_page(about_company(graph, name), output_format)


@click.command()
@click.argument("name", shell_complete=names_of("Model"))
@source_options
@format_option
def model(name: str, graph: GraphSource, output_format: str) -> None:
    """Show one model on a page: who provides it, its versions, and who uses it how far along.

    NAME is a name in Chinese or English, an alias or an id. JSON has all users, CSV them alone.

    \b
    Examples:
      kg model ChatGPT
      kg model 文心一言 --format json
    """
    from kg.pipeline import about_model

    print_model_page(about_model(graph, name), output_format)


@click.command()
@click.argument(
    "company_name", metavar="COMPANY", shell_complete=names_of("Company", "Organisation")
)
@click.argument("object_name", metavar="OBJECT", shell_complete=objects)
@source_options
@format_option
def why(company_name: str, object_name: str, graph: GraphSource, output_format: str) -> None:
    """Print every piece of evidence for what COMPANY has to do with OBJECT.

    COMPANY may be an organisation too: a vendor, an investor. OBJECT is a model, an
    organisation, another company or a use case.

    \b
    Examples:
      kg why 万兴科技 "Azure OpenAI"
      kg why 300364.SZ 文心一言 --format json
    """
    from kg.pipeline import ask

    given = {"company": company_name, "object": object_name}
    print_evidence(ask(graph, "evidence-of-edge", given), output_format)


@click.command()
@click.argument("name", required=False, shell_complete=template_names)
@templates_option
@format_option
def templates(name: str | None, templates: tuple[Path, ...], output_format: str) -> None:
    """List the Cypher templates by topic, or show the one of NAME in full.

    In full are: its parameters, each with type, default, meaning and example, its columns,
    and its Cypher text. docs/templates.md lists all with answers, and tells how to write one.

    \b
    Examples:
      kg templates
      kg templates vendor-exposure
      kg templates --templates my-templates/ --format json
    """
    from kg.pipeline import list_templates, show_template

    if name:
        print_template(show_template(name, templates), output_format)
    else:
        print_templates(list_templates(templates), output_format)


@click.command()
@click.argument("template", shell_complete=template_names)
@click.argument("values", metavar="[KEY=VALUE]...", nargs=-1, shell_complete=template_values)
@source_options
@templates_option
@format_option
def query(
    template: str,
    values: tuple[str, ...],
    graph: GraphSource,
    templates: tuple[Path, ...],
    output_format: str,
) -> None:
    """Run a Cypher TEMPLATE with parameters; `kg templates` lists them.

    A value is a text, a number, a day such as 2024-05-31, or a name: of a company, model,
    organisation or use case, in Chinese or English, by alias, stock code or id. `kg templates
    TEMPLATE` tells which it is. What is in brackets in the list may be left out.

    \b
    Examples:
      kg query who-uses-model model=ChatGPT limit=10
      kg query relations-of-company company=汤姆猫 relation=USES --format json
      kg query gone-quiet months=12 date=2024-09-08
      kg query ships-of-port port=上海 --templates my-templates/
    """
    from kg.pipeline import ask

    print_answer(ask(graph, template, read_pairs(values), templates), output_format)
