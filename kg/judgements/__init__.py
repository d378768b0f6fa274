"""What people decided, as files to keep in git: about rows, one file a report, and about names."""

from kg.judgements.names import NameFile, name_file_path, read_name_file, write_name_file
from kg.judgements.rows import (
    JudgementFile,
    judgement_path,
    read_judgement_file,
    read_judgements,
    write_judgements,
)

__all__ = [
    "JudgementFile",
    "NameFile",
    "judgement_path",
    "name_file_path",
    "read_judgement_file",
    "read_judgements",
    "read_name_file",
    "write_judgements",
    "write_name_file",
]
