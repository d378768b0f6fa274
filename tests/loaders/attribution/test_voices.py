"""Whose row a text says it is."""

import pytest

from kg.loaders.attribution.gazetteer import Gazetteer
from kg.loaders.attribution.voices import CompanyVoices, Voice
from kg.loaders.attribution.weights import VOICES
from kg.model.company import CompanyRef
from tests.tiny import ANCHOR, DOCK, HARBOUR, VENDOR, VOCABULARY

GAZETTEER = Gazetteer(VOCABULARY)
HEAR = CompanyVoices(GAZETTEER).hear


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("锚地船务上线了助手", VOICES.opening_name),
        ("“锚地船务”上线了助手", VOICES.opening_name),
        ("锚语上线了", VOICES.opening_brand),
        ("据介绍，锚地船务上线了助手", VOICES.clause),
        ("据介绍：锚语上线了", VOICES.clause),
        ("昨天锚地船务上线了助手", VOICES.name),
        ("昨天锚语上线了", VOICES.brand),
        ("公司旗下锚语上线了", VOICES.owned_brand),
        ("公司旗下“锚语”上线了", VOICES.owned_brand),
        ("公司与锚语合作", VOICES.framed_brand),
    ],
)
def test_name_weighs_by_what_stands_before_it(text: str, weight: float):
    """A name that opens weighs most, a brand most after a word of ownership."""
    assert HEAR(text)[ANCHOR.id].weight == weight


def test_partner_weighs_nothing():
    """A company named after "with" is a partner, whose row it is it does not say."""
    assert HEAR("公司与锚地船务合作") == {}


def test_voice_keeps_its_surface_and_whether_it_opens():
    """A voice tells the name as printed and that the text starts with it."""
    assert HEAR("锚地船务上线了助手")[ANCHOR.id] == Voice(
        ANCHOR.id, VOICES.opening_name, "锚地船务", opens=True
    )


def test_name_inside_a_text_does_not_open_it():
    """A name that stands further on does not open the text."""
    assert not HEAR("昨天锚地船务上线了助手")[ANCHOR.id].opens


def test_name_said_twice_weighs_a_bit_more():
    """The second mention adds a part of its weight."""
    voice = HEAR("锚地船务上线了助手，锚语随后")[ANCHOR.id]
    assert voice.weight == pytest.approx(VOICES.opening_name + VOICES.again * VOICES.clause)


def test_voice_has_a_greatest_weight():
    """However often a name is said, it weighs no more than the most."""
    assert HEAR("旗下锚语，" * 9)[ANCHOR.id].weight == VOICES.most


def test_vendor_is_discounted():
    """Who sells models to others is named in everybody's rows."""
    weight = HEAR("云帆智算上线了")[VENDOR.id].weight
    assert weight == pytest.approx(VOICES.opening_name * VOICES.vendor_share)


def test_vendor_with_a_label_counts_in_full():
    """A vendor that the table prints a label of speaks as any other company."""
    hear = CompanyVoices(GAZETTEER, [(VENDOR, VENDOR.name)]).hear
    assert hear("云帆智算上线了")[VENDOR.id].weight == VOICES.opening_name


def test_name_inside_a_models_name_is_nobodys():
    """A vendor's name inside a model's name is no voice."""
    assert HEAR("云帆智算大模型已接入") == {}


def test_short_form_of_a_printed_name_speaks_as_a_brand():
    """A table's company is known by its name without the ending, too."""
    hear = CompanyVoices(GAZETTEER, [(DOCK, DOCK.name)]).hear
    assert hear("船坞上线了助手")[DOCK.id].weight == VOICES.opening_brand


def test_short_form_of_a_company_not_printed_is_silent():
    """Short forms are looked for only of companies the table prints."""
    assert CompanyVoices(GAZETTEER).hear("锚地上线了助手") == {}


def test_common_stem_is_no_short_form():
    """A stem that is a plain word stands for nobody."""
    ocean = CompanyRef("远洋船务", "999105.SH")
    assert CompanyVoices(GAZETTEER, [(ocean, ocean.name)]).hear("远洋上线了助手") == {}


def test_subsidiary_speaks_for_its_parent():
    """A subsidiary's name is heard as a brand of its parent."""
    assert HEAR("塘桥码头上线了助手")[HARBOUR.id].weight == VOICES.opening_brand


def test_code_printed_for_a_name_is_no_name():
    """A company known by its code alone lends no name to look for."""
    nameless = CompanyRef("999777.SH", "999777.SH")
    assert CompanyVoices(GAZETTEER, [(nameless, "")]).hear("999777.SH 上线了助手") == {}


def test_stranger_is_an_unknown_name_that_opens_as_the_subject():
    """A name of a company's form before a verb is heard though nobody knows it."""
    assert CompanyVoices(GAZETTEER).stranger("帆影科技发布了助手") == CompanyRef("帆影科技")


@pytest.mark.parametrize(
    "text",
    ["锚地船务发布了助手", "昨天，帆影科技发布了助手", "帆影科技的助手", "帆影发布了助手", ""],
    ids=["known", "does not open", "no verb", "no ending", "empty"],
)
def test_other_openings_are_no_strangers(text: str):
    """A known name, one further on, one without verb or ending is no stranger."""
    assert CompanyVoices(GAZETTEER).stranger(text) is None
