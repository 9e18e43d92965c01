"""The bytes of files that articles offer, as text: the encodings and ways of writing that programs have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

_PREFIX = re.compile("<(/?)x:")
_RUNS = {name: re.compile(rf"<{name}:(?:t(?: [^<>]*)?>([^<]*)|(?:tab|br|cr)\b)") for name in ("a", "w")}
_TAG = re.compile(r"<[^<>]*>")
_LINE_END = re.compile(r"(?i)<(?:br|/?p|/?div|/?li|/?t[dhr]|/?h\d|/?table)\b[^<>]*>")


def decoded(data: bytes) -> str:
    """Return the text *data*, in UTF-8, in UTF-16 with its mark, or else in GB 18030."""
    try:
        return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030", "replace")


def xml(data: bytes) -> str:
    """Return the XML of a part of a document."""
    return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "replace")


def plain_xml(data: bytes) -> str:
    """Return the XML of a part of a workbook without the prefix that some programs give each name."""
    return _PREFIX.sub(r"<\1", xml(data))


def paragraphs_of(xml: str, prefix: str) -> Iterator[str]:
    """Yield the paragraphs of a piece of a document, in which the names of what paragraphs consist of have *prefix*."""
    for paragraph in xml.split(f"</{prefix}:p>"):
        runs = _RUNS[prefix].finditer(paragraph)
        yield unescape("".join([" " if found[1] is None else found[1] for found in runs]))


def lines_of_page(data: bytes) -> Iterator[str]:
    """Yield the lines of the web page *data*, without its tags."""
    for line in _LINE_END.sub("\n", decoded(data)).splitlines():
        yield unescape(_TAG.sub("", line))
