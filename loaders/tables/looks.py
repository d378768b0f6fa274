"""What a cell looks like: a date, a stock code, a category heading, a page number.

Cells are judged in their NFKC form, so full-width digits and letters count as their plain twins.
"""

from __future__ import annotations

import re
import unicodedata

DATE = (
    r"(?:(?:(?P<year>20\d\d)\s?[年/.-]\s?)?(?P<month>\d{1,2})\s?[月/.-]\s?(?P<day>\d{1,2})\s?日?"
    r"(?:\s\d{1,2}:\d{2})?)"
)
"""A date as printed in a cell; the year may be missing."""

_DATE_CELL = re.compile(rf"^{DATE}$")
_LEADING_DATE = re.compile(rf"^(?P<date>{DATE}(?<=日))\s+(?P<rest>\S.{{4,}})$", re.DOTALL)
_CODE = re.compile(r"^(?:\d{4,6}\.(?:SH|SZ|BJ|HK|ZS)|[A-Z]{1,5}\.(?:O|N|A|0))$")
_CATEGORY = re.compile(r"^\d{1,2}\s?[)）]\s*(?P<name>\S.*)$", re.DOTALL)
_NAME = re.compile(r"^(?!\d+$)[\w*()·&.\- ]{2,}$")
_PAGE = re.compile(r"^\d{1,3}$")
_FIVE_DIGITS = re.compile(r"^0\d{4}\.HK$")
_MISPRINTED_ENDINGS = {".ZS": ".SZ", ".0": ".O"}


def plain(text: str) -> str:
    """Return the NFKC form of a cell's text, without blanks at its ends.

    >>> plain("３００３６４.SZ ")
    '300364.SZ'
    """
    return unicodedata.normalize("NFKC", text).strip()


def match_date(text: str) -> re.Match[str] | None:
    """Return the match of a cell that is a date and nothing else."""
    return _DATE_CELL.match(plain(text))


def split_leading_date(text: str) -> tuple[str, str] | None:
    """Split a cell in which a date and the text after it have run together.

    >>> split_leading_date("4月10日 公司推出新的助手")
    ('4月10日', '公司推出新的助手')
    """
    match = _LEADING_DATE.match(text.strip())
    return (match["date"], match["rest"]) if match else None


def read_code(text: str) -> tuple[str, tuple[str, ...]] | None:
    """Return the stock code a cell holds and the repairs it needed, or ``None``.

    >>> read_code("9626. HK"), read_code("301231.ZS"), read_code("汤姆猫")
    (('9626.HK', ('blank in code removed',)), ('301231.SZ', ('.ZS read as .SZ',)), None)
    """
    code = plain(text)
    repairs = ["full-width code"] if code != text.strip() else []
    closed = re.sub(r"\s+", "", code)
    if closed != code:
        repairs.append("blank in code removed")
    if not _CODE.match(closed):
        return None
    for wrong, right in _MISPRINTED_ENDINGS.items():
        if closed.endswith(wrong):
            closed = closed.removesuffix(wrong) + right
            repairs.append(f"{wrong} read as {right}")
    if _FIVE_DIGITS.match(closed):
        closed = closed.removeprefix("0")
        repairs.append("five-digit code read as four")
    return closed, tuple(repairs)


def read_category(text: str) -> str | None:
    """Return the heading of a cell such as "2) AI+游戏", with all that follows the number."""
    match = _CATEGORY.match(plain(text))
    return match["name"] if match else None


def is_name_like(text: str) -> bool:
    """Tell whether a cell could be a company's name: letters and digits, no sentence.

    >>> is_name_like("新星软件-W"), is_name_like("已上线，反响好")
    (True, False)
    """
    return bool(_NAME.match(plain(text)))


def is_page_number(text: str) -> bool:
    """Tell whether a cell is a page number, as in a table of contents."""
    return bool(_PAGE.match(plain(text)))
