"""What each piece of evidence weighs, in nats (natural log of a likelihood ratio).

The values were set on hand-labelled rows of two reports: how often a name in a row is
that of the row's own company, how often dates step back inside a company, how far
labels stray. Those that differ from table to table are starting points, measured again
on each table (see :mod:`kg.loaders.attribution.rates`).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VoiceWeights:
    """How strongly a name in a row's text says whose row it is.

    ``opening`` names start the text, those of ``clause`` a clause; an ``owned`` brand
    follows words such as 旗下; a ``framed`` one follows "with" or "joins", as partners do.
    A name weighs less where its owner sells models to others (``vendor_share``). A
    ``stranger`` is an opening name nobody knows: it may be that of the row's company,
    also where that is known by its code only, or of one whose label is lost.
    """

    opening_name: float = 7.0
    opening_brand: float = 6.5
    clause: float = 6.0
    owned_brand: float = 8.5
    name: float = 5.0
    brand: float = 5.5
    framed_name: float = 0.0
    framed_brand: float = 3.5
    again: float = 0.3
    most: float = 10.0
    vendor_share: float = 0.1
    stranger: float = 5.0
    stranger_unknown: float = 3.0


@dataclass(frozen=True, slots=True)
class LabelWeights:
    """What it costs to let a segment start away from its label, or to pass a label over.

    ``reach`` is the greatest distance in rows; ``step`` the cost of each row beyond the
    first. A label is ``put_off`` when the next one's segment comes first.
    """

    reach: int = 14
    step: float = -0.3
    either_side: float = -0.7
    gathered: float = -2.0
    gathered_elsewhere: float = -5.0
    gathered_step: float = -0.2
    repeated: float = -1.0
    passed_over: float = -7.0
    put_off: float = -1.5
    put_off_for_good: float = -5.5
    most_put_off: int = 2


@dataclass(frozen=True, slots=True)
class SegmentWeights:
    """What it costs to start a segment that has no label.

    ``unknown`` starts one of a company nobody names, ``named`` one whose rows name it.
    On a page without any label both are cheap: there the conversion lost them all.
    ``back`` returns to the company before an island of rows. A company known to be filed
    under another heading than those printed around is less likely (``other_category``).
    """

    unknown: float = -5.0
    unknown_on_bare_page: float = -2.5
    named: float = -4.5
    named_on_bare_page: float = -2.0
    labelled_elsewhere: float = -3.0
    no_discloser: float = -5.0
    other_category: float = -2.0
    back: float = -5.0
    reach: int = 6
    least_voice: float = 3.5


@dataclass(frozen=True, slots=True)
class Rates:
    """What a table shows of itself: how its dates step and how often its columns slide.

    ``stay_*`` are the costs of a step inside a company, ``change_*`` of one between two;
    ``up`` is forward or none, ``small`` back by at most a week, ``back`` further.
    ``drift`` gives for each label how likely it stands away from its first row.
    """

    drift: tuple[float, ...] = ()
    stay_up: float = -0.1
    stay_small: float = -4.0
    stay_back: float = -5.0
    change_up: float = -2.3
    change_back: float = -0.1
    undated: float = -1.0
    slide_on: float = -5.3
    slide_on_still: float = -0.22
    slide_off: float = -1.6

    def stay(self, days: int | None) -> float:
        """Return the cost of a step of so many days inside a company."""
        if days is None or days >= 0:
            return self.stay_up
        return self.stay_small if days >= -SMALL_STEP else self.stay_back

    def change(self, days: int | None) -> float:
        """Return the cost of a step of so many days from one company to the next."""
        if days is None:
            return self.undated
        return self.change_up if days >= 0 else self.change_back


@dataclass(frozen=True, slots=True)
class SimilarityWeights:
    """What it weighs that a row shares wording with other rows of a company.

    ``shared`` counts by how many companies use the wording: one, two, more.
    ``unlike`` is what a company nobody names gains where others could be alike; there
    the others count by ``where_unlike``, since a neighbour shares the topic too.
    """

    shared: tuple[float, float, float] = (0.6, 0.4, 0.1)
    most: float = 5.0
    unlike: float = 0.4
    where_unlike: float = 0.5


SMALL_STEP = 7
"""Days: a step back of at most a week happens inside a company, too."""

FIRST_DRIFT = 0.12
"""How likely a label stands away from its first row before the table was measured."""

VOICES = VoiceWeights()
LABELS = LabelWeights()
SEGMENTS = SegmentWeights()
SIMILARITY = SimilarityWeights()
