"""Any text is read, in time and memory that grow with it."""

import gc
import resource
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extraction import Extractor

COMPANY = "company:jia"
STATM = Path("/proc/self/statm")
PIECES = (
    "甲科技|Nova|Vega|诺瓦|北塘|北塘船厂|丙数科|甲软件|小甲助手|甲航大模型|航线规划|蓝鲸科技|有限公司|公司|子公司|参股公司|与|和|、|"
    "接入|基于|试用|审核中|暂未|没有|未|停用|拟|将|关注|洽谈|合作|签署|成为|伙伴|自研|收购|51%|1,200万元|股权|对标|客户|"
    "目前|此外|大模型|“|”|（|）|(|)|的|船|x-7B|2023年4月|，|。|,| |\n|\t|\ue000|\ue00f|\ue100|\uefff|\uf0b7|😀|ﬁ|\u200b"
)
texts = st.lists(
    st.sampled_from(PIECES.split("|"))
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=2),
    max_size=25,
).map("".join)

HOSTILE: dict[str, tuple[int, Callable[[int], str]]] = {
    "items of a list": (10_000, lambda n: "接入" + "、".join(["Nova", "Luna"] * (n // 2))),
    "unknown items of a list": (
        2_000,
        lambda n: "与" + "、".join(f"蓝{_letters(i)}科技" for i in range(n)) + "签署",
    ),
    "organisations": (4_000, lambda n: "与" + "、".join(["北塘船厂"] * n) + "签署"),
    "nested quotes": (10_000, lambda n: "“" * n + "Nova" + "”" * n + "大模型接入"),
    "nested brackets": (10_000, lambda n: "收购" + "(" * n + "蓝鲸" + ")" * n + "有限公司"),
    "text without punctuation": (250_000, lambda n: "船" * n),
    "letters": (50_000, lambda n: "与" + "a" * n + "签署b"),
    "words of letters": (20_000, lambda n: "b 接入 " + "ab-1 " * n),
    "cue words": (50_000, lambda n: "接入" * n),
    "mixed cue words": (10_000, lambda n: "与接入基于试用合作" * n),
    "negations": (50_000, lambda n: "未" * n),
    "self": (50_000, lambda n: "公司" * n),
    "models of one clause": (1_000, lambda n: "接入Nova船" * n),
    "organisations of one clause": (1_000, lambda n: "与北塘船厂签署船" * n),
    "investments of one clause": (1_000, lambda n: "收购北塘船厂51%船" * n),
    "uses of one clause": (2_000, lambda n: "做航线规划船" * n),
    "clauses about one model": (10_000, lambda n: "接入Nova" + "，目前船" * n),
    "models before many clauses": (1_000, lambda n: "接入Nova船" * n + "，目前船" * n),
    "actors": (1_000, lambda n: "子公司船" * n + "接入Nova"),
    "digits of a share": (20_000, lambda n: "收购北塘船厂" + "1" * n),
    "blanks before a sum": (20_000, lambda n: "收购北塘船厂" + " " * n + "1"),
    "blanks before a version": (20_000, lambda n: "接入Nova" + " " * n + "x"),
    "blanks between letters": (20_000, lambda n: "接入Nova" + " x" * n),
    "dates": (10_000, lambda n: "12 月 1" * n),
    "line feeds": (50_000, lambda n: "船\n" * n),
}


def _letters(number: int) -> str:
    """Return a number in Chinese characters that no name holds."""
    return "".join("鲸鲨鳐鲈鲤鲫鳟鳗鲷鲳"[int(digit)] for digit in str(number))


def _seconds(extractor: Extractor, text: str) -> float:
    """Return the processor's time for a text, without that of clearing up after other tests."""
    gc.collect()
    gc.disable()
    try:
        started = time.process_time()
        next(extractor.read([(text, COMPANY)]))
        return time.process_time() - started
    finally:
        gc.enable()


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_the_text(extractor: Extractor, name: str):
    """A text of twice the length takes about twice the time, whatever it repeats, and not long."""
    length, make = HOSTILE[name]
    _seconds(extractor, make(length))

    once = min(_seconds(extractor, make(length)) for _ in range(3))
    twice = min(_seconds(extractor, make(2 * length)) for _ in range(3))

    assert twice < 3.5 * once + 0.05
    assert twice < 10


def test_names_of_a_list_of_ten_thousand_are_all_read(extractor: Extractor):
    """No item of a long list is lost."""
    count = 1_500
    text = "与" + "、".join(f"蓝{_letters(i)}科技" for i in range(count)) + "签署"

    assert len(next(extractor.read([(text, COMPANY)]))) == count


@settings(max_examples=300)
@given(texts)
def test_any_text_gives_statements_that_it_prints(extractor: Extractor, text: str):
    """Whatever a text holds, each statement's object stands where it says, and its clause in the text."""
    (statements,) = extractor.read([(text, COMPANY)])

    for each in statements:
        assert text[each.start :].startswith(each.surface)
        assert each.quote in text
        assert each.via in text
        assert each.term or each.name == each.surface
        assert each.term != COMPANY


@settings(max_examples=100)
@given(texts)
def test_any_text_gives_the_same_again(extractor: Extractor, text: str):
    """The same text gives the same statements, each thing but once."""
    first, second = extractor.read([(text, COMPANY), (text, COMPANY)])

    assert first == second
    assert len({(each.relation, each.term, each.name) for each in first}) == len(first)


@pytest.mark.skipif(not STATM.exists(), reason="the system does not tell the memory of a process")
def test_memory_stays_flat_over_many_rows(extractor: Extractor):
    """Reading goes on without keeping what was read: twenty thousand rows leave nothing behind."""
    row = "公司第{}次已接入 Nova，与蓝{}科技签署协议，目前处于测试阶段"

    def run(rows: int) -> int:
        texts = ((row.format(i, _letters(i)), COMPANY) for i in range(rows))
        for _ in extractor.read(texts):
            pass
        return int(STATM.read_text(encoding="ascii").split()[1]) * resource.getpagesize()

    before = run(2_000)

    assert run(20_000) - before < 20_000_000
