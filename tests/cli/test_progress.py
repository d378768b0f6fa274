"""Progress: in place on a terminal, now and then a line elsewhere, and never on stdout."""

import re
import subprocess
import sys

from kg.cli.progress import EVERY, Lines
from tests.tiny.terminals import printed_in_terminal

ANSI = re.compile(r"\x1b\[[?\d;]*[A-Za-z]")


def test_line_comes_at_once_then_seldom(capsys):
    """The first line comes at once, the next only after a while, with the seconds so far."""
    times = iter([0.0, 0.1, 0.2, EVERY + 0.2])
    say = Lines(times.__next__)
    for what in ("one", "two", "three"):
        say(what)
    assert capsys.readouterr() == ("", "one\nthree, 2 s\n")


def test_patient_line_waits(capsys):
    """Where short work should be silent, nothing is said before a while has passed."""
    times = iter([0.0, EVERY - 0.1, EVERY + 0.1])
    say = Lines(times.__next__, patient=True)
    say("one")
    say("two")
    assert capsys.readouterr() == ("", "two, 2 s\n")


def test_progress_commands_no_terminal(capsys):
    """A name in what is said is spelt."""
    Lines(lambda: 0.0)("reading \x1b[2J.md")
    assert capsys.readouterr().err == "reading \\x1b[2J.md\n"


def test_build_moves_in_place_on_a_terminal(examples, tmp_path):
    """A terminal sees what is being done in one line, which is wiped away before the summary."""
    command = [sys.executable, "-m", "kg", "build", str(examples), "--graph", str(tmp_path / "g")]
    printed = printed_in_terminal(command, 100)
    shown, _, summary = printed.rpartition("\x1b[2K")
    assert "sample-weekly-2024-09-08" in shown
    assert re.search(r"0:00:0\d", shown)
    assert "written" not in summary
    assert ANSI.sub("", summary).startswith("note: ")


def test_build_keeps_stdout_for_its_figures(examples, tmp_path):
    """Whatever is told goes to stderr; --quiet tells nothing."""
    command = [sys.executable, "-m", "kg", "build", str(examples), "--graph", str(tmp_path / "g")]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    quiet = subprocess.run([*command, "--quiet"], capture_output=True, text=True, check=True)
    assert told.stdout == ""
    assert "\x1b" not in told.stderr
    assert quiet.stdout == quiet.stderr == ""


def test_short_check_and_view_say_nothing_of_progress(sample_graph, tmp_path):
    """What is done in a moment is not told, where no terminal shows it in place."""
    page = tmp_path / "page.html"
    command = [sys.executable, "-m", "kg", "view", "-o", str(page), "--graph", str(sample_graph)]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    assert told.stderr == ""
    assert told.stdout.startswith(f"wrote {page}\n")
