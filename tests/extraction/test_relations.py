"""Which relations a clause states; every text is about the company 甲科技."""

import pytest

from kg.extraction import Extractor, Statement


def _read(extractor: Extractor, text: str) -> tuple[Statement, ...]:
    return next(iter(extractor.read([(text, "company:jia")])))


def _stated(extractor: Extractor, text: str) -> list[tuple[str, str, str]]:
    """Return (relation, term, status) of what a text states."""
    return [(s.relation, s.term, str(s.status)) for s in _read(extractor, text)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("客服助手已接入 Nova", "in-use"),
        ("客服助手正在试用 Nova", "testing"),
        ("客服助手尚未接入 Nova", "denied"),
        ("接入 Nova 的申请还在审核中", "applied"),
    ],
)
def test_rules_read_a_use_with_its_status(extractor: Extractor, text: str, status: str):
    """A model named with a cue is used, as far along as the cue says."""
    assert _stated(extractor, text) == [("USES", "model:nova", status)]


@pytest.mark.parametrize(
    "text", ["船长们谈起 Nova", "新助手对标 Nova", "基于类 Nova 的技术", "对标“Nova”接入"]
)
def test_rules_read_no_use_without_a_cue_or_in_a_comparison(extractor: Extractor, text: str):
    """A model that is only named, or compared with, is not used."""
    assert _stated(extractor, text) == []


def test_rules_read_each_clause_by_its_own_cue(extractor: Extractor):
    """A negation reaches no further than its clause."""
    assert _stated(extractor, "已接入 Nova，未接入 Vega") == [
        ("USES", "model:nova", "in-use"),
        ("USES", "model:vega", "denied"),
    ]


def test_rules_read_every_model_of_a_list(extractor: Extractor):
    """All models that a clause lists share its status."""
    assert _stated(extractor, "已接入 Nova、Vega 等模型") == [
        ("USES", "model:nova", "in-use"),
        ("USES", "model:vega", "in-use"),
    ]


def test_rules_let_a_following_clause_correct_the_status(extractor: Extractor):
    """A clause that goes on about the use tells how far along it is."""
    assert _stated(extractor, "已接入 Nova，目前处于试用阶段") == [
        ("USES", "model:nova", "testing")
    ]


def test_rules_leave_the_status_when_the_next_clause_is_about_else(extractor: Extractor):
    """A clause about another thing changes nothing."""
    assert _stated(extractor, "已接入 Nova，船长们试用了新雷达") == [
        ("USES", "model:nova", "in-use")
    ]


def test_rules_state_each_relation_once(extractor: Extractor):
    """A model that a text names twice in one status is stated once, at its first place."""
    statements = _read(extractor, "已接入 Nova。客服也接入 Nova")

    assert [(s.term, s.start) for s in statements] == [("model:nova", 4)]


def test_rules_give_the_object_as_printed(extractor: Extractor):
    """The surface is what the text prints, not the canonical name."""
    assert _read(extractor, "已接入 NO-VA")[0].surface == "NO-VA"


def test_rules_read_a_loose_name_only_behind_a_connecting_word(extractor: Extractor):
    """A vendor's or bare name means the model only where it is connected to."""
    assert _stated(extractor, "已接入诺瓦，基于诺瓦") == [("USES", "model:nova", "in-use")]


def test_rules_read_a_model_of_its_own_as_developed(extractor: Extractor):
    """The company does not use but develops the model that it provides."""
    assert _stated(extractor, "发布甲航大模型") == [("DEVELOPS", "model:own", "done")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("与北塘船厂签约", "agreed"),
        ("正与北塘船厂洽谈合作", "exploring"),
        ("与北塘船厂没有合作", "denied"),
    ],
)
def test_rules_read_a_partner_in_a_frame(extractor: Extractor, text: str, status: str):
    """An organisation after "with", in a clause about working together, is a partner."""
    assert _stated(extractor, text) == [("PARTNERS_WITH", "organisation:yard", status)]


@pytest.mark.parametrize("text", ["与北塘船厂的船同港", "北塘船厂签约"])
def test_rules_read_no_partner_without_cue_or_frame(extractor: Extractor, text: str):
    """A name alone, or one that no frame ties to the company, is no partner."""
    assert _stated(extractor, text) == []


@pytest.mark.parametrize(
    ("text", "status"), [("入股北塘船厂", "done"), ("拟入股北塘船厂", "planned")]
)
def test_rules_read_an_investment(extractor: Extractor, text: str, status: str):
    """An organisation behind a word of investing is invested in, or planned to be."""
    assert _stated(extractor, text) == [("INVESTS_IN", "organisation:yard", status)]


def test_rules_read_no_relation_of_a_company_to_itself(extractor: Extractor):
    """The company that a row is about is not its own partner."""
    assert _stated(extractor, "大家与甲科技合作") == []


@pytest.mark.parametrize(
    ("text", "status"), [("做航线规划", "stated"), ("试用航线规划", "testing")]
)
def test_rules_read_a_use_case(extractor: Extractor, text: str, status: str):
    """A use that is named is applied; without a cue it is only stated."""
    assert _stated(extractor, text) == [("APPLIES", "use-case:route", status)]


def test_rules_tell_which_rule_spoke(extractor: Extractor):
    """A statement names the rule that read it."""
    assert _read(extractor, "已接入 Nova")[0].rule == "use-in-use"


def test_rules_sort_statements_by_place(extractor: Extractor):
    """Statements come in the order in which their objects are printed."""
    statements = _read(extractor, "与北塘船厂合作，接入 Nova 做航线规划")

    assert [s.relation for s in statements] == ["PARTNERS_WITH", "USES", "APPLIES"]
