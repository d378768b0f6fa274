"""Blocking: work grows with the names, not with their pairs."""

import pytest

from kg.model.company import CompanyRef
from kg.resolution import Names
from kg.resolution.blocking import LARGEST_BLOCK, Blocks, near_keys
from kg.vocabulary import Vocabulary, read_vocabulary
from tests.tiny.names import organisation, printed

WORDS = Vocabulary((), read_vocabulary().concepts)
PAIRS = 30
"""How many pairs a name may be weighed in, at the most, on average."""


@pytest.mark.parametrize(
    "name",
    [
        lambda number: f"{_stem(number)}科技",
        lambda number: f"海风{_stem(number)[0]}{number}",
        lambda number: f"北京海风{_stem(number)[:1]}科技有限公司{number}",
    ],
    ids=["one ending", "one stem", "one place and form"],
)
def test_pairs_stay_in_line_with_5000_names_of_one_block(name):
    """5,000 names that end, or begin, with the same word are compared with few others each."""
    part = printed(*(organisation(name(number)) for number in range(5000)))
    names = Names([part], WORDS.with_companies([CompanyRef("海风科技", "999001.SH")]))

    names.decide()

    assert names.compared <= PAIRS * len(names.unknown)


def test_block_too_large_says_nothing():
    """What more names share than a block may hold is no evidence for any pair of them."""
    blocks = Blocks([("small", 1), *(("large", number) for number in range(LARGEST_BLOCK + 1))])

    assert (blocks.get("small"), blocks.get("large")) == ([1], [])


@pytest.mark.parametrize(
    ("one", "other"), [("金龙羽", "金龙鱼"), ("chatgtp", "chatgpt"), ("金龙羽", "金龙羽毛")]
)
def test_names_one_edit_apart_share_a_key(one: str, other: str):
    """A character that differs, is swapped, or is one too many: the two meet in a block."""
    assert {*near_keys(one)} & {*near_keys(other)}


def test_short_stems_are_near_to_none():
    """Of two characters, one that differs says nothing."""
    assert list(near_keys("海风")) == []


def _stem(number: int) -> str:
    """Return two Chinese characters for a number, others for each."""
    return chr(0x4E00 + number // 100) + chr(0x5E00 + number % 100)
