from collections.abc import Callable
from datetime import date

import pytest

from kg.loaders.formats import Document
from kg.loaders.kinds import load_financing
from kg.loaders.tables import stitch_tables
from kg.vocabulary import Vocabulary

Make = Callable[[str], Document]
HEADER = "日期\t主体\t融资情况\t投资方"


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        ("数千万元 Pre-A 轮融资", ("Pre-A", "数千万元", False)),
        ("3000 万美元 B1轮融资", ("B1", "3000 万美元", False)),
        ("近 1.5 亿元人民币天使+轮", ("天使+", "近 1.5 亿元人民币", False)),
        ("超亿元战略融资", ("战略", "超亿元", False)),
        ("拟进行数亿美元 C 轮融资", ("C", "数亿美元", True)),
        ("-", ("", "", False)),
    ],
)
def test_terms_are_read_as_printed(
    document: Make, vocabulary: Vocabulary, terms: str, expected: tuple[str, str, bool]
):
    """Round, amount and whether it is only planned come out of one cell."""
    text = f"{HEADER}\n5月3日\t龙骨智能\t{terms}\t潮汐资本"
    (table,) = stitch_tables(document(text), vocabulary)

    (found,) = load_financing("r", date(2024, 5, 31), table, vocabulary).rounds

    assert (found.round, found.amount, found.planned) == expected
    assert found.day == date(2024, 5, 3)


def test_round_and_amount_may_have_columns_of_their_own(document: Make, vocabulary: Vocabulary):
    """Where round and amount stand apart, each is read from its column."""
    text = "企业名称\t轮次\t融资金额\t投资方\n龙骨智能\tA+轮\t5000万元\t潮汐资本"
    (table,) = stitch_tables(document(text), vocabulary)

    (found,) = load_financing("r", date(2024, 5, 31), table, vocabulary).rounds

    assert (found.company, found.round, found.amount) == ("龙骨智能", "A+", "5000万元")
