"""Which relations a clause states; every text is about the company 甲科技."""

import pytest

from kg.errors import OntologyError
from kg.extraction import Extractor
from kg.extraction.cues import CueWords
from kg.extraction.relations import RelationRules
from kg.vocabulary import RelationRule, Vocabulary, read_vocabulary

NOVA, YARD = "model:nova", "organisation:yard"


@pytest.mark.parametrize(
    "text", ["船长们谈起 Nova", "新助手对标 Nova", "类 Nova 的应用接入了", "对标“Nova”接入"]
)
def test_rules_read_no_use_without_a_cue_or_in_a_comparison(stated, text: str):
    """A model that is only named, or compared with, is not used."""
    assert stated(text) == []


def test_rules_read_no_use_by_others(stated):
    """What customers use the company does not."""
    assert stated("客户用Nova") == []


def test_rules_read_each_clause_by_its_own_cue(stated):
    """A negation reaches no further than its clause."""
    assert stated("已接入 Nova，未接入 Vega") == [
        ("USES", NOVA, "in-use"),
        ("USES", "model:vega", "denied"),
    ]


def test_rules_read_every_model_of_a_list(stated):
    """All models that a clause lists share its status."""
    assert stated("已接入 Nova、Vega 等模型") == [
        ("USES", NOVA, "in-use"),
        ("USES", "model:vega", "in-use"),
    ]


def test_rules_give_the_object_as_printed(read):
    """The surface is what the text prints, not the canonical name."""
    assert read("已接入 NO-VA")[0].surface == "NO-VA"


@pytest.mark.parametrize("text", ["已接入诺瓦", "已接入北塘"])
def test_rules_read_a_loose_name_behind_a_connecting_word(stated, text: str):
    """A vendor's or bare name means the model where it is connected to."""
    assert stated(text) == [("USES", NOVA, "in-use")]


@pytest.mark.parametrize("text", ["基于诺瓦", "北塘很大"])
def test_rules_read_a_loose_name_nowhere_else(stated, text: str):
    """Without such a word a loose name means nothing."""
    assert stated(text) == []


def test_rules_read_a_model_of_its_own_as_developed(stated):
    """The company does not use but develops the model that it provides."""
    assert stated("发布甲航大模型") == [("DEVELOPS", "model:own", "done")]


def test_rules_read_a_new_model_as_developed(stated):
    """A model that nobody lists and the company makes is its own."""
    assert stated("公司自研“星河大模型”") == [("DEVELOPS", "星河大模型", "done")]


def test_rules_read_no_platform_as_a_model(stated):
    """A platform of models is none, whatever the rule."""
    assert stated("已接入Deck") == []


@pytest.mark.parametrize("text", ["与北塘船厂签署协议", "携手北塘船厂"])
def test_rules_read_a_partner_in_a_frame(stated, text: str):
    """An organisation in a clause about working together is a partner."""
    assert stated(text) == [("PARTNERS_WITH", YARD, "agreed")]


@pytest.mark.parametrize("text", ["与北塘船厂的船同港", "北塘船厂签署"])
def test_rules_read_no_partner_without_cue_or_frame(stated, text: str):
    """A name alone, or one that no frame ties to the company, is no partner."""
    assert stated(text) == []


def test_rules_read_an_investment(stated):
    """An organisation behind a word of investing is invested in."""
    assert stated("入股北塘船厂") == [("INVESTS_IN", YARD, "done")]


def test_rules_read_no_relation_of_a_company_to_itself(stated):
    """The company that a row is about is not its own partner."""
    assert stated("大家与甲科技合作") == []


def test_rules_name_what_nobody_lists(read):
    """An object without a term is told by its name as printed."""
    (found,) = read("与 Blue Whale 签署协议")

    assert (found.term, found.name, found.label) == ("", "Blue Whale", "Organisation")


def test_rules_tell_which_rule_spoke_and_where(read):
    """A statement names its rule, and the clause that says it."""
    (found,) = read("船好，已接入 Nova。港好")

    assert (found.rule, found.quote) == ("use-connects", "已接入 Nova")


