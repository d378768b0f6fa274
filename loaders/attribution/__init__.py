"""Gives every row of a damaged table to its company, or to a person."""

from kg.loaders.attribution.attribute import AttributedRow, AttributedTable, Attributor

__all__ = ["AttributedRow", "AttributedTable", "Attributor"]
