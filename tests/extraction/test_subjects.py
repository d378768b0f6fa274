"""Through whom the company 甲科技 acts."""

import pytest


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("小甲助手已接入 Nova", "小甲助手"),
        ("公司的小甲助手已接入 Nova", "小甲助手"),
        ("子公司甲软件已接入 Nova", "甲软件"),
        ("甲软件已接入 Nova", "甲软件"),
        ("丙数科已接入 Nova", "丙数科"),
        ("旗下海豚乐园已接入 Nova", "海豚乐园"),
        ("旗下船员平台已接入 Nova", "船员平台"),
    ],
)
def test_a_product_subsidiary_or_investee_acts(read, text: str, via: str):
    """The nearest product, subsidiary or investee before the name is told as printed."""
    assert [s.via for s in read(text) if s.relation == "USES"] == [via]


def test_an_investee_that_uses_a_model_is_invested_in(read):
    """参股公司 X 已接入 … says that the company holds X and, through it, uses the model."""
    found = read("参股公司蓝鲸科技已接入 Nova")

    assert [(s.relation, s.name or s.term, s.via) for s in found] == [
        ("INVESTS_IN", "蓝鲸科技", ""),
        ("USES", "model:nova", "蓝鲸科技"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "已接入 Nova",
        "公司已接入 Nova",
        "甲科技已接入 Nova",
        "小甲助手很好，公司已接入 Nova",
        "小甲助手为公司接入 Nova",
        "乙看看已接入 Nova",
        "子公司的助手，已接入 Nova",
    ],
)
def test_the_company_itself_acts(read, text: str):
    """Without another actor in the clause, or with the company nearer, nobody acts for it."""
    assert [s.via for s in read(text)] == [""]
