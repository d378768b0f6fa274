import pytest

from kg.loaders.tables import BrokerFinder
from kg.vocabulary import Concept, Vocabulary

FINDER = BrokerFinder(
    Vocabulary(
        (),
        (
            Concept(
                "broker", "锚地证券", ("锚地证券", "锚地", "Anchor Securities", "maodi.example")
            ),
            Concept("broker", "北塘证券", ("北塘证券", "beitang.example")),
            Concept("notBroker", "paper", ("北塘证券报",)),
            Concept("sourceCue", "source", ("来源",)),
            Concept("imprintCue", "imprint", ("研究所", "分析师")),
        ),
    )
)


@pytest.mark.parametrize(
    ("line", "basis"),
    [
        ("邮箱：weisheng@maodi.example", "e-mail"),
        ("邮箱：weisheng＠research.maodi.example", "e-mail"),
        ("网址 www.maodi.example", "web address"),
        ("资料来源：Wind，锚地证券整理", "source line"),
        ("锚地证券研究所", "imprint"),
        ("## 锚地证券", "heading"),
        ("**Anchor Securities**", "heading"),
    ],
)
def test_broker_is_read_from_what_speaks_of_the_report(line: str, basis: str):
    """Addresses, sources, imprint and a name alone on a line give the broker and the line."""
    assert FINDER.find(["封面", line]) == ("锚地证券", f"by its {basis} in line 2")


@pytest.mark.parametrize(
    "line",
    [
        "锚地证券昨日上涨 3%。",
        "来源：北塘证券报",
        "邮箱：weisheng@xmaodi.example",
        "资料来源：交易所",
        "",
    ],
)
def test_broker_is_not_read_from_other_lines(line: str):
    """What does not speak of the report, or only looks like a broker, gives none."""
    assert FINDER.find([line]) is None


def test_broker_in_a_table_is_what_the_table_is_about():
    """A name in a table does not count; an address there does."""
    lines = ["北塘证券\t北塘证券研究所评级", "分析师\tweisheng@maodi.example"]

    assert FINDER.find(lines, {1, 2}) == ("锚地证券", "by its e-mail in line 2")


def test_broker_printed_most_often_wins():
    """Another broker that is named once does not outweigh the report's own."""
    lines = ["分析师曾任职于北塘证券研究所", "来源：锚地证券", "来源：锚地"]

    assert FINDER.find(lines) == ("锚地证券", "by its source line in line 2, 2 times in all")


def test_first_of_equals_wins():
    """Of two brokers printed as often, the first one is the report's."""
    found = FINDER.find(["来源：北塘证券", "来源：锚地证券"])

    assert found
    assert found[0] == "北塘证券"


@pytest.mark.parametrize(
    ("name", "broker"),
    [("锚地", "锚地证券"), ("anchor securities", "锚地证券"), ("maodi.example", "锚地证券")],
)
def test_given_name_means_the_broker_it_names(name: str, broker: str):
    """An alias, an English name and a domain mean their broker."""
    assert FINDER.named(name) == broker


@pytest.mark.parametrize("name", ["浮标证券", "锚地证券资管", "北塘证券报"])
def test_given_name_nobody_lists_stays(name: str):
    """A name that no vocabulary lists is taken as it is."""
    assert FINDER.named(name) == name
