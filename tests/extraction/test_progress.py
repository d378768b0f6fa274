"""How far along a relation is; every text is about the company 甲科技."""

import pytest

NOVA, LUNA, YARD = "model:nova", "model:luna", "organisation:yard"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("已接入 Nova", "in-use"),
        ("试用 Nova", "testing"),
        ("暂未接入 Nova", "denied"),
        ("没有接入 Nova", "denied"),
        ("接入 Nova 的申请还在审核中", "applied"),
        ("拟接入 Nova", "planned"),
        ("将接入 Nova", "planned"),
        ("关注 Nova", "exploring"),
        ("停用 Nova", "ended"),
    ],
)
def test_cue_tells_how_far_a_use_is(stated, text: str, status: str):
    """A use is as far along as the words of its clause say."""
    assert stated(text) == [("USES", NOVA, status)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("与北塘船厂签署协议", "agreed"),
        ("与北塘船厂洽谈合作", "exploring"),
        ("与北塘船厂没有合作", "denied"),
    ],
)
def test_cue_tells_how_far_a_cooperation_is(stated, text: str, status: str):
    """A cooperation is agreed, explored or denied."""
    assert stated(text) == [("PARTNERS_WITH", YARD, status)]


@pytest.mark.parametrize(
    ("text", "status"),
    [("入股北塘船厂", "done"), ("拟入股北塘船厂", "planned"), ("将入股北塘船厂", "planned")],
)
def test_cue_tells_how_far_an_investment_is(stated, text: str, status: str):
    """An investment is done, or planned where a word of the future stands before it."""
    assert stated(text) == [("INVESTS_IN", YARD, status)]


def test_the_cue_of_the_lowest_rank_speaks(stated):
    """Where words of several statuses stand in a clause the stronger one counts."""
    assert stated("拟试用并接入Nova") == [("USES", NOVA, "testing")]


def test_a_cue_counts_on_its_side_only(stated):
    """A word of the future behind the name tells nothing of the use."""
    assert stated("已接入Nova拟") == [("USES", NOVA, "in-use")]


def test_a_status_reaches_no_further_than_its_clause(stated):
    """What another clause says of something else changes nothing."""
    assert stated("船长们试用了新雷达，已接入 Nova，试用港口") == [("USES", NOVA, "in-use")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("已接入 Nova，目前处于试用阶段", "testing"),
        ("已接入 Nova，但尚未上线", "testing"),
        ("已接入 Nova，尚未上线", "testing"),
        ("已接入 Nova，船好，目前在测试", "testing"),
        ("拟接入 Nova，目前在测试", "testing"),
    ],
)
def test_a_later_clause_that_goes_on_overrides(stated, text: str, status: str):
    """A clause that goes on about the use tells how far along it is now."""
    assert stated(text) == [("USES", NOVA, status)]


@pytest.mark.parametrize(
    "text",
    [
        "已接入 Nova，船长们试用了新雷达",
        "已接入 Nova。目前在测试雷达",
        "已接入 Nova，此外，目前在测试雷达",
        "已接入 Nova，目前很好",
    ],
)
def test_a_later_clause_about_else_changes_nothing(stated, text: str):
    """A clause about another thing, or of another sentence, leaves the status."""
    assert stated(text) == [("USES", NOVA, "in-use")]


def test_a_later_clause_with_another_model_is_about_that(stated):
    """A clause that names a model speaks of it alone."""
    assert stated("已接入 Nova，目前试用 Luna") == [
        ("USES", NOVA, "in-use"),
        ("USES", LUNA, "testing"),
    ]


@pytest.mark.parametrize("text", ["已接入Nova，并试用Luna", "已接入Nova并试用Luna"])
def test_two_models_of_a_sentence_have_their_own_status(stated, text: str):
    """Each model is as far along as its own verb says, in one clause or in two."""
    assert stated(text) == [("USES", NOVA, "in-use"), ("USES", LUNA, "testing")]


def test_a_word_in_brackets_speaks_of_the_model_before(stated):
    """What stands right behind a model is its own, though another follows."""
    assert stated("已接入Nova（试用）、Luna")[0] == ("USES", NOVA, "testing")


def test_what_follows_a_name_at_length_speaks_of_something_else(stated):
    """Words far behind a name, as in a purpose, do not change its status."""
    text = "已接入Nova以便港口与船只在恶劣天气里也能安全地进行测试"

    assert stated(text) == [("USES", NOVA, "in-use")]


@pytest.mark.parametrize(("text", "explicit"), [("已接入Nova", True), ("甲航大模型", False)])
def test_a_statement_tells_whether_a_word_gave_its_status(read, text: str, explicit: bool):  # noqa: FBT001
    """A status that is only usual for the relation is not explicit."""
    assert [s.explicit for s in read(text)] == [explicit]


def test_words_between_two_models_speak_of_the_second(stated):
    """A model has the status of what stands between the model before and itself."""
    assert stated("试用Nova，拟接入Luna并接入Vega")[-1] == ("USES", "model:vega", "in-use")
