"""What a document says, whatever program wrote it: blocks in order, each with the number of its paragraph there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from sitegen.model.value import Value


class Kind(StrEnum):
    """What a block is."""

    TEXT = "正文"
    HEADING = "小标题"
    ITEM = "列表项"
    TABLE = "表格"
    PICTURE = "图片"
    NOTE = "脚注"


class Block(Value):
    """A paragraph, an item, a table or a picture."""

    kind: Kind
    text: str = ""
    """In Markdown, without the marks of what it is."""
    plain: str = ""
    """The words alone."""
    number: int = 0
    """Which paragraph it is of those of the document that are not empty and in no table; of a table, the one before it."""
    style: str = ""
    """The name of its style."""
    align: str = ""
    """``center``, ``right``, or neither."""
    size: float = 0
    """The size of its largest letters, in points."""
    bold: bool = False
    """Whether all of it is bold."""
    level: int = 0
    """Its level as a heading, where it is one by its style; of an item, how deep it lies; of a picture that stands beside
    the one before it, 1."""
    marker: str = ""
    """What stands before an item: ``-`` or ``3.``; the label of a note; the key of a picture."""
    caption: str = ""
    """What stands below a picture."""
    cells: tuple[tuple[str, ...], ...] = ()
    """The words of a table, row by row, where it has as many cells in each."""


class Manuscript(Value):
    """The *blocks* of a document, and the *pictures* in it by key: the bytes of each, which may be read when asked for."""

    name: str
    blocks: tuple[Block, ...]
    pictures: Mapping[str, bytes]
    missing: dict[str, str]
    """Where the pictures lie that are shown in it and are not there, by key."""
    header: dict[str, str | tuple[str, ...]]
    """What it says of itself outside its text, by the keys of an article."""
    section: str = ""
    """What the section is called in which it stood."""
    saved: date | None = None
    """When it was last saved, as far as it says so."""
    notices: tuple[str, ...] = ()
    """What of it was left out or read another way, for people."""


def place(number: int, *, in_table: bool) -> str:
    """Return where the paragraph with that *number* stands, for people; 0 is before the first."""
    if in_table:
        return f"第 {number} 段后面的表格里" if number else "开头的表格里"
    return f"第 {max(number, 1)} 段"


def words(text: str, limit: int = 20) -> str:
    """Return the beginning of *text* for a message."""
    text = " ".join(text.split())
    return text if len(text) <= limit else f"{text[:limit]}…"
