"""Whose a cell of the model column is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.loaders.tables import RowFields
from kg.model.company import CompanyRef
from kg.model.names import fold_name, split_list
from kg.vocabulary import Vocabulary, resolve_company


@dataclass(frozen=True, slots=True)
class OwnedModelCell:
    """A row with a model cell and the company it belongs to; ``None`` where nothing tells.

    ``gathered`` cells stood behind their page and were given out in order.
    """

    fields: RowFields
    company: CompanyRef | None
    gathered: bool = False


def own_model_cells(
    rows: Sequence[RowFields],
    decided: Mapping[int, CompanyRef | None],
    vocabulary: Vocabulary,
) -> tuple[OwnedModelCell, ...]:
    """Return the model cells of a table with their companies, top to bottom.

    ``decided`` gives the company of each line. A cell stands beside some row of its
    company; where the label on its own line is another company's, it is that one's,
    unless that one has a cell among its own rows. Cells gathered behind a page are
    those of the companies that start on it and have none, in the same order.
    """
    cells = [row for row in rows if row.model]
    beside = {company for row in cells if (company := decided.get(row.line))}
    owned = [
        OwnedModelCell(row, _owner(row, decided, beside, vocabulary))
        for row in cells
        if row.has_content or row.company or row.code
    ]
    having = {each.company for each in owned}
    behind = [row for row in cells if not (row.has_content or row.company or row.code)]
    for page in sorted({row.page for row in behind}):
        gathered = [row for row in behind if row.page == page]
        lacking = [each for each in _starting(rows, decided, page) if each not in having]
        owned.extend(_in_order(gathered, lacking, _texts(rows, decided, page)))
    return tuple(sorted(owned, key=lambda each: each.fields.line))


def _owner(
    row: RowFields,
    decided: Mapping[int, CompanyRef | None],
    beside: set[CompanyRef],
    vocabulary: Vocabulary,
) -> CompanyRef | None:
    company = decided.get(row.line)
    if not (row.company or row.code):
        return company
    label = resolve_company(row.company, row.code, vocabulary)
    elsewhere = label in beside and label != company
    return company if elsewhere and company else label


def _starting(
    rows: Iterable[RowFields], decided: Mapping[int, CompanyRef | None], page: int
) -> list[CompanyRef]:
    """Return the companies whose first row stands on a page, in order."""
    first: dict[CompanyRef, int] = {}
    for row in rows:
        company = decided.get(row.line)
        if company:
            first.setdefault(company, row.page)
    return [company for company, at in first.items() if at == page]


def _texts(
    rows: Iterable[RowFields], decided: Mapping[int, CompanyRef | None], page: int
) -> dict[CompanyRef, str]:
    """Return what each company's rows on a page say, folded."""
    texts: dict[CompanyRef, str] = {}
    for row in rows:
        company = decided.get(row.line)
        if company and row.page == page:
            texts[company] = texts.get(company, "") + fold_name(row.text)
    return texts


def _in_order(
    cells: Sequence[RowFields], companies: Sequence[CompanyRef], texts: Mapping[CompanyRef, str]
) -> list[OwnedModelCell]:
    """Give cells to companies in order, by how many of the models each one's rows name.

    With more cells than companies nothing tells which is whose.
    """
    if len(cells) > len(companies):
        return [OwnedModelCell(cell, None) for cell in cells]
    spare = len(companies) - len(cells)
    # best[place] of the cells so far: how much is named, and the companies taken.
    best: list[tuple[int, tuple[int, ...]]] = [(0, ())] * (spare + 1)
    for number, cell in enumerate(cells):
        longer: list[tuple[int, tuple[int, ...]]] = []
        for skipped in range(spare + 1):
            named = _named(cell, texts.get(companies[number + skipped], ""))
            # The earliest of equal choices: max() keeps the first.
            score, taken = max(best[: skipped + 1], key=lambda each: each[0])
            longer.append((score + named, (*taken, number + skipped)))
        best = longer
    _, taken = max(best, key=lambda each: each[0], default=(0, ()))
    return [
        OwnedModelCell(cell, companies[place], gathered=True)
        for cell, place in zip(cells, taken, strict=True)
    ]


def _named(cell: RowFields, text: str) -> int:
    return sum(fold_name(item) in text for item in split_list(cell.model))
