"""How a model's name is read: letters and numbers in turns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resolution import is_unlisted_version
from kg.resolution.model_names import Key, model_key, numbers
from kg.vocabulary import Vocabulary, read_vocabulary

WORDS = read_vocabulary()


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("GPT-4", ("gpt", "4")),
        ("ＧＰＴ４", ("gpt", "4")),
        ("GPT 4.0", ("gpt", "4")),
        ("GPT-4o mini", ("gpt", "4", "omini")),
        ("Llama 2 70B", ("llama", "2", "70", "b")),
        ("360智脑2.0", ("360", "智脑", "2")),
        ("星火V3.5", ("星火", "3.5")),
        ("DeepSeekV2", ("deepseek", "2")),
        ("GPT-4V", ("gpt", "4", "v")),
        ("MiniCPM-V 2.6", ("minicpmv", "2.6")),
        ("Mixtral 8x7B", ("mixtral", "8", "x", "7", "b")),
        ("GPT-4-0", ("gpt", "4", "0")),
    ],
)
def test_model_key_parts_letters_and_numbers(name: str, key: Key):
    """Width, case, blanks, hyphens, a closing .0 and the V before a number do not count."""
    assert model_key(name, WORDS) == key


@given(
    st.text(alphabet="abVv. -模型", min_size=1, max_size=8), st.integers(1, 99), st.integers(1, 99)
)
def test_model_keys_of_two_numbers_differ(stem: str, one: int, other: int):
    """Whatever stands before it, another number is another key."""
    assert one == other or model_key(f"{stem}{one}", WORDS) != model_key(f"{stem}{other}", WORDS)


def test_numbers_keep_their_order():
    """The numbers of a name come as they stand in it."""
    assert numbers(("llama", "3.1", "405", "b")) == ("3.1", "405")


@pytest.mark.parametrize(
    ("name", "unlisted"),
    [
        ("GPT-4.7", True),
        ("文心大模型 4.9", True),
        ("Llama 2 33B", True),
        ("GPT-4.0 API", False),
        ("GPT-4 图像生成", False),
        ("ChatGPT（GPT-3.5）", False),
        ("Open AI 2", False),
        ("某某 3", False),
    ],
)
def test_unlisted_version_is_a_listed_name_with_another_number(name: str, unlisted: bool):  # noqa: FBT001 - the expectation
    """It is neither the family nor another version that its name begins with."""
    assert is_unlisted_version(name, WORDS) is unlisted


def test_without_words_nothing_is_left_out():
    """A vocabulary without words takes nothing off a name."""
    assert model_key("Nova V2", Vocabulary((), ())) == ("novav", "2")
