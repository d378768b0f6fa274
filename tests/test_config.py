import os
from pathlib import Path

from kg.config import Settings, ontology_folder, queries_folder


def test_settings_take_the_graph_folder_from_the_environment():
    """KG_GRAPH names the graph folder."""
    assert Settings.from_environment({"KG_GRAPH": "/somewhere/graph"}).graph == Path(
        "/somewhere/graph"
    )


def test_settings_take_an_empty_value_for_unset():
    """An empty KG_GRAPH counts as none, so the default holds."""
    assert Settings.from_environment({"KG_GRAPH": ""}).graph == Path("kg-graph")


def test_settings_take_the_judgements_from_the_environment():
    """KG_JUDGEMENTS names their folder; unset or empty it is ./judgements."""
    assert Settings.from_environment({"KG_JUDGEMENTS": "/a"}).judgements == Path("/a")
    assert Settings.from_environment({"KG_JUDGEMENTS": ""}).judgements == Path("judgements")


def test_settings_take_templates_from_the_environment():
    """KG_TEMPLATES is a path list; unset or empty it names no folder."""
    listed = os.pathsep.join(("/a", "/b"))
    assert Settings.from_environment({"KG_TEMPLATES": listed}).templates == (Path("/a"), Path("/b"))
    assert Settings.from_environment({"KG_TEMPLATES": ""}).templates == ()


def test_ontology_folder_holds_the_schema():
    """The ontology is found beside the code."""
    assert (ontology_folder() / "core.ttl").is_file()


def test_queries_folder_holds_templates():
    """The templates are found beside the code."""
    assert list((queries_folder() / "read").glob("*.cypher"))
