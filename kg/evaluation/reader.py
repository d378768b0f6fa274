"""Reads gold files: JSON lines, one labelled row or model cell each."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from kg.errors import GoldError, KGError
from kg.evaluation.check import check_record
from kg.evaluation.gold import MODEL_COLUMN, RELATIONS, Gold, GoldCell, GoldEntry, GoldRow

_Record = Mapping[str, Any]


def read_gold(paths: Sequence[Path]) -> list[Gold]:
    """Read gold files; what several say of one report is put together.

    Raises :class:`GoldError` with every line that cannot be used, and :class:`KGError` when
    no row is labelled.
    """
    reader = _Reader()
    for path in paths:
        reader.read(path)
    for report in sorted(reader.reports - reader.rows.keys()):
        reader.problems.append(f"{reader.places[report]}: no row of {report} is labelled; add one")
    if reader.problems:
        raise GoldError(
            _named(paths),
            f"{len(reader.problems)} × a line that cannot be used",
            tuple(reader.problems),
            "mend these lines; docs/labelling.md says what each field holds",
        )
    if not reader.rows:
        raise KGError(_named(paths), "no row is labelled", "label some, as docs/labelling.md says")
    return [
        Gold(report, tuple(rows.values()), tuple(reader.cells.get(report, ())))
        for report, rows in sorted(reader.rows.items())
    ]


def _named(paths: Sequence[Path]) -> str:
    return ", ".join(map(str, paths))


class _Reader:
    """Gathers rows, cells and problems over several files."""

    def __init__(self) -> None:
        self.rows: dict[str, dict[int, GoldRow]] = {}
        self.cells: dict[str, list[GoldCell]] = {}
        self.places: dict[str, str] = {}
        self.problems: list[str] = []

    @property
    def reports(self) -> set[str]:
        return {*self.rows, *self.cells}

    def read(self, path: Path) -> None:
        try:
            text = path.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError as error:
            self.problems.append(f"{path}: byte {error.start} is not UTF-8; save it as UTF-8")
            return
        except OSError as error:
            self.problems.append(f"{path}: cannot be read ({error.strerror}); check the path")
            return
        # Not splitlines(): a text may hold U+2028, which ends no line of JSON.
        for number, line in enumerate(text.split("\n"), start=1):
            if line.strip():
                self._line(f"{path}:{number}", line)

    def _line(self, place: str, line: str) -> None:
        try:
            record = json.loads(line)
        except ValueError as error:
            self.problems.append(f"{place}: is no JSON ({error}); write one object a line")
            return
        problems = list(check_record(record))
        self.problems.extend(f"{place}: {problem}" for problem in problems)
        if not problems:
            self._add(place, record)

    def _add(self, place: str, record: _Record) -> None:
        report = str(record["doc"])
        self.places.setdefault(report, place)
        if record.get("kind") == MODEL_COLUMN:
            self.cells.setdefault(report, []).append(_cell(record))
            return
        row = _row(record)
        rows = self.rows.setdefault(report, {})
        if row.line in rows:
            self.problems.append(
                f"{place}: line {row.line} of {report} is labelled before; keep one of the two"
            )
        rows.setdefault(row.line, row)


def _row(record: _Record) -> GoldRow:
    return GoldRow(
        line=record["line"],
        company=record.get("company") or "",
        code=record.get("code") or "",
        category=record.get("category") or "",
        date=record.get("date"),
        relations={
            relation: tuple(_entry(entry, key) for entry in record.get(field, ()))
            for relation, (field, key) in RELATIONS.items()
        },
    )


def _entry(entry: _Record, key: str) -> GoldEntry:
    statuses = (entry["status"], *entry.get("status_accept", ())) if "status" in entry else ()
    return GoldEntry(
        name=entry[key],
        surface=entry["surface"],
        accept=tuple(entry.get("accept", ())),
        statuses=statuses,
        optional=bool(entry.get("optional")),
    )


def _cell(record: _Record) -> GoldCell:
    return GoldCell(
        line=record["line"],
        company=record.get("company") or "",
        code=record.get("code") or "",
        models=tuple(record["models"]),
        optional=bool(record.get("optional")),
    )
