"""Tables fit the terminal, whatever it is and however wide Chinese is."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from kg.cli.table import print_table

COLUMNS = {
    "company": ["中文在线", "汤姆猫"],
    "status": ["in-use", "exploring"],
    "evidence": ["甲" * 80, "乙" * 10],
}
widths = st.dictionaries(st.text("abc中文", min_size=1, max_size=9), st.integers(1, 99), min_size=1)


def lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return the printed lines without colours."""
    return re.sub(r"\x1b\[[\d;]*m", "", capsys.readouterr().out).splitlines()


def test_wide_terminal_shows_short_columns_whole(capsys):
    """Short cells are never cut; a long text is cut with an ellipsis where room ends."""
    print_table(COLUMNS)
    printed = lines(capsys)
    assert printed[2].startswith("中文在线  in-use     甲甲")
    assert printed[3].startswith("汤姆猫    exploring  乙乙")


def test_every_line_fits_the_terminal(capsys, monkeypatch):
    """No line of a table is wider than the terminal, counted in places, not characters."""
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    for width in (48, 60, 100):
        monkeypatch.setenv("COLUMNS", str(width))
        print_table(COLUMNS)
        assert max(cell_len(line.rstrip()) for line in lines(capsys)) <= width


def test_narrow_terminal_gets_a_paragraph_a_row(capsys, monkeypatch):
    """Where columns do not fit, each row is a paragraph that cuts nothing."""
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "30")
    print_table(COLUMNS)
    printed = "".join(lines(capsys))
    assert "汤姆猫 · exploring" in printed
    assert "甲" * 80 in printed.replace(" ", "")


@settings(deadline=None)
@given(widths)
def test_any_columns_can_be_printed(wanted: dict[str, int]):
    """Whatever the columns are called and however wide they are, they are printed."""
    print_table({name: ["中" * width, "x"] for name, width in wanted.items()})
