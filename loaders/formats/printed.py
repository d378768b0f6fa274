"""Prints the value of a spreadsheet's cell as the sheet shows it."""

from __future__ import annotations

import re
from datetime import date, datetime, time

_DECIMALS = re.compile(r"^(?:#,##)?0(?:\.(?P<decimals>0+))?_?\)?\s?(?P<percent>%?)$")
_ZEROS = re.compile(r"^0{2,}$")


def print_value(value: object, number_format: str) -> str:
    """Return a cell's value as text: whole days without a time, numbers by their format.

    The formats that tell values apart are kept: leading zeros of a code, closing zeros
    of a date such as 5.20, percent. Thousands are not parted.

    >>> print_value(5.2, "0.00"), print_value(300.0, "General"), print_value(42, "000000")
    ('5.20', '300', '000042')
    >>> print_value(datetime(2024, 5, 3), "m月d日"), print_value(None, "General")
    ('2024-05-03', '')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return _print_number(value, number_format)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else f"{value:%Y-%m-%d %H:%M}"
    return value.isoformat() if isinstance(value, date) else str(value)


def _print_number(value: float, number_format: str) -> str:
    whole = float(value).is_integer()
    if whole and _ZEROS.match(number_format):
        return str(int(value)).zfill(len(number_format))
    shown = _DECIMALS.match(number_format)
    if shown and (shown["decimals"] or shown["percent"]):
        return f"{value:.{len(shown['decimals'] or '')}{shown['percent'] or 'f'}}"
    return str(int(value)) if whole else repr(value)
