"""Little graphs to store, and names that try to be more than a name."""

from datetime import date

from kg.model.graph import Edge, Graph, Node

HOSTILE = [
    "'}) DETACH DELETE n //",
    "`; DROP TYPE Company",
    'quote " and \\ backslash',
    "emoji 🙂 and \u202eright to left",
    "line\nbreak\ttab \u2028 separator",
    "nul\x00inside",
    "长" * 3500,
]


def graph_of(name: str = "中文在线") -> Graph:
    """Return a graph of one company that uses one model."""
    company = Node("company:300364.SZ", "Company", name, {"aliases": ("COL", "甲's")})
    model = Node("model:chatgpt", "Model", "ChatGPT", {"released": date(2022, 11, 30)})
    properties = {"status": "testing", "firstSeen": date(2023, 3, 28), "disclosures": 2}
    edge = Edge("USES", company.id, "Company", model.id, "Model", properties)
    return Graph((company, model), (edge,))


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
