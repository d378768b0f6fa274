"""Everything ``kg vocab check`` looks for, found at its line."""

from pathlib import Path

import pytest

from kg.vocabulary import Problem, Severity, check_folders, with_shipped
from kg.vocabulary.checks import is_code
from tests.tiny.folders import BASE, BEGIN, folder

SOURCED = ' ; dct:source "made up" .'
CASES = {
    "short-name": (f'model:x a kg:Model ; skos:prefLabel "Xu" ;\n skos:altLabel "X-"{SOURCED}', 1),
    "source": ('\nmodel:x a kg:Model ; skos:prefLabel "Xu" .', 1),
    "duplicate": (
        f'model:x a kg:Model ; skos:prefLabel "Xu"{SOURCED}\n\nmodel:x skos:altLabel "Yu" .',
        2,
    ),
    "clash": (f'model:x a kg:Model ; skos:prefLabel "Xu" ;\n skos:hiddenLabel "诺 瓦"{SOURCED}', 1),
    "reference": (
        f'model:x a kg:Model ; skos:prefLabel "Xu" ;\n\n skos:broader model:y{SOURCED}',
        2,
    ),
    "cycle": ("\nmodel:nova skos:broader model:nova-2 .", 1),
    "category": ('company:688000.SH\n kg:category "AI+灯塔" .', 1),
    "vendor": (
        f'org:b a kg:Organisation ; skos:prefLabel "乙社"{SOURCED}\nmodel:nova-2 kg:providedBy org:b .',
        1,
    ),
    "code": (
        f'company:乙 a kg:Company ; skos:prefLabel "乙社" ; kg:code\n "600000.SZ"{SOURCED}',
        1,
    ),
    "date": ('model:nova\n\n\n kg:released "2024-13-01" .', 3),
    "label": (f'\nuse:b a skos:Concept ; skos:prefLabel "捕捞"@zh{SOURCED}', 1),
    "id": (f'\nmodel:b a kg:Organisation ; skos:prefLabel "乙社"{SOURCED}', 1),
    "repeated": (
        f'model:x a kg:Model ; skos:prefLabel "Xu" ; skos:altLabel "Y1",\n "Y1"{SOURCED}',
        1,
    ),
    "retracts": ('model:nova\n kg:retracts "Nvoa" .', 1),
    "unknown-id": ('\n\nmodel:b skos:altLabel "乙" .', 2),
    "unknown-property": ('model:nova\n skos:altlabel "Nova X" .', 1),
    "unknown-class": (f'\nmodel:b a kg:Modell ; skos:prefLabel "乙"{SOURCED}', 1),
    "unknown-scheme": (
        'cue:b a skos:Concept ; skos:inScheme\n kg:useState ; skos:altLabel "乙" .',
        1,
    ),
    "several": ('model:nova kg:kind "model" ;\n kg:kind "api" .', 1),
    "turtle": ("model:nova kg:kind\n ; ] .", 1),
    "number": ('cue:trying\n kg:rank "first" .', 1),
}


def _check(tmp_path: Path, text: str) -> list[Problem]:
    return check_folders([folder(tmp_path / "base", BASE), folder(tmp_path / "own", text)])


def test_sound_vocabulary_has_no_problem(tmp_path: Path):
    """Nothing is found where nothing is wrong."""
    assert _check(tmp_path, f'model:x a kg:Model ; skos:prefLabel "Xu"{SOURCED}') == []


@pytest.mark.parametrize("rule", CASES)
def test_problem_is_found_at_its_line(tmp_path: Path, rule: str):
    """Each kind of problem is told with file and line."""
    text, line = CASES[rule]

    found = [(p.rule, p.file, p.line) for p in _check(tmp_path, text)]

    assert (rule, str(tmp_path / "own" / "words.ttl"), BEGIN + line) in found


def test_missing_folder_does_not_hide_the_rest(tmp_path: Path):
    """What is wrong elsewhere is told beside a folder that is not there."""
    base = folder(tmp_path / "base", BASE + 'model:x a kg:Model ; skos:prefLabel "Xu" .')

    assert [p.rule for p in check_folders([base, tmp_path / "none"])] == ["source", "missing"]


def test_foreign_vendor_is_a_warning_only(tmp_path: Path):
    """A version another vendor makes may be so: it is told as doubtful."""
    assert [p.severity for p in _check(tmp_path, CASES["vendor"][0])] == [Severity.WARNING]


def test_brand_that_is_another_companys_name_is_told(tmp_path: Path):
    """A brand must not point at one company and name another."""
    text = f'company:b a kg:Company ; skos:prefLabel "乙社" ; kg:brand "甲科"{SOURCED}'

    assert [p.problem.partition(" (")[0] for p in _check(tmp_path, text)] == [
        '"甲科" is a name of company:688000.SH'
    ]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("600000.SH", True), ("300364.SZ", True), ("872190.BJ", True), ("0700.HK", True),
        ("9988.HK", True), ("80700.HK", True), ("00700.HK", False), ("NVDA.O", True),
        ("BRK.B.N", True), ("600000.SZ", False), ("300364.SH", False), ("60000.SH", False),
        ("600000", False), ("nvda.O", False), ("600000.sh", False), ("", False),
    ],
)  # fmt: skip
def test_stock_code_has_its_form(code: str, expected: bool):  # noqa: FBT001 - an expectation
    """A code's digits go with its exchange."""
    assert is_code(code) is expected


def test_shipped_vocabularies_have_no_error():
    """The shipped vocabularies keep every rule; what is doubtful there is meant so."""
    problems = check_folders(with_shipped(()))

    assert [str(each) for each in problems if each.severity is not Severity.WARNING] == []
