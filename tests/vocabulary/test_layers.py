"""Several folders read as one vocabulary: what a user's own may add, change and take out."""

from pathlib import Path

import pytest

from kg.errors import VocabularyError
from kg.vocabulary import Vocabulary, read_vocabulary
from tests.tiny.folders import BASE, BEGIN, folder


@pytest.fixture
def layered(tmp_path: Path):
    """Return a function that reads a user's text over the base."""

    def read(text: str) -> Vocabulary:
        return read_vocabulary(folder(tmp_path / "base", BASE), folder(tmp_path / "own", text))

    return read


def _problems(raised: pytest.ExceptionInfo[VocabularyError]) -> list[str]:
    return [each.partition("/own/")[2] for each in raised.value.problems]


def test_own_folder_adds_an_entry(layered):
    """An entry of the user's own is found beside those of the base."""
    words = layered('model:star a kg:Model ; skos:prefLabel "Star" ; skos:broader model:nova .')

    assert words.find("star", "Model").broader == "model:nova"
    assert words.find("Nova", "Model")


def test_own_folder_adds_names_to_an_entry(layered):
    """Aliases, brands and categories join those the entry has; its type need not be said again."""
    words = layered(
        'company:688000.SH skos:altLabel "甲甲" ; kg:brand "大甲" ; kg:category "AI+捕捞" .\n'
        'category:b a skos:Concept ; skos:inScheme kg:category ; skos:prefLabel "AI+捕捞"@zh .'
    )
    term = words.by_id["company:688000.SH"]

    assert (term.aliases, term.brands) == (("甲甲", "甲科"), ("大甲", "小甲"))
    assert term.categories == ("AI+航运", "AI+捕捞")


def test_own_folder_adds_words_to_a_concept(layered):
    """A cue word joins those of its concept, and a new concept its scheme."""
    words = layered(
        'cue:trying skos:altLabel "试跑" .\n'
        'cue:gone a skos:Concept ; skos:inScheme kg:useStatus ; skos:altLabel "停航" .'
    )

    assert {each.name: each.words for each in words.scheme("useStatus")} == {
        "trying": ("试航", "试跑"),
        "gone": ("停航",),
    }


def test_own_folder_replaces_what_is_said_once(layered):
    """A kind or a name of the user's own counts; the name before stays an alias."""
    words = layered('model:nova skos:prefLabel "Nova X"@en ; kg:kind "model" .')
    term = words.by_id["model:nova"]

    assert (term.name, term.kind) == ("Nova X", "model")
    assert term.aliases == ("Nova", "诺瓦")


@pytest.mark.parametrize("name", ["诺瓦", " 诺 瓦 "])
def test_own_folder_takes_an_alias_out(layered, name: str):
    """kg:retracts takes out a name in any spelling, and nothing else of the entry."""
    words = layered(f'model:nova kg:retracts "{name}" .')

    assert words.find("诺瓦", "Model") is None
    assert words.find("Nova", "Model")


def test_own_folder_takes_brands_categories_and_words_out(layered):
    """kg:retracts works on brands, categories and the words of concepts."""
    words = layered(
        'company:688000.SH kg:retracts "小甲", "AI+航运" . cue:trying kg:retracts "试航" .'
    )
    term = words.by_id["company:688000.SH"]

    assert (term.brands, term.categories, words.words("useStatus")) == ((), (), ())


def test_retracted_alias_is_free_for_another_entry(layered):
    """A name taken from one entry may be given to another in the same file."""
    words = layered(
        'model:nova kg:retracts "诺瓦" .\n'
        'model:star a kg:Model ; skos:prefLabel "Star" ; skos:altLabel "诺瓦" .'
    )

    assert words.find("诺瓦", "Model").id == "model:star"


def test_own_folder_takes_an_entry_out(layered):
    """owl:deprecated takes an entry out with all its names."""
    words = layered("model:nova-2 owl:deprecated true .")

    assert words.find("Nova 2", "Model") is None


def test_entry_that_others_need_cannot_be_taken_out(layered):
    """A family that is taken out leaves its versions pointing nowhere, which is told."""
    with pytest.raises(
        VocabularyError, match=r"model:nova-2: skos:broader leads to model:nova, wh"
    ):
        layered("model:nova owl:deprecated true .")


