"""The lines of the claims file that say something of one node alone: listing, score, class."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from kg.model.claim import EntityRef
from kg.model.company import CompanyRef
from kg.model.facts import Listing, ModelClass, Score
from kg.model.place import Place
from kg.model.report import ReportClaims

_Record = Mapping[str, Any]


def fact_records(part: ReportClaims) -> Iterator[dict[str, object]]:
    """Yield the records of a part's listings, scores and model classes."""
    for listing in part.listings:
        yield {
            "type": "listing",
            **place_record(listing.place),
            "company": listing.company.name,
            "code": listing.company.code,
            "name": listing.name,
            "repairs": listing.repairs,
        }
    for score in part.scores:
        yield {
            "type": "score",
            **place_record(score.place),
            **_model_record(score.model),
            "benchmark": score.benchmark,
            "value": score.value,
        }
    for each in part.model_classes:
        yield {
            "type": "model-class",
            **place_record(each.place),
            **_model_record(each.model),
            "class": each.name,
        }


def read_listing(record: _Record) -> Listing:
    """Read a listing back."""
    company = CompanyRef(record["company"], record["code"])
    return Listing(read_place(record), company, record["name"], tuple(record["repairs"]))


def read_score(record: _Record) -> Score:
    """Read a score back."""
    return Score(read_place(record), _model(record), record["benchmark"], record["value"])


def read_model_class(record: _Record) -> ModelClass:
    """Read a model's class back."""
    return ModelClass(read_place(record), _model(record), record["class"])


def place_record(place: Place) -> dict[str, object]:
    """Return the fields of a place; the page only where there is one."""
    return {name: value for name, value in asdict(place).items() if name != "where" or value}


def read_place(record: _Record) -> Place:
    """Read the place of any record back."""
    return Place(
        record["report"], record["table"], record["line"], record["column"], record.get("where", "")
    )


def _model_record(model: EntityRef) -> dict[str, object]:
    return {"object": model.name, "object_id": model.id, "object_label": model.label}


def _model(record: _Record) -> EntityRef:
    return EntityRef(record["object_id"], record["object_label"], record["object"])
