"""Names that try to be more than a name, for what goes through files of cells."""

from kg.model.graph import Edge, Graph, Node
from tests.tiny.stored import HOSTILE

STRANGE = [
    *HOSTILE,
    " blank before and after ",
    "\t",
    "carriage\rreturn\r\nand both\r",
    "\n",
    '"',
    '""',
    "a,b;c|d",
    "unit\x1fseparator",
    "007",
    "1e5",
    "2023-03-28",
    "true",
    "null",
    "=1+1",
    "\\",
    "\\N",
    "\ufeffbyte order mark",
    '长,"\n' * 800_000,
]
"""Names that a file of cells must bring over as they are."""


def strange_graph() -> Graph:
    """Return a graph whose names, ids, aliases and edges hold all that is strange."""
    companies = tuple(
        Node(
            f"company:{number}{name[:99]}",
            "Company",
            name,
            {"aliases": (name[:99], "", name[:-99:-1])},
        )
        for number, name in enumerate(STRANGE)
    )
    model = Node("model:m", "Model", "M")
    edges = (
        Edge("USES", each.id, "Company", model.id, "Model", {"status": each.name[:99]})
        for each in companies
    )
    return Graph(
        tuple(sorted((*companies, model), key=lambda node: (node.label, node.id))),
        tuple(sorted(edges, key=lambda edge: edge.key)),
    )
