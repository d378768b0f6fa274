"""What a build makes of the tables beside adoption and announcements."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.pipeline import BuildSummary, ask, build_graph, export_claims, list_review
from kg.pipeline.lookup import open_graph

Build = Callable[[str], tuple[Path, BuildSummary]]
Records = list[dict[str, object]]

MARKET = "图表 1 行情\n\n证券代码\t证券简称\t总市值(亿元)\t收盘价(元)\t涨跌幅\n"
ADOPTION = (
    "图表 2 应用进展\n\n类型\t公司名称\t股票代码\t日期\t公司业务对 AIGC 技术的应用\t接入的模型\n"
)
RELEASES = "图表 3 大模型动态\n\n时间\t模型\t主要内容\n"
BY_VENDOR = "图表 4 国外大模型动态\n\n时间\t企业名称\t主要内容\n"
CLASSES = "图表 5 大模型分类\n\n类别\t大模型功能\t大模型案例\n"
FINANCING = "图表 6 投融资\n\n主体\t简介\t融资情况\t投资方\n"
BENCHMARK = "图表 7 评测\n\n\tMMLU\tMATH\n"


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Return a function that builds a graph of one report with a body."""

    def make(body: str) -> tuple[Path, BuildSummary]:
        file = tmp_path / "weekly.txt"
        file.write_text(f"样例\n\n报告日期：2024-05-31\n\n{body}", encoding="utf-8")
        return tmp_path / "graph", build_graph([file], tmp_path / "graph")

    return make


def claims(graph: Path) -> Records:
    """Return the exported claims of a graph."""
    records = [json.loads(line) for line in export_claims(graph)]
    return [each for each in records if each["type"] == "claim"]


def reasons(graph: Path) -> list[tuple[str, str]]:
    """Return text and reason of all that waits for a person."""
    return [(each.text, each.reason) for each in list_review(graph)]


def test_listed_company_is_known_to_the_rows_of_its_report(build: Build):
    """A row that prints only the name of a company of the market table has its code."""
    listing = "999101.SH\t锚地船务\t46.1\t8.2\t3%\n"
    row = "1) AI+航运\t锚地船务\t\t5月1日\t航线助手已接入 ChatGPT\t\n"

    graph, _ = build(f"{MARKET}{listing}\n{ADOPTION}{row}")

    assert [each["code"] for each in claims(graph)] == ["999101.SH"]


def test_contradicting_listings_wait_for_a_person(build: Build):
    """One name beside two codes makes no company, and is known to no row."""
    listings = "999101.SH\t锚地船务\t46.1\t8.2\t3%\n999102.SH\t锚地船务\t6.1\t8.2\t3%\n"

    graph, _ = build(f"{MARKET}{listings}")

    reason = "锚地船务 stands beside more than one code"
    assert reasons(graph) == [("999101.SH 锚地船务", reason), ("999102.SH 锚地船务", reason)]


def test_listed_company_is_found_by_its_code(build: Build):
    """A company that is only listed can be asked about."""
    graph, _ = build(f"{MARKET}9910. HK\t桅杆海运-W\t46.1\t8.2\t3%\n")

    profile = ask(graph, "company-profile", {"company": "9910.HK"})

    assert profile.rows[0]["company"] == "桅杆海运-W"


def test_listing_is_an_edge_to_its_report(build: Build):
    """From a listed company one reaches the report, with the line and the name printed there."""
    graph, _ = build(f"{MARKET}9910. HK\t桅杆海运-W\t46.1\t8.2\t3%\n")

    with open_graph(graph) as runner:
        cypher = (
            "MATCH (c:Company)-[l:LISTED_IN]->(r:Report) RETURN c.exchange AS exchange,"
            " toString(l.date) AS date, l.line AS line, l.name AS name, r.name AS report"
        )
        rows = runner.run(cypher, {})
    assert rows == [
        {
            "exchange": "HKEX",
            "date": "2024-05-31",
            "line": 8,
            "name": "桅杆海运-W",
            "report": "weekly",
        }
    ]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("5月3日\t百度文心一言\t百度推出新版\n", ("百度", "文心一言", "done", "model-release")),
        ("5月3日\t文心一言\t近期将推出新版\n", ("百度", "文心一言", "planned", "model-release")),
        ("5月3日\t文心一言\t接口全面降价。去年发布\n", ("百度", "文心一言", "done", "model-news")),
        ("5月3日\t百度“巨鲸大模型”\t\n", ("百度", "巨鲸大模型", "done", "model-release")),
        ("5月3日\t巨鲸大模型\t百度发布新品\n", ("百度", "巨鲸大模型", "done", "model-release")),
    ],
)
def test_release_is_a_claim_of_the_vendor(
    build: Build, row: str, expected: tuple[str, str, str, str]
):
    """Who makes a model is said by the cell, the vocabulary or the text, how far by its opening."""
    graph, _ = build(f"{RELEASES}{row}")

    (claim,) = claims(graph)
    assert tuple(claim[key] for key in ("company", "object", "status", "rule")) == expected
    assert (claim["relation"], claim["date"], claim["origin"]) == (
        "DEVELOPS",
        "2024-05-03",
        "table",
    )


