"""Decides in which encoding bytes are text."""

from __future__ import annotations

import codecs

from kg.errors import ReportError

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LOST = "\ufffd"
_MOST_LOST = 0.01


def decode_text(data: bytes, place: str, declared: str = "") -> tuple[str, tuple[str, ...]]:
    r"""Return the text of a file with unified line ends, and notes on what was guessed.

    In this order: the encoding a byte order mark gives; UTF-8 without an error; the
    encoding the file itself declares (HTML does); then a few bytes are broken, or it is
    GB18030. Broken UTF-8 still has more characters beyond ASCII that decode than fail,
    while of Chinese text in GB18030 hardly one in five happens to be UTF-8. So the
    majority decides; what fails in UTF-8 becomes U+FFFD, noted with the first byte
    offset. GB18030 may likewise have one character in a hundred broken.

    Raises :class:`ReportError` for bytes that are none of these.

    >>> decode_text("| 船 | 港 |".encode() + b"\xff", "weekly.md")[1]
    ('1 byte that is no UTF-8 replaced by U+FFFD, the first at byte offset 13',)
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            text, notes = _decode(data, encoding)
            return _unify(text), (f"decoded as {encoding}, by its byte order mark", *notes)
    text, notes = _guess(data, place, declared)
    return _unify(text), notes


def _unify(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _guess(data: bytes, place: str, declared: str) -> tuple[str, tuple[str, ...]]:
    utf8, broken = _decode(data, "utf-8-sig")
    if not broken:
        return utf8, ()
    if _is_foreign(declared):
        text, notes = _decode(data, declared)
        return text, (f"decoded as {declared}, as the file declares", *notes)
    if _share_lost(utf8, data) < 1 / 2:
        return utf8, broken
    text, notes = _decode(data, "gb18030")
    if _share_lost(text, b"") > _MOST_LOST:
        offset = _first_error(data, "utf-8")
        raise ReportError(
            f"{place} byte {offset}",
            "is neither UTF-8 nor GB18030",
            "convert it to UTF-8, for example with iconv",
        )
    return text, ("decoded as gb18030, not UTF-8", *notes)


def _is_foreign(declared: str) -> bool:
    """Tell whether a declared encoding is known, and none that is tried anyway."""
    try:
        name = codecs.lookup(declared).name
    except LookupError:
        return False
    return not name.startswith(("utf", "gb"))


def _decode(data: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    """Decode, U+FFFD for what fails; the note tells how much fails, and where first."""
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError as error:
        offset = error.start
    text = data.decode(encoding, "replace")
    count = text.count(_LOST) - _printed_lost(data, encoding)
    what = "byte that is" if count == 1 else "bytes that are"
    name = encoding.removesuffix("-sig").upper()
    note = f"{count} {what} no {name} replaced by U+FFFD, the first at byte offset {offset}"
    return text, (note,)


def _first_error(data: bytes, encoding: str) -> int:
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        return error.start
    return 0


def _printed_lost(data: bytes, encoding: str) -> int:
    """Count the U+FFFD that stand in the file itself, as an earlier conversion left them."""
    return data.count(_LOST.encode()) if encoding.startswith("utf-8") else 0


def _share_lost(text: str, data: bytes) -> float:
    """Return the share of the characters beyond ASCII that failed to decode."""
    lost = text.count(_LOST) - _printed_lost(data, "utf-8")
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    return lost / beyond if beyond else 0.0
