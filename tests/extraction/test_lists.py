"""Lists of names become one sign, for which a rule speaks of all of them."""

import pytest


def _listed(mark, text: str) -> list[list[str]]:
    """Return the names behind each sign for names of a text, vendors of models left out."""
    marked = mark(text)
    return [
        [text[m.start : m.end] for m in (slot.models or slot.organisations)]
        for slot in marked.slots.values()
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Nova、Luna、Vega",
        "Nova、Luna和Vega等",
        "Nova、Luna、及Vega",
        "Nova,Luna,Vega等",
        "Nova/Luna/Vega",
        "“Nova”、“Luna”及《Vega》",
    ],
)
def test_models_in_a_list_are_one_sign(mark, text: str):
    """Marks and joining words between models make one list of them."""
    assert _listed(mark, text) == [["Nova", "Luna", "Vega"]]


def test_an_unknown_item_does_not_break_a_list_of_models(mark):
    """A list goes on behind an item that no vocabulary knows."""
    assert _listed(mark, "Nova、小星星、Luna") == [["Nova", "Luna"]]


def test_an_unknown_item_at_the_end_of_a_list_is_left_out(show):
    """What no name follows is no item."""
    assert show("Nova、Luna、小星星") == "{MODEL}、小星星"


def test_a_vendor_in_a_list_with_a_model_counts_as_its_model(read):
    """Among models the name of a vendor means its model."""
    found = {s.term for s in read("已接入Luna、北塘")}

    assert found == {"model:luna", "model:nova"}


def test_vendors_alone_are_a_list_of_organisations(show):
    """A vendor without a model beside it is an organisation."""
    assert show("与北塘、乙传媒签署") == "{with}{ORG}{sign}"


def test_a_vendor_before_each_model_belongs_to_it(show):
    """Vendors' names in front of listed models do not break the list."""
    assert show("接入北塘船厂Nova、乙传媒Luna") == "{connect}{MODEL}"


@pytest.mark.parametrize("text", ["北塘船厂、乙传媒、南塘学社", "北塘船厂和乙传媒及南塘学社"])
def test_organisations_in_a_list_are_one_sign(mark, text: str):
    """Organisations and companies listed together are one sign."""
    assert _listed(mark, text) == [["北塘船厂", "乙传媒", "南塘学社"]]


def test_unknown_organisations_are_items_of_a_list(mark):
    """What is found by its frame and ending joins the list of those known."""
    assert _listed(mark, "与蓝鲸大学、北塘船厂签署") == [["蓝鲸大学", "北塘船厂"]]


def test_models_of_its_own_alone_are_its_own(show):
    """A list is of the company's own models only where all are."""
    assert show("甲航大模型、Nova") == "{MODEL}"
    assert show("甲航大模型、甲航大模型") == "{OWN}"


def test_investees_alone_are_held(show):
    """A list is of investees only where all are."""
    assert show("丙数科、丙数科") == "{HELD}"
    assert show("丙数科、乙传媒") == "{ORG}"


@pytest.mark.parametrize("text", ["Nova。Luna", "Nova，船很好，Luna", "Nova船Luna"])
def test_names_apart_are_no_list(mark, text: str):
    """What is parted by a stop or by words is listed with nothing."""
    assert _listed(mark, text) == [["Nova"], ["Luna"]]


def test_a_list_keeps_its_place(mark):
    """The sign of a list starts where its first name does."""
    marked = mark("已接入 Nova、Luna，船好")

    assert [marked.starts[index] for index in marked.slots] == [4]
    assert marked.printed(1, 2) == "Nova、Luna"


@pytest.mark.parametrize(
    ("text", "listed"), [("接入Nova、Luna、Vega", True), ("接入Nova、Luna", False)]
)
def test_a_statement_tells_of_a_long_list(read, text: str, listed: bool):  # noqa: FBT001
    """A name in a list of three or more is said to be listed."""
    assert {s.listed for s in read(text)} == {listed}
