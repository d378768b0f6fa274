"""Measures what is read out of labelled sentences, with and without a gazetteer of companies.

The made-up sentences lie in tests/sentences; where labelled reports lie beside the
checkout (../shared), their rows are measured too, each under its true company.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from kg.evaluation import Scores  # noqa: E402 - tests/ is no installed package
from kg.pipeline import build_graph  # noqa: E402
from kg.store.folder import GraphFolder  # noqa: E402
from kg.vocabulary import Vocabulary, read_vocabulary  # noqa: E402
from tests.sentences import GOLD, read_sentences, score_sentences  # noqa: E402
from tests.sentences.read import Sentence  # noqa: E402

Report = Callable[[str, str, str], None]
SHARED = ROOT.parent / "shared"
SHARED_GOLD = ("weekly-2023-07-16", "weekly-2024-09-08-part")
FIGURES = {"USES F1": "uses", "USES status accuracy": "status", "DEVELOPS F1": "develops",
           "PARTNERS_WITH F1": "partners", "INVESTS_IN F1": "invests"}  # fmt: skip


def measure_sentences(report: Report) -> None:
    """Print the figures of each file, and what stays without companies and organisations."""
    vocabulary = read_vocabulary()
    bare = without_gazetteer(vocabulary)
    for name, file in GOLD.items():
        sentences = read_sentences(file)
        _print(report, f"sentences, {name}", file, sentences, (vocabulary, bare))
    for name in SHARED_GOLD if SHARED.is_dir() else ():
        file = SHARED / "gold" / f"{name}.jsonl"
        _print(report, f"gold, {name}", file, shared_rows(file), (vocabulary, bare))


def without_gazetteer(vocabulary: Vocabulary) -> Vocabulary:
    """Return a vocabulary that knows models and use cases, but no company and no organisation."""
    kept = (each for each in vocabulary.terms if each.label in ("Model", "UseCase"))
    return replace(vocabulary, terms=tuple(kept))


def shared_rows(file: Path) -> list[Sentence]:
    """Return the labelled rows of a report with their texts, each under its true company."""
    records = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    gold = {each["line"]: each for each in records if each.get("kind") != "model-column"}
    report = records[0]["doc"]
    with tempfile.TemporaryDirectory() as folder:
        build_graph([SHARED / "reports" / f"{report}.md"], Path(folder) / "graph")
        (part,) = GraphFolder(Path(folder) / "graph").read_parts()
    texts = {row.place.line: row.text for row in part.disclosures}
    return [
        Sentence(line, each["company"], each["code"] or "", texts[line])
        for line, each in sorted(gold.items())
        if line in texts
    ]


def _print(
    report: Report,
    name: str,
    file: Path,
    sentences: Sequence[Sentence],
    vocabularies: Sequence[Vocabulary],
) -> None:
    known, bare = (score_sentences(file, sentences, each) for each in vocabularies)
    report(f"{name}: F1", _told(known), f"without a gazetteer {_told(bare)}")


def _told(scores: Scores) -> str:
    figures = ((short, scores.figures.get(name)) for name, short in FIGURES.items())
    return ", ".join(f"{short} {value:.2f}" for short, value in figures if value is not None)
