"""An open graph, with a method for each question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from keyword import iskeyword
from pathlib import Path
from typing import TYPE_CHECKING

from kg.api.rows import Rows
from kg.config import GraphSource, Neo4jAddress
from kg.errors import StoreError
from kg.model.graph import Row, Value
from kg.pipeline.company_page import company_page
from kg.pipeline.cypher import answer_cypher
from kg.pipeline.lookup import ALL_ROWS, Answer, answer, list_templates
from kg.pipeline.opening import open_graph
from kg.pipeline.users import users_of
from kg.store.closing import Closing
from kg.store.protocol import QueryRunner

if TYPE_CHECKING:
    import networkx as nx

Given = str | int | float | date | Sequence[str] | None
"""What may be given for a parameter of a template; ``None`` is as if it were left out."""


@dataclass(frozen=True, slots=True)
class CompanyAnswer:
    """What is known of one company: its ``profile``, and what it uses, makes and backs.

    ``relations`` are what its own rows state; ``partners`` are named by either side,
    ``investments`` are its own and ``investors`` those of others in it; ``listings`` are where
    market tables list it, ``disclosures`` all its rows, and ``months`` how many of them are of
    each month from the first to the last.
    """

    profile: Row
    months: Mapping[str, int]
    relations: Rows
    partners: Rows
    investments: Rows
    investors: Rows
    listings: Rows
    disclosures: Rows


class KnowledgeGraph(Closing):
    """A graph that is open for reading, until it is closed; see :func:`kg.open_graph`.

    Names may be given in Chinese or English, by alias, stock code or id, in any width and case;
    one that the graph does not hold raises :class:`kg.errors.UnknownNameError`, which has
    ``suggestions``. It shows the graph of the moment it was opened, also after a build.

    >>> graph.who_uses("ERNIE Bot", status="denied").column("company")
    ['中信出版']
    >>> graph.who_uses("文心一格言")
    Traceback (most recent call last):
    kg.errors.UnknownNameError: model or organisation or company "文心一格言": no such name in this graph; did you mean 文心大模型, 文心一言?
    """

    def __init__(self, source: GraphSource, templates: Sequence[Path] = ()) -> None:
        self._place = source.place if isinstance(source, Neo4jAddress) else str(source)
        self._templates = tuple(templates)
        self._stack = ExitStack()
        self._open: QueryRunner | None = self._stack.enter_context(open_graph(source))

    def close(self) -> None:
        """Close it; a question asked afterwards raises :class:`kg.errors.StoreError`."""
        self._open = None
        self._stack.close()

    def __repr__(self) -> str:
        return f"<{'closed ' if self._open is None else ''}KnowledgeGraph of {self._place}>"

    def who_uses(
        self,
        name: str,
        *,
        since: date | str | None = None,
        status: str | None = None,
        exact: bool = False,
    ) -> Rows:
        """Return the companies that use a model, any version of a family, or a vendor's models.

        As `kg who-uses`, but all of them: a row a company and model, the newest first, with the
        newest evidence and its place; of a vendor a row a company. ``status`` leaves only uses
        that are there now, ``since`` only those that are stated on that day or later, ``exact``
        those of the named version alone.

        >>> for use in graph.who_uses("文心一言", since="2024-01-01")[:1]:
        ...     print(use["company"], use["status"], use["lastSeen"], use["report"], use["line"])
        易点天下 in-use 2024-05-16 sample-weekly-2024-09-08 102
        """
        wanted = {"since": since, "status": status, "exact": "yes" if exact else None}
        given = {key: _text(value) for key, value in wanted.items() if value is not None}
        return _rows(users_of(self._runner, name, {**given, "limit": ALL_ROWS}).answer)

    def company(self, name: str) -> CompanyAnswer:
        """Return all about one company, as `kg company` shows it.

        >>> company = graph.company("中文在线")
        >>> company.profile["code"], company.profile["lastSeen"]
        ('300364.SZ', '2024-09-04')
        >>> [(each["relation"], each["object"]) for each in company.relations[:2]]
        [('USES', '文心一言'), ('USES', '澜舟科技类ChatGPT大语言模型')]
        """
        page = company_page(self._runner, name)
        return CompanyAnswer(
            profile=_rows(page.profile)[0],
            months=page.months,
            relations=_rows(page.relations),
            partners=_rows(page.partners),
            investments=_rows(page.investments),
            investors=_rows(page.investors),
            listings=_rows(page.listings),
            disclosures=_rows(page.disclosures),
        )

    def evidence(self, company: str, about: str) -> Rows:
        """Return every piece of evidence for what a company has to do with something.

        As `kg why`: the newest first, each with its report, table, line and cell.

        >>> newest = graph.evidence("华策影视", "文心一言")[0]
        >>> newest["date"], newest["report"], newest["line"], newest["text"]
        ('2023-04-24', 'sample-weekly-2023-07-16', 140, '文心一言已全面接入，写剧本、分镜、做海报都会用到')
        """
        return self.query("evidence-of-edge", company=company, object=about)

    def query(self, template: str, /, **parameters: Given) -> Rows:
        """Return the answer of a template, as `kg query`; :meth:`templates` lists them.

        What is not given is as the template says, also how many rows there are at most. Where a
        parameter is called as a word of Python's own, an underscore goes behind it (``from_``).

        Raises :class:`kg.errors.TemplateError` for a template or a parameter that is none.

        >>> graph.query("vendors-ranked", limit=2).column("vendor")
        ['OpenAI', '百度']
        """
        given = {
            _parameter(name): _text(value)
            for name, value in parameters.items()
            if value is not None
        }
        return _rows(answer(self._runner, template, given, self._templates))

    def cypher(self, statement: str, /, **parameters: Value | Sequence[str]) -> Rows:
        """Return the answer of Cypher of one's own, which may only read; values by ``$name``.

        Raises :class:`kg.errors.StoreError` for a statement that writes or is refused.

        >>> question = "MATCH (:Company)-[u:USES]->(m:Model {name: $model}) RETURN count(u) AS uses"
        >>> graph.cypher(question, model="ChatGPT")[0]
        {'uses': 16}
        """
        values = {name: _value(value) for name, value in parameters.items()}
        found = answer_cypher(self._runner, statement, values)
        return Rows(found.columns, found.rows)

    def templates(self) -> Rows:
        """Return what can be asked with :meth:`query`: a row a template, topic by topic.

        >>> [row["parameters"] for row in graph.templates() if row["name"] == "vendor-exposure"]
        [('vendor: Organisation|Company', 'limit: integer(1..)')]
        """
        listed = list_templates(self._templates)
        rows: list[Mapping[str, Value]] = [
            {
                "name": each.name,
                "topic": each.topic,
                "summary": each.summary,
                "summaryZh": each.summary_zh,
                "parameters": tuple(f"{one.name}: {one.type}" for one in each.parameters),
                "columns": tuple(column.name for column in each.columns),
            }
            for each in listed
        ]
        return Rows(tuple(rows[0]), rows)

    def to_networkx(self, *, by_claim: bool = False) -> nx.MultiDiGraph:
        """Return the graph as a network; see :func:`kg.export.network.to_network`.

        >>> network = graph.to_networkx()
        >>> uses = network.edges["company:300364.SZ", "model:chatgpt", "USES"]
        >>> uses["status"], [(each["seen"].isoformat(), each["line"]) for each in uses["evidence"]]
        ('testing', [('2023-03-28', 91), ('2023-07-16', 89), ('2024-09-08', 58)])
        """
        from kg.export.network import to_network
        from kg.ontology import read_ontology
        from kg.store.read_graph import read_graph

        return to_network(read_graph(self._runner, read_ontology()), by_claim=by_claim)

    @property
    def _runner(self) -> QueryRunner:
        if self._open is None:
            raise StoreError(self._place, "is closed", "open it again with kg.open_graph")
        return self._open


def _parameter(name: str) -> str:
    bare = name.removesuffix("_")
    return bare if iskeyword(bare) else name


def _text(value: str | float | date | Sequence[str]) -> str:
    """Return a value as templates take it: of a date with a time the day, a list with commas."""
    if isinstance(value, date):
        return f"{value:%Y-%m-%d}"
    return str(value) if isinstance(value, str | int | float) else ",".join(value)


def _rows(found: Answer) -> Rows:
    return Rows(found.columns, found.rows)


def _value(value: Value | Sequence[str]) -> Value:
    return tuple(value) if isinstance(value, Sequence) and not isinstance(value, str) else value