def test_vendor_row_gives_what_its_text_says_came_out(build: Build):
    """Of the models a vendor's row names, those behind a word of release are its releases."""
    text = "OpenAI 推出 GPT-4o，性能超过 GPT-4\n"

    graph, _ = build(f"{BY_VENDOR}5月14日\tOpenAI\t{text}")

    assert [(each["company"], each["object"]) for each in claims(graph)] == [("OpenAI", "GPT-4o")]


def test_vendor_row_without_a_model_waits_for_a_person(build: Build):
    """News that names no model is no claim, and is not lost."""
    graph, _ = build(f"{BY_VENDOR}5月14日\tOpenAI\tOpenAI 推出新的工具\n")

    assert reasons(graph) == [("OpenAI OpenAI 推出新的工具", "tells of no known model's release")]


def test_case_of_a_class_is_a_claim_and_a_class(build: Build):
    """vendor—model gives the vendor's claim and files the model under the class."""
    graph, _ = build(f"{CLASSES}通用大模型\t问答\t北塘船厂—巨鲸大模型\n")

    with open_graph(graph) as runner:
        cypher = (
            "MATCH (o:Organisation)-[:DEVELOPS]->(m:Model)"
            " RETURN o.name AS vendor, m.name AS model, m.modelClass AS class"
        )
        rows = runner.run(cypher, {})
    assert rows == [{"vendor": "北塘船厂", "model": "巨鲸大模型", "class": ("通用大模型",)}]


def test_round_is_a_claim_of_each_investor(build: Build):
    """Each investor of a round has a claim with its role and the round's terms."""
    row = "龙骨智能\t做龙骨\t数千万元 A+轮融资\t潮汐资本领投，海风创投跟投\n"

    graph, summary = build(f"{FINANCING}{row}")

    assert summary.claims == {"INVESTS_IN": 2}
    assert [(c["company"], c["role"], c["round"], c["amount"]) for c in claims(graph)] == [
        ("潮汐资本", "lead", "A+", "数千万元"),
        ("海风创投", "follow", "A+", "数千万元"),
    ]


def test_investor_is_asked_about_like_a_company(build: Build):
    """The evidence of an organisation's investment is found by the names of both."""
    graph, _ = build(f"{FINANCING}龙骨智能\t做龙骨\tA轮融资\t潮汐资本\n")

    rows = ask(graph, "evidence-of-edge", {"company": "潮汐资本", "object": "龙骨智能"}).rows

    assert [(row["relation"], row["line"], row["cell"]) for row in rows] == [("INVESTS_IN", 8, 4)]


def test_score_is_a_property_of_its_model(build: Build):
    """A benchmark row gives its model the scores printed; a dash is none."""
    graph, _ = build(f"{BENCHMARK}Kraken-7B\t68.9\t-\n")

    with open_graph(graph) as runner:
        rows = runner.run("MATCH (m:Model) RETURN m.name AS name, m.benchmarks AS scores", {})
    assert rows == [{"name": "Kraken-7B", "scores": ("MMLU 68.9",)}]


def test_score_of_what_is_no_model_waits_for_a_person(build: Build):
    """A row that names no model by any sign is left over, once."""
    graph, _ = build(f"{BENCHMARK}平均\t68.9\t30.1\n")

    assert reasons(graph) == [("平均", "names no known model")]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("5月3日\t小鲸 Pro\t发布\n", ("小鲸 Pro", "names no known model")),
        ("5月3日\tKraken-7B\t发布\n", ("Kraken-7B", "names no vendor of the model")),
        ("5月3日\t\t发布\n", ("发布", "names no model or vendor")),
    ],
)
def test_release_without_model_or_vendor_waits_for_a_person(
    build: Build, row: str, expected: tuple[str, str]
):
    """A name that is no model's for sure, and a model nobody is said to make, are no claims."""
    graph, _ = build(f"{RELEASES}{row}")

    assert reasons(graph) == [expected]


def test_listed_vendor_makes_the_model_its_text_says(build: Build):
    """A company only the report lists is known as the vendor that opens the text."""
    listing = "999101.SH\t北塘科技\t46.1\t8.2\t3%\n"
    row = "5月3日\t巨鲸大模型\t北塘科技发布新品\n"

    graph, _ = build(f"{MARKET}{listing}\n{RELEASES}{row}")

    assert [(each["code"], each["object"]) for each in claims(graph)] == [
        ("999101.SH", "巨鲸大模型")
    ]


def test_company_does_not_invest_in_itself(build: Build):
    """A round whose investor is the company itself is no claim, and is not lost."""
    graph, _ = build(f"{FINANCING}龙骨智能\t做龙骨\tA轮融资\t龙骨智能\n")

    assert reasons(graph) == [("龙骨智能", "invests in itself")]


def test_other_kinds_are_counted_and_left_alone(build: Build):
    """A ranking is told of in the summary and gives nothing to the graph."""
    graph, summary = build("图表 8 榜单\n\n排名\t名称\n1\t巨鲸大模型\n")

    assert (summary.tables, summary.claims, summary.review) == ({"ranking": 1}, {}, 0)
    assert claims(graph) == []
