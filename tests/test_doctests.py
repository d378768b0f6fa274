"""The examples in the docstrings are true."""

import doctest
import importlib
import pkgutil

import pytest

import kg

MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(kg.__path__, "kg.")
    if not module.name.endswith("__main__")
)
ON_THE_SAMPLE = [name for name in MODULES if name.startswith("kg.api")]


@pytest.mark.parametrize("name", [name for name in MODULES if name not in ON_THE_SAMPLE])
def test_doctests_of_module_pass(name: str):
    """Every example in the docstrings of a module gives what it shows."""
    module = importlib.import_module(name)

    result = doctest.testmod(module)

    assert result.failed == 0


@pytest.mark.parametrize("name", ON_THE_SAMPLE)
def test_doctests_on_the_sample_pass(name: str, sample_graph, monkeypatch):
    """Every example of the API gives what it shows, where the sample is the graph that is meant."""
    monkeypatch.setenv("KG_GRAPH", str(sample_graph))
    module = importlib.import_module(name)

    with kg.open_graph() as graph:
        result = doctest.testmod(module, extraglobs={"graph": graph})

    assert result.failed == 0
    assert result.attempted or not module.__file__.endswith(("graph.py", "opening.py", "rows.py"))
