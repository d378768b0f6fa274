"""Which part of a graph a page draws, on little graphs made by hand."""

from datetime import date
from pathlib import Path

import pytest

from kg.errors import SelectionError, TemplateError, UnknownNameError
from kg.model.graph import Phrase, Step, Subgraph
from kg.pipeline.viewing import MOST_NODES, Selection, select
from kg.pipeline.viewing.relations import EDGE_PROPERTIES
from kg.pipeline.viewing.subgraph import NODE_PROPERTIES
from kg.visualise.captions import read_captions
from tests.tiny.graphs import LittleGraph

A, B, C = "company:a", "company:b", "company:c"
STAR, STAR2, MOON = "model:star", "model:star2", "model:moon"
LAMP = "organisation:lamp"
GAMES = "category:games"


@pytest.fixture
def town() -> LittleGraph:
    """Return a graph of three companies, a family of models, a vendor and a heading."""
    graph = LittleGraph()
    graph.states(A, "USES", STAR, "testing", "2024-01-05")
    graph.states(A, "USES", STAR, "in-use", "2024-03-05")
    graph.states(A, "USES", STAR, "in-use", "2024-04-05")
    graph.states(B, "USES", STAR2, "planned", "2024-02-01", grade="C")
    graph.states(B, "PARTNERS_WITH", A, "agreed", "2024-02-02")
    graph.states(B, "USES", MOON, "denied", "2024-05-01")
    graph.states(C, "USES", MOON, "in-use")
    graph.tie(STAR2, "VERSION_OF", STAR)
    graph.tie(STAR, "PROVIDED_BY", LAMP)
    graph.tie(B, "IN_CATEGORY", GAMES)
    return graph


def drawn(town: LittleGraph, folder: Path, **selection: object) -> Subgraph:
    """Return what a selection draws."""
    with town.opened(folder) as runner:
        return select(runner, Selection(**selection))


def pairs(subgraph: Subgraph) -> set[tuple[str, str, str]]:
    """Return the edges by type and ends."""
    return {edge.key for edge in subgraph.edges}


def ids(subgraph: Subgraph) -> set[str]:
    """Return the ids of the nodes."""
    return {node.id for node in subgraph.nodes}


USES_STAR = ("USES", A, STAR)
USES_STAR2 = ("USES", B, STAR2)
PARTNERS = ("PARTNERS_WITH", B, A)
DENIES_MOON = ("USES", B, MOON)
USES_MOON = ("USES", C, MOON)
VERSION = ("VERSION_OF", STAR2, STAR)
PROVIDED = ("PROVIDED_BY", STAR, LAMP)


def test_whole_graph_is_drawn_by_default(town: LittleGraph, tmp_path: Path):
    """Without any wish all relations are drawn, and how the drawn models belong together."""
    everything = {USES_STAR, USES_STAR2, PARTNERS, DENIES_MOON, USES_MOON, VERSION}
    assert pairs(drawn(town, tmp_path)) == everything


def test_model_is_drawn_with_its_versions_and_what_it_belongs_to(town: LittleGraph, tmp_path: Path):
    """A family shows the users of every version, and its vendor."""
    found = drawn(town, tmp_path, models=(STAR,))
    assert pairs(found) == {USES_STAR, USES_STAR2, VERSION, PROVIDED}


def test_version_is_drawn_without_the_rest_of_its_family(town: LittleGraph, tmp_path: Path):
    """A version shows its own users, and the family only by name."""
    assert pairs(drawn(town, tmp_path, models=(STAR2,))) == {USES_STAR2, VERSION}


def test_company_is_drawn_with_relations_both_ways(town: LittleGraph, tmp_path: Path):
    """Who names the company as a partner is there too."""
    assert pairs(drawn(town, tmp_path, companies=(A,))) == {USES_STAR, PARTNERS}


def test_depth_goes_on_from_what_was_found(town: LittleGraph, tmp_path: Path):
    """Two relations away from A are the models of its partner, but not their other users."""
    found = drawn(town, tmp_path, companies=(A,), depth=2)
    assert pairs(found) == {USES_STAR, PARTNERS, USES_STAR2, DENIES_MOON, VERSION}


def test_company_and_model_leave_what_is_between_them(town: LittleGraph, tmp_path: Path):
    """Both together narrow, they do not add up."""
    found = drawn(town, tmp_path, companies=(A, B), models=(STAR,))
    assert pairs(found) == {USES_STAR, USES_STAR2, VERSION, PROVIDED}


