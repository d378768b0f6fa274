"""``kg view``: the graph as a page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import force_option, source_options
from kg.cli.progress import progress
from kg.cli.selection import selection_options
from kg.cli.terminal import show
from kg.config import GraphSource

if TYPE_CHECKING:
    from kg.pipeline.viewing import Selection


@click.command()
@selection_options
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("kg-graph.html"),
    show_default=True,
    help="The page to write.",
)
@force_option
@source_options
def view(*, output: Path, force: bool, selection: Selection, graph: GraphSource) -> None:
    """Draw the graph, or a part of it, as one self-contained HTML page.

    The page works without a network: search, filters, a time slider, the evidence behind every
    edge. It draws the strongest relations of what is selected, and says what it left out.
    docs/page.md tells what can be done in it.

    \b
    Examples:
      kg view -o page.html
      kg view --model ChatGPT --status in-use --status testing -o users.html
      kg view --company 中文在线 --depth 2 --grade B -o company.html
      kg view --category AI+游戏 --until 2023-06 -o games.html
      kg view --query vendor-exposure vendor=OpenAI -o exposure.html
    """
    from kg.output_file import new_file
    from kg.pipeline import view_graph

    with new_file(output, force=force) as draft, progress(patient=True) as say:
        drawn = view_graph(graph, selection, say)
        draft.write_bytes(drawn.page.encode())
    show(f"wrote {output.resolve()}")
    for note in drawn.notes:
        show(f"  {note.en}")
