from kg.model.claim import EntityRef
from kg.model.company import CompanyRef
from kg.resolution import resolve_term, unknown_model
from kg.vocabulary import Term, Vocabulary

WORDS = Vocabulary(
    (
        Term("company:999001.SH", "Company", "锚地船务", aliases=("锚地",), code="999001.SH"),
        Term("model:nova", "Model", "Nova"),
    ),
    (),
)
ANCHOR = CompanyRef("锚地船务", "999001.SH")


def test_resolve_term_of_a_company_is_the_node_of_its_code():
    """A company met as a partner is the node of the company that discloses."""
    assert resolve_term("company:999001.SH", WORDS) == EntityRef(ANCHOR.id, "Company", "锚地船务")


def test_resolve_term_of_a_model_is_its_own_node():
    """A model's node has the id of its entry."""
    assert resolve_term("model:nova", WORDS) == EntityRef("model:nova", "Model", "Nova")


def test_unknown_model_is_one_node_in_any_spelling():
    """Two spellings of a model nobody knows are one node."""
    assert unknown_model("航运 大模型").id == unknown_model("航运大模型").id