def test_several_models_add_up(town: LittleGraph, tmp_path: Path):
    """Two models are drawn with the users of either."""
    found = drawn(town, tmp_path, models=(STAR2, MOON))
    assert pairs(found) == {USES_STAR2, VERSION, DENIES_MOON, USES_MOON}


def test_category_leaves_its_companies(town: LittleGraph, tmp_path: Path):
    """Only companies under the heading are asked; a company bears its headings."""
    found = drawn(town, tmp_path, categories=(GAMES,))
    assert pairs(found) == {USES_STAR2, PARTNERS, DENIES_MOON}
    headings = {node.id: node.properties.get("categories") for node in found.nodes}
    assert headings[B] == ("games",)
    assert headings[A] is None


@pytest.mark.parametrize(
    ("selection", "left"),
    [
        ({"relations": ("PARTNERS_WITH",)}, {PARTNERS}),
        ({"statuses": ("planned", "denied")}, {USES_STAR2, DENIES_MOON}),
        ({"grade": "B", "relations": ("USES",)}, {USES_STAR, DENIES_MOON, USES_MOON}),
        ({"since": date(2024, 4, 6)}, {DENIES_MOON, USES_MOON}),
        ({"since": date(2024, 2, 1), "until": date(2024, 2, 28)}, {USES_STAR2, PARTNERS}),
    ],
    ids=lambda value: "+".join(map(str, value)) if isinstance(value, dict) else "",
)
def test_filters_leave_what_they_say(
    town: LittleGraph, tmp_path: Path, selection: dict[str, object], left: set[object]
):
    """Relation, status, grade and days each narrow what is drawn."""
    assert pairs(drawn(town, tmp_path, **selection)) - {VERSION} == left


def test_until_tells_what_was_known_then(town: LittleGraph, tmp_path: Path):
    """On a day before the second row the first one's status, dates and counts hold."""
    found = drawn(town, tmp_path, companies=(A,), until=date(2024, 1, 31))
    (edge,) = found.edges
    said = {name: edge.properties[name] for name in ("status", "lastSeen", "disclosures")}
    assert said == {"status": "testing", "lastSeen": date(2024, 1, 5), "disclosures": 1}
    assert [each.date for each in found.evidence] == ["2024-01-05"]


def test_status_is_asked_of_the_day_until_which_was_known(town: LittleGraph, tmp_path: Path):
    """What is in use now was only tested then."""
    then = {"until": date(2024, 1, 31)}
    assert USES_STAR in pairs(drawn(town, tmp_path, statuses=("testing",), **then))


def test_history_tells_each_step_once(town: LittleGraph, tmp_path: Path):
    """Days that only say the same are no steps."""
    found = drawn(town, tmp_path, companies=(A,), relations=("USES",))
    assert found.histories[USES_STAR] == (
        Step("2024-01-05", "testing"),
        Step("2024-03-05", "in-use"),
    )


def test_history_of_an_undated_relation_begins_with_its_report(town: LittleGraph, tmp_path: Path):
    """Where no row dates it, the report does."""
    found = drawn(town, tmp_path, companies=(C,))
    assert found.histories[USES_MOON] == (Step("2024-06-30", "in-use"),)


def test_undated_evidence_says_since_when_it_was_known(town: LittleGraph, tmp_path: Path):
    """A cell of the model column is known from its report on; a dated row says so itself."""
    seen = {each.edge: each.seen for each in drawn(town, tmp_path).evidence}
    assert (seen[USES_MOON], seen[USES_STAR]) == ("2024-06-30", "")


def test_strongest_are_drawn_and_the_rest_is_counted(town: LittleGraph, tmp_path: Path):
    """With room for two nodes the best supported relation is drawn, and four are left out."""
    found = drawn(town, tmp_path, nodes=2)
    assert pairs(found) == {USES_STAR}
    assert found.notes[0].en.startswith(
        "2 nodes and 1 edge are drawn, the strongest first; 4 weaker edges left out"
    )


def test_more_than_was_looked_at_is_told_as_more(tmp_path: Path):
    """Relations that were not even read are not counted as if they were."""
    graph = LittleGraph()
    for number in range(45):
        graph.states(f"company:{number:02}", "USES", STAR, "in-use", "2024-01-05")
    found = drawn(graph, tmp_path, nodes=2)
    assert "more than 39 weaker edges" in found.notes[0].en


