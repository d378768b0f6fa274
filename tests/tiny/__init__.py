"""A tiny vocabulary of invented companies, and builders for rows and what they show."""

from tests.tiny.rows import REPORT_DATE, days, evidence, row
from tests.tiny.words import ANCHOR, DOCK, HARBOUR, MAST, VENDOR, VOCABULARY

__all__ = [
    "ANCHOR",
    "DOCK",
    "HARBOUR",
    "MAST",
    "REPORT_DATE",
    "VENDOR",
    "VOCABULARY",
    "days",
    "evidence",
    "row",
]
