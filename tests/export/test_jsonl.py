"""The export under decisions about names: canonical names beside what is printed."""

import json

from kg.export.jsonl import claim_lines
from kg.resolution import resolve_names
from kg.store.parts import encode_part
from kg.vocabulary import read_vocabulary
from tests.tiny.names import model, organisation, printed

PART = printed(organisation("科大讯飞股份有限公司"), model("GPT 4.0 API"), model("GPT-4.7"))


def lines() -> list[dict[str, object]]:
    """Return the records exported of a report with two merged names and a version."""
    decisions = resolve_names([PART], read_vocabulary())
    return [json.loads(line) for line in claim_lines([encode_part(PART)], decisions)]


def test_merged_object_is_exported_under_its_canonical_name():
    """The object is the node's name and id, the surface what the report prints."""
    claims = [each for each in lines() if each["type"] == "claim"]

    assert [(each["object"], each["object_id"], each["surface"]) for each in claims] == [
        ("科大讯飞", "company:002230.SZ", "科大讯飞股份有限公司"),
        ("GPT-4", "model:gpt-4", "GPT 4.0 API"),
        ("GPT-4.7", "model:gpt4.7", "GPT-4.7"),
    ]


def test_merges_and_versions_are_exported_with_their_reason():
    """Behind the claims stands why their names are what they are."""
    told = [(each["type"], each.get("rule")) for each in lines() if each["type"] != "claim"]

    assert told == [("merge", "same-bare-name"), ("merge", "same-bare-name"), ("version", None)]


def test_export_without_merges_is_as_printed():
    """Where nothing was decided, a claim's line is that of the claims file."""
    text = encode_part(PART)

    assert "".join(claim_lines([text])).splitlines() == text.splitlines()[1:]
