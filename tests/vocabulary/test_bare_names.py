"""The readings of a company's name, and how surely two of them are one."""

import pytest

from kg.vocabulary import Reading, bare_name, match, read_name, read_vocabulary

WORDS = read_vocabulary()


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("阿里巴巴-SW", "阿里巴巴"),
        ("*ST中文在线", "中文在线"),
        ("XD中文在线", "中文在线"),
        ("百济神州-U", "百济神州"),
        ("STAR软件", "STAR软件"),
        ("ST", "ST"),
    ],
)
def test_bare_name_takes_marks_off(name: str, bare: str):
    """Marks go, a name that begins with the same letters stays, and something is always left."""
    assert bare_name(name, WORDS) == bare


def test_reading_tells_what_was_taken_off():
    """Each reading says by which steps it was reached, and which place was taken off."""
    found = {
        each.key: (each.taken, each.place) for each in read_name("北京海风科技股份有限公司", WORDS)
    }

    assert found["北京海风科技股份有限公司"] == ((), "")
    assert found["北京海风科技"] == (("share-company",), "")
    assert found["海风科技"] == (("share-company", "place"), "beijing")


@pytest.mark.parametrize("name", ["上海电影", "北京科技有限公司", "中国移动"])
def test_reading_leaves_no_plain_word(name: str):
    """A place is taken off only where a name of its own is left."""
    assert all(not each.place for each in read_name(name, WORDS))


def test_place_in_brackets_is_a_place():
    """X (深圳) 有限公司 reads as X without its place."""
    found = {each.key: each.place for each in read_name("海风科技（深圳）有限公司", WORDS)}

    assert found["海风科技"] == "shenzhen"


@pytest.mark.parametrize(
    ("name", "key"), [("Seabreeze Inc.", "seabreeze"), ("Seabreeze Co., Ltd.", "seabreeze")]
)
def test_latin_forms_are_words_of_their_own(name: str, key: str):
    """Inc. ends a name as a word, not as letters."""
    assert key in {each.key for each in read_name(name, WORDS)}


def test_letters_that_end_like_a_form_are_none():
    """Zinc is no Z Inc."""
    assert [each.key for each in read_name("Zinc", WORDS)] == ["zinc"]


def test_match_of_two_places_is_none():
    """What names two places is two."""
    one, other = (Reading("海风科技", ("place",), place) for place in ("beijing", "shanghai"))

    assert match(one, other, is_listed=False, is_main=True) is None


def test_match_asks_the_form_of_the_name_with_the_place():
    """That the other name says 股份有限公司 does not make a company in a town the listed one."""
    own = Reading("海风科技", ("limited", "place"), "beijing")
    found = match(own, Reading("海风科技", ("share-company",)), is_listed=True, is_main=True)

    assert found
    assert not found.is_sure


@pytest.mark.parametrize(
    ("taken", "is_listed", "is_main", "sure"),
    [
        ((), True, False, True),
        (("mark",), True, False, True),
        (("limited",), True, False, True),
        (("share-company", "place"), True, False, True),
        (("limited", "place"), True, False, False),
        (("limited", "place"), False, False, True),
        (("group-share-company",), True, False, False),
        (("group-share-company",), True, True, True),
    ],
)
def test_match_is_sure_only_without_doubt(
    taken: tuple[str, ...],
    is_listed: bool,  # noqa: FBT001 - what is tried
    is_main: bool,  # noqa: FBT001
    sure: bool,  # noqa: FBT001
):
    """A subsidiary elsewhere, and a group that shares a stem, are for a person."""
    place = "beijing" if "place" in taken else ""
    found = match(
        Reading("海风科技", taken, place), Reading("海风科技"), is_listed=is_listed, is_main=is_main
    )

    assert found
    assert found.is_sure is sure
