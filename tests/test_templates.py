from pathlib import Path

import pytest

from kg.config import queries_folder
from kg.errors import TemplateError, TemplateFileError
from kg.ontology import read_ontology
from kg.templates import (
    TOPICS,
    Template,
    find_template,
    read_catalogue,
    read_checks,
    read_templates,
    sorted_by_topic,
)

HEADER = """\
// summary: The ships of a port
// summary-zh: 港口的船
// mode: read
"""
TEMPLATE = f"""\
{HEADER}// parameter port: Company|Model — the port asked about; example Bergen
// parameter limit: integer(1..) = 5 — the most rows; example 20
// parameter since: date = none — the first day; example 2024-05-01
// parameter rig: string(sloop, schooner) = none — the rig; example sloop
// column ship: the ship's name
MATCH (s:Ship)-[:CALLS_AT]->(p {{id: $port}}) WHERE s.built >= date($since) AND s.rig = $rig
RETURN s.name AS ship LIMIT $limit
"""
NODE = "// column node: the ship\nMATCH (s:Ship) RETURN s.id AS node"


def _read(folder: Path, text: str) -> Template:
    (folder / "ships.cypher").write_text(text, encoding="utf-8")
    return read_templates(folder)["ships"]


@pytest.fixture
def ships(tmp_path: Path) -> Template:
    """Return a template with a name, a number and a date."""
    return _read(tmp_path, TEMPLATE)


def test_read_templates_keeps_the_cypher_without_its_header(ships: Template):
    """What runs is the text below the header."""
    assert ships.cypher.splitlines()[0].startswith("MATCH (s:Ship)")


def test_read_templates_gives_both_summaries(ships: Template):
    """A template tells what it answers in English and in Chinese."""
    assert (ships.summary, ships.summary_zh) == ("The ships of a port", "港口的船")


def test_read_templates_gives_the_columns(ships: Template):
    """A template tells what its answer holds."""
    assert [(column.name, column.meaning) for column in ships.columns] == [
        ("ship", "the ship's name")
    ]


def test_parameter_labels_are_those_a_name_is_looked_up_among(ships: Template):
    """Labels joined by a bar are all asked; a plain value has none."""
    labels = {parameter.name: parameter.labels for parameter in ships.parameters}
    assert labels == {"port": ("Company", "Model"), "limit": (), "since": (), "rig": ()}


def test_parameter_without_a_default_is_required(ships: Template):
    """Only a parameter without a default must be given."""
    assert [each.name for each in ships.parameters if each.required] == ["port"]


def test_template_values_are_typed(ships: Template):
    """Given texts come out as name, number and ISO date."""
    given = {"port": "Bergen", "limit": "7", "since": "2024-05-01"}

    assert ships.values(given) == given | {"limit": 7, "rig": None}


def test_template_values_fill_in_the_defaults(ships: Template):
    """What is not given takes its default; ``none`` is no value."""
    values = {"port": "Bergen", "limit": 5, "since": None, "rig": None}
    assert ships.values({"port": "Bergen"}) == values


def test_template_values_take_a_given_none_as_text(ships: Template):
    """A name that reads "none" is a name."""
    assert ships.values({"port": "none"})["port"] == "none"


def test_template_values_ask_for_what_is_missing(ships: Template):
    """A missing parameter is named with an example to type."""
    with pytest.raises(TemplateError, match=r"needs port: .*; add port=Bergen"):
        ships.values({})


def test_template_values_refuse_an_unknown_parameter(ships: Template):
    """A misspelt parameter gets the near one suggested."""
    with pytest.raises(TemplateError, match=r'no parameter "prot"; did you mean port'):
        ships.values({"prot": "Bergen"})


@pytest.mark.parametrize(("name", "text"), [("limit", "many"), ("since", "May 2024")])
def test_template_values_refuse_an_ill_typed_value(ships: Template, name: str, text: str):
    """A value of the wrong type is named with one of the right type."""
    with pytest.raises(TemplateError, match=rf'parameter {name}: "{text}" is no .*give one like'):
        ships.values({"port": "Bergen", name: text})


@pytest.mark.parametrize("text", ["-1", "0", "2147483648", "9" * 5000])
def test_template_values_refuse_a_number_out_of_bounds(ships: Template, text: str):
    """A limit is a number that every store takes as one."""
    with pytest.raises(TemplateError, match=r"parameter limit: .* no integer"):
        ships.values({"port": "Bergen", "limit": text})


@pytest.mark.parametrize("name", ["port", "limit", "since", "rig"])
def test_template_values_refuse_an_empty_value(ships: Template, name: str):
    """A value that is empty, or only blanks, is told as that."""
    with pytest.raises(TemplateError, match=f"parameter {name}: is empty; give one like"):
        ships.values({"port": "Bergen", name: " "})


