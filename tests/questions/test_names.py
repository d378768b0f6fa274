"""Names in questions, of a little graph made by hand."""

import pytest

from kg.model.graph import Row
from kg.questions import NameIndex


def node(identity: str, name: str, *keys: str) -> Row:
    """Return a row as the template names gives it."""
    return {"id": identity, "name": name, "nameEn": None, "keys": keys}


INDEX = NameIndex(
    [
        ("Model", node("model:star", "Star", "star")),
        ("Model", node("model:star-2", "Star 2", "star2")),
        ("Model", node("model:lamp-api", "Lamp API", "lampapi", "lamp")),
        ("Organisation", node("organisation:lamp", "Lamp", "lamp")),
        ("Company", node("company:sea", "海上明月", "海上明月", "明月")),
        ("Company", node("company:sea-2", "明月", "明月")),
    ]
)


def found(text: str) -> list[tuple[str, str]]:
    """Return what stands where a name is found, with the first node it names."""
    return [(text[slice(*span)], names[0].id) for span, names in INDEX.find(text, ())]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("who uses star?", [("star", "model:star")]),
        ("who uses star 2?", [("star 2", "model:star-2")]),
        ("谁用star-2", [("star-2", "model:star-2")]),
        ("海上明月用star吗", [("海上明月", "company:sea"), ("star", "model:star")]),
        ("明月", [("明月", "company:sea-2")]),
    ],
)
def test_longest_name_is_found(text: str, names: list[tuple[str, str]]):
    """The longest name counts, blanks and signs aside; of two nodes the one whose own it is."""
    assert found(text) == names


@pytest.mark.parametrize("text", ["starry", "costar", "star 3", "star-4", "star v5"])
def test_part_of_another_name_is_none(text: str):
    """Within a word, or before a version's number, it is the name of something else."""
    assert found(text) == []


def test_all_nodes_of_a_name_are_found():
    """A vendor comes before its API, whose alias the name is."""
    ((_, names),) = INDEX.find("lamp", ())

    assert [(each.id, each.is_own) for each in names] == [
        ("organisation:lamp", True),
        ("model:lamp-api", False),
    ]


def test_name_that_is_another_s_is_given_by_id():
    """A node is named so that a look-up finds it: by its id where its name finds another."""
    twins = NameIndex(
        [
            ("Company", node("company:a", "Twin", "twin")),
            ("Company", node("company:b", "Twin", "twin")),
        ]
    )
    ((_, names),) = twins.find("twin", ())

    assert [twins.text_for(each, ("Company",)) for each in names] == ["Twin", "company:b"]
