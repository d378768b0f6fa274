"""Says that a statement took too long."""

from __future__ import annotations

from kg.errors import StoreError


def took_too_long(place: str, seconds: float) -> StoreError:
    """Return the error of a statement that was given up after some seconds."""
    return StoreError(
        place,
        f"the statement did not end within {seconds:g} seconds",
        "narrow it (a label, an id, a LIMIT), or give it longer with --timeout",
    )
