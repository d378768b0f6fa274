"""What an investment prints of its share and amount."""

import pytest


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("收购蓝鲸51%股权", "51%"),
        ("收购蓝鲸 51.5 % 股权", "51.5 %"),
        ("收购蓝鲸51％股权", "51％"),
        ("收购蓝鲸股权", ""),
        ("收购蓝鲸，利润增长30%", ""),
    ],
)
def test_an_investment_tells_its_share(read, text: str, share: str):
    """The per cent of the clause are the share, those of another clause are none."""
    assert [s.share for s in read(text)] == [share]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("以1,200万元收购蓝鲸", "1,200万元"),
        ("以1.5亿美元收购蓝鲸", "1.5亿美元"),
        ("以约 3 亿元收购蓝鲸", "约 3 亿元"),
        ("以不超过5000万人民币收购蓝鲸", "不超过5000万人民币"),
        ("收购3家蓝鲸科技", ""),
    ],
)
def test_an_investment_tells_its_amount(read, text: str, amount: str):
    """A sum of money in the clause is the amount, with the word that bounds it."""
    assert [s.amount for s in read(text)] == [amount]


def test_only_an_investment_has_figures(read):
    """A cooperation in which figures are printed has neither share nor amount."""
    (found,) = read("与北塘船厂签署1.5亿元、占51%的协议")

    assert (found.share, found.amount) == ("", "")
