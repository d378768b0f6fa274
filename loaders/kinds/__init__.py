"""What a kind of table means: its rows as disclosures, listings, releases, scores and rounds."""

from kg.loaders.kinds.benchmark import ScoreCell, load_scores
from kg.loaders.kinds.disclosures import (
    DISCLOSING_KINDS,
    ModelCell,
    TableContent,
    count_rows,
    load_disclosures,
)
from kg.loaders.kinds.financing import Financing, load_financing
from kg.loaders.kinds.investors import Investor
from kg.loaders.kinds.market import load_listings
from kg.loaders.kinds.models import ModelRow, load_classes, load_releases

__all__ = [
    "DISCLOSING_KINDS",
    "Financing",
    "Investor",
    "ModelCell",
    "ModelRow",
    "ScoreCell",
    "TableContent",
    "count_rows",
    "load_classes",
    "load_disclosures",
    "load_financing",
    "load_listings",
    "load_releases",
    "load_scores",
]
