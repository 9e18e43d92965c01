"""What a hit may be mended to without asking anybody: never what is quoted, never what has to be thought over.

Only the characters that differ are written anew. The body is read again with them: where it would read otherwise than
with just these characters put in its text (a list that comes into being, a mark that joins another), they are left.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from sitegen.checks.rule import Hit
from sitegen.markup.passages import passages
from sitegen.model.passages import Kind, Passage
from sitegen.model.value import Value

PROSE = frozenset({"title", "kicker", "subtitle", "short", "summary", "caption", "note"})
"""The fields whose words are readers' alone: others name files, addresses, people or other content."""

_OPEN = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "〈": "〉"}
_CLOSE = frozenset(_OPEN.values())
# 国发〔2026〕12号 as it is and as it is often typed: a document is called what it is called.
_DOCUMENT = re.compile(r"\w*[〔\[［(（【]\d{4}年?[〕\]］)）】]\s*第?\s*\d+\s*号")
_LATIN = re.compile(r"[A-Za-z]’")


class Edit(Value):
    """What stands from *start* to *end* becomes *new*."""

    start: int
    end: int
    new: str


def edits(passage: Passage, hit: Hit) -> tuple[Edit, ...]:
    """Return the edits of the text of *passage* that mend *hit*; none where that is for a person to do."""
    if hit.instead is None or passage.kind is Kind.QUOTATION or not _is_prose(passage):
        return ()
    found = tuple(_differences(passage.text, hit.start, passage.text[hit.start : hit.end], hit.instead))
    spared = _spared(passage.text)
    if any(start < edit.end and edit.start < end for edit in found for start, end in spared):
        return ()
    return found


def in_body(body: str, passage: Passage, found: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return the edits of the text of *passage* as edits of *body*; none where the body has signs between."""
    moved = []
    for edit in found:
        start = passage.place(edit.start)
        if body[start : start + edit.end - edit.start] != passage.text[edit.start : edit.end]:
            return ()
        moved.append(Edit(start=start, end=start + edit.end - edit.start, new=edit.new))
    return tuple(moved)


def applied(text: str, found: Iterable[Edit]) -> str:
    """Return *text* with edits that do not overlap."""
    for edit in sorted(found, key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text


def mended(body: str, read: Sequence[Passage], found: Sequence[tuple[Passage, Hit]]) -> tuple[str, list[Hit]]:
    """Return *body*, which was *read* as passages, without those of the hits that are safe to mend, and these hits."""
    kept: list[tuple[Passage, Hit, tuple[Edit, ...], tuple[Edit, ...]]] = []
    for passage, hit in found:
        within = edits(passage, hit)
        moved = in_body(body, passage, within)
        if moved and not any(_overlap(moved, other) for *_, other in kept):
            kept.append((passage, hit, within, moved))
    whole = applied(body, [edit for *_, moved in kept for edit in moved])
    if _reads_as(whole, read, [(passage, within) for passage, _, within, _ in kept]):
        return whole, [hit for _, hit, _, _ in kept]
    sound = [one for one in kept if _reads_as(applied(body, one[3]), read, [(one[0], one[2])])]
    whole = applied(body, [edit for *_, moved in sound for edit in moved])
    if _reads_as(whole, read, [(passage, within) for passage, _, within, _ in sound]):
        return whole, [hit for _, hit, _, _ in sound]
    return body, []


def _reads_as(body: str, read: Sequence[Passage], found: Sequence[tuple[Passage, tuple[Edit, ...]]]) -> bool:
    """Tell whether *body* has the passages that were *read*, with these edits in their texts, and nothing else."""
    changes: dict[int, list[Edit]] = defaultdict(list)
    for passage, some in found:
        changes[id(passage)].extend(some)
    expected = [(one.kind, one.level, applied(one.text, changes.get(id(one), ()))) for one in read]
    return expected == [(one.kind, one.level, one.text) for one in passages(body)]


def _overlap(some: Iterable[Edit], others: Sequence[Edit]) -> bool:
    return any(one.start < other.end and other.start < one.end for one in some for other in others)


def _is_prose(passage: Passage) -> bool:
    return passage.kind is not Kind.FIELD or passage.at[-1] in PROSE


def _differences(text: str, start: int, old: str, new: str) -> Iterator[Edit]:
    """Yield the edits of *text* that turn *old*, which stands at *start* of it, into *new*."""
    if len(old) == len(new):
        for differs, group in groupby(range(len(old)), key=lambda place: old[place] != new[place]):
            if differs:
                places = list(group)
                first, last = places[0], places[-1] + 1
                yield Edit(start=start + first, end=start + last, new=new[first:last])
        return
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    first, last, put = start + head, start + len(old) - tail, new[head : len(new) - tail]
    if first == last:  # where nothing is taken away, the place is that of a neighbour
        if first:
            first, put = first - 1, text[first - 1] + put
        else:
            last, put = last + 1, put + text[last]
    yield Edit(start=first, end=last, new=put)


def _common(one: str, other: str) -> int:
    """Return how many characters two texts have in common at their beginnings."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def _spared(text: str) -> list[tuple[int, int]]:
    """Return where *text* quotes or names a document; where marks do not pair, all that they may enclose."""
    found = [one.span() for one in _DOCUMENT.finditer(text)]
    pending: list[tuple[int, str]] = []
    for place, sign in enumerate(text):
        if pending and sign == pending[-1][1]:
            start, _ = pending.pop()
            if not pending:
                found.append((start + 1, place))
        elif sign == '"' or sign in _OPEN:
            pending.append((place, _OPEN.get(sign, sign)))
        elif sign in _CLOSE and not _LATIN.match(text, place - 1 if place else 0):
            found.append((0, place))
            pending.clear()
    if pending:
        found.append((pending[0][0] + 1, len(text)))
    return found
