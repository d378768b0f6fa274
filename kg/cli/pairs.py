"""Reads KEY=VALUE arguments."""

from __future__ import annotations

from collections.abc import Sequence

import click


def read_pairs(values: Sequence[str]) -> dict[str, str]:
    """Split KEY=VALUE arguments; anything else, or a key twice, is a usage error."""
    pairs = [value.partition("=") for value in values]
    for text, (key, sign, _) in zip(values, pairs, strict=True):
        if not (key and sign):
            raise click.UsageError(
                f'"{text}" is not KEY=VALUE; `kg templates` shows how to write it'
            )
        if sum(each == key for each, _, _ in pairs) > 1:
            raise click.UsageError(f"{key} is given twice; give it once")
    return {key: value for key, _, value in pairs}
