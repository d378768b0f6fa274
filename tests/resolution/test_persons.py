"""What people say of names: it outweighs rules, and is refused where it contradicts itself."""

import pytest

from kg.model.company import CompanyRef
from kg.model.judgement import NameJudgement
from kg.resolution import Names
from kg.vocabulary import Vocabulary, read_vocabulary
from tests.tiny.names import model, organisation, printed

WORDS = Vocabulary((), read_vocabulary().concepts).with_companies(
    [CompanyRef("海风科技", "999001.SH"), CompanyRef("龙骨软件", "999002.SZ")]
)
SHIP, YARD, DOCK = map(organisation, ("北塘造船", "北塘船厂", "锚地帆坊"))


def lines(*said: str) -> list[NameJudgement]:
    """Return judgements from texts such as "甲 = 乙" and "甲 # 乙", each with its line."""
    judgements = []
    for number, text in enumerate(said, start=2):
        left, sign, right = text.split(" ")
        place = f"names.csv:{number}"
        judgements.append(NameJudgement(left, right, is_same=sign == "=", note="said", place=place))
    return judgements


@pytest.fixture
def names() -> Names:
    """Return the names of a report with three unknown ones, a known one's full name and two versions."""
    full = organisation("海风科技股份有限公司")
    return Names([printed(SHIP, YARD, DOCK, full, model("Nova 2"), model("Nova 3"))], WORDS)


def test_same_joins_what_no_rule_would(names: Names):
    """Names a person makes one stand under one node, with the person's note as the reason."""
    found = names.decide(names.persons(lines("北塘造船 = 北塘船厂")))

    (merge,) = [each for each in found.merges if each.decided_by == "person"]
    assert found.standing_for(SHIP).id == found.standing_for(YARD).id
    assert merge.reason == "the same, decided by a person: said"


def test_same_joins_three_over_two_lines(names: Names):
    """A is B and B is C makes one node of three."""
    found = names.decide(names.persons(lines("北塘造船 = 北塘船厂", "北塘船厂 = 锚地帆坊")))

    assert len({found.standing_for(each).id for each in (SHIP, YARD, DOCK)}) == 1


def test_same_takes_a_name_to_a_code(names: Names):
    """A stock code names its company."""
    found = names.decide(names.persons(lines("北塘造船 = 999002")))

    assert found.standing_for(SHIP) == CompanyRef("龙骨软件", "999002.SZ")


def test_different_undoes_a_merge_of_a_rule(names: Names):
    """A merge that a person says is wrong is not made, and does not wait either."""
    found = names.decide(names.persons(lines("海风科技股份有限公司 # 海风科技")))

    assert (found.merges, found.review) == ((), ())


def test_different_breaks_a_chain_of_rules():
    """Two names kept apart are not joined over a third: those equally near wait."""
    one, other, third = (
        organisation("帆影科技有限公司"),
        organisation("帆影科技"),
        organisation("帆影科技股份公司"),
    )
    names = Names([printed(one, other, third)], WORDS)

    found = names.decide(names.persons(lines("帆影科技有限公司 # 帆影科技股份公司")))

    assert found.standing_for(one).id != found.standing_for(third).id


def test_different_makes_no_other_pair_one():
    """What a rule gave to a company, and a person does not, waits; no rule gives it to another name."""
    full, group = CompanyRef("海风科技集团股份有限公司"), organisation("海风科技集团")
    names = Names([printed(full, group)], WORDS)

    found = names.decide(names.persons(lines("海风科技集团股份有限公司 # 海风科技")))

    assert found.merges == ()
    assert [each.entity.id for each in found.review] == [group.id]


def test_same_outweighs_a_rule_that_contradicts_it(names: Names):
    """A name that a rule gives to one company, and a person to another, is the person's."""
    found = names.decide(names.persons(lines("海风科技股份有限公司 = 龙骨软件")))

    assert [(each.canonical.name, each.decided_by) for each in found.merges] == [
        ("龙骨软件", "person")
    ]


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        (
            ("北塘造船 = 北塘船厂", "北塘船厂 = 锚地帆坊", "北塘造船 # 锚地帆坊"),
            "names.csv:4: 北塘造船 and 锚地帆坊 are different here, but the same by names.csv:2, names.csv:3",
        ),
        (
            ("海风科技 = 龙骨软件",),
            "names.csv:2: make 海风科技 (999001.SH) and 龙骨软件 (999002.SZ) one, whose codes differ",
        ),
        (
            ("北塘造船 = 海风科技", "北塘造船 = 龙骨软件"),
            "names.csv:2, names.csv:3: make 海风科技 (999001.SH) and 龙骨软件 (999002.SZ) one",
        ),
        (("model:nova2 = model:nova3",), "names.csv:2: Nova 2 and Nova 3 are two versions"),
        (("北塘造船 = model:nova2",), "names.csv:2: 北塘造船 and model:nova2 are not of one kind"),
        (
            ("海风科技 # 999001.SH",),
            "names.csv:2: 海风科技 and 999001.SH are both company:999001.SH",
        ),
    ],
)
def test_lines_that_contradict_are_problems_with_their_place(
    names: Names, said: tuple[str, ...], problem: str
):
    """Each contradiction is told once, with the file and line of all that takes part in it."""
    (told,) = names.persons(lines(*said)).problems

    assert told.startswith(problem)


def test_line_about_a_name_no_report_prints_waits(names: Names):
    """It is kept and told, for the graph may hold its report another time."""
    persons = names.persons(lines("北塘造船 = 无人知晓"))

    assert persons.problems == ()
    assert persons.notes == (
        'names.csv:2: no vocabulary and no report knows "无人知晓"; the line waits',
    )


def test_line_about_what_is_one_already_is_told(names: Names):
    """A line that says what the vocabulary says is not needed."""
    (note,) = names.persons(lines("海风科技 = 999001.SH")).notes

    assert note.endswith("both company:999001.SH; the line is not needed")
