"""Which company a person means by a name and a code."""

import pytest

from kg.errors import JudgementError
from kg.model.company import CompanyRef
from kg.pipeline.company import Companies
from kg.vocabulary import Term, Vocabulary

COMPANIES = Companies(
    Vocabulary(
        (
            Term("company:300459.SZ", "Company", "汤姆猫", aliases=("金科",), code="300459.SZ"),
            Term("company:0001.HK", "Company", "海风重工", code="0001.HK"),
            Term("company:世优科技", "Company", "世优科技"),
        ),
        (),
    ),
    printed=(CompanyRef("白帆科技", "600001.SH"),),
)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("汤姆猫", ""),
        ("金科", ""),
        ("300459.sz", ""),
        ("300459", ""),
        ("company:300459.SZ", ""),
        ("", "300459.SZ"),
        ("汤姆猫", "300459"),
        ("随便写的", "300459.SZ"),
    ],
)
def test_company_is_known_by_any_name_and_code(name, code):
    """Name, alias, code with or without its exchange, and id all do; the code decides."""
    assert COMPANIES.resolve(name, code) == CompanyRef("汤姆猫", "300459.SZ")


def test_company_that_only_reports_print_is_known():
    """A company of a printed label is known, though no vocabulary lists it."""
    assert COMPANIES.resolve("600001", "") == CompanyRef("白帆科技", "600001.SH")


def test_company_without_a_code_takes_the_one_given():
    """A code completes a company that has none."""
    assert COMPANIES.resolve("世优科技", "600002.SH") == CompanyRef("世优科技", "600002.SH")


@pytest.mark.parametrize(
    ("code", "told"),
    [("0001.HK", "the code is 海风重工"), ("600003.SH", "the code is unknown")],
)
def test_name_and_code_that_contradict_each_other_are_refused(code, told):
    """The name of one company with the code of another, or of nobody, is not guessed at."""
    with pytest.raises(JudgementError, match=told):
        COMPANIES.resolve("汤姆猫", code)


def test_unknown_company_is_nobody():
    """What nobody lists resolves to nothing, and so does nothing at all."""
    assert COMPANIES.resolve("蓝鲸动力", "600003.SH") is None
    assert COMPANIES.resolve("", "") is None


def test_nearest_names_are_canonical():
    """Near spellings, of the vocabulary and of the reports, give canonical names."""
    assert COMPANIES.nearest("白帆科枝")[0] == "白帆科技"
