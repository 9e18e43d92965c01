"""The table of facts at the head of a document: 标题, 日期, 单位, 作者 … on the left, what they are on the right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sitegen.importers.manuscript import Block, Kind
from sitegen.load.fields import fields_of, hints_of, is_many, spellings_of
from sitegen.load.splitting import split_names
from sitegen.model.content import Article
from sitegen.model.form import BEGINNING, CAPTIONS, CHOOSE, NOTES, SECTION
from sitegen.model.value import Value, replace

_LEAST = 2
_OWN_HEAD = "投稿"
_HINT = re.compile(r"（[^（）]*）|\([^()]*\)")


class Form(Value):
    """The *header* that such a table gives, by Chinese keys; what it says of pictures; and the blocks behind it.

    The *section* is no part of the header: the folder says it.
    """

    header: dict[str, str | tuple[str, ...]]
    section: str = ""
    captions: tuple[str, ...] = ()
    rest: tuple[Block, ...]


def read_form(blocks: Sequence[Block]) -> Form | None:
    """Return the form that *blocks* begin with, at most one line below a heading of its own; None where there is none."""
    place = next((index for index, block in enumerate(blocks[:2]) if block.kind is Kind.TABLE), None)
    if place is None or any(len(row) != 2 for row in blocks[place].cells):
        return None
    known = spellings_of(Article)
    header: dict[str, str | tuple[str, ...]] = {}
    captions: tuple[str, ...] = ()
    told = 0
    for left, right in blocks[place].cells:
        label = _HINT.sub("", left).strip(" ：:*＊\n")
        name = known.get(label.lower())
        right = right.replace(CHOOSE, "")
        told += bool(name) or label in (CAPTIONS, NOTES)
        if not right.strip() or label == NOTES:
            continue
        if label == CAPTIONS:
            captions = tuple(filter(None, map(str.strip, re.split(r"[\n；;]+", right))))
        elif name:
            header[_key(name, label)] = _value(name, right.strip())
    if told < _LEAST or told * 2 < len(blocks[place].cells):
        return None
    section = str(header.pop(SECTION, ""))
    above = [block for block in blocks[:place] if _OWN_HEAD not in block.plain]
    rest = tuple(_written((*above, *blocks[place + 1 :])))
    return Form(header=header, section=section, captions=captions, rest=rest)


def _written(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield *blocks* without the words that the form has where the text begins."""
    for block in blocks:
        own = replace(block, text=block.text.removeprefix(BEGINNING), plain=block.plain.removeprefix(BEGINNING))
        if own.plain.strip() or own == block:
            yield own


def _key(name: str, label: str) -> str:
    return label if name in ("authors", "correspondents") else fields_of(Article)[name].label


def _value(name: str, text: str) -> str | tuple[str, ...]:
    if not is_many(hints_of(Article)[name]):
        return " ".join(text.split())
    return tuple(part for line in text.split("\n") for part in split_names(line))
