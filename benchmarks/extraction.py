"""Measures extraction: characters a second, memory over a long run, and hostile texts."""

from __future__ import annotations

import json
import time
import tracemalloc
from collections.abc import Callable, Sequence
from pathlib import Path

import spacy

from kg.extraction import Extractor
from kg.extraction.pipeline import CharacterTokenizer
from kg.pipeline import BuildRules, Given, build_graph
from kg.store.folder import GraphFolder
from kg.vocabulary import read_vocabulary

Report = Callable[[str, str, str], None]
Row = tuple[str, str, str]

_ROWS = 6000
_LONG = 20_000
_HOSTILE = {
    "10,000 items in a list": "公司接入 " + "、".join(f"模型{n}号" for n in range(10_000)),
    "quotes 10,000 deep": "“" * 10_000 + "ChatGPT" + "”" * 10_000,
    "1 MB without a stop": "公司与某某科技接入ChatGPT合作" * 55_000,
}


def measure_extraction(folder: Path, report: Report) -> None:
    """Measure extraction on the rows of the sample, and on made-up rows as long as real ones."""
    rows = _sample_rows(folder)
    extractor = Extractor(read_vocabulary())
    list(extractor.read(rows))
    characters = sum(len(text) for text, _, _ in rows)
    taken = min(_seconds(lambda: list(extractor.read(rows))) for _ in range(5))
    against = _entity_ruler([text for text, _, _ in rows])
    report(
        "extraction, one core",
        f"{characters / taken / 1e6:.2f} M chars/s",
        f"{len(rows)} rows of {characters // len(rows)} characters; names alone found by an"
        f" EntityRuler: {characters / against / 1e6:.2f} M chars/s",
    )
    long_rows = _made_up_rows()
    long_characters = sum(len(text) for text, _, _ in long_rows)
    long_taken = min(_seconds(lambda: list(extractor.read(long_rows))) for _ in range(5))
    report(
        "extraction, rows as long as real ones",
        f"{long_characters / long_taken / 1e6:.2f} M chars/s",
        f"{len(long_rows)} rows of {long_characters // len(long_rows)} characters",
    )
    piped = _components([(text, company) for text, company, _ in rows])
    report(
        "extraction as spaCy components",
        f"{characters / piped / 1e6:.2f} M chars/s",
        f"{piped / taken:.1f} x the time of the steps by themselves",
    )
    _measure_memory(extractor, rows, report)
    for name, text in _HOSTILE.items():
        half, whole = (
            _seconds(lambda t=t: list(extractor.read([(t, "x")]))) for t in _halves(text)
        )
        report(
            f"extraction, {name}", f"{whole:.2f} s", f"{whole / half:.1f} x half of it; 2 is linear"
        )


def _sample_rows(folder: Path) -> list[Row]:
    graph = folder / "extraction"
    examples = Path(__file__).resolve().parent.parent / "examples"
    build_graph([examples], graph, Given(), rules=BuildRules())
    disclosures = [row for part in GraphFolder(graph).read_parts() for row in part.disclosures]
    rows = [(row.text, row.company.id, row.company.name) for row in disclosures if row.company]
    return [rows[number % len(rows)] for number in range(_ROWS)]


def _made_up_rows() -> list[Row]:
    file = Path(__file__).resolve().parent.parent / "tests" / "sentences" / "plain.jsonl"
    records = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    return [(each["text"], f"company:{each['code']}", each["company"]) for each in records]


def _measure_memory(extractor: Extractor, rows: Sequence[Row], report: Report) -> None:
    """Measure how much more is held after many rows than after some."""
    tracemalloc.start()
    for _ in extractor.read(rows[: _LONG // 10]):
        pass
    before = tracemalloc.get_traced_memory()[0]
    for start in range(0, _LONG, len(rows)):
        for _ in extractor.read(rows[: _LONG - start]):
            pass
    grown = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    report("extraction, memory held after 20,000 rows", f"{grown / 1e6:+.1f} MB", "flat is 0")


def _entity_ruler(texts: Sequence[str]) -> float:
    """Return the seconds spaCy's own EntityRuler takes to find the vocabulary's names."""
    nlp = spacy.blank("zh")
    ruler = nlp.add_pipe("entity_ruler")
    patterns = [
        {"label": term.label, "pattern": name}
        for term in read_vocabulary().terms
        for name in term.names
    ]
    ruler.add_patterns(patterns)
    some = texts[: len(texts) // 10]
    list(nlp.pipe(some[:50]))
    return _seconds(lambda: list(nlp.pipe(some))) * len(texts) / len(some)


def _components(rows: Sequence[tuple[str, str]]) -> float:
    """Return the seconds the steps take as components of a pipeline, for the same rows."""
    nlp = spacy.blank("zh")
    nlp.tokenizer = CharacterTokenizer(nlp.vocab)
    for name in ("kg_mentions", "kg_clauses", "kg_unknown_names", "kg_statements"):
        nlp.add_pipe(name)

    def read(text: str, company: str) -> None:
        doc = nlp.make_doc(text)
        doc._.kg_company = company
        nlp(doc)

    some = rows[: len(rows) // 10]
    taken = min(_seconds(lambda: [read(*row) for row in some]) for _ in range(5))
    return taken * len(rows) / len(some)


def _halves(text: str) -> tuple[str, str]:
    return text[: len(text) // 2], text


def _seconds(act: Callable[[], object]) -> float:
    began = time.process_time()
    act()
    return time.process_time() - began
