"""Compares what was read with what people labelled: gold in, figures and misses out."""

from kg.evaluation.figures import Floor, check_floors, read_floor
from kg.evaluation.gold import Gold
from kg.evaluation.reader import read_gold
from kg.evaluation.score import Miss, Scores, score_report

__all__ = [
    "Floor",
    "Gold",
    "Miss",
    "Scores",
    "check_floors",
    "read_floor",
    "read_gold",
    "score_report",
]
