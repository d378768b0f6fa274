from pathlib import Path

import pytest

from kg.vocabulary import with_shipped
from kg.vocabulary.places import find_places
from kg.vocabulary.sources import read_sources

TEXT = """\
# model:nova a comment that opens nothing .
@prefix model: <urn:m:> .
@prefix skos: <urn:s#> .

model:nova a skos:Concept ; # "no value"
    skos:prefLabel "Nova"@en ,
        "诺瓦"@zh ;
    skos:altLabel "No\\u0076a 2" , 'it''s' ;
    skos:broader model:nova-3.5 .

<urn:m:star> skos:altLabel \"\"\"two
lines\"\"\" ;
    skos:note "1.5"^^<urn:type> .
model:nova skos:altLabel "again" .
"""
NOVA = "urn:m:nova"


@pytest.mark.parametrize(
    ("entry", "value", "line"),
    [
        (NOVA, "", 5),
        (NOVA, "Nova", 6),
        (NOVA, "诺瓦", 7),
        (NOVA, "Nova 2", 8),
        (NOVA, "urn:m:nova-3.5", 9),
        (NOVA, "again", 14),
        (NOVA, "no value", 5),
        ("urn:m:star", "two\nlines", 11),
        ("urn:m:star", "1.5", 13),
        ("urn:m:none", "", 0),
    ],
)
def test_place_is_the_line_of_a_value(entry: str, value: str, line: int):
    """A value is at its own line, one that is not stated at its entry's, else nowhere."""
    assert find_places(TEXT).line(entry, value) == line


def test_places_hold_every_block_of_an_entry():
    """An entry that opens twice has two lines."""
    assert find_places(TEXT).entries[NOVA] == [5, 14]


def test_places_take_the_type_of_a_value_for_no_value():
    """What follows ^^ says how to read a value and is none itself."""
    assert ("urn:m:star", "urn:type") not in find_places(TEXT).values


@pytest.mark.parametrize(
    ("text", "line"),
    [('a:b a:c "ok" .\na:d a:e "open .\na:f a:g a:h .\n', 2), ('a:b a:c """ok""" .', 0)],
)
def test_places_name_the_line_of_a_quote_nothing_closes(text: str, line: int):
    """A quote that stays open is at its line; closed ones are none."""
    assert find_places(text).open_quote == line


def test_every_shipped_statement_has_its_line():
    """Each value the parser reads from the shipped files is found at a line that shows it."""
    _, statements, _ = read_sources(with_shipped(()))
    lines: dict[Path, list[str]] = {}

    lost = []
    for each in statements:
        path = each.source.path
        shown = lines.setdefault(path, path.read_text(encoding="utf-8").splitlines())
        text = shown[each.line - 1] if each.line else ""
        local = each.value.rsplit(":", 1)[-1].rsplit("#", 1)[-1]
        if local not in text and "rdf-syntax" not in each.predicate:
            lost.append((each.entry, each.value))

    assert lost == []
