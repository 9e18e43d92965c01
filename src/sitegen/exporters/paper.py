"""A paper to be printed or handed in, before it is HTML or Word: parts, and what stands in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from sitegen.model.views import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture of a paper: its bytes, ready to be shown, and the size in pixels."""

    name: str
    data: bytes
    width: int
    height: int
    alt: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of plain text; *quiet* ones are notes in small type."""

    text: str
    quiet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Names with their values, one a line: 来源, 日期, 网址."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """A list, numbered or not."""

    texts: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """A table. The texts of its links are shown, never where they lead. *roomy* ones are written into by hand."""

    table: Table
    roomy: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Markup:
    """HTML as our own conversion made it, whole: each ``src`` of a picture is a key of *images*."""

    html: str
    images: dict[str, Image]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """Pictures, one below the other, with captions."""

    images: tuple[Image, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Space:
    """Room for what people have still to write, with a sentence that says what."""

    prompt: str


Block: TypeAlias = Paragraph | Facts | Items | Rows | Markup | Pictures | Space


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part with its *number* (``1``, ``1-02``, empty for none), which the contents list shows.

    *kicker* stands above the title and *subtitle* below it, in smaller type; the contents list has neither.
    """

    title: str
    number: str = ""
    kicker: str = ""
    subtitle: str = ""
    blocks: tuple[Block, ...] = ()
    parts: tuple[Part, ...] = ()
    new_page: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The whole: a cover with *title*, *subtitle* and *facts*, a contents list, parts. *running* heads each page.

    *made* is the day that a file of it says it was made on; without one it says none. A *sheet* is a form: its parts
    follow the title at once.
    """

    title: str
    subtitle: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    running: str = ""
    made: date | None = None
    sheet: bool = False
    parts: tuple[Part, ...]

    def walk(self) -> Iterator[tuple[int, Part]]:
        """Yield every part in order, each with its depth, 1 for the top."""
        pending = [(1, part) for part in reversed(self.parts)]
        while pending:
            depth, part = pending.pop()
            yield depth, part
            pending.extend((depth + 1, child) for child in reversed(part.parts))


def counted(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Return at most ten *parts*, titled as 公文 do (GB/T 9704-2012, 7.3.3): 一、…… 二、……"""
    return tuple(
        replace(part, title=f"{'一二三四五六七八九十'[place]}、{part.title}") for place, part in enumerate(parts)
    )
