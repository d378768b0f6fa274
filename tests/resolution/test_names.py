"""Which names are one: every kind of evidence that is sure, and every trap that is not."""

import pytest

from kg.model.claim import Subject
from kg.model.company import CompanyRef
from kg.model.merge import NameDecisions
from kg.resolution import resolve_names
from kg.vocabulary import Vocabulary, read_vocabulary
from tests.tiny.names import model, organisation, printed


@pytest.fixture(scope="module")
def words() -> Vocabulary:
    """Return the shipped vocabulary, whose names the examples are."""
    return read_vocabulary()


def stands_for(decisions: NameDecisions, entity: Subject) -> str:
    """Return the name of the node that stands for an entity."""
    return decisions.standing_for(entity).name


def candidates(decisions: NameDecisions, entity: Subject) -> list[str]:
    """Return the names of the candidates of an entity that waits, none where it does not."""
    items = [each for each in decisions.review if each.entity.id == entity.id]
    return [candidate.entity.name for item in items for candidate in item.candidates]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("科大讯飞股份有限公司", "科大讯飞"),
        ("中文在线集团股份有限公司", "中文在线"),
        ("北京掌趣科技股份有限公司", "掌趣科技"),
        ("蓝色光标（300058.SZ）", "蓝色光标"),
        ("NVIDIA Corporation", "英伟达"),
        ("ＮＶＩＤＩＡ", "英伟达"),
        ("阿里巴巴-SW", "阿里巴巴"),
        ("百度集团-SW", "百度"),
        ("商汤-W", "商汤"),
        ("*ST中文在线", "中文在线"),
        ("月之暗面科技", "月之暗面"),
    ],
)
def test_names_of_a_company_merge(words: Vocabulary, name: str, meant: str):
    """Legal forms, marks of share class and warning, width and a printed code do not part names."""
    found = resolve_names([printed(organisation(name))], words)

    assert stands_for(found, organisation(name)) == meant


@pytest.mark.parametrize(
    "name",
    [
        "金龙羽",
        "金龙鱼",
        "宏和科技",
        "鸿和科技",
        "中文传媒集团",
        "浪潮集团",
        "华数集团股份有限公司",
    ],
)
def test_names_that_only_look_alike_stay_apart(words: Vocabulary, name: str):
    """Homophones, a character that differs, and a group that shares a stem are never merged."""
    found = resolve_names([printed(organisation(name))], words)

    assert not found.merges


@pytest.mark.parametrize("pair", [("金龙羽", "金龙鱼"), ("鸿合科技", "宏和科技")])
def test_homophones_are_two_whatever_is_known(pair: tuple[str, str]):
    """Neither two unknown names that sound alike are one, nor one that is known and one that is not."""
    known = Vocabulary((), read_vocabulary().concepts).with_companies(
        [CompanyRef(pair[0], "999001.SZ")]
    )
    unknown = Vocabulary((), read_vocabulary().concepts)
    part = printed(*map(organisation, pair))

    assert not resolve_names([part], unknown).merges
    assert {each.left.name for each in resolve_names([part], known).merges} == {pair[0]}


def test_name_one_character_off_waits_with_its_candidate():
    """A longer name that differs in one place is for a person, who sees what it may mean."""
    found = resolve_names([printed(organisation("金龙鱼"))], _with("金龙羽"))

    assert candidates(found, organisation("金龙鱼")) == ["金龙羽"]


def test_name_in_another_place_may_be_a_subsidiary_and_waits(words: Vocabulary):
    """A limited company in a town may be a listed company's subsidiary: a person decides."""
    name = organisation("上海万兴科技有限公司")

    found = resolve_names([printed(name)], words)

    assert (found.merges, candidates(found, name)) == ((), ["万兴科技"])


def test_names_of_two_places_are_two():
    """What only its place tells apart is not one, nor either of them the name without a place."""
    names = [organisation(f"{place}海风科技") for place in ("北京", "上海", "")]

    found = resolve_names([printed(*names)], _with())

    assert found.merges == ()
    assert candidates(found, names[0]) == candidates(found, names[1]) == ["海风科技"]


def test_former_name_cut_short_by_a_warning_waits(words: Vocabulary):
    """A name of two characters behind ST may be any company's that begins so."""
    name = CompanyRef("ST中文")

    found = resolve_names([printed(name)], words)

    assert (found.merges, candidates(found, name)) == ((), ["中文在线", "中文传媒"])


def test_stem_of_several_waits_with_all_of_them():
    """A stem that several companies share is none of them by itself."""
    found = resolve_names([printed(organisation("龙骨"))], _with("龙骨软件", "龙骨信息"))

    assert sorted(candidates(found, organisation("龙骨"))) == ["龙骨信息", "龙骨软件"]


def test_second_listing_is_the_same_company_by_its_code(words: Vocabulary):
    """An A share and an H share are one where the vocabulary has both codes."""
    term = next(each for each in words.terms if each.label == "Company" and each.other_codes)
    other = CompanyRef(term.name, term.other_codes[0])

    found = resolve_names([printed(other)], words)

    assert [(each.rule, each.canonical.code) for each in found.merges] == [("same-code", term.code)]


def test_same_name_with_two_codes_is_two_companies():
    """A stock code nobody lists is an identity of its own, whatever the name beside it."""
    found = resolve_names(
        [printed(CompanyRef("海风科技", "999001.SH"), CompanyRef("海风科技", "9901.HK"))], _with()
    )

    assert (found.merges, found.review) == ((), ())


