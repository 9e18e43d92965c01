"""The header of a file, through python-frontmatter: our handler finds the fences and reads the YAML between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import frontmatter
from frontmatter.default_handlers import YAMLHandler

from sitegen.load import yaml_text
from sitegen.load.colons import Straightened, straighten
from sitegen.load.faults import Fault
from sitegen.load.fences import FENCE, Halves, split
from sitegen.load.flat import Mapping
from sitegen.load.yaml_errors import no_mapping
from sitegen.load.yaml_text import HEADER_LIMIT, LIST_LIMIT


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What one file says: its header (or entries), its body, and what is wrong with the writing of it."""

    values: Any
    body: str
    body_line: int
    faults: tuple[Fault, ...]


class LenientHandler(YAMLHandler):
    """The handler for one text: dashes of all kinds are fences, full-width colons are colons, scalars are strings."""

    FM_BOUNDARY = FENCE

    def __init__(self, text: str, halves: Halves | None = None) -> None:
        super().__init__()
        self.halves = halves or split(text)
        self.header = Mapping()
        self.faults: list[Fault] = []

    def split(self, text: str) -> tuple[str, str]:
        """Return header and body of the text that the handler is for."""
        return self.halves.header, self.halves.body

    def load(self, fm: str, **kwargs: object) -> Any:
        """Return the header as a mapping."""
        self.header = read_mapping(fm, self.halves.header_line - 1, self.faults)
        return self.header


def read_document(text: str, halves: Halves | None = None) -> Read:
    """Return header and body of the Markdown file *text*, of which the *halves* may be known.

    Raises:
        Fault: where it cannot be read.
    """
    handler = LenientHandler(text, halves)
    frontmatter.parse(text, handler=handler)
    halves = handler.halves  # python-frontmatter strips the body, and with it the blanks that mark a paragraph
    return Read(values=handler.header, body=halves.body, body_line=halves.body_line, faults=tuple(handler.faults))


def read_list(text: str) -> Read:
    """Return the entries of the list file *text*.

    Raises:
        Fault: where it cannot be read, or is no list of mappings.
    """
    faults: list[Fault] = []
    found = yaml_text.parse(text, LIST_LIMIT, 0, faults)
    if found is not None and not isinstance(found, list):
        raise Fault("FM015", "清单文件要写成列表。", "每一项以“- ”开头，例如“- 编号: QD-2024-01”。", line=1, column=1)
    return Read(values=found or [], body="", body_line=1, faults=tuple(faults))


def read_mapping(text: str, offset: int, faults: list[Fault]) -> Mapping:
    """Return *text*, which begins below line *offset* of its file, as a mapping.

    Raises:
        Fault: where it cannot be read, or is no mapping.
    """
    straight = straighten(text)
    found: list[Fault] = []
    try:
        values = yaml_text.parse(straight.text, HEADER_LIMIT, offset, found)
    except Fault as fault:
        raise _as_written(fault, straight, offset) from None
    faults.extend(_as_written(fault, straight, offset) for fault in found)
    if values is None:
        values = Mapping()
        values.lines = {}
    if not isinstance(values, Mapping):
        raise no_mapping(text, offset)
    return values


def _as_written(fault: Fault, straight: Straightened, offset: int) -> Fault:
    fault.column = straight.column(fault.line - offset, fault.column)
    return fault
