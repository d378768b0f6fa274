import codecs
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import ReportError
from kg.loaders.formats.encoding import decode_text

TEXT = "| 船 | 港口的助手 |\n" * 20


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "gb18030"])
def test_decode_text_reads(encoding: str):
    """Text in each of these encodings comes out as it was."""
    assert decode_text(TEXT.encode(encoding), "weekly.md")[0] == TEXT


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
)
def test_decode_text_reads_utf16_of_both_orders(mark: bytes, encoding: str):
    """The byte order mark says how UTF-16 is read, and the note says so."""
    text, notes = decode_text(mark + TEXT.encode(encoding), "weekly.md")

    assert (text, notes) == (TEXT, ("decoded as utf-16, by its byte order mark",))


def test_decode_text_keeps_utf8_with_a_broken_byte():
    """One broken byte does not make a whole file Chinese gibberish; its offset is noted."""
    data = TEXT.encode()

    text, notes = decode_text(data + b"\xff", "weekly.md")

    assert text == f"{TEXT}\ufffd"
    assert notes == (
        f"1 byte that is no UTF-8 replaced by U+FFFD, the first at byte offset {len(data)}",
    )


def test_decode_text_keeps_gb18030_with_a_broken_byte():
    """A broken byte in a long file of the national encoding is replaced, and noted."""
    data = TEXT.encode("gb18030")

    text, notes = decode_text(data + b"\xff\n", "weekly.md")

    assert text.startswith(TEXT)
    assert len(notes) == 2


def test_decode_text_does_not_count_what_was_lost_before():
    """A U+FFFD that stands in the file is text, not a broken byte."""
    data = ("\ufffd" * 9 + "船").encode()

    assert decode_text(data + b"\xff", "weekly.md")[1][0].startswith("1 byte that is no UTF-8")


def test_decode_text_refuses_bytes_that_are_no_text():
    """A picture by another name is refused with the first byte that fails."""
    with pytest.raises(ReportError, match=r"weekly\.md byte 0: is neither UTF-8 nor GB18030"):
        decode_text(bytes(range(128, 256)) * 4, "weekly.md")


@settings(deadline=None)
@given(st.text("船港口的助手上线试用内测航运公司模型", min_size=12, max_size=80))
def test_decode_text_never_takes_gb18030_for_broken_utf8(text: str):
    """Chinese text in the national encoding is told from UTF-8 by the majority rule."""
    assert decode_text(text.encode("gb18030"), "weekly.md")[0] == text


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_decode_text_gives_encodable_text_or_an_error(data: bytes):
    """Whatever the bytes, the text can be written as UTF-8, or the file is refused."""
    with suppress(ReportError):
        decode_text(data, "weekly.md")[0].encode()
