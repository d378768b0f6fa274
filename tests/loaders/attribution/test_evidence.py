"""What a table shows, gathered."""

from dataclasses import replace

import pytest

from kg.loaders.attribution.evidence import UNKNOWN
from kg.loaders.attribution.weights import SEGMENTS, VOICES
from kg.model.company import CompanyRef
from tests.tiny import ANCHOR, HARBOUR, MAST, evidence, row

NAMELESS = CompanyRef("999777.SH", "999777.SH")


def test_pages_without_labels_are_bare():
    """A page on which no label stands is bare, and an unknown start is cheaper there."""
    found = evidence([row(1, "5-1", "甲", ANCHOR), row(2, "5-2", "乙", page=1)])
    assert found.bare_pages == {1}
    assert found.unknown_start(1) == SEGMENTS.unknown_on_bare_page


def test_page_with_labels_gathered_at_its_end_is_not_bare():
    """Labels behind the rows of a page are that page's."""
    rows = [row(1, "5-1", "甲"), row(2, "5-2", "乙"), row(3, label=MAST)]
    assert evidence(rows).bare_pages == frozenset()


def test_step_counts_days_from_the_last_date():
    """A row without a date between two others is stepped over."""
    found = evidence([row(1, "5-1", "甲", ANCHOR), row(2, "", "乙"), row(3, "5-4", "丙")])
    assert (found.step(1, 2), found.step(0, 2)) == (3, 3)


@pytest.mark.parametrize(("before", "after"), [(0, 1), (-1, 0), (1, 2)])
def test_step_is_none_without_two_dates(before: int, after: int):
    """Before the first row, to a row without a date, or beyond the last there is no step."""
    found = evidence([row(1, "5-1", "甲", ANCHOR), row(2, "", "乙")])
    assert found.step(before, after) is None


def test_voice_and_wording_are_added():
    """What a row names and how it speaks count together."""
    found = replace(evidence([row(1, "5-1", "昨天锚语上线了")]), similar=[{ANCHOR.id: 1.5}])
    assert found.weight(0, ANCHOR.id) == VOICES.brand + 1.5


def test_row_weighs_nothing_for_a_company_it_does_not_speak_of():
    """Silence is no evidence."""
    assert evidence([row(1, "5-1", "锚语上线了")]).weight(0, HARBOUR.id) == 0


def test_stranger_speaks_for_an_unknown_company_and_for_one_without_a_name():
    """A name nobody knows may be that of a lost label, or of a label that is a code only."""
    found = evidence([row(1, "5-1", "帆影科技发布了助手", NAMELESS)])
    assert found.nameless == {NAMELESS.id}
    assert found.weight(0, UNKNOWN) == VOICES.stranger_unknown
    assert found.weight(0, NAMELESS.id) == VOICES.stranger
