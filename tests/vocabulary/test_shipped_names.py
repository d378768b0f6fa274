"""What the shipped vocabularies keep apart, and what they take for one."""

import re
from itertools import combinations
from pathlib import Path

import pytest

from kg.vocabulary import Vocabulary, read_vocabulary
from kg.vocabulary.sources import shipped_folder

APART = [
    ["GPT-3", "GPT-3.5", "GPT-4", "GPT-4o", "GPT-4 Turbo", "GPT-4o mini", "ChatGPT", "GPT"],
    ["ChatGLM", "ChatGLM2", "ChatGLM3", "ChatGLM-6B", "ChatGLM2-6B", "GLM-4"],
    ["天工", "天工1.0", "天工2.0", "天工3.0", "天工3.5", "天工MoE"],
    ["文心大模型", "文心一言", "文心3.0", "文心3.5", "文心4.0", "ERNIE Lite", "ERNIE Speed"],
    ["通义千问", "通义千问2.0", "通义千问2.5", "Qwen1.5", "Qwen2", "Qwen-Long", "Qwen-Max"],
    ["盘古大模型", "盘古大模型3.0", "盘古大模型5.0"],
    ["讯飞星火", "星火V1.5", "星火V2.0", "星火V3.0", "星火V3.5", "星火V4.0"],
    ["LLaMA", "LLaMA 1", "Llama 2", "Llama 3", "Llama 3.1", "Llama2-70B", "Llama3-70B"],
    ["Claude", "Claude 1", "Claude 2", "Claude 2.1", "Claude 3", "Claude 3 Opus", "Claude 3.5"],
    ["Gemini", "Gemini 1.0", "Gemini 1.5", "Gemini Ultra", "Gemini 1.5 Pro"],
    ["Stable Diffusion", "Stable Diffusion 1.5", "SDXL", "Stable Diffusion 3", "SD3.5"],
    ["Midjourney", "Midjourney V5", "Midjourney V5.2", "Midjourney V6"],
    ["混元", "混元Turbo", "混元Pro", "混元Lite"],
    ["豆包", "豆包pro", "豆包lite", "云雀"],
    ["日日新", "日日新1.0", "日日新4.0", "日日新5.0", "日日新5.5"],
    ["abab", "abab5.5", "abab6", "abab6.5", "video-01", "music-01"],
    ["PaLM", "PaLM 2", "Bard"],
    ["DALL-E", "DALL-E 2", "DALL-E 3"],
]
TOGETHER = [
    ["GPT4", "GPT-4", "GPT 4.0", "ＧＰＴ－４", "ChatGPT4.0"],
    ["GPT-3.5", "GPT3.5", "ChatGPT3.5"],
    ["StableDiffusion", "Stable Diffusion", "Diffusion"],
    ["文心一言", "ERNIE Bot", "百度文心一言", "文心一言大模型"],
    ["盘古", "华为盘古大模型", "华为云盘古", "PanGu"],
    ["DALL-E2", "DALL·E 2", "dall-e 2"],
    ["天工3.0", "天工 3.0", "「天工 3.0」", "天工大模型3.0"],
    ["Kimi", "Kimi大模型", "Kimi智能助手"],
    ["Mixtral 8*7B", "Mixtral 8x7B", "Mixtral 8×7B"],
]


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    """Return the shipped vocabularies."""
    return read_vocabulary()


@pytest.mark.parametrize("names", APART, ids=lambda names: names[0])
def test_versions_are_models_of_their_own(vocabulary: Vocabulary, names: list[str]):
    """Every version is known, and no two of a family are one."""
    found = {name: vocabulary.find(name, "Model") for name in names}

    assert [name for name, term in found.items() if term is None] == []
    assert [(a, b) for a, b in combinations(names, 2) if found[a] is found[b]] == []


@pytest.mark.parametrize("names", TOGETHER, ids=lambda names: names[0])
def test_spellings_mean_one_model(vocabulary: Vocabulary, names: list[str]):
    """Spelling variants lead to one entry."""
    found = {getattr(vocabulary.find(name, "Model"), "id", name) for name in names}

    assert len(found) == 1


@pytest.mark.parametrize(
    ("version", "family", "vendor"),
    [
        ("GPT-4o", "GPT", "OpenAI"),
        ("ChatGLM2-6B", "ChatGLM", "智谱"),
        ("天工3.0", "天工", "昆仑万维"),
        ("ERNIE 4.0", "文心大模型", "百度"),
        ("星火V3.5", "讯飞星火", "科大讯飞"),
        ("Claude 3.5 Sonnet", "Claude", "Anthropic"),
        ("混元Turbo", "混元大模型", "腾讯"),
        ("Llama 3.1 405B", "LLaMA", "Meta"),
    ],
)
def test_versions_lead_to_family_and_vendor(
    vocabulary: Vocabulary, version: str, family: str, vendor: str
):
    """A version leads up to its family, and the family to its vendor."""
    term = vocabulary.find(version, "Model")
    above = []
    while term and term.broader:
        term = vocabulary.by_id[term.broader]
        above.append(term)

    provided = {vocabulary.by_id[each.provider].name for each in above}
    assert (family in [each.name for each in above], provided) == (True, {vendor})


def test_every_model_of_a_vendor_says_its_kind(vocabulary: Vocabulary):
    """A model is a family, a model, an API or a platform of models."""
    kinds = {term.kind for term in vocabulary.terms if term.label == "Model"}

    assert kinds == {"family", "model", "api", "platform"}


def test_versions_have_the_vendor_of_their_family(vocabulary: Vocabulary):
    """No version is provided by another vendor than its family."""
    families = {
        term.id: vocabulary.by_id[term.broader] for term in vocabulary.terms if term.broader
    }
    stray = [
        version
        for version, family in families.items()
        if family.provider and vocabulary.by_id[version].provider not in ("", family.provider)
    ]

    assert stray == []


@pytest.mark.parametrize(
    "use",
    [
        "writing", "image", "video", "speech", "music", "avatar", "game-npc", "game-art", "code",
        "search", "customer-service", "marketing", "translation", "e-commerce", "education",
        "content-review", "training-data", "compute",
    ],
)  # fmt: skip
def test_use_cases_stand_in_both_languages(vocabulary: Vocabulary, use: str):
    """Each use case has a Chinese and an English name, and words it is met under."""
    term = vocabulary.by_id[f"use-case:{use}"]

    assert term.name != term.name_en
    assert term.aliases


@pytest.mark.parametrize(
    "name", ["设计", "元宇宙", "跨境电商", "学习", "未来", "灵犀", "美的", "本草"]
)
def test_plain_words_are_no_names(vocabulary: Vocabulary, name: str):
    """A word of ordinary prose alone means no entry: it would be met everywhere."""
    assert [t.id for t in vocabulary.terms if name in t.names] == []


@pytest.mark.parametrize("file", sorted(shipped_folder().glob("*.ttl")), ids=lambda file: file.stem)
def test_named_entries_stand_in_order(file: Path):
    """The entries of a file come by local name, so that an addition has its place."""
    kinds = r"company|model|org|usecase"
    names = re.findall(rf"^(?:{kinds}):(\S+) a ", file.read_text(encoding="utf-8"), re.MULTILINE)

    assert names == sorted(names)
