"""An article on its way from a manuscript: what its header says, its body block by block, and what was guessed."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sitegen.importers.figures import alternative
from sitegen.importers.manuscript import Block, Kind
from sitegen.importers.markdown import escape
from sitegen.load.scalars import flow, scalar
from sitegen.model.value import Value

_IMAGE = re.compile(r'<img src="(?P<key>[^"]*)"[^>]*>')
_ENDING = re.compile(r"(?:[.]|wx_fmt=)(jpe?g|png|gif|webp)(?![a-z])", re.IGNORECASE)

Header = dict[str, str | tuple[str, ...]]

REQUIRED = ("标题", "日期", "单位")
"""What every article has."""


class Draft(Value):
    """What becomes of a document called *name*: a *header* by Chinese keys, and *blocks* of which the body is made.

    The *section* is what its form asks for, as written; empty where it asks for none.
    """

    name: str
    header: Header
    section: str = ""
    blocks: tuple[Block, ...]
    sources: dict[str, str]
    """The files that came with the document which are pictures of the body, by their keys there."""
    missing: dict[str, str]
    """The pictures of the body that are not there: where each lies, by key."""
    guesses: tuple[str, ...] = ()

    @property
    def lacking(self) -> tuple[str, ...]:
        """What it must have, and nothing says."""
        return tuple(key for key in REQUIRED if not self.header.get(key))

    @property
    def pictures(self) -> tuple[str, ...]:
        """The keys of the pictures of the body, in order, each once, without those that are missing."""
        return tuple(key for key in self.shown if key not in self.missing)

    @property
    def shown(self) -> tuple[str, ...]:
        """The keys of all pictures of the body, in order, each once."""
        found: list[str] = []
        for block in self.blocks:
            found += (
                [block.marker]
                if block.kind is Kind.PICTURE
                else _IMAGE.findall(block.text)
                if block.kind is Kind.TABLE
                else []
            )
        return tuple(dict.fromkeys(found))

    def text(self, files: Mapping[str, str]) -> str:
        """Return the article, header and body; *files* are the names of its pictures by their keys."""
        lines = [
            f"{key}: {flow(value) if isinstance(value, tuple) else scalar(value)}" for key, value in self.header.items()
        ]
        body = "".join(text for text, _ in self.passages(files))
        return "---\n{}\n---\n\n{}\n".format("\n".join(lines), body)

    def passages(self, files: Mapping[str, str]) -> tuple[tuple[str, int], ...]:
        """Return the body in pieces, with what separates them, each with the number of its paragraph in the document."""
        found: list[tuple[str, int]] = []
        before: Block | None = None
        for block in self.blocks:
            gap = "" if before is None else "\n" if _close(before, block) else "\n\n"
            found.append((gap + self._written(block, files), block.number))
            before = block
        return tuple(found)

    def _written(self, block: Block, files: Mapping[str, str]) -> str:
        if block.kind is Kind.PICTURE and block.marker in self.missing:
            return self._lacking(block.marker, _picture(block, self._wanted(block.marker)))
        if block.kind is Kind.TABLE:
            return _IMAGE.sub(lambda found: self._image(found, files), block.text)
        return _written(block, files)

    def _image(self, found: re.Match[str], files: Mapping[str, str]) -> str:
        key = found["key"]
        if key in self.missing:
            return self._lacking(key, found[0].replace(f'"{key}"', f'"{self._wanted(key)}"'))
        return found[0].replace(f'"{key}"', f'"{files[key]}"')

    def _lacking(self, key: str, instead: str) -> str:
        """Return what stands in the place of a picture that is not there: nothing for readers, all for who has it."""
        address = self.missing[key].replace("--", "%2D%2D").replace(">", "%3E")
        return f"<!-- 缺图 {address} 存成 {self._wanted(key)} 放在旁边，把这一段换成 {instead} -->"

    def _wanted(self, key: str) -> str:
        """Return the name that the file of a missing picture should have: by its place in the text."""
        ending = _ENDING.search(self.missing[key])
        return f"tu-{self.shown.index(key) + 1}.{ending[1].lower().replace('jpeg', 'jpg') if ending else 'jpg'}"


def _written(block: Block, files: Mapping[str, str]) -> str:
    if block.kind is Kind.HEADING:
        return f"{'#' * block.level} {block.text}"
    if block.kind is Kind.ITEM:
        indent = " " * (4 * block.level)
        return f"{indent}{block.marker} " + block.text.replace("\n", f"\n{indent}    ")
    if block.kind is Kind.NOTE:
        return f"[^{block.marker}]: {block.text}"
    if block.kind is Kind.PICTURE:
        return _picture(block, files[block.marker])
    return block.text + ("\n{: .right}" if block.align == "right" else "")


def _picture(block: Block, name: str) -> str:
    caption = f' "{_quoted(block.caption)}"' if block.caption else ""
    return f"![{escape(alternative(block))}]({name}{caption})"


def _close(before: Block, block: Block) -> bool:
    """Tell whether no blank line stands between two blocks: items of a list, pictures of a gallery."""
    if before.kind is not block.kind:
        return False
    return (
        (block.kind is Kind.ITEM and (block.marker == "-") == (before.marker == "-"))
        or (block.kind is Kind.PICTURE and bool(block.level))
        or block.kind is Kind.NOTE
    )


def _quoted(text: str) -> str:
    """Return a caption as it may stand between quotation marks."""
    return escape(text).replace('"', "&quot;")
