"""Reads Word documents: every table a grid, paragraphs around it as lines.

A running line stands for each paragraph (a line break parts it) and each row of a table,
in the order of the body. Where pages end only Word knows, so cells have no page.
"""

from __future__ import annotations

import io
from xml.etree.ElementTree import Element  # for types: what lxml gives has the same shape

from kg.loaders.formats.document import Document, SourceFile
from kg.loaders.formats.draft import Draft
from kg.loaders.formats.flow import Flow, FlowCell, FlowTable, write_blocks
from kg.loaders.formats.foreign import check_package, reading

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# Deleted text, older twins of drawings, and settings hold nothing that is printed.
_UNSEEN = frozenset({_FALLBACK, *(_W + each for each in ("del", "moveFrom", "pPr", "rPr"))})
_WIDEST = 1_000
_PRINTED = {
    f"{_W}tab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "-",
}


def read_docx(source: SourceFile) -> Document:
    """Return the document a Word file is: its body, without page headers and notes.

    Merged cells are carried down; tables inside tables are read as
    :func:`kg.loaders.formats.flow.write_blocks` says. Text that tracked changes inserted
    counts, what they deleted does not. Paragraphs parted by tabs stay lines.

    Raises :class:`ReportError` when the file is encrypted, old, broken or too large, or
    python-docx is not installed.
    """
    check_package(source, ".docx")
    with reading(source, ".docx"):
        import docx
        from lxml import etree

        body = docx.Document(io.BytesIO(source.data)).element.body
        walk = etree.iterwalk(body, events=("start", "end"))
    flow = Flow()
    for event, element in walk:
        if event == "end":
            _close(flow, element.tag)
        elif element.tag in _UNSEEN:
            walk.skip_subtree()
        else:
            _open(flow, element)
    flow.end_paragraph()
    draft = Draft(source)
    write_blocks(flow.blocks, draft)
    return draft.finish()


def _open(flow: Flow, element: Element) -> None:
    """Take the start of an element."""
    tag = element.tag
    if tag == f"{_W}t":
        flow.add(element.text or "")
    elif tag in _PRINTED:
        flow.add(_PRINTED[tag])
    elif tag == f"{_W}tbl":
        flow.open_table()
    elif tag == f"{_W}tr":
        flow.open_row()
        for _ in range(min(int(_setting(element, "trPr", "gridBefore") or 0), _WIDEST)):
            flow.open_cell()
            flow.close_cell()
    elif tag == f"{_W}tc":
        cell = flow.open_cell(1, int(_setting(element, "tcPr", "gridSpan") or 1))
        cell.continued = _setting(element, "tcPr", "vMerge") in {"", "continue"}


def _close(flow: Flow, tag: str) -> None:
    if tag == f"{_W}p":
        flow.end_paragraph()
    elif tag == f"{_W}tc":
        flow.close_cell()
    elif tag == f"{_W}tbl":
        _join_continued(flow.close_table())


def _setting(element: Element, group: str, name: str) -> str | None:
    """Return the value of a setting of a row or cell: empty if it has none, None if not set."""
    setting = element.find(f"{_W}{group}/{_W}{name}")
    return None if setting is None else setting.get(f"{_W}val", "")


def _join_continued(table: FlowTable) -> None:
    """Make the cells that go on with the one above a part of it: Word prints them as one.

    One that holds text of its own, which Word hides, stays a cell.
    """
    above: dict[int, FlowCell] = {}
    for row in table.rows:
        column, kept = 0, []
        for cell in row:
            top = above.get(column)
            if cell.continued and not cell.filled and top:
                top.row_span += 1
            else:
                kept.append(cell)
                above[column] = cell
            column += cell.column_span
        row[:] = kept
