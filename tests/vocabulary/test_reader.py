from datetime import date
from pathlib import Path

import pytest

from kg.errors import OntologyError, VocabularyError
from kg.vocabulary import Vocabulary, read_vocabulary

PREFIXES = """\
@prefix kg: <urn:ai-adoption-kg:ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix company: <urn:ai-adoption-kg:company:> .
@prefix model: <urn:ai-adoption-kg:model:> .
@prefix use: <urn:ai-adoption-kg:use-case:> .
@prefix cue: <urn:ai-adoption-kg:cue:> .
@prefix category: <urn:ai-adoption-kg:category:> .
"""
ENTRIES = f"""{PREFIXES}
company:688000.SH a kg:Company ; skos:prefLabel "甲科技"@zh, "Jia Tech"@en ;
    skos:altLabel "甲" ; kg:code "688000.SH", "08000.HK" ; kg:brand "小甲" ; kg:subsidiary "甲软件" ;
    kg:category "AI+航运", "AI+捕捞" ; dct:source "made up" .
model:nova a kg:Model ; skos:prefLabel "Nova" ; skos:hiddenLabel "Nvoa" ; kg:kind "language" ;
    kg:providedBy company:688000.SH .
model:nova-2 a kg:Model ; skos:prefLabel "Nova 2" ; skos:broader model:nova ; kg:released "2024-05-01" .
use:sailing a skos:Concept ; skos:prefLabel "航行"@zh, "Sailing"@en ; skos:altLabel "航线规划" .
cue:trying a skos:Concept ; skos:inScheme kg:useStatus ; kg:rank 2 ; skos:altLabel "试航", "试" .
cue:going a skos:Concept ; skos:inScheme kg:useStatus ; kg:rank 1 ; kg:atLeast 3 ; skos:altLabel "启航" .
category:fishing a skos:Concept ; skos:inScheme kg:category ; kg:rank 2 ;
    skos:prefLabel "AI+捕捞"@zh, "AI + fishing"@en ; skos:altLabel "AI+渔业" .
category:shipping a skos:Concept ; skos:inScheme kg:category ; kg:rank 1 ; skos:prefLabel "AI+航运"@zh .
"""


def _read(folder: Path, text: str) -> Vocabulary:
    (folder / "all.ttl").write_text(text, encoding="utf-8")
    return read_vocabulary(folder)


@pytest.fixture
def vocabulary(tmp_path: Path) -> Vocabulary:
    """Return a small vocabulary read from disk."""
    return _read(tmp_path, ENTRIES)


def test_read_vocabulary_gives_every_named_thing(vocabulary: Vocabulary):
    """Companies, models and use cases are terms; cues are none."""
    assert [(term.label, term.id) for term in vocabulary.terms] == [
        ("Company", "company:688000.SH"),
        ("Model", "model:nova"),
        ("Model", "model:nova-2"),
        ("UseCase", "use-case:sailing"),
    ]


def test_read_vocabulary_shows_the_chinese_name(vocabulary: Vocabulary):
    """A name in Chinese is the canonical one, the English one stands beside it."""
    term = vocabulary.by_id["company:688000.SH"]

    assert (term.name, term.name_en) == ("甲科技", "Jia Tech")


def test_read_vocabulary_takes_the_code_an_entry_is_named_after(vocabulary: Vocabulary):
    """Of two codes, the one in the entry's name is the company's; the other is another of its codes."""
    term = vocabulary.by_id["company:688000.SH"]

    assert (term.code, term.other_codes) == ("688000.SH", ("08000.HK",))


def test_read_vocabulary_keeps_brands_and_subsidiaries_apart_from_names(vocabulary: Vocabulary):
    """Names that point at a company without being it are no names of it."""
    term = vocabulary.by_id["company:688000.SH"]

    assert {*term.brands, *term.subsidiaries}.isdisjoint(term.names)


def test_read_vocabulary_gives_categories_in_their_usual_order(vocabulary: Vocabulary):
    """A company's categories come in the order in which reports print them."""
    assert vocabulary.by_id["company:688000.SH"].categories == ("AI+航运", "AI+捕捞")


def test_read_vocabulary_names_a_category_as_printed(vocabulary: Vocabulary):
    """A concept with a printed label is named by it, not by its local name."""
    assert [each.name for each in vocabulary.scheme("category")] == ["AI+航运", "AI+捕捞"]


def test_read_vocabulary_counts_a_printed_label_among_the_words(vocabulary: Vocabulary):
    """A category is met under its printed label and under its variants."""
    assert set(vocabulary.words("category")) == {"AI+航运", "AI+捕捞", "AI+渔业"}


def test_read_vocabulary_ties_models_to_family_and_vendor(vocabulary: Vocabulary):
    """A version knows its family, a model its vendor."""
    assert (
        vocabulary.by_id["model:nova-2"].broader,
        vocabulary.by_id["model:nova"].provider,
    ) == ("model:nova", "company:688000.SH")


