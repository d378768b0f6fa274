"""The labels a table prints: which company, on which row, and where its rows may start."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.loaders.tables import RowFields
from kg.model.company import CompanyRef
from kg.model.names import fold_name
from kg.vocabulary import Vocabulary, resolve_company


@dataclass(frozen=True, slots=True)
class Label:
    """A printed company label.

    ``row`` counts the rows with content: the one it stands on, or before. A ``gathered``
    label stands behind all rows of its page and may belong to any of them, ``first`` to
    ``last``.
    """

    company: CompanyRef
    printed: str
    line: int
    row: int
    first: int
    last: int
    gathered: bool = False

    def is_in_reach(self, row: int, reach: int) -> bool:
        """Tell whether the label's rows may start at a row."""
        return self.first - reach <= row <= self.last + reach


def read_labels(rows: Sequence[RowFields], vocabulary: Vocabulary) -> tuple[Label, ...]:
    """Return the labels of a table, top to bottom.

    A name and a code on lines of their own, one under the other, are one label.
    """
    spans = _page_spans(rows)
    labels: list[Label] = []
    content = 0
    for row in _with_joined_labels(rows):
        if row.company or row.code:
            company = resolve_company(row.company, row.code, vocabulary)
            first, last = spans.get(row.page, (content, content - 1))
            gathered = not row.has_content and content > last >= first
            labels.append(
                Label(
                    company=company,
                    printed=row.company,
                    line=row.line,
                    row=content,
                    first=first if gathered else content,
                    last=last if gathered else content,
                    gathered=gathered,
                )
            )
        content += row.has_content
    return tuple(labels)


def disputed_codes(labels: Iterable[Label], vocabulary: Vocabulary) -> dict[str, tuple[str, ...]]:
    """Return the company ids whose labels print names of different companies.

    That is a name which the vocabulary knows under another code, or two names of one
    code that have no character in common: no misprint makes one the other.
    """
    printed: dict[str, dict[str, str]] = {}
    disputed: set[str] = set()
    for label in labels:
        if not label.printed:
            continue
        names = printed.setdefault(label.company.id, {})
        names.setdefault(fold_name(label.printed), label.printed)
        known = vocabulary.find(label.printed, "Company")
        if known and known.name != label.company.name:
            names.setdefault(fold_name(label.company.name), label.company.name)
            disputed.add(label.company.id)
        if any(_are_strangers(one, other) for one, other in pairwise(sorted(names))):
            disputed.add(label.company.id)
    return {company: tuple(printed[company].values()) for company in sorted(disputed)}


def _are_strangers(one: str, other: str) -> bool:
    """Tell whether two folded names share no character."""
    return not set(one) & set(other)


def _page_spans(rows: Iterable[RowFields]) -> dict[int, tuple[int, int]]:
    """Return for each page its first and last row with content, counted from 0."""
    spans: dict[int, tuple[int, int]] = {}
    for number, row in enumerate(row for row in rows if row.has_content):
        first, _ = spans.get(row.page, (number, number))
        spans[row.page] = (first, number)
    return spans


def _with_joined_labels(rows: Sequence[RowFields]) -> list[RowFields]:
    """Join a line that holds only a name with the next one that holds only its code."""
    joined: list[RowFields] = []
    for row in rows:
        last = joined[-1] if joined else None
        if last and _is_only(last, "company") and _is_only(row, "code"):
            joined[-1] = replace(last, code=row.code)
        else:
            joined.append(row)
    return joined


def _is_only(row: RowFields, name: str) -> bool:
    """Tell whether a row holds a company's name or code and nothing else."""
    filled = {
        "company": row.company,
        "code": row.code,
        "category": row.category,
        "model": row.model,
        "text": row.text,
        "date_raw": row.date_raw,
    }
    return all(bool(value) == (key == name) for key, value in filled.items())