def test_rules_sort_statements_by_place(read):
    """Statements come in the order in which their objects are printed."""
    statements = read("与北塘船厂合作，接入 Nova 做航线规划")

    assert [s.relation for s in statements] == ["PARTNERS_WITH", "USES", "APPLIES"]


@pytest.mark.parametrize(
    ("text", "status"), [("做航线规划", "stated"), ("试用航线规划", "testing")]
)
def test_rules_read_a_use_case(stated, text: str, status: str):
    """A use that is named is applied; without a cue it is only stated."""
    assert stated(text) == [("APPLIES", "use-case:route", status)]


def _rules(vocabulary: Vocabulary, *rules: RelationRule) -> RelationRules:
    changed = Vocabulary(vocabulary.terms, (), cues=vocabulary.cues, rules=rules)
    return RelationRules(changed, CueWords(vocabulary.cues))


def _found(rules: RelationRules, mark, text: str) -> list[str]:
    return [finding.rule.id for finding in rules.read(mark(text))]


def test_the_rule_of_the_lowest_rank_speaks(vocabulary, mark):
    """Of two rules that fit a name only the first by rank is told."""
    rules = _rules(
        vocabulary,
        RelationRule("later", "USES", "{MODEL*}", rank=9),
        RelationRule("first", "USES", "{connect}{MODEL*}", rank=2),
    )

    assert _found(rules, mark, "接入Nova") == ["first"]
    assert _found(rules, mark, "Nova") == ["later"]


def test_a_rule_that_rules_out_silences_later_ones(vocabulary, mark):
    """The relation "not USES" lets no later rule state a use, nor that the company made the model."""
    rules = _rules(
        vocabulary,
        RelationRule("not", "not USES", "{compare}{MODEL*}", rank=1),
        RelationRule("uses", "USES", "{MODEL*}", rank=2),
        RelationRule("makes", "DEVELOPS", "{MODEL*}", rank=3),
    )

    assert _found(rules, mark, "对标Nova") == []


def test_relations_to_an_organisation_are_told_side_by_side(vocabulary, mark):
    """A partner may be invested in too: one rule of each relation speaks."""
    rules = _rules(
        vocabulary,
        RelationRule("partner", "PARTNERS_WITH", "{ORG*}"),
        RelationRule("invests", "INVESTS_IN", "{ORG*}"),
    )

    assert _found(rules, mark, "北塘船厂") == ["invests", "partner"]


def test_a_rule_sees_no_further_than_its_sentence(vocabulary, mark):
    """What another sentence says is no part of a pattern."""
    rules = _rules(vocabulary, RelationRule("far", "USES", "{connect}[^x]{0,9}{MODEL*}"))

    assert _found(rules, mark, "接入。Nova") == []
    assert _found(rules, mark, "接入，Nova") == ["far"]


def test_a_broken_pattern_is_told_with_its_rule(vocabulary):
    """A vocabulary with a pattern that cannot be understood is refused."""
    with pytest.raises(OntologyError, match=r'"conect" is no cue'):
        _rules(vocabulary, RelationRule("mistyped", "USES", "{conect}{MODEL*}"))


def test_plain_text_of_a_pattern_may_hold_no_cue_word(vocabulary):
    """A cue word is a sign of the marked text: plain text with one in it would never match."""
    with pytest.raises(
        OntologyError,
        match=r'rule dead: "已接入后" in a pattern never matches: .*; write \{connect\}',
    ):
        _rules(vocabulary, RelationRule("dead", "USES", "{MODEL*}(?:已接入后|的)"))


def test_a_rule_may_mean_another_term(folder, tmp_path):
    """kg:means gives the term that is meant whatever is named."""
    text = (folder / "all.ttl").read_text(encoding="utf-8")
    rule = 'rule:meant a kg:RelationRule ; kg:states "USES" ; kg:rank 1 ; kg:pattern "问{LOOSE*}" ; kg:means model:luna .\n'
    (tmp_path / "all.ttl").write_text(text + rule, encoding="utf-8")

    (found,) = next(Extractor(read_vocabulary(tmp_path)).read([("问诺瓦", "company:jia")]))

    assert (found.term, found.surface, found.rule) == ("model:luna", "诺瓦", "meant")
