"""What changed between two states of a graph: claims summed up, compared, told as a note."""

from kg.comparison.changes import Change, Kind, compare_states
from kg.comparison.markdown import escape
from kg.comparison.note import render_note
from kg.comparison.reports import KnownReport, ReportChange, ReportKind, compare_reports
from kg.comparison.result import Comparison, Only
from kg.comparison.states import ClaimLine, Party, RelationState, relation_states

__all__ = [
    "Change",
    "ClaimLine",
    "Comparison",
    "Kind",
    "KnownReport",
    "Only",
    "Party",
    "RelationState",
    "ReportChange",
    "ReportKind",
    "compare_reports",
    "compare_states",
    "escape",
    "relation_states",
    "render_note",
]
