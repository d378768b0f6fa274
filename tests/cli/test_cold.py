"""What a look-up costs as a process of its own: time of the CPU, for clocks on the wall lie."""

import os
import resource
import subprocess
import sys

import pytest

MOST = 0.9
"""Seconds; a quiet machine takes about 0.2 of them, and took 0.4 when all was imported."""

RUNS = 3
LOOK_UPS = {
    "ask": ["ask", "谁在用 Kimi"],
    "who-uses": ["who-uses", "ChatGPT"],
    "company": ["company", "中文在线"],
    "why": ["why", "中文在线", "ChatGPT"],
    "query": ["query", "relations-of-company", "company=中文在线"],
    "completion": [],
}


def seconds(arguments: list[str], environment: dict[str, str]) -> float:
    """Return the seconds of the CPU that a process takes, its own and the system's."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-m", "kg", *arguments],
        env={**os.environ, **environment},
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


@pytest.mark.parametrize("name", LOOK_UPS)
def test_cold_look_up_is_quick(sample_graph, name):
    """The best of a few runs stays far below a second: nothing heavy crept into a look-up."""
    environment = {"KG_GRAPH": str(sample_graph)}
    if name == "completion":
        line = {"KG_LINE": "kg company 中文", "KG_BREAKS": " ", "_KG_COMPLETE": "bash_complete"}
        environment |= line
    taken = min(seconds(LOOK_UPS[name], environment) for _ in range(RUNS))
    assert taken < MOST


@pytest.mark.parametrize("name", ["ask", "who-uses", "company", "why", "query"])
def test_look_up_imports_nothing_heavy(sample_graph, name):
    """No look-up imports numpy, the other store's driver, or what reads RDF and sentences."""
    script = (
        "import sys\nfrom kg.cli import main\n"
        "try: main(sys.argv[1:])\nexcept SystemExit: pass\n"
        "print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *LOOK_UPS[name], "--graph", str(sample_graph)],
        capture_output=True,
        text=True,
        check=True,
    )
    imported = set(done.stdout.splitlines()[-1].split())
    heavy = {"networkx", "neo4j", "numpy", "pyshacl", "pyvis", "rapidfuzz", "rdflib", "spacy"}
    assert "arcadedb" in imported
    assert not imported & heavy
