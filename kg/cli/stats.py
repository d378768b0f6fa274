"""``kg stats``: what a graph holds, in numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from kg.cli.options import note_format_option, source_options
from kg.cli.output import print_json, print_rows
from kg.cli.terminal import show, show_document
from kg.config import GraphSource

if TYPE_CHECKING:
    # Only named in signatures; without them `kg --help` starts in half the time.
    from kg.model.graph import Row
    from kg.pipeline import GraphStats

_SHORT = 12
"""How many digits of the fingerprint a note shows; more tell no more to people."""

_REPORT = ("date", "broker", "disclosures", "claims", "digest")


@click.command()
@source_options
@note_format_option
def stats(graph: GraphSource, output_format: str) -> None:
    """Count what the graph holds: nodes, edges, claims, disclosures, reports.

    The fingerprint is equal for equal graphs, whichever store holds them.

    \b
    Examples:
      kg stats
      kg stats --format json > stats.json
      kg stats --format markdown --store neo4j
    """
    from kg.pipeline import graph_stats

    print_stats(graph_stats(graph), output_format)


def print_stats(found: GraphStats, output_format: str) -> None:
    """Print numbers as tables, one JSON object, CSV with a line for each, or a note in Markdown."""
    if output_format == "json":
        print_json(_object(found))
    elif output_format == "markdown":
        show_document("\n".join(_note(found)))
    elif output_format == "csv":
        print_rows(("section", "name", "count", *_REPORT), _lines(found), output_format)
    else:
        show(f"fingerprint  {found.fingerprint}")
        if found.first_date:
            show(f"period       {found.first_date} to {found.last_date}")
        print_rows(("section", "name", "count"), _counted(found), output_format)
        print_rows(("name", *_REPORT[:-1]), found.reports, output_format)


def _object(found: GraphStats) -> dict[str, object]:
    reports = [{name: row.get(name) for name in ("name", *_REPORT)} for row in found.reports]
    return {
        "fingerprint": found.fingerprint,
        "period": {"from": found.first_date or None, "to": found.last_date or None},
        **{_key(section): counts for section, counts in found.counts.items()},
        "reports": reports,
    }


def _note(found: GraphStats) -> Iterator[str]:
    """Yield the lines of a note: a line of facts, then what there is of each kind."""
    from kg.comparison import escape

    yield "# What the graph holds"
    yield ""
    rows = f", of {found.first_date} to {found.last_date}" if found.first_date else ""
    yield f"{len(found.reports)} reports{rows}; fingerprint `{found.fingerprint[:_SHORT]}`."
    yield ""
    for section, counts in found.counts.items():
        told = ", ".join(f"{escape(name)} {count:,}" for name, count in counts.items())
        yield f"- {section.replace('-', ' ').capitalize()}: {told or 'none'}"


def _key(section: str) -> str:
    """Return a section's key in JSON: nodes-by-label is nodesByLabel.

    >>> _key("nodes-by-label")
    'nodesByLabel'
    """
    first, *others = section.split("-")
    return first + "".join(word.capitalize() for word in others)


def _counted(found: GraphStats) -> list[Row]:
    return [
        {"section": section, "name": name, "count": count}
        for section, counts in found.counts.items()
        for name, count in counts.items()
    ]


def _lines(found: GraphStats) -> list[Row]:
    lines: list[Row] = [{"section": "fingerprint", "name": found.fingerprint}]
    if found.first_date:
        lines += [
            {"section": "period", "name": "from", "date": found.first_date},
            {"section": "period", "name": "to", "date": found.last_date},
        ]
    lines += _counted(found)
    return lines + [{"section": "reports", **row} for row in found.reports]