def test_title_is_what_stands_in_the_middle(town: LittleGraph, tmp_path: Path):
    """The page is called by canonical names, the whole graph in both languages."""
    assert drawn(town, tmp_path, companies=(A,), models=(STAR,)).title == Phrase.same("a · star")


def test_notes_say_the_filters_in_both_languages(town: LittleGraph, tmp_path: Path):
    """Whoever gets the page mailed reads what was asked."""
    note = drawn(town, tmp_path, statuses=("in-use",), grade="B").notes[0]
    assert note == Phrase(
        "Selected: status in-use; grade B or better.", "筛选：进展 in-use；等级不低于 B。"
    )


def test_answer_of_a_template_is_drawn(town: LittleGraph, tmp_path: Path):
    """Of a template that names companies and models, relations among these are drawn."""
    found = drawn(town, tmp_path, template="who-uses-model", values={"model": STAR})
    assert pairs(found) == {USES_STAR, USES_STAR2, PARTNERS, VERSION, PROVIDED}


def test_answer_that_names_only_companies_is_drawn_with_what_they_use(
    town: LittleGraph, tmp_path: Path
):
    """Companies alone would be points without a line."""
    found = drawn(town, tmp_path, template="who-uses-vendor", values={"vendor": LAMP})
    assert {USES_STAR, USES_STAR2} <= pairs(found)
    assert LAMP in ids(found)


def test_answer_that_names_headings_is_drawn_by_their_companies(town: LittleGraph, tmp_path: Path):
    """A heading is no point of the picture; its companies are."""
    found = drawn(town, tmp_path, template="adoption-by-category")
    assert pairs(found) == {USES_STAR2, PARTNERS, DENIES_MOON}


def test_no_more_nodes_are_drawn_than_asked_for(town: LittleGraph, tmp_path: Path):
    """What belongs to a model takes room too."""
    found = drawn(town, tmp_path, models=(STAR,), nodes=3)
    assert pairs(found) == {USES_STAR, VERSION}
    assert found.notes[0].en.startswith("3 nodes and 2 edges are drawn, the strongest first; 2 ")


def test_answer_without_a_node_draws_nothing(town: LittleGraph, tmp_path: Path):
    """A template that finds nobody is no page of everybody."""
    with pytest.raises(SelectionError, match="holds no relation"):
        drawn(town, tmp_path, template="who-uses-model", values={"model": STAR, "status": "ended"})


@pytest.mark.parametrize(
    ("selection", "complaint"),
    [
        ({"nodes": 50_000}, f"a page draws 1 to {MOST_NODES:,} nodes"),
        ({"nodes": 0}, "a page draws 1 to"),
        ({"depth": 2}, "goes with companies or with models"),
        ({"depth": 0, "companies": (A,)}, "is not 1 to 6"),
        ({"grade": "E"}, "there is no such grade; use one of A, B, C, D"),
        ({"relations": ("LOVES",)}, "there is no such relation; use one of "),
        ({"statuses": ("",)}, "there is no such status"),
        ({"since": date(2024, 2, 1), "until": date(2024, 1, 1)}, "ends before it begins"),
        ({"template": "momentum", "companies": (A,)}, "names its nodes itself"),
    ],
)
def test_selection_refuses_what_cannot_be(selection: dict[str, object], complaint: str):
    """What contradicts itself, or is more than a page holds, is said before anything is read."""
    with pytest.raises(SelectionError, match=complaint):
        Selection(**selection)


def test_empty_selection_says_what_was_asked(town: LittleGraph, tmp_path: Path):
    """There is no page of nothing; the filters are named."""
    with pytest.raises(SelectionError, match=r"holds no relation\. Selected: status ended"):
        drawn(town, tmp_path, statuses=("ended",))


def test_unknown_name_is_told_with_near_ones(town: LittleGraph, tmp_path: Path):
    """A misspelt model is met with the nearest names."""
    with pytest.raises(UnknownNameError, match="did you mean star"):
        drawn(town, tmp_path, models=("starr",))


def test_unknown_template_is_told(town: LittleGraph, tmp_path: Path):
    """A template there is none of is met as everywhere."""
    with pytest.raises(TemplateError, match="does not exist"):
        drawn(town, tmp_path, template="nonesuch")


def test_all_that_is_told_has_a_caption():
    """No property stands on the page by the name it has in the program."""
    captions = read_captions()
    assert {*NODE_PROPERTIES, *EDGE_PROPERTIES} <= captions.keys()
