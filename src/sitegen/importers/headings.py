"""Headings that a writer only made look like some: bold lines, and lines with 一、 （一） 1. before them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sitegen.importers.manuscript import Block, Kind
from sitegen.model.value import replace

_NUMBERED = (
    re.compile(r"[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十]{1,3}(?:部分|章|节)"),
    re.compile(r"[（(][一二三四五六七八九十]{1,3}[）)]"),
    re.compile(r"\d{1,2}[.．、](?!\d)"),
    re.compile(r"[（(]\d{1,2}[）)]"),
)
_STYLED, _BOLD = "样式", "加粗"
_LONGEST = 40
_LONGEST_NUMBERED = 30
_SENTENCE = re.compile(r"[。！？!?；;，,：:…]$")
_EMPHASIS = re.compile(r"(?<!\\)\*\*")
_FIRST, _LAST = 2, 6


def with_headings(blocks: Sequence[Block]) -> tuple[list[Block], int]:
    """Return *blocks* with headings from ## on, none of which skips a level; and how many were only made to look so."""
    ranks = [_rank(block) for block in blocks]
    _forget_lists(blocks, ranks)
    order = _order([rank for rank in ranks if rank])
    found: list[Block] = []
    level = _FIRST - 1
    for block, rank in zip(blocks, ranks, strict=True):
        if not rank:
            found.append(block)
            continue
        level = min(order.index(rank) + _FIRST, level + 1, _LAST)
        text = _EMPHASIS.sub("", block.text).replace("  \n", " ").rstrip("。")
        found.append(replace(block, kind=Kind.HEADING, text=text, level=level))
    return found, sum(bool(rank) and not rank.startswith(_STYLED) for rank in ranks)


def _rank(block: Block) -> str:
    """Return what kind of heading *block* looks like; empty where like none."""
    if block.kind is Kind.ITEM and block.bold and len(block.plain) <= _LONGEST and block.marker != "-":
        return "2"
    if block.kind is not Kind.TEXT or not block.plain:
        return ""
    if block.level:
        return f"{_STYLED}{block.level}"
    number = next((n for n, sign in enumerate(_NUMBERED) if sign.match(block.plain)), None)
    if len(block.plain) > _LONGEST or "\n" in block.plain:
        return ""
    if number is not None and (
        block.bold or (len(block.plain) <= _LONGEST_NUMBERED and not _SENTENCE.search(block.plain))
    ):
        return str(number)
    alone = block.bold and block.align != "right" and not _SENTENCE.search(block.plain.rstrip("。"))
    return _BOLD if alone and not block.plain.startswith(("（", "(", "图", "【")) else ""


def _forget_lists(blocks: Sequence[Block], ranks: list[str]) -> None:
    """Take back the numbered lines, not bold, that only follow each other: they are the list that they look like."""
    for rank in {rank for rank in ranks if rank.isdigit()}:
        own = [index for index, other in enumerate(ranks) if other == rank]
        if any(blocks[index].bold for index in own):
            continue
        leads = any(
            index + 1 < len(blocks) and ranks[index + 1] != rank and _is_text(blocks[index + 1])
            for index in own[:-1] or own
        )
        if not leads:
            for index in own:
                ranks[index] = ""


def _is_text(block: Block) -> bool:
    return block.kind is not Kind.NOTE


def _order(ranks: list[str]) -> list[str]:
    """Return the kinds of heading from the highest down: as they first come, but numbered ones in their own order."""
    found = list(dict.fromkeys(ranks))
    numbered = sorted(rank for rank in found if rank.isdigit())
    styled = sorted(rank for rank in found if rank.startswith(_STYLED))
    taken = {True: iter(numbered), False: iter(styled)}
    return [rank if rank == _BOLD else next(taken[rank.isdigit()]) for rank in found]
