"""What a person says of a report by hand, where it prints nothing or something wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kg.errors import ReportError


@dataclass(frozen=True, slots=True)
class Given:
    """The date and the broker of one report as given by hand; either may be left open.

    >>> Given(broker="锚地证券").date is None
    True
    """

    date: date | None = None
    broker: str = ""

    def check_reports(self, count: int) -> None:
        """Raise :class:`ReportError` when what is given would be given to several reports."""
        for name, value in (("date", self.date), ("broker", self.broker)):
            if value and count != 1:
                raise ReportError(
                    f"{count} reports",
                    f"--{name} can be the {name} of one report only",
                    "build it by itself",
                )
