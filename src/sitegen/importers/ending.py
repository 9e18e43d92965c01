"""How a text ends: the lines that say who made it, and the one that says who is responsible, and of which day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sitegen.importers.manuscript import Block, Kind
from sitegen.importers.markdown import escape
from sitegen.importers.signature import Signature, read_signature
from sitegen.model.value import Value, replace

_LAST = 4
_TAIL = re.compile(r"[（(][^（）()]*[）)]?\s*$|[（(][^（）()]*$")
_HEAD = re.compile(r"^[（(]([^（）()]*)[）)]")


class Ending(Value):
    """The *rest* of a text without its *signatures*, which come in the order in which they stand."""

    rest: tuple[Block, ...]
    signatures: tuple[Signature, ...]


def read_ending(blocks: Sequence[Block]) -> Ending:
    """Return *blocks* without what says who made them: whole paragraphs at the end, brackets at the end and the start."""
    kept = list(blocks)
    found: list[Signature] = []
    places = [place for place, block in enumerate(blocks) if block.kind is Kind.TEXT]
    for place in reversed(places[-_LAST:]):
        if signature := read_signature(blocks[place].plain):
            found.insert(0, signature)
            kept.remove(blocks[place])
        elif not found:
            kept[place], cut = _cut(blocks[place], _TAIL)
            found = [cut] if cut else found
    if places and blocks[places[0]] in kept:
        place = kept.index(blocks[places[0]])
        kept[place], cut = _cut(kept[place], _HEAD)
        found = [cut, *found] if cut else found
    return Ending(rest=tuple(kept), signatures=tuple(found))


def _cut(block: Block, place: re.Pattern[str]) -> tuple[Block, Signature | None]:
    """Return *block* without the signature that stands at a *place* of it, and that."""
    found = place.search(block.plain)
    signature = read_signature(found[0]) if found and found[0].strip() != block.plain.strip() else None
    if found is None or signature is None:
        return block, None
    words = escape(found[0].strip())
    if words not in block.text:
        return block, None
    text = block.text.replace(words, "").strip()
    return replace(block, text=text, plain=place.sub("", block.plain).strip()), signature


def signed_off(blocks: Sequence[Block]) -> str:
    """Return the last lines that may name who is responsible and the day: short ones, on the right or in brackets."""
    texts = [block for block in blocks if block.kind is Kind.TEXT][-3:]
    return " ".join(
        block.plain
        for block in texts
        if len(block.plain) <= 40 and (block.align == "right" or not re.search(r"[。！？]", block.plain))
    )
