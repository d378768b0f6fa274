import pytest

from kg.model.claim import EntityRef
from kg.model.company import CompanyRef
from kg.resolution import resolve_company, resolve_term, unknown_model
from kg.vocabulary import Term, Vocabulary

WORDS = Vocabulary(
    (
        Term("company:999001.SH", "Company", "锚地船务", aliases=("锚地",), code="999001.SH"),
        Term("company:桅杆", "Company", "桅杆"),
        Term("model:nova", "Model", "Nova"),
    ),
    (),
)
ANCHOR = CompanyRef("锚地船务", "999001.SH")


@pytest.mark.parametrize(
    ("name", "code"),
    [("锚地船务", "999001.SH"), ("锚地", ""), ("", "999001.SH"), ("错印的名", "999001.SH")],
)
def test_resolve_company_gives_the_canonical_one(name: str, code: str):
    """A name, an alias and a code alone mean the known company; the code outweighs the name."""
    assert resolve_company(name, code, WORDS) == ANCHOR


def test_resolve_company_never_merges_by_name_against_a_code():
    """A known name with another code is another company."""
    assert resolve_company("锚地船务", "999777.SH", WORDS) == CompanyRef("锚地船务", "999777.SH")


def test_resolve_company_gives_a_printed_code_to_a_term_without_one():
    """A known company whose code no vocabulary holds takes the printed one."""
    assert resolve_company("桅杆", "999002.SZ", WORDS) == CompanyRef("桅杆", "999002.SZ")


def test_resolve_company_keeps_an_unknown_one_as_printed():
    """A company nobody knows stays as printed."""
    assert resolve_company("龙骨", "", WORDS) == CompanyRef("龙骨")


def test_resolve_term_of_a_company_is_the_node_of_its_code():
    """A company met as a partner is the node of the company that discloses."""
    assert resolve_term("company:999001.SH", WORDS) == EntityRef(ANCHOR.id, "Company", "锚地船务")


def test_resolve_term_of_a_model_is_its_own_node():
    """A model's node has the id of its entry."""
    assert resolve_term("model:nova", WORDS) == EntityRef("model:nova", "Model", "Nova")


def test_unknown_model_is_one_node_in_any_spelling():
    """Two spellings of a model nobody knows are one node."""
    assert unknown_model("航运 大模型").id == unknown_model("航运大模型").id
