"""Measures deciding about names: whether it grows in line with the names, and how many pairs it weighs."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from random import Random

from kg.model.claim import Claim, EntityRef
from kg.model.company import CompanyRef
from kg.model.ids import named_id
from kg.model.place import Place
from kg.model.report import Report as SourceReport
from kg.model.report import ReportClaims
from kg.model.status import Origin, Status
from kg.resolution import Names
from kg.vocabulary import Term, read_vocabulary

Report = Callable[[str, str, str], None]
TERMS = 10_000
COUNTS = (12_500, 25_000, 50_000)
CHARACTERS = (
    "海风北塘锚地船坞星河云帆青石白鹭长桥古渡松岭竹溪梅湾荷泽金沙玉泉天琴地轴山岚水镜火炬木铎"
)
ENDINGS = ("科技", "信息", "股份", "网络", "智能", "科技有限公司", "股份有限公司", "集团")
PLACES = ("", "", "北京", "上海市", "深圳市")


def measure_names(report: Report) -> None:
    """Measure deciding about 12,500 to 50,000 unknown names beside 10,000 known ones."""
    random = Random(7)
    words = read_vocabulary()
    terms = tuple(
        Term(f"company:{number:06d}.SZ", "Company", _name(random), code=f"{number:06d}.SZ")
        for number in range(TERMS)
    )
    vocabulary = replace(words, terms=terms)
    taken: dict[int, float] = {}
    for count in COUNTS:
        part = _part([_name(random) for _ in range(count)])
        began = time.process_time()
        names = Names([part], vocabulary)
        names.decide()
        taken[count] = time.process_time() - began
        pairs = names.compared / len(names.unknown)
        report(f"names, {count:,} unknown beside {TERMS:,}", f"{taken[count]:.1f} s", "")
        report("  pairs weighed a name", f"{pairs:.1f}", "bounded by blocks")
    report("names, 50,000 against 25,000", f"{taken[50_000] / taken[25_000]:.2f} x", "2 is linear")


def _name(random: Random) -> str:
    stem = "".join(random.choices(CHARACTERS, k=random.choice((2, 3, 3, 4))))
    return random.choice(PLACES) + stem + random.choice(ENDINGS)


def _part(names: list[str]) -> ReportClaims:
    """Return a report that names each organisation as somebody's partner."""
    company = CompanyRef("某公司", "999999.SH")
    claims = tuple(
        Claim(
            Place("made-up", "表 1", line, 1),
            company,
            "PARTNERS_WITH",
            EntityRef(named_id("organisation", name), "Organisation", name),
            name,
            Status.AGREED,
            None,
            Origin.TEXT,
            "made-up",
        )
        for line, name in enumerate(names, start=1)
    )
    source = SourceReport("made-up", "made-up", date(2024, 1, 1), "given", "0")
    return ReportClaims(source, (), (), claims)
