"""Runs a statement of the embedded store in a process of its own, which can be ended.

The engine cannot be told to stop, and a thread of it that is left behind brings the process
down; so a statement that may take only so long is asked elsewhere.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from kg.errors import StoreError
from kg.model.graph import Row, Value
from kg.store.deadline import took_too_long
from kg.store.protocol import Limits


def run_bounded(
    folder: Path, cypher: str, parameters: Mapping[str, Value], limits: Limits
) -> list[Row]:
    """Run a read-only statement; see :class:`kg.store.protocol.QueryRunner`."""
    asked = json.dumps([str(folder), cypher, dict(parameters), limits.rows])
    try:
        done = subprocess.run(
            [sys.executable, "-m", "kg.store.bounded"],
            input=asked,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=limits.seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise took_too_long(str(folder), limits.seconds or 0) from None
    if done.returncode:
        raise StoreError(
            str(folder), f"the engine ended: {done.stderr[-300:].strip()}", "mend the statement"
        )
    answer = json.loads(done.stdout)
    if "error" in answer:
        raise StoreError(*answer["error"])
    return [{name: _value(value) for name, value in row.items()} for row in answer["rows"]]


def main() -> None:
    """Answer the statement on stdin with JSON on stdout; what the process of its own runs."""
    from kg.store.embedded import EmbeddedReader

    folder, cypher, parameters, rows = json.load(sys.stdin)
    try:
        with EmbeddedReader(Path(folder)) as reader:
            answer: object = {"rows": reader.run(cypher, parameters, Limits(rows=rows))}
    except StoreError as error:
        answer = {"error": error.args}
    json.dump(answer, sys.stdout)


def _value(value: object) -> Value:
    return tuple(value) if isinstance(value, list) else value  # type: ignore[return-value]


if __name__ == "__main__":
    main()
