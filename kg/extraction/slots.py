"""The alphabet of a marked text: one sign for each kind of name.

A marked text is what the relation rules read: the text without blanks and quotes, where a
name, or a whole list of names, is one sign, and so is every cue word.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.extraction.statement import Mention

MODEL = "\ue000"
"""A model of somebody else, or one that no vocabulary knows."""

OWN = "\ue001"
"""A model the company itself provides."""

LOOSE = "\ue002"
"""A word that may mean a model."""

VENDOR = "\ue003"
"""An organisation whose name may also mean its model."""

ORG = "\ue004"
"""A company or organisation."""

HELD = "\ue005"
"""A known organisation that is a subsidiary or an investee of the company."""

PART = "\ue006"
"""A product or brand of the company."""

SELF = "\ue007"
"""The company itself."""

NEW = "\ue008"
"""A model whose maker no vocabulary tells, or that none lists."""

OWNED = "\ue009"
"""A subsidiary or investee of the company that is no term of its own."""

COMPANY_NOUN = "\ue00a"
"""The word 公司 behind another word: 运营公司, 咪咕公司."""

TARGET = "\ue00f"
"""Stands for the name a rule is asked about."""

MODELS = MODEL + NEW + OWN + LOOSE
ORGANISATIONS = ORG + HELD + VENDOR
NAMES = MODELS + ORGANISATIONS + OWNED + PART + SELF

FIRST_CUE = 0xE100
"""The code of the sign of the first cue; the others follow."""

FIRST_CUE_SIGN = chr(FIRST_CUE)
"""The sign of the first cue."""

SIGNS = "\ue000-\uefff"
"""The range of all signs, as it stands in a set of a regular expression."""

ENDS = ",。;!?\n"
"""What ends a clause in a marked text; a line feed stands for a blank that ends one."""

SENTENCE_ENDS = "。;!?\n"
"""What ends a sentence in a marked text."""


@dataclass(frozen=True, slots=True)
class Slot:
    """What a sign for names stands for: the organisations, the models, or both.

    >>> Slot(ORG).is_list
    False
    """

    kind: str
    organisations: tuple[Mention, ...] = ()
    models: tuple[Mention, ...] = ()

    @property
    def is_list(self) -> bool:
        """Whether the sign stands for several names."""
        return max(len(self.organisations), len(self.models)) > 1