def test_known_name_with_another_code_is_another_company(words: Vocabulary):
    """The name of a known company does not outweigh another code."""
    assert not resolve_names([printed(CompanyRef("中文在线", "999777.SH"))], words).merges


def test_unknown_names_merge_with_one_another():
    """A short and a full name nobody lists, a company and an organisation, are one node."""
    short, full, company = (
        organisation("海风科技"),
        organisation("海风科技有限公司"),
        CompanyRef("海风科技"),
    )

    found = resolve_names([printed(short, full, company)], _with())

    assert {found.standing_for(each).id for each in (short, full, company)} == {company.id}


def test_unknown_name_merges_with_a_company_that_only_a_code_anchors():
    """A listed company of another report is known by its code, and its full name finds it."""
    listed, full = CompanyRef("海风科技", "999001.SH"), organisation("海风科技股份有限公司")

    found = resolve_names([printed(listed), printed(full, report="other")], _with())

    assert found.standing_for(full) == listed


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("GPT4", "GPT-4"),
        ("GPT-4", "GPT-4"),
        ("GPT 4.0", "GPT-4"),
        ("GPT-4.0 API", "GPT-4"),
        ("GPT-3.5接口", "GPT-3.5"),
        ("StableDiffusion", "Stable Diffusion"),
        ("Stable-Diffusion 模型", "Stable Diffusion"),
        ("ERNIE Bot", "文心一言"),
        ("ERNIE-Bot大模型", "文心一言"),
        ("百度 文心一言", "文心一言"),
        ("盘古", "盘古大模型"),
        ("华为盘古大模型", "盘古大模型"),
        ("天工 3", "天工3.0"),
        ("天工3.5系列", "天工3.5"),
        ("ChatGLM 2", "ChatGLM2"),
        ("Claude-3.0 大模型", "Claude 3"),
    ],
)
def test_spellings_of_a_model_merge(words: Vocabulary, name: str, meant: str):
    """Case, blanks, hyphens, a .0, the maker in front and words like 大模型 do not part names."""
    found = resolve_names([printed(model(name))], words)

    assert found.standing_for(model(name)).id == words.find(meant, "Model").id


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("GPT-4", "GPT-4o"),
        ("GPT-4", "GPT-3.5"),
        ("GPT-4o", "GPT-3.5"),
        ("GPT-4", "GPT-4 Turbo"),
        ("ChatGLM", "ChatGLM2"),
        ("ChatGLM2", "ChatGLM2-6B"),
        ("天工1.0", "天工2.0"),
        ("天工2.0", "天工3.0"),
        ("天工3.0", "天工3.5"),
        ("天工", "天工3.5"),
        ("Llama 2 70B", "Llama-270B"),
        ("MiniCPM-V 2.6", "MiniCPM 2.6"),
    ],
)
def test_versions_of_a_model_never_merge(words: Vocabulary, one: str, other: str):
    """Neither as entries of the vocabulary nor as names that nobody lists."""
    for vocabulary in (words, Vocabulary((), words.concepts)):
        found = resolve_names([printed(model(one)), printed(model(other), report="b")], vocabulary)
        if model(one).id != model(other).id:
            assert found.standing_for(model(one)).id != found.standing_for(model(other)).id


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("GPT-4.7", "GPT"),
        ("GPT-4-0613", "GPT-4"),
        ("ChatGLM2-12B", "ChatGLM2"),
        ("天工3.2", "天工"),
        ("文心大模型 4.9", "文心大模型"),
        ("谷歌Gemini 9.0 Flash", "Gemini"),
        ("ChatGPT Plus", "ChatGPT"),
        ("ChatGPT-4o mini", "GPT-4o"),
    ],
)
def test_version_nobody_lists_is_tied_to_its_family(words: Vocabulary, name: str, family: str):
    """It is a node of its own with the nearest family the vocabulary lists."""
    found = resolve_names([printed(model(name))], words)

    assert found.merges == ()
    assert [(each.version, each.family.name) for each in found.versions] == [(model(name), family)]


@pytest.mark.parametrize("name", ["百度模型", "OpenAI 模型", "教育模型", "某某大模型", "Open AI 9"])
def test_words_that_name_no_model_are_none(words: Vocabulary, name: str):
    """A maker's name, or a plain word, is no model's name when 大模型 is taken off."""
    found = resolve_names([printed(model(name))], words)

    assert (found.merges, found.versions) == ((), ())


def test_model_behind_another_makers_name_waits(words: Vocabulary):
    """A known model's name behind the name of somebody else may be another model."""
    name = model("腾讯通义千问")

    found = resolve_names([printed(name)], words)

    assert (found.merges, candidates(found, name)) == ((), ["通义千问"])


def test_model_one_letter_off_waits(words: Vocabulary):
    """A misprint is for a person to say, who sees what it may mean."""
    found = resolve_names([printed(model("ChatGTP"))], words)

    assert (found.merges, candidates(found, model("ChatGTP"))) == ((), ["ChatGPT"])


def test_merge_tells_rule_reason_score_and_who_decided(words: Vocabulary):
    """Every merge can be read: what was joined, by which rule, why, and how sure it is."""
    (merge,) = resolve_names([printed(organisation("科大讯飞股份有限公司"))], words).merges

    assert (merge.rule, merge.score, merge.decided_by) == ("same-bare-name", 0.98, "rule")
    assert merge.reason == "the same name without share-company"


def _with(*names: str) -> Vocabulary:
    """Return the shipped words without their names, with some listed companies."""
    listed = [CompanyRef(name, f"{999000 + number}.SH") for number, name in enumerate(names)]
    return Vocabulary((), read_vocabulary().concepts).with_companies(listed)
