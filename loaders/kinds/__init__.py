"""What a kind of table means: its rows as disclosures and model-column cells."""

from kg.loaders.kinds.disclosures import (
    DISCLOSING_KINDS,
    ModelCell,
    TableContent,
    count_rows,
    load_disclosures,
)

__all__ = ["DISCLOSING_KINDS", "ModelCell", "TableContent", "count_rows", "load_disclosures"]
