"""Damages a clean table the way conversions do, and keeps the truth of every row.

Each kind of damage is a rate between 0 and 1, so that a test can ask for one alone or
for all at once. Where a row ends up is known by its printed line.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from random import Random

from tests.damage.clean import CleanTable

_HEADER = ("类型", "公司名称", "股票代码", "日期", "公司业务对 AIGC 技术的应用", "接入的模型")
_INVENTED = ("代码", "名称", "日期", "事件描述", "业务方向", "备注")
_COLUMNS = len(_HEADER)


@dataclass(frozen=True, slots=True)
class Damage:
    """How much of what: the share of labels, rows, pages or stretches that are hit.

    ``drift`` moves labels up to ``furthest`` rows early or late, ``loss`` drops them,
    ``gathered`` prints those of a page at its end, ``slide`` moves the text column
    by a row over a stretch, ``shift`` moves the cells of a row to the left,
    ``detach`` prints headings and model cells on lines of their own.
    """

    drift: float = 0.0
    furthest: int = 5
    loss: float = 0.0
    gathered: float = 0.0
    slide: float = 0.0
    shift: float = 0.0
    detach: float = 0.0
    codes_only: float = 0.0
    names_only: float = 0.0
    page_rows: tuple[int, int] = (25, 50)
    cuts: bool = True
    tabs: bool | None = None


@dataclass(frozen=True, slots=True)
class DamagedTable:
    """The lines of a report with one damaged table; truth by 1-based line.

    ``companies`` gives the code of each data row's company, ``dates`` its printed date.
    """

    lines: tuple[str, ...]
    companies: dict[int, str]
    dates: dict[int, str]

    @property
    def text(self) -> str:
        """The report as a file holds it."""
        return "\n".join(self.lines) + "\n"


@dataclass(slots=True)
class _Row:
    company: int
    date: str
    text: str
    category: str = ""
    name: str = ""
    code: str = ""
    model: str = ""

    @property
    def cells(self) -> list[str]:
        return [self.category, self.name, self.code, self.date, self.text, self.model]


@dataclass(slots=True)
class _Page:
    """A page: its rows, and what stands on lines of its own after them."""

    rows: list[_Row]
    labels: list[tuple[str, str]] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)


def wreck(table: CleanTable, damage: Damage, random: Random) -> DamagedTable:
    """Return the table as a report prints it after the damage."""
    rows = _rows(table)
    if random.random() < damage.slide:
        _slide(rows, random)
    pages = _pages(rows, damage, random)
    _print_labels(table, rows, pages, damage, random)
    for page in pages:
        _detach(page, damage, random)
    tabs = random.random() < 0.5 if damage.tabs is None else damage.tabs
    return _render(table, pages, damage, random, "\t" if tabs else "|")


def _rows(table: CleanTable) -> list[_Row]:
    return [
        _Row(number, date, text)
        for number, company in enumerate(table.companies)
        for date, text in company.rows
    ]


def _slide(rows: list[_Row], random: Random) -> None:
    """Move the texts of a stretch one row up or down against their dates.

    The row at one end takes its neighbour's text a second time, as conversions do.
    """
    if len(rows) < 12:
        return
    start = random.randrange(1, len(rows) - 10)
    end = start + random.randrange(5, 10)
    texts = [(row.company, row.text) for row in rows]
    step = random.choice((1, -1))
    for place in range(start, end):
        rows[place].company, rows[place].text = texts[place + step]


def _pages(rows: list[_Row], damage: Damage, random: Random) -> list[_Page]:
    if not damage.cuts:
        return [_Page(rows)]
    pages, start = [], 0
    while start < len(rows):
        length = random.randint(*damage.page_rows)
        pages.append(_Page(rows[start : start + length]))
        start += length
    return pages


def _print_labels(
    table: CleanTable, rows: list[_Row], pages: list[_Page], damage: Damage, random: Random
) -> None:
    """Print each company's label, code, category and model cell, where the damage leaves them."""
    page_of = {id(row): page for page in pages for row in page.rows}
    gathering = {id(page) for page in pages if random.random() < damage.gathered}
    previous = ""
    for number, company in enumerate(table.companies):
        places = [place for place, row in enumerate(rows) if row.company == number]
        if not places:
            continue
        first = rows[places[0]]
        category = company.category if company.category != previous else ""
        previous = company.category
        rows[random.choice(places)].model = company.model
        name, code = company.name, company.code
        if random.random() < damage.names_only:
            code = ""
        elif random.random() < damage.codes_only:
            name = ""
        if random.random() < damage.loss:
            first.category = category
            continue
        page = page_of[id(first)]
        if id(page) in gathering:
            page.labels.append((name, code))
            first.category = category
            continue
        place = places[0]
        if random.random() < damage.drift:
            place += random.choice((-1, 1)) * random.randint(1, damage.furthest)
        target = rows[min(max(place, 0), len(rows) - 1)]
        if target.name or target.code:
            target = first
        target.name, target.code = name, code
        target.category = category or target.category


def _detach(page: _Page, damage: Damage, random: Random) -> None:
    for row in page.rows:
        if row.model and random.random() < damage.detach:
            page.loose.append(row.model)
            row.model = ""
        if row.category and random.random() < damage.detach:
            page.loose.append(row.category)
            row.category = ""


def _render(
    table: CleanTable, pages: list[_Page], damage: Damage, random: Random, separator: str
) -> DamagedTable:
    lines = [f"报告日期：{table.report_date}", "", "图表 1 公司 AI 应用进展", ""]
    companies: dict[int, str] = {}
    dates: dict[int, str] = {}
    for number, page in enumerate(pages):
        header = _HEADER if number == 0 else random.choice((_HEADER, _INVENTED, ("",) * _COLUMNS))
        lines.extend(_header(header, separator))
        for row in page.rows:
            cells = row.cells
            if random.random() < damage.shift:
                cells = _shifted(cells, random)
            lines.append(_line(cells, separator))
            companies[len(lines)] = table.companies[row.company].code
            dates[len(lines)] = row.date
        lines.extend(_line(["", name, code, "", "", ""], separator) for name, code in page.labels)
        for cell in page.loose:
            lines.extend(("", cell))
        lines.append("")
    lines.append("资料来源：公司公告")
    return DamagedTable(tuple(lines), companies, dates)


def _header(cells: tuple[str, ...], separator: str) -> list[str]:
    if separator == "\t":
        return ["\t".join(cells)] if any(cells) else []
    return [_line(list(cells), separator), "|" + "---|" * len(cells)]


def _shifted(cells: list[str], random: Random) -> list[str]:
    """Drop leading empty cells, and put them behind or leave the row short."""
    empty = next((n for n, cell in enumerate(cells) if cell), 0)
    moved = random.randint(0, empty)
    return cells[moved:] + ([""] * moved if random.random() < 0.5 else [])


def _line(cells: list[str], separator: str) -> str:
    if separator == "\t":
        return "\t".join(cells)
    return "| " + " | ".join(cells) + " |"


def undamaged(damage: Damage) -> Damage:
    """Return a damage of the same pages that hits nothing.

    >>> undamaged(Damage(drift=0.5, cuts=False)) == Damage(cuts=False)
    True
    """
    return replace(Damage(), page_rows=damage.page_rows, cuts=damage.cuts, tabs=damage.tabs)
