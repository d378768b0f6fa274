from pathlib import Path

import pytest

from kg.errors import TemplateError
from kg.templates import Template, find_template, read_checks, read_templates

HEADER = """\
// summary: The ships of a port
// summary-zh: 港口的船
// mode: read
"""
TEMPLATE = f"""\
{HEADER}// parameter port: Company|Model — the port asked about; example Bergen
// parameter limit: integer = 5 — the most rows; example 20
// parameter since: date = none — the first day; example 2024-05-01
// column ship: the ship's name
MATCH (s:Ship)-[:CALLS_AT]->(p {{id: $port}}) WHERE $since IS NULL OR s.built >= date($since)
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
    assert [parameter.labels for parameter in ships.parameters] == [("Company", "Model"), (), ()]


def test_parameter_without_a_default_is_required(ships: Template):
    """Only a parameter without a default must be given."""
    assert [parameter.required for parameter in ships.parameters] == [True, False, False]


def test_template_values_are_typed(ships: Template):
    """Given texts come out as name, number and ISO date."""
    given = {"port": "Bergen", "limit": "7", "since": "2024-05-01"}

    assert ships.values(given) == {"port": "Bergen", "limit": 7, "since": "2024-05-01"}


def test_template_values_fill_in_the_defaults(ships: Template):
    """What is not given takes its default; ``none`` is no value."""
    assert ships.values({"port": "Bergen"}) == {"port": "Bergen", "limit": 5, "since": None}


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


@pytest.mark.parametrize("kind", ["float", "Ship", "string|Company", "Company|integer"])
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


def test_shipped_templates_use_every_parameter_they_declare():
    """No shipped template asks for a value that its Cypher does not use."""
    unused = [
        (template.name, parameter.name)
        for template in read_templates().values()
        for parameter in template.parameters
        if f"${parameter.name}" not in template.cypher
    ]

    assert unused == []


def test_shipped_templates_return_the_columns_they_declare():
    """Every column of a shipped template's header is returned under that name."""
    missing = [
        (template.name, column.name)
        for template in read_templates().values()
        for column in template.columns
        if f"AS {column.name}" not in template.cypher.replace("`", "")
    ]

    assert missing == []


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