def test_read_vocabulary_reads_release_dates(vocabulary: Vocabulary):
    """A release date is a date."""
    assert vocabulary.by_id["model:nova-2"].released == date(2024, 5, 1)


def test_read_vocabulary_sorts_concepts_by_rank(vocabulary: Vocabulary):
    """The concepts of a scheme come in the order in which they speak."""
    assert [each.name for each in vocabulary.scheme("useStatus")] == ["going", "trying"]


def test_read_vocabulary_counts_one_word_as_enough_unless_told(vocabulary: Vocabulary):
    """A concept asks for as many words as its entry says, else for one."""
    assert [each.at_least for each in vocabulary.scheme("useStatus")] == [3, 1]


def test_read_vocabulary_joins_the_files_of_a_folder(tmp_path: Path):
    """A reference may lead into another file."""
    (tmp_path / "a.ttl").write_text(
        PREFIXES + 'model:b a kg:Model ; skos:prefLabel "B" ; skos:broader model:a .',
        encoding="utf-8",
    )
    (tmp_path / "z.ttl").write_text(
        PREFIXES + 'model:a a kg:Model ; skos:prefLabel "A" .', encoding="utf-8"
    )

    assert len(read_vocabulary(tmp_path).terms) == 2


def test_read_vocabulary_refuses_an_empty_folder(tmp_path: Path):
    """A folder without vocabularies is named."""
    with pytest.raises(OntologyError, match="holds no vocabulary"):
        read_vocabulary(tmp_path)


def test_read_vocabulary_refuses_an_entry_without_a_name(tmp_path: Path):
    """An entry nobody can name is named by its id."""
    with pytest.raises(OntologyError, match=r"model:x: has no skos:prefLabel"):
        _read(tmp_path, PREFIXES + "model:x a kg:Model .")


def test_read_vocabulary_tells_all_dead_references_at_once(tmp_path: Path):
    """Every reference that leads nowhere is told, not only the first."""
    entry = (
        'model:x a kg:Model ; skos:prefLabel "X" ; skos:broader model:y ; kg:providedBy company:z .'
    )

    with pytest.raises(VocabularyError) as raised:
        _read(tmp_path, PREFIXES + entry)

    assert [problem.partition(": ")[2] for problem in raised.value.problems] == [
        f"model:x: {predicate} leads to {target}, which is no entry; add that entry, or correct the id"
        for predicate, target in (("skos:broader", "model:y"), ("kg:providedBy", "company:z"))
    ]


def test_read_vocabulary_tells_all_unknown_categories_at_once(tmp_path: Path):
    """Every category that no scheme holds is told with its line and what there is."""
    entry = (
        'company:x a kg:Company ; skos:prefLabel "X" ; kg:category "AI+灯塔", "AI+海图" .\n'
        'category:a a skos:Concept ; skos:inScheme kg:category ; skos:prefLabel "AI+航运"@zh .'
    )

    with pytest.raises(VocabularyError) as raised:
        _read(tmp_path, PREFIXES + entry)

    assert raised.value.problems == tuple(
        f'{tmp_path}/all.ttl:9: company:x: kg:category "{name}" is no heading; '
        "use AI+航运, or add it to the scheme"
        for name in ("AI+海图", "AI+灯塔")
    )


@pytest.mark.parametrize(
    "entry",
    [
        'model:x a kg:Model ; skos:prefLabel "X" ; kg:released "May 2024" .',
        'cue:x a skos:Concept ; skos:inScheme kg:useStatus ; kg:rank "first" .',
        'cue:x a skos:Concept ; skos:inScheme kg:useStatus ; kg:atLeast "two" .',
    ],
    ids=["released", "rank", "atLeast"],
)
def test_read_vocabulary_names_a_value_it_cannot_read(tmp_path: Path, entry: str):
    """A date or number that is none is told with file, line, entry and value."""
    with pytest.raises(OntologyError, match=r'all\.ttl:9: .*:x: kg:\w+ "[\w ]+" is no '):
        _read(tmp_path, PREFIXES + entry)


def test_shipped_vocabulary_gives_every_id_once():
    """No two entries of the shipped vocabularies share an id."""
    terms = read_vocabulary().terms

    assert len({term.id for term in terms}) == len(terms)


def test_shipped_companies_share_no_code():
    """No two shipped companies claim one stock code."""
    companies = [term for term in read_vocabulary().terms if term.label == "Company"]
    codes = [code for term in companies for code in (term.code, *term.hidden) if "." in code]

    assert sorted(codes) == sorted(set(codes))


def test_shipped_terms_say_where_they_stand():
    """Every shipped company, model and organisation names the source of its names."""
    unsourced = [term.id for term in read_vocabulary().terms if not term.source]

    assert unsourced == []
