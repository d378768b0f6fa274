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
    behind = _by_page(e for e in cells if not (e.has_content or e.company or e.code))
    pages = _by_page(rows) if behind else {}
    starting = _starting(rows, decided) if behind else {}
    for page, gathered in behind.items():
        lacking = [each for each in starting.get(page, ()) if each not in having]
        owned.extend(_in_order(gathered, lacking, _texts(pages[page], decided)))
    return tuple(sorted(owned, key=lambda each: each.fields.line))


def _by_page(rows: Iterable[RowFields]) -> dict[int, list[RowFields]]:
    pages: dict[int, list[RowFields]] = {}
    for row in rows:
        pages.setdefault(row.page, []).append(row)
    return pages


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
    rows: Iterable[RowFields], decided: Mapping[int, CompanyRef | None]
) -> dict[int, list[CompanyRef]]:
    """Return for each page the companies whose first row stands on it, in order."""
    first: dict[CompanyRef, int] = {}
    for row in rows:
        company = decided.get(row.line)
        if company:
            first.setdefault(company, row.page)
    starting: dict[int, list[CompanyRef]] = {}
    for company, page in first.items():
        starting.setdefault(page, []).append(company)
    return starting


def _texts(
    rows: Iterable[RowFields], decided: Mapping[int, CompanyRef | None]
) -> dict[CompanyRef, str]:
    """Return what each company's rows say, folded."""
    texts: dict[CompanyRef, list[str]] = {}
    for row in rows:
        company = decided.get(row.line)
        if company:
            texts.setdefault(company, []).append(fold_name(row.text))
    return {company: "".join(each) for company, each in texts.items()}


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
