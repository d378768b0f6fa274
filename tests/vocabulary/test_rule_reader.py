"""Cues and relation rules, read from Turtle."""

from pathlib import Path

import pytest

from kg.errors import VocabularyError
from kg.vocabulary import Cue, RelationRule, Vocabulary, read_vocabulary
from tests.tiny.folders import BEGIN, folder

RULE = "@prefix rule: <urn:ai-adoption-kg:rule:> .\n"


def _read(path: Path, text: str) -> Vocabulary:
    return read_vocabulary(folder(path, RULE + text))


def test_a_cue_is_read_with_all_it_says(tmp_path: Path):
    """Words come longest first, with rank, side and the three statuses."""
    text = (
        'cue:trying a kg:Cue ; skos:altLabel "试航", "试航阶段" ; kg:rank 4 ; kg:side "after" ;'
        ' kg:useStatus "testing" ; kg:partnerStatus "exploring" ; kg:dealStatus "planned" .'
    )

    assert _read(tmp_path, text).cues == (
        Cue("trying", ("试航阶段", "试航"), 4, "after", "testing", "exploring", "planned"),
    )


def test_a_cue_that_says_only_its_words_stands_on_either_side(tmp_path: Path):
    """Without rank, side and status a cue is a class of words and no more."""
    (cue,) = _read(tmp_path, 'cue:trying a kg:Cue ; skos:altLabel "试航" .').cues

    assert (cue.rank, cue.side, cue.status) == (99, "either", "")


def test_each_pattern_is_a_rule_of_its_own(tmp_path: Path):
    """A rule with several patterns is read as several of one id, with the line of each."""
    text = (
        'rule:sails a kg:RelationRule ; kg:states "USES" ; kg:rank 7 ; kg:useStatus "planned" ;\n'
        '    kg:pattern "a{MODEL*}",\n        "b{MODEL*}" ; kg:means model:nova .\n'
        'model:nova a kg:Model ; skos:prefLabel "Nova" .\n'
    )

    rules = sorted(_read(tmp_path, text).rules, key=lambda rule: rule.pattern)

    assert [(r.id, r.relation, r.pattern, r.rank, r.status, r.object) for r in rules] == [
        ("sails", "USES", "a{MODEL*}", 7, "planned", "model:nova"),
        ("sails", "USES", "b{MODEL*}", 7, "planned", "model:nova"),
    ]
    assert {rule.place.split(":")[0] for rule in rules} == {"words.ttl"}


def test_a_rule_has_a_usual_rank(tmp_path: Path):
    """A rule without a rank stands in the middle."""
    text = 'rule:sails a kg:RelationRule ; kg:states "USES" ; kg:pattern "{MODEL*}" .'

    (rule,) = _read(tmp_path, text).rules

    assert (rule.rank, rule.status, rule.object) == (RelationRule("", "", "").rank, "", "")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("cue:trying a kg:Cue .", "cue:trying: has no word; give it a skos:altLabel"),
        (
            'cue:trying a kg:Cue ; skos:altLabel "试航" ; kg:side "left" .',
            'kg:side "left" is none; use before, after, either',
        ),
        (
            'cue:trying a kg:Cue ; skos:altLabel "试航" ; kg:rank "first" .',
            'kg:rank "first" is no whole number',
        ),
        (
            'cue:trying a kg:Cue ; skos:altLabel "试航" ; kg:useStatus "tested" .',
            'kg:useStatus "tested" is no status; use denied, ',
        ),
        (
            'rule:sails a kg:RelationRule ; kg:states "USES" ; kg:pattern "{MODEL*}" ; kg:useStatus "x" .',
            'kg:useStatus "x" is no status',
        ),
        ('rule:sails a kg:RelationRule ; kg:pattern "{MODEL*}" .', "has no kg:states"),
        ('rule:sails a kg:RelationRule ; kg:states "USES" .', "has no kg:pattern"),
    ],
)
def test_what_cannot_be_used_is_told_at_its_line(tmp_path: Path, text: str, problem: str):
    """A cue without a word, a side, rank or status that is none, a rule that lacks a part are refused."""
    with pytest.raises(VocabularyError) as refused:
        _read(tmp_path, text)

    (told,) = refused.value.problems
    assert problem in told
    assert f"words.ttl:{BEGIN + 1}" in told


def test_a_word_of_two_cues_is_told_with_both_places(tmp_path: Path):
    """A word can be a sign of one class only, also where it is written another way."""
    text = (
        'cue:trying a kg:Cue ; skos:altLabel "Trial" .\n'
        'cue:going a kg:Cue ; skos:altLabel "trial" .\n'
    )

    with pytest.raises(VocabularyError) as refused:
        _read(tmp_path, text)

    (told,) = refused.value.problems
    assert "is a word of" in told
    assert told.count("words.ttl:") == 2
