import time

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kg.extraction.matcher import NameMatcher, find_self
from kg.extraction.statement import Mention
from kg.vocabulary import Term, fold_with_positions, read_vocabulary

TERMS = (
    Term("model:nova", "Model", "Nova", hidden=("诺瓦接口",)),
    Term("model:nova-2", "Model", "Nova-2"),
    Term("model:xing", "Model", "启明“星”"),
    Term("model:nova-jia", "Model", "Open Nova Jia"),
    Term("company:jia", "Company", "甲科技", aliases=("Jia", "甲科技集团")),
    Term("organisation:yard", "Organisation", "北塘船厂"),
    Term("company:yard-lab", "Company", "船厂实验室"),
    Term("use-case:route", "UseCase", "航线规划"),
    Term("model:route", "Model", "航线规划大模型"),
)
MATCHER = NameMatcher(TERMS)
names = st.text("船港航abAB1 -", min_size=1, max_size=6)


def _found(text: str) -> list[tuple[str, str]]:
    """Return (term, surface) of the mentions in a text."""
    return [(m.term, text[m.start : m.end]) for m in MATCHER.find(text)]


@settings(deadline=None)
@given(names)
def test_matcher_finds_every_name(name: str):
    """A name of two characters or more is found in a text made around it."""
    folded, _ = fold_with_positions(name)
    assume(len(folded) >= 2)
    text = f"我们和{name}，说好了"

    mentions = NameMatcher([Term("company:x", "Company", name)]).find(text)

    assert [fold_with_positions(text[m.start : m.end])[0] for m in mentions] == [folded]


def test_matcher_finds_every_shipped_name():
    """Every name of the shipped vocabularies is found, unless a model's name stands in it."""
    terms = read_vocabulary().terms
    matcher = NameMatcher(terms)
    models = NameMatcher(term for term in terms if term.label == "Model")

    lost = [
        name
        for term in terms
        for name in term.names
        if (term.label, 1, len(name) + 1)
        not in {(m.label, m.start, m.end) for m in matcher.find(f"我{name}们")}
        and (term.label == "Model" or not models.find(name))
    ]

    assert lost == []


@pytest.mark.parametrize(
    "printed", ["Nova", "NOVA", "ｎｏｖａ", "No va", "N-o-v-a", "Nova\u3000", "“Nova”"]
)
def test_matcher_ignores_case_width_blanks_and_hyphens(printed: str):
    """A name is found however it is spaced, cased and hyphenated."""
    assert [term for term, _ in _found(f"接入{printed}之后")] == ["model:nova"]


def test_matcher_gives_the_span_as_printed():
    """The span covers the name with its own blanks, not those around it."""
    assert _found("接入 No va 之后") == [("model:nova", "No va")]


@pytest.mark.parametrize("text", ["Novas", "xNova", "Nova3", "Super-Nova", "Nova-x", "7Nova"])
def test_matcher_asks_latin_names_to_stand_alone(text: str):
    """A Latin name inside a longer word, also over a hyphen, is no mention."""
    assert _found(f"接入{text}之后") == []


@pytest.mark.parametrize("text", ["用Nova来", "Nova。", "(Nova)", "Nova- 试用", "Nova/甲科"])
def test_matcher_takes_a_latin_name_between_other_signs(text: str):
    """Chinese characters and punctuation around a Latin name do not join it."""
    assert [term for term, _ in _found(text)] == ["model:nova"]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("接入Nova 2", "model:nova-2"),
        ("甲科技集团", "company:jia"),
        ("北塘船厂实验室", "company:yard-lab"),
    ],
)
def test_matcher_keeps_the_longest_name(text: str, term: str):
    """Where names of one group overlap the longest wins."""
    assert [each for each, _ in _found(text)] == [term]


def test_matcher_drops_an_organisation_inside_a_model():
    """A company's name inside a model's, but not where that opens, is no mention of its own."""
    assert _found("接入Open Nova Jia") == [("model:nova-jia", "Open Nova Jia")]


def test_matcher_drops_a_use_case_inside_a_model():
    """A use that is part of a model's name is no mention of its own."""
    assert _found("自研航线规划大模型") == [("model:route", "航线规划大模型")]


def test_matcher_keeps_what_stands_beside_a_model():
    """A company and a use beside a model are mentions too, left to right."""
    assert [term for term, _ in _found("甲科技用Nova做航线规划")] == [
        "company:jia",
        "model:nova",
        "use-case:route",
    ]


@pytest.mark.parametrize("printed", ["启明“星”", '启明"星"', "启明「星」", "启明《星》"])
def test_matcher_takes_one_quote_for_another(printed: str):
    """Quotes of any make count as the same."""
    assert [term for term, _ in _found(f"接入{printed}了")] == ["model:xing"]


