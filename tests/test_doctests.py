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


@pytest.mark.parametrize("name", MODULES)
def test_doctests_of_module_pass(name: str):
    """Every example in the docstrings of a module gives what it shows."""
    module = importlib.import_module(name)

    result = doctest.testmod(module)

    assert result.failed == 0
