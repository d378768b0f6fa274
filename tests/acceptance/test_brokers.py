"""The brokers of the samples and of the real reports are read from their pages."""

from pathlib import Path

import pytest

from kg.loaders.formats import read_document
from kg.loaders.tables import BrokerFinder
from kg.vocabulary import read_vocabulary

REAL = {
    "monthly-2024-05": ("国金证券", "by its imprint in line 12"),
    "monthly-2024-06-04": ("中国银河证券", "by its e-mail in line 26"),
    "strategy-2024-06-26": ("山西证券", "by its e-mail in line 38"),
    "weekly-2023-07-16": ("华安证券", "by its e-mail in line 18"),
    "weekly-2024-09-08": ("华安证券", "by its e-mail in line 18"),
}
SAMPLES = {
    "sample-weekly-2023-07-16.md": ("样例证券", "by its imprint in line 2"),
    "sample-weekly-2024-09-08.txt": ("样例证券", "by its e-mail in line 2"),
}


def _broker(path: Path) -> tuple[str, str]:
    """Return the broker of a file, and the first ground for it."""
    document = read_document(path)
    tables = {row.line for grid in document.grids for row in grid.rows}
    broker, basis = BrokerFinder(read_vocabulary()).find(document.lines, tables) or ("", "")
    return broker, basis.partition(",")[0]


@pytest.mark.parametrize("name", SAMPLES)
def test_broker_of_a_sample_is_read(examples: Path, name: str):
    """Each sample names its made-up broker once, in its head."""
    assert _broker(examples / name) == SAMPLES[name]


@pytest.mark.shared
@pytest.mark.parametrize("name", REAL)
def test_broker_of_a_real_report_is_read(shared: Path, name: str):
    """Each real report is given to the broker that published it."""
    assert _broker(shared / "reports" / f"{name}.md") == REAL[name]
