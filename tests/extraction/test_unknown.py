"""Names that no vocabulary lists, found by what leads to them and how they end."""

import pytest

from kg.extraction.clauses import find_clauses
from kg.extraction.matcher import NameMatcher
from kg.extraction.unknown import UnknownNames


@pytest.fixture(scope="module")
def names(vocabulary):
    """Return what tells the unknown names of a text about 甲科技, as printed."""
    matcher, unknown = NameMatcher(vocabulary.terms), UnknownNames(vocabulary)

    def find(text: str) -> list[str]:
        found = unknown.find(text, matcher.find(text), find_clauses(text), "company:jia")
        return [text[m.start : m.end] for m in found]

    return find


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("与蓝鲸大学签署协议", "蓝鲸大学"),
        ("与蓝鲸科技签署协议", "蓝鲸科技"),
        ("携手海豚集团", "海豚集团"),
        ("收购海豚文化", "海豚文化"),
        ("与蓝鲸大学航海院签署协议", "蓝鲸大学"),
    ],
)
def test_a_name_with_an_ending_is_found(names, text: str, name: str):
    """What ends as names do is a name, up to its ending."""
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("与蓝鲸达成合作", "蓝鲸"),
        ("携手Blue Whale", "Blue Whale"),
        ("与 Starling 签署协议", "Starling"),
        ("收购蓝鲸51%股权", "蓝鲸"),
        ("参股公司蓝鲸接入Nova", "蓝鲸"),
        ("与蓝鲸的合作", "蓝鲸"),
    ],
)
def test_a_name_without_an_ending_is_found_in_a_frame(names, text: str, name: str):
    """What fills the room between a word that leads to a name and the next sign is one."""
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("与蓝鲸有限公司签署协议", "蓝鲸有限公司"),
        ("与蓝鲸（天津）科技有限公司签署协议", "蓝鲸（天津）科技有限公司"),
        ("与蓝鲸(天津)有限公司签署协议", "蓝鲸(天津)有限公司"),
    ],
)
def test_a_legal_form_belongs_to_the_name(names, text: str, name: str):
    """有限公司 ends a name, also behind a place in brackets."""
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("与国内首家船舶企业蓝鲸达成合作", "蓝鲸"),
        ("与知名企业蓝鲸科技签署协议", "蓝鲸科技"),
        ("携手知名蓝鲸大学", "蓝鲸大学"),
    ],
)
def test_what_describes_a_name_is_no_part_of_it(names, text: str, name: str):
    """Words that say of what kind or how well known it is stand before the name."""
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "与多家客户签署协议",
        "与船舶业务合作",
        "携手伙伴们",
        "与合作方签署协议",
        "收购3家",
        "与船舶企业签署协议",
        "编辑和辅助共同进步",
        "与科技签署协议",
    ],
)
def test_words_of_ordinary_text_are_no_names(names, text: str):
    """A run that holds a common word, a number or a usual tail, or is nothing but one, is no name."""
    assert names(text) == []


def test_a_long_run_without_an_ending_is_no_name(names):
    """A name without an ending is short."""
    assert names("携手蓝鲸海豚白鹭青鸟黄莺") == []


def test_a_text_without_a_word_that_leads_to_one_has_no_organisation(names):
    """Without a word of working together or of money nothing is looked for."""
    assert names("蓝鲸大学很大") == []


def test_a_known_name_is_not_found_again(names):
    """What the vocabulary lists is no unknown name."""
    assert names("与北塘船厂签署协议") == []


def test_several_names_are_found_one_by_one(names):
    """Each item of a list is a name of its own."""
    assert names("与蓝鲸、海豚科技、白鹭大学签署协议") == ["蓝鲸", "海豚科技", "白鹭大学"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("发布“星河大模型”", "星河大模型"),
        ("发布「星河大模型」", "星河大模型"),
        ("发布“星河”大模型", "星河"),
        ("发布“星河”视频大模型", "星河"),
        ("发布大模型“星河”", "星河"),
        ("发布大模型Stella", "Stella"),
        ("发布Stella大模型", "Stella"),
        ("发布Stella 2.0大模型", "Stella 2.0"),
        ("接入Stella-7B", "Stella-7B"),
    ],
)
def test_a_model_in_quotes_or_latin_is_found(names, text: str, name: str):
    """A name in quotes or in Latin letters beside 大模型 is a model's, one with its size alone too."""
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text", ["发布AI大模型", "发布LLM大模型", "发布“通用”大模型", "发布大模型"]
)
def test_words_for_models_are_no_names_of_models(names, text: str):
    """What says of what kind a model is names none."""
    assert names(text) == []


def test_a_known_model_is_not_found_again(names):
    """Where a listed model stands no other is found."""
    assert names("发布“Nova”大模型") == []


@pytest.mark.parametrize(
    ("text", "may"), [("与蓝鲸签署", True), ("大模型", True), ("船很好", False)]
)
def test_may_find_tells_texts_not_worth_a_look(vocabulary, text: str, may: bool):  # noqa: FBT001
    """A text without a word that leads to a name is not looked at."""
    assert UnknownNames(vocabulary).may_find(text) is may