def test_clash_names_file_line_and_owner(layered):
    """An alias another entry has is told with the user's line and the owner's."""
    with pytest.raises(VocabularyError) as raised:
        layered('model:star a kg:Model ; skos:prefLabel "Star" ;\n    skos:altLabel "ＮＯＶＡ" .')

    assert _problems(raised) == [
        (
            f'words.ttl:{BEGIN + 1}: model:star: "ＮＯＶＡ" is a name of model:nova too '
            f"(words.ttl:{BEGIN + 2}); leave it out here, or take it out there with kg:retracts"
        )
    ]


def test_clash_of_an_added_name_is_told_where_it_was_added(layered):
    """A name added to an earlier entry is the one to leave out, not that of the base."""
    with pytest.raises(VocabularyError) as raised:
        layered('model:nova skos:altLabel "Nova-2" .')

    assert _problems(raised)[0].startswith(
        f'words.ttl:{BEGIN}: model:nova: "Nova-2" is a name of model:nova-2 too'
    )


def test_company_and_organisation_share_their_names(layered):
    """In a text a company's name cannot mean an organisation too."""
    with pytest.raises(VocabularyError, match=r'"甲科" is a name of company:688000\.SH too'):
        layered('org:jia a kg:Organisation ; skos:prefLabel "甲科"@zh .')


def test_model_may_bear_a_companys_name(layered):
    """A model named as its vendor is no clash: texts tell them apart."""
    assert layered('model:jia a kg:Model ; skos:prefLabel "甲科"@zh .').find("甲科", "Model")


def test_code_belongs_to_one_company(layered):
    """A code two companies claim is told."""
    with pytest.raises(VocabularyError, match=r'"688000\.SH" is a name of company:688000\.SH too'):
        layered('company:b a kg:Company ; skos:prefLabel "乙"@zh ; kg:code "688000.SH" .')


def test_cycle_of_families_is_told_once(layered):
    """Families that lead back to themselves are told with the way."""
    with pytest.raises(VocabularyError) as raised:
        layered("model:nova skos:broader model:nova-2 .")

    assert len(raised.value.problems) == 1
    assert "model:nova -> model:nova-2 -> model:nova" in raised.value.problems[0]


def test_unknown_id_is_told(layered):
    """Words for an entry that no file opens would be lost in silence."""
    with pytest.raises(VocabularyError) as raised:
        layered('\nmodel:nvoa skos:altLabel "新星" .')

    assert _problems(raised) == [
        (
            f"words.ttl:{BEGIN + 1}: model:nvoa: is no entry of any file; "
            "correct the id, or say what it is (a kg:Company, kg:Organisation, kg:Model)"
        )
    ]


def test_all_problems_are_told_at_once(layered):
    """Broken entries of all sorts come in one error."""
    with pytest.raises(VocabularyError) as raised:
        layered(
            "model:x a kg:Model ; skos:broader model:y .\n"
            'model:z a kg:Model ; skos:prefLabel "Z", "ZZ" ; kg:released "soon" .'
        )

    assert len(raised.value.problems) == 4


@pytest.mark.parametrize(
    ("text", "line"),
    [('model:x a kg:Model ;\n  skos:prefLabel "X .\n', 1), ("model:x a kg:Model ;\n; ] .", 1)],
    ids=["open quote", "stray bracket"],
)
def test_broken_turtle_is_told_with_its_line(layered, text: str, line: int):
    """A file that is no Turtle is told with file and line."""
    with pytest.raises(VocabularyError) as raised:
        layered(text)

    assert _problems(raised)[0].startswith(f"words.ttl:{BEGIN + line}: is no valid Turtle")


def test_missing_folders_are_told_together(tmp_path: Path):
    """Folders that are missing, empty or a file are told at once."""
    file = folder(tmp_path / "base", BASE) / "words.ttl"
    (tmp_path / "empty").mkdir()

    with pytest.raises(VocabularyError) as raised:
        read_vocabulary(tmp_path / "none", tmp_path / "empty", file)

    assert [each.rpartition("holds no vocabulary")[2] for each in raised.value.problems] == [
        ", it is a file; name the folder it lies in",
        " (*.ttl); put a Turtle file there",
        ", there is no such folder; correct its name",
    ]


def test_vocabulary_knows_its_folders(tmp_path: Path):
    """The folders a vocabulary was read from go with it."""
    base = folder(tmp_path / "base", BASE)

    assert read_vocabulary(base).folders == (base,)
