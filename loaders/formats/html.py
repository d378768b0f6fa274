"""Reads HTML: every table a grid, the text around it as lines.

A running line stands for each paragraph (a line break parts it) and each row of a table,
in the order of the page; the line numbers of the markup mean nothing to a reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element  # for types: what lxml gives has the same shape

from kg.errors import ReportError
from kg.loaders.formats.document import Document, SourceFile
from kg.loaders.formats.draft import Draft
from kg.loaders.formats.encoding import decode_text
from kg.loaders.formats.flow import Flow, write_blocks
from kg.loaders.formats.foreign import reading

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_HEAD = 4096
_UNSEEN = frozenset({"head", "script", "style", "template", "noscript"})
_INLINE = re.compile(
    r"a|abbr|acronym|b|bd[io]|big|cite|code|del|dfn|em|font|i|ins|kbd|label|mark|nobr|q|r[pt]|ruby|"
    r"s|samp|small|span|strike|strong|su[bp]|time|tt|u|var|wbr"
)
_CELLS = frozenset({"td", "th"})
_BLANKS = re.compile(r"[ \t\n\r\f]+")
# The parser would drop these without a word; as zero-width blanks the cell records them.
_CONTROLS = dict.fromkeys({*range(32)} - {9, 10, 13}, "\u200b")
_WHOLE_TABLE = 65_534  # what rowspan="0" means, as in HTML: to the last row

Walk = Iterator[tuple[str, Element]]


def read_html(source: SourceFile) -> Document:
    """Return the document an HTML file is.

    lxml repairs the markup as browsers do: cells and rows left open are closed. A row of
    heading cells (``th``) at the top is the grid's header. Merged cells are carried down,
    tables inside tables are read as :func:`kg.loaders.formats.flow.write_blocks` says.

    Raises :class:`ReportError` when its bytes are no text, its markup is nested beyond all
    measure, or lxml is not installed.
    """
    found = _DECLARED.search(source.data[:_HEAD])
    declared = found[1].decode("ascii", "replace") if found else ""
    text, notes = decode_text(source.data, str(source.path), declared)
    with reading(source, "HTML"):
        walk = _parse(text, str(source.path))
    flow = Flow()
    for event, element in walk:
        _take(flow, event, element)
    flow.end_paragraph()
    draft = Draft(source, notes=list(notes))
    write_blocks(flow.blocks, draft)
    return draft.finish()


def _parse(text: str, place: str) -> Walk:
    """Return a walk through the parsed elements, what a browser does not show left out.

    Raises :class:`ReportError` where the parser gave up on the rest of the file.
    """
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True)
    root = etree.fromstring(f"<body>{text.translate(_CONTROLS)}".encode(), parser)
    fatal = parser.error_log.filter_from_fatals()
    if fatal:
        problem = f"could be read in part only ({fatal[0].message.partition(',')[0]})"
        raise ReportError(place, problem, "save it anew in a browser or a text processor")
    etree.strip_tags(root, etree.PI)
    etree.strip_elements(root, *_UNSEEN, with_tail=False)
    walk: Walk = etree.iterwalk(root, events=("start", "end"))
    return walk


def _take(flow: Flow, event: str, element: Element) -> None:
    """Take one event: what it opens or closes, then the text behind it."""
    opens = event == "start"
    if element.tag == "br":
        flow.add("\n" if opens else "")
    elif not _INLINE.fullmatch(element.tag):
        _take_block(flow, element, opens=opens)
    text = element.text if opens else element.tail
    flow.add(_BLANKS.sub(" ", text or ""))  # as a browser shows it


def _take_block(flow: Flow, element: Element, *, opens: bool) -> None:
    tag = element.tag
    if tag == "table":
        flow.open_table() if opens else flow.close_table()
    elif tag == "tr" and flow.in_table:
        flow.open_row() if opens else flow.end_paragraph()
    elif tag in _CELLS and flow.in_table:
        if opens:
            rows = _span(element.get("rowspan", "")) or _WHOLE_TABLE
            columns = _span(element.get("colspan", "")) or 1
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