def test_matcher_calls_a_hidden_name_of_a_model_loose():
    """A spelling that means a model only in a frame is a loose mention."""
    assert MATCHER.find("诺瓦接口") == (Mention("model:nova", "Model", 0, 4, loose=True),)


def test_matcher_gives_a_name_two_labels_share_to_both():
    """A name that is a company's and a use's is a mention of each."""
    matcher = NameMatcher(
        [Term("company:a", "Company", "领航"), Term("use-case:a", "UseCase", "领航")]
    )

    assert [m.label for m in matcher.find("领航")] == ["Company", "UseCase"]


def test_matcher_ignores_names_of_one_character():
    """A name of one character would be found everywhere, so it is not looked for."""
    assert NameMatcher([Term("company:a", "Company", "船")]).find("船在港口") == ()


def test_matcher_without_terms_finds_nothing():
    """An empty vocabulary has no mentions."""
    assert NameMatcher([]).find("甲科技") == ()


def test_matcher_takes_a_huge_text():
    """A text of 50,000 mentions is read in one pass."""
    started = time.process_time()

    mentions = MATCHER.find("甲科技用Nova，" * 25_000)

    assert len(mentions) == 50_000
    assert time.process_time() - started < 10


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_fold_with_positions_places_every_character(text: str):
    """The places rise, and each folded character has one."""
    folded, positions = fold_with_positions(text)

    assert len(folded) == len(positions)
    assert list(positions) == sorted(positions)


FAMILY = NameMatcher(
    (
        Term("model:nova", "Model", "启明大模型", aliases=("启明",)),
        Term("model:nova-3.5", "Model", "启明大模型3.5", broader="model:nova"),
        Term("model:nova-4.0", "Model", "启明大模型4.0", broader="model:nova"),
        Term("company:jia", "Company", "甲科技", brands=("小甲",), subsidiaries=("甲软件",)),
        Term("company:yi", "Company", "乙传媒", brands=("小甲",)),
        Term("model:jia", "Model", "甲科技大模型"),
    )
)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("接入“启明”3.5", "启明”3.5"),
        ("启明大模型已正式升级至 4.0", "启明大模型已正式升级至 4.0"),
        ("启明 大模型 v3.5", "启明 大模型 v3.5"),
    ],
)
def test_matcher_joins_a_version_printed_apart(text: str, printed: str):
    """A number that follows the name of a family, as one of its versions has it, is part of the name."""
    (found,) = FAMILY.find(text)

    assert found.term in ("model:nova-3.5", "model:nova-4.0")
    assert text[found.start : found.end] == printed


@pytest.mark.parametrize("text", ["启明大模型升级至9.9", "启明3.5%", "启明3.5.1", "启明很好3.5"])
def test_matcher_leaves_a_number_that_is_no_version(text: str):
    """A number that no version has, or that means something else, leaves the family."""
    assert [m.term for m in FAMILY.find(text)] == ["model:nova"]


def test_matcher_gives_a_product_to_every_company_it_belongs_to():
    """A brand two companies have is a mention of each; the reader picks the row's company."""
    assert [(m.label, m.term) for m in FAMILY.find("小甲")] == [
        ("Product", "company:jia"),
        ("Product", "company:yi"),
    ]


def test_matcher_labels_a_subsidiary_with_the_company_that_holds_it():
    """A subsidiary that is no term itself points at its company."""
    assert FAMILY.find("甲软件") == (Mention("company:jia", "Subsidiary", 0, 3),)


def test_matcher_tells_the_vendor_that_opens_a_model():
    """A company whose name opens a model's name is told as its vendor, beside the model."""
    assert [(m.label, m.start, m.end) for m in FAMILY.find("甲科技大模型")] == [
        ("Vendor", 0, 3),
        ("Model", 0, 6),
    ]


def test_matcher_reads_blanks_before_a_version_once():
    """A family's name before a long run of blanks is read at once."""
    started = time.process_time()

    FAMILY.find("启明" + " " * 20_000 + "x")

    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("text", "spans"), [("丁数接入", [(0, 2)]), ("丁数科与丁数", [(4, 6)]), ("接入", [])]
)
def test_find_self_finds_a_company_nobody_lists(text: str, spans: list[tuple[int, int]]):
    """The row's company is found by its name, but not inside another name."""
    known = NameMatcher([Term("company:x", "Company", "丁数科")]).find(text)

    found = list(find_self(text, known, "company:ding", "丁数"))

    assert [(m.start, m.end) for m in found] == spans
    assert {m.term for m in found} <= {"company:ding"}


def test_find_self_needs_a_name_of_two_characters():
    """A shorter name would be found everywhere."""
    assert list(find_self("丁接入", (), "company:ding", "丁")) == []
