"""Damages a clean table the way conversions do, and keeps the truth of every row.

Each kind of damage is a rate between 0 and 1, so that a test can ask for one alone or
for all at once. Where a row ends up is known by its printed line.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from tests.damage.clean import CleanTable

_HEADER = ("类型", "公司名称", "股票代码", "日期", "公司业务对 AIGC 技术的应用", "接入的模型")
_INVENTED = ("代码", "名称", "日期", "事件描述", "业务方向", "备注")
_COLUMNS = len(_HEADER)


@dataclass(frozen=True, slots=True)
class Damage:
    """How much of what: the share of labels, rows, pages or stretches that are hit.

    ``drift`` moves labels up to ``furthest`` rows early or late, ``loss`` drops them,
    ``gathered`` prints those of a page at its end, ``own_line`` on a line above their
    rows, ``again`` once more at the head of a page, ``slide`` moves the text column by a
    row over a stretch, ``shift`` moves the cells of a row to the left, ``detach`` prints
    headings and model cells on lines of their own, ``smudge`` leaves markup in texts and
    blanks in codes, ``ragged`` cuts empty cells off and drops the leading pipe.
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
    own_line: float = 0.0
    again: float = 0.0
    smudge: float = 0.0
    ragged: float = 0.0
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
    label_only: bool = False

    @property
    def cells(self) -> list[str]:
        return [self.category, self.name, self.code, self.date, self.text, self.model]


@dataclass(slots=True)
class _Page:
    """A page: its rows (some are labels only), and what stands on lines after them."""

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
        label = _Row(number, "", "", "", company.name, company.code, label_only=True)
        if company.category != previous:
            label.category = previous = company.category
        _leave_half(label, damage, random)
        rows[random.choice(places)].model = company.model
        page = page_of[id(first)]
        if random.random() < damage.loss:
            first.category = label.category
        elif id(page) in gathering:
            page.labels.append((label.name, label.code))
            first.category = label.category
        elif random.random() < damage.own_line:
            page.rows.insert(page.rows.index(first), label)
        else:
            _print_beside(label, rows, places[0], damage, random)
            _print_again(label, first, pages, damage, random)


def _leave_half(label: _Row, damage: Damage, random: Random) -> None:
    if random.random() < damage.names_only:
        label.code = ""
    elif random.random() < damage.codes_only:
        label.name = ""


def _print_beside(
    label: _Row, rows: list[_Row], place: int, damage: Damage, random: Random
) -> None:
    """Print a label on its company's first row, or some rows early or late."""
    first = rows[place]
    if random.random() < damage.drift:
        place += random.choice((-1, 1)) * random.randint(1, damage.furthest)
    target = rows[min(max(place, 0), len(rows) - 1)]
    if target.name or target.code:
        target = first
    target.name, target.code = label.name, label.code
    target.category = label.category or target.category


def _print_again(
    label: _Row, first: _Row, pages: list[_Page], damage: Damage, random: Random
) -> None:
    """Print a label once more at the head of a page on which its company goes on."""
    for head in (page.rows[0] for page in pages):
        goes_on = head.company == label.company and head is not first and not head.name
        if goes_on and random.random() < damage.again:
            head.name, head.code = label.name, label.code


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
            if random.random() < damage.smudge:
                cells = _smudged(cells)
            if random.random() < damage.shift:
                cells = _shifted(cells, random)
            line = _line(cells, separator)
            lines.append(_ragged(line, separator) if random.random() < damage.ragged else line)
            if not row.label_only:
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


def _smudged(cells: list[str]) -> list[str]:
    """Leave markup around the text and a blank in the code."""
    category, name, code, date, text, model = cells
    return [category, name, code.replace(".", ". "), date, f"<p>{text}</p>", model]


def _ragged(line: str, separator: str) -> str:
    """Cut what is empty at the end of a row, and the pipe before its first cell."""
    if separator == "\t":
        return line.rstrip("\t")
    return line.removeprefix("| ").rstrip("| ") + " |"


def _line(cells: list[str], separator: str) -> str:
    if separator == "\t":
        return "\t".join(cells)
    return "| " + " | ".join(cells) + " |"
