import pytest

from kg.loaders.kinds.investors import read_investors
from kg.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("潮汐资本", [("潮汐资本", "investor")]),
        ("由潮汐资本领投,海风创投、信和基金跟投", [("潮汐资本", "lead"), ("海风创投", "follow"), ("信和基金", "follow")]),
        ("潮汐资本领投、海风创投跟投", [("潮汐资本", "lead"), ("海风创投", "follow")]),
        ("潮汐基金和海风基金联合领投", [("潮汐基金", "co-lead"), ("海风基金", "co-lead")]),
        ("潮汐资本，海风创投跟投", [("潮汐资本", "follow"), ("海风创投", "follow")]),
        ("潮汐资本领投，老股东海风创投持续加持", [("潮汐资本", "lead"), ("海风创投", "existing")]),
        ("老股东潮汐资本、海风创投", [("潮汐资本", "existing"), ("海风创投", "existing")]),
        ("潮汐资本、海风创投等", [("潮汐资本", "investor"), ("海风创投", "investor")]),
        ("灯塔科技作为战略投资人进一步加注", [("灯塔科技", "follow")]),
        ("和风资本、与帆资本", [("和风资本", "investor"), ("与帆资本", "investor")]),
        ("未披露", []),
        ("--", []),
    ],
)  # fmt: skip
def test_read_investors_gives_names_and_roles(
    vocabulary: Vocabulary, cell: str, expected: list[tuple[str, str]]
):
    """Each name of a list or phrase comes out once, with the role its phrase gives it."""
    investors, _ = read_investors(cell, vocabulary)

    assert [(each.name, str(each.role)) for each in investors] == expected


def test_read_investors_keeps_a_phrase_without_a_name(vocabulary: Vocabulary):
    """A phrase that names nobody is given back."""
    _, nameless = read_investors("潮汐资本领投，老股东持续追投", vocabulary)

    assert nameless == ["老股东持续追投"]
