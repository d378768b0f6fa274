"""Names that try to be more than a name, and what each is where no file can hold it as it is."""

from __future__ import annotations

from dataclasses import replace

from kg.model.graph import Graph
from tests.tiny.graphs import LittleGraph

FORMULAS = [
    "=cmd|' /C calc'!A0",
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1,1)",
    " =1+1",
    "\t=1+1",
    "＝1+1",
    "'=1+1",
    "''",
    "#N/A",
    "#REF!",
]

AS_THEY_ARE = [
    *FORMULAS,
    "<script>alert(1)</script>",
    "]]>&amp;<!--",
    'quote " and "" and \\ backslash',
    "line\nbreak",
    "comma, semicolon; and | bar",
    "emoji 🙂 and \u202eright to left",
    "separator \u2028 and \u0085",
    " blank before and after ",
    "007",
    "1e5",
    "2023-03-28",
    "true",
    "null",
    "NaN",
]
"""What every format brings over as it is."""

CHANGED = {
    "nul\x00inside": "nul␀inside",
    "bell\x07 and escape\x1b": "bell␇ and escape␛",
    "carriage\rreturn\r\nand both": "carriage\nreturn\nand both",
    "half \ud83d emoji": "half \N{REPLACEMENT CHARACTER} emoji",
    "no character \uffff": "no character \N{REPLACEMENT CHARACTER}",
}
"""What XML, a sheet or a CSV file cannot hold, and how it stands there."""

EXPECTED = [*AS_THEY_ARE, *CHANGED.values()]
"""All names in the order of the companies' ids, as those formats bring them over."""


def hostile_graph() -> Graph:
    """Return a graph of companies with such names and aliases, each with a row of such a text."""
    graph = LittleGraph()
    for number, name in enumerate([*AS_THEY_ARE, *CHANGED]):
        company = graph.node(f"company:{number:02}", aliases=(name, "another"))
        graph.nodes[company] = replace(graph.nodes[company], name=name)
        graph.states(company, "USES", "model:m", "testing", f"2023-01-{number + 1:02}")
        row = [*graph.nodes.values()][-1]
        graph.nodes[row.id] = replace(row, properties={**row.properties, "text": name})
    return graph.graph()
