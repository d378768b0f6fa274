"""The page as text: what is in it, and that nothing in it can run or load."""

import base64
import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from kg.errors import KGError
from kg.model.graph import Edge, Node, Phrase, Subgraph
from kg.model.status import Origin, Status
from kg.ontology import read_ontology
from kg.visualise import page as page_module
from kg.visualise.captions import read_captions
from kg.visualise.data import to_json
from kg.visualise.page import render_page

Maker = Callable[[int], Subgraph]
_DATED_BY = ("row", "report")


class _Elements(HTMLParser):
    """Collects the elements of a page: tag, attributes, and the text of scripts and styles."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None], list[str]]] = []
        self.open = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs), []))
        self.open = True

    def handle_data(self, data: str) -> None:
        if self.open:
            self.elements[-1][2].append(data)

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 -- html.parser sets the form
        self.open = False

    def named(self, tag: str) -> list[tuple[dict[str, str | None], str]]:
        return [(attrs, "".join(text)) for name, attrs, text in self.elements if name == tag]

    def policy(self) -> str:
        found = [attrs["content"] for attrs, _ in self.named("meta") if "http-equiv" in attrs]
        return found[0] or ""

    def data(self) -> dict[str, list[object]]:
        text = next(text for attrs, text in self.named("script") if attrs.get("id") == "graph-data")
        return json.loads(text)


def _hash(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def test_render_page_is_deterministic(make_town: Maker):
    """The same subgraph gives the same bytes, so that pages can be compared."""
    assert render_page(make_town(40)) == render_page(make_town(40))


def test_render_page_allows_its_scripts_and_style_by_hash_alone(make_town: Maker):
    """The policy names each inlined script and style by the hash of its exact text."""
    elements = _Elements(render_page(make_town(12)))
    scripts = [text for attrs, text in elements.named("script") if "type" not in attrs]
    styles = [text for _, text in elements.named("style")]
    rules = dict(rule.split(" ", 1) for rule in elements.policy().split("; "))
    assert rules["script-src"].split() == [_hash(text) for text in scripts]
    assert rules["style-src"].split() == [_hash(text) for text in styles]


def test_render_page_policy_forbids_everything_else(make_town: Maker):
    """Nothing may be loaded, no address sent to, no inline handler run."""
    policy = _Elements(render_page(make_town(12))).policy()
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert "http" not in policy


def test_render_page_refers_to_no_other_file(make_town: Maker):
    """No element loads anything; addresses in texts are licences and names of namespaces."""
    text = render_page(make_town(12))
    page = _Elements(text)
    loads = [
        attrs[name]
        for _, attrs, _ in page.elements
        for name in ("src", "href", "srcset", "action")
        if name in attrs
    ]
    assert loads == ["data:,"]
    assert "sourceMappingURL" not in text
    ((_, style),) = page.named("style")
    assert not re.search(r"@import|url\(", style)


def test_render_page_keeps_hostile_texts_out_of_the_markup(hostile: Subgraph, make_town: Maker):
    """Whatever the data says, the page has the same elements as any other."""
    tags = [tag for tag, _, _ in _Elements(render_page(hostile)).elements]
    assert tags == [tag for tag, _, _ in _Elements(render_page(make_town(12))).elements]


def test_render_page_keeps_hostile_texts_whole(hostile: Subgraph):
    """Escaping loses nothing: the data block gives back each name as it was."""
    nodes = _Elements(render_page(hostile)).data()["nodes"]
    assert [node[2] for node in nodes] == [node.name for node in hostile.nodes]


def test_render_page_shows_the_title_as_text(hostile: Subgraph):
    """The title of the window is the selection's, markup and all."""
    ((_, title),) = _Elements(render_page(hostile)).named("title")
    assert title == hostile.title.en


def test_to_json_escapes_what_html_or_script_could_mistake():
    """No angle bracket, ampersand, line separator or half character is written as it is."""
    written = to_json("<>&\u2028\u2029\ud800")
    assert written == r'"\u003c\u003e\u0026\u2028\u2029\ud800"'
    assert written.encode()


def test_render_page_writes_each_evidence_once_newest_first(make_town: Maker):
    """Evidence keeps its number, is sorted by date, and shares repeated texts."""
    town = make_town(60)
    data = _Elements(render_page(town)).data()
    dates = [row[1] for row in data["evidence"]]
    assert dates == sorted((each.date for each in town.evidence), reverse=True)
    assert len(set(data["strings"])) == len(data["strings"])


def test_render_page_leaves_out_evidence_of_edges_not_shown(make_town: Maker):
    """A selection may bring more evidence than edges; the rest is not for this page."""
    town = make_town(12)
    data = _Elements(render_page(replace(town, edges=()))).data()
    assert data["evidence"] == []


def test_render_page_names_an_edge_whose_end_is_missing():
    """An edge to a node that is not shown is a mistake of the selection, told in one line."""
    edge = Edge("USES", "company:a", "Company", "model:b", "Model")
    lonely = Subgraph(Phrase.same(""), (Node("company:a", "Company", "a"),), (edge,))
    with pytest.raises(KGError, match=r"USES company:a → model:b: its Model .* add the node"):
        render_page(lonely)


def test_render_page_bears_numbers_that_json_lacks():
    """Not-a-number and infinity are shown as words instead of breaking the page."""
    node = Node("a", "Model", "a", {"share": float("nan"), "growth": float("inf")})
    (written,) = _Elements(render_page(Subgraph(Phrase.same(""), (node,), ()))).data()["nodes"]
    assert written[-1][1::2] == ["inf", "nan"]


def test_render_page_says_how_to_get_a_missing_vis_network(
    monkeypatch: pytest.MonkeyPatch, make_town: Maker
):
    """Without pyvis there is one clear line, not an empty page."""
    monkeypatch.setattr(page_module, "find_spec", lambda _: None)
    with pytest.raises(KGError, match=r"pyvis: holds no vis-network.*pip install"):
        render_page(make_town(12))


def test_scripts_never_parse_text_as_markup_or_code():
    """Our scripts hold none of the calls that turn text into elements or programs."""
    folder = Path(page_module.__file__).parent / "template"
    scripts = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.js"))
    calls = (
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|DOMParser"
    )
    assert not re.search(calls, scripts)


def test_every_script_of_the_template_is_joined():
    """A script added to the folder but not to the list would silently be missing."""
    folder = Path(page_module.__file__).parent / "template"
    assert {path.name for path in folder.glob("*.js")} == set(page_module._SCRIPTS)  # noqa: SLF001 -- the list is the subject


def test_captions_cover_the_ontology_in_both_languages():
    """Every label and edge type has a Chinese and an English caption."""
    captions, ontology = read_captions(), read_ontology()
    names = [*ontology.labels, *(edge.name for edge in ontology.edge_types)]
    assert [name for name in names if {"zh", "en"} - set(captions.get(name, ()))] == []


def test_words_cover_statuses_and_origins_in_both_languages():
    """Every status, origin and way to be dated has a Chinese and an English word."""
    file = Path(page_module.__file__).parent / "template" / "words.json"
    values = json.loads(file.read_text(encoding="utf-8"))["values"]
    assert {*Status, *Origin, *_DATED_BY} == set(values)
    assert all(set(words) == {"zh", "en"} for words in values.values())


def test_render_page_of_1000_nodes_stays_small(make_town: Maker):
    """A page of 1,000 nodes with all evidence can still be mailed: at most 1.2 MB."""
    assert len(render_page(make_town(1000)).encode()) <= 1_200_000
