"""Reads HTML: every table a grid, the text around it as lines.

A running line stands for each paragraph (a line break parts it) and each row of a table,
in the order of the page; the line numbers of the markup mean nothing to a reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.loaders.formats.document import Document, SourceFile
from kg.loaders.formats.draft import Draft
from kg.loaders.formats.encoding import decode_text
from kg.loaders.formats.flow import Flow, write_blocks
from kg.loaders.formats.foreign import reading

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_HEAD = 4096
_UNSEEN = frozenset({"head", "script", "style", "template", "noscript"})
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark q rp rt ruby s "
    "samp small span strike strong sub sup time tt u var wbr nobr".split()  # noqa: SIM905 - forty lines of a list are no easier to read
)
_CELLS = frozenset({"td", "th"})
_BLANKS = re.compile(r"[ \t\n\r\f]+")
# The parser would drop these without a word; as zero-width blanks the cell records them.
_CONTROLS = dict.fromkeys({*range(32)} - {9, 10, 13}, "\u200b")
_WHOLE_TABLE = 65_534  # what rowspan="0" means, as in HTML: to the last row

Event = tuple[str, str, str, dict[str, str]]


def read_html(source: SourceFile) -> Document:
    """Return the document an HTML file is.

    lxml repairs the markup as browsers do: cells and rows left open are closed. A row of
    heading cells (``th``) at the top is the grid's header. Merged cells are carried down,
    tables inside tables are read as :func:`kg.loaders.formats.flow.write_blocks` says.

    Raises :class:`ReportError` when its bytes are no text, or lxml is not installed.
    """
    found = _DECLARED.search(source.data[:_HEAD])
    declared = found[1].decode("ascii", "replace") if found else ""
    text, notes = decode_text(source.data, str(source.path), declared)
    with reading(source, "HTML"):
        events = list(_events(text))
    flow = Flow()
    for event in events:
        _take(flow, *event)
    flow.end_paragraph()
    draft = Draft(source, notes=list(notes))
    write_blocks(flow.blocks, draft)
    return draft.finish()


def _events(text: str) -> Iterator[Event]:
    """Yield ("start" or "end", tag, the text that follows, attributes), in document order."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True)
    root = etree.fromstring(f"<body>{text.translate(_CONTROLS)}".encode(), parser)
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            unseen = not tag or tag in _UNSEEN
            if unseen:
                walk.skip_subtree()
            yield "start", tag, "" if unseen else element.text or "", dict(element.attrib)
        else:
            yield "end", tag, element.tail or "", {}


def _take(flow: Flow, event: str, tag: str, text: str, attributes: dict[str, str]) -> None:
    """Take one event: what it opens or closes, then the text behind it."""
    if tag == "br":
        flow.add("\n" if event == "start" else "")
    elif tag and tag not in _INLINE:
        _take_block(flow, event, tag, attributes)
    flow.add(_BLANKS.sub(" ", text))  # as a browser shows it


def _take_block(flow: Flow, event: str, tag: str, attributes: dict[str, str]) -> None:
    opens = event == "start"
    if tag == "table":
        flow.open_table() if opens else flow.close_table()
    elif tag == "tr" and flow.in_table:
        flow.open_row() if opens else flow.end_paragraph()
    elif tag in _CELLS and flow.in_table:
        if opens:
            rows = _span(attributes.get("rowspan", "")) or _WHOLE_TABLE
            columns = _span(attributes.get("colspan", "")) or 1
            flow.open_cell(rows, columns, heads=tag == "th")
        else:
            flow.close_cell()
    elif tag == "caption" and flow.in_table and not opens:
        flow.end_caption()
    else:
        flow.end_paragraph()


def _span(printed: str) -> int:
    match = re.match(r"\s*(\d{1,5})", printed)
    return int(match[1]) if match else 1
