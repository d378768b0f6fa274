"""The house rules that a program can check: sizes, docstrings, no names in the code."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.vocabulary import read_vocabulary

ROOT = Path(__file__).resolve().parent.parent
LONGEST_MODULE = 300
LONGEST_FUNCTION = 50
SHORTEST_NAME = 3
SOURCES = sorted(
    {path.resolve() for folder in ("kg", "loaders") for path in (ROOT / folder).rglob("*.py")}
)
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))

Documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
Function = ast.FunctionDef | ast.AsyncFunctionDef


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _public(body: list[ast.stmt], path: str = "") -> Iterator[tuple[str, Documented]]:
    """Yield the public classes, functions and methods; what is inside functions is private."""
    for node in body:
        if isinstance(node, ast.ClassDef | Function) and not node.name.startswith("_"):
            name = f"{path}{node.name}"
            yield name, node
            if isinstance(node, ast.ClassDef):
                yield from _public(node.body, f"{name}.")


def _docstrings(tree: ast.Module) -> set[int]:
    """Return the identities of the constants that stand alone: docstrings, also of values."""
    alone = (node.value for node in ast.walk(tree) if isinstance(node, ast.Expr))
    return {id(value) for value in alone if isinstance(value, ast.Constant)}


@pytest.fixture(scope="session")
def known_names() -> frozenset[str]:
    """Return the names of companies, models and organisations, those too short left out."""
    labels = ("Company", "Model", "Organisation")
    terms = (term for term in read_vocabulary().terms if term.label in labels)
    names = (name for term in terms for name in term.names)
    return frozenset(name for name in names if len(name) >= SHORTEST_NAME)


@pytest.mark.parametrize("path", TESTS, ids=_name)
def test_tests_have_docstrings(path: Path):
    """Every test says in a docstring which behaviour it holds."""
    functions = (node for node in ast.walk(_tree(path)) if isinstance(node, Function))

    bare = [f.name for f in functions if f.name.startswith("test_") and not ast.get_docstring(f)]

    assert bare == []


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_module_is_short(path: Path):
    """No module is longer than 300 lines."""
    lines = path.read_text(encoding="utf-8").splitlines()

    assert len(lines) <= LONGEST_MODULE


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_functions_are_short(path: Path):
    """No function is longer than 50 lines."""
    functions = (node for node in ast.walk(_tree(path)) if isinstance(node, Function))

    long = [f.name for f in functions if (f.end_lineno or 0) - f.lineno + 1 > LONGEST_FUNCTION]

    assert long == []


def _names(name: str, string: str) -> bool:
    """Whether a string holds a name: one in Latin letters as a word, for REMOVE names no EMO."""
    if name not in string:
        return False
    return not name.isascii() or bool(
        re.search(rf"(?<![A-Za-z]){re.escape(name)}(?![A-Za-z])", string)
    )


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_code_names_no_company_model_or_organisation(path: Path, known_names: frozenset[str]):
    """No string of the code holds a name of the vocabularies; names are data."""
    tree = _tree(path)
    docstrings = _docstrings(tree)
    strings = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in docstrings
    ]

    named = {name for name in known_names for string in strings if _names(name, string)}

    assert named == set()


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_public_parts_have_docstrings(path: Path):
    """Every module, public class, public function and public method has a docstring."""
    tree = _tree(path)
    parts = [("module", tree), *_public(tree.body)]

    bare = [name for name, node in parts if not ast.get_docstring(node)]

    assert bare == []
