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
