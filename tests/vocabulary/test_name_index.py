"""Where a name stands by itself in a text."""

import pytest

from kg.vocabulary import NameIndex

INDEX = NameIndex({"GPT-4": "gpt-4", "GPT": "gpt", "360智脑": "zhinao"})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("接入GPT-4。", {"gpt-4"}),
        ("接入 GPT-4. 另有", {"gpt-4"}),
        ("接入 GPT-4.5", set()),
        ("接入 GPT-4o", set()),
        ("接入 ChatGPT-4", set()),
        ("增长1.360智脑", set()),
    ],
)
def test_a_number_goes_on_over_a_dot(text: str, found: set[str]):
    """GPT-4 stands in no GPT-4.5, but before the full stop of a sentence."""
    assert {meaning for _, _, meaning in INDEX.find(text)} == found