def test_template_values_suggest_an_allowed_text(ships: Template):
    """A text that is none of those allowed gets them all, and the nearest suggested."""
    with pytest.raises(
        TemplateError, match=r'"skooner" is none of sloop, schooner; did you mean schooner\?'
    ):
        ships.values({"port": "Bergen", "rig": "skooner"})


@pytest.mark.parametrize("line", ["mode", "summary", "summary-zh"])
def test_read_templates_refuses_a_header_without_a_line(tmp_path: Path, line: str):
    """A header that lacks a line is refused with the line's name."""
    kept = [each for each in TEMPLATE.splitlines() if not each.startswith(f"// {line}:")]

    with pytest.raises(TemplateError, match=f"has no {line}; "):
        _read(tmp_path, "\n".join(kept))


def test_read_templates_refuses_a_mode_that_writes(tmp_path: Path):
    """A template that would write is none."""
    with pytest.raises(TemplateError, match='mode "write" is unknown'):
        _read(tmp_path, TEMPLATE.replace("mode: read", "mode: write"))


@pytest.mark.parametrize(
    "kind",
    ["float", "Ship", "string|Company", "Company|integer", "date(1..)", "integer(few)", "string()"],
)
def test_read_templates_refuses_an_unknown_type(tmp_path: Path, kind: str):
    """A parameter is a plain value, or a name under known labels, never both."""
    with pytest.raises(TemplateError, match=r"line 4: .* is no type"):
        _read(tmp_path, TEMPLATE.replace("Company|Model", kind))


def test_read_templates_names_the_line_of_a_broken_parameter(tmp_path: Path):
    """A parameter without an example is refused with its line."""
    with pytest.raises(TemplateError, match=r"ships\.cypher line 5: "):
        _read(tmp_path, TEMPLATE.replace("; example 20", ""))


def test_find_template_suggests_near_names():
    """An unknown template gets the near ones suggested."""
    with pytest.raises(TemplateError, match="did you mean who-uses-model"):
        find_template("who-uses-modle")


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("// summary:", "// sumary:", r'line 1: "sumary" is no header line; did you mean summary'),
        ("// column ship:", "// column", r"line 8: .* is no header line; write: // summary"),
        ("// column ship: the ship's name\n", "", "has no column; write: // column"),
        ("// mode: read", "// mode: read\n// mode: read", r'line 4: "mode" is said twice'),
        ("example 20", "example many", r'line 5: parameter limit: "many" is no integer'),
        ("= 5", "= 0", r'line 5: parameter limit: "0" is no integer of 1 or more'),
        ("parameter limit", "parameter most", r"uses \$limit, which no parameter line declares"),
        ("RETURN", "SET s.port = 'x' RETURN", "SET writes, a template only reads; take it out"),
        ("$since", "$port", r"declares since, but does not use \$since; take it out"),
    ],
)
def test_read_templates_tells_what_is_wrong(tmp_path: Path, old: str, new: str, problem: str):
    """Each fault of a header is told with its place and what to do."""
    with pytest.raises(TemplateFileError, match=problem):
        _read(tmp_path, TEMPLATE.replace(old, new, 1))


def test_read_templates_tells_all_problems_at_once(tmp_path: Path):
    """Two files with three faults are one error of three lines."""
    (tmp_path / "boats.cypher").write_text(TEMPLATE.replace("= 5", "= x"), encoding="utf-8")

    with pytest.raises(TemplateFileError) as caught:
        _read(tmp_path, TEMPLATE.replace("// summary:", "// sumary:"))

    assert len(caught.value.problems) == 3


def test_read_templates_takes_no_parameter_from_a_text(tmp_path: Path):
    """A dollar sign in a string or a comment of the Cypher asks for nothing."""
    text = TEMPLATE.replace("RETURN", "// $none\nWITH s, '$fare' AS fare\nRETURN")

    assert "$fare" in _read(tmp_path, text).cypher


def test_read_templates_refuses_what_is_no_text(tmp_path: Path):
    """A file that is not UTF-8 is named."""
    (tmp_path / "ships.cypher").write_bytes("// summary: 船".encode("gb18030"))

    with pytest.raises(TemplateError, match=r"ships\.cypher: cannot be read .*; save it as UTF-8"):
        read_templates(tmp_path)


def test_catalogue_holds_templates_of_ones_own(tmp_path: Path):
    """A folder of one's own adds its templates to the shipped ones."""
    _read(tmp_path, TEMPLATE)

    assert read_catalogue([tmp_path]).keys() - read_templates().keys() == {"ships"}


def test_catalogue_refuses_the_name_of_a_shipped_template(tmp_path: Path):
    """A template of one's own replaces no shipped one in silence."""
    (tmp_path / "who-uses-model.cypher").write_text(TEMPLATE, encoding="utf-8")

    with pytest.raises(TemplateFileError, match=r"a shipped template has that name; give yours"):
        read_catalogue([tmp_path])


def test_catalogue_refuses_one_name_in_two_folders(tmp_path: Path):
    """Of two templates of one name neither silently wins."""
    for folder in (tmp_path / "one", tmp_path / "two"):
        folder.mkdir()
        (folder / "ships.cypher").write_text(TEMPLATE, encoding="utf-8")

    with pytest.raises(TemplateFileError, match=r"two/ships.cypher: .*one/ships.cypher has that"):
        read_catalogue([tmp_path / "one", tmp_path / "two"])


def test_catalogue_takes_a_folder_named_twice_once(tmp_path: Path):
    """The same folder, from the option and the environment, is one folder."""
    _read(tmp_path, TEMPLATE)

    assert "ships" in read_catalogue([tmp_path, tmp_path / "." / ""])


@pytest.mark.parametrize(("name", "problem"), [("", "holds no template"), ("no", "is no folder")])
def test_catalogue_names_a_folder_without_templates(tmp_path: Path, name: str, problem: str):
    """A folder that is empty or not there is named."""
    with pytest.raises(TemplateError, match=problem):
        read_catalogue([tmp_path / name])


def test_templates_are_listed_by_topic(tmp_path: Path):
    """The shipped topics come first in their order, then others, then those without one."""
    _read(tmp_path, TEMPLATE)
    (tmp_path / "boats.cypher").write_text(f"// topic: at sea\n{TEMPLATE}", encoding="utf-8")

    listed = sorted_by_topic(read_catalogue([tmp_path]).values())

    topics = dict.fromkeys(each.topic for each in listed)
    assert list(topics) == [*TOPICS, "at sea", ""]


SHIPPED = [
    template
    for folder in ("read", "checks", "stats", "comparison", "page")
    for template in read_templates(queries_folder() / folder).values()
]


def test_shipped_templates_return_the_columns_they_declare():
    """Every column of a shipped template's header is returned under that name."""
    missing = [
        (template.name, column.name)
        for template in SHIPPED
        for column in template.columns
        if f"AS {column.name}" not in template.cypher.replace("`", "")
    ]

    assert missing == []


@pytest.mark.parametrize("word", ["apoc.", "SHORTEST ", "shortestpath", "gds.", "CALL db.labels"])
def test_shipped_templates_keep_to_what_every_store_knows(word: str):
    """No plug-in and no form of one store's own stands in a shipped template."""
    assert [template.name for template in SHIPPED if word in template.cypher] == []


def test_no_label_is_an_edge_type():
    """A name stands for one thing: the embedded store has labels and edge types in one list."""
    ontology = read_ontology()

    assert set(ontology.labels).isdisjoint(each.name for each in ontology.edge_types)


def test_check_has_a_severity(tmp_path: Path):
    """A check says in its header whether what it finds is a problem or a warning."""
    text = f"{HEADER}// severity: warning\n{NODE}"

    assert _read(tmp_path, text).severity == "warning"


def test_unknown_severity_is_named(tmp_path: Path):
    """A severity that is neither is named with those there are."""
    with pytest.raises(TemplateError, match=r'"fatal" is unknown; write one of problem, warning'):
        _read(tmp_path, f"{HEADER}// severity: fatal\n{NODE}")


@pytest.mark.parametrize("name", sorted(read_checks()))
def test_checks_give_what_is_printed(name: str):
    """Every shipped check needs no parameter and gives node, detail and place."""
    check = read_checks()[name]

    columns = [column.name for column in check.columns]

    assert (columns, check.parameters) == (["node", "detail", "report", "line", "cell"], ())


def test_ways_to_ask_are_kept_in_their_order(tmp_path: Path):
    """Each ask line is a question of the template, the first one first."""
    asked = TEMPLATE.replace("MATCH", "// ask: ships $port\n// ask: $port ships\nMATCH", 1)

    assert _read(tmp_path, asked).questions == ("ships $port", "$port ships")


def test_way_to_ask_for_an_unknown_parameter_is_a_problem(tmp_path: Path):
    """What a question may give a value for is a parameter of the template."""
    asked = TEMPLATE.replace("MATCH", "// ask: ships $prot\nMATCH", 1)

    with pytest.raises(TemplateFileError, match=r"asks for \$prot, .*did you mean port"):
        _read(tmp_path, asked)
