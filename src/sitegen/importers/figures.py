"""Pictures of a manuscript with what is said below them, and those that its marks 【图1】 ask for, found in a folder."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from sitegen.importers.manuscript import Block, Kind
from sitegen.importers.markdown import escape
from sitegen.importers.refused import Refused
from sitegen.model.value import Value, replace

_DIGITS = {sign: number for number, sign in enumerate("一二三四五六七八九十", 1)}
_NUMBER = r"\s*(?P<number>\d{1,3}|[一二三四五六七八九十])"
_CAPTION = re.compile(
    rf"(?:附?图片?{_NUMBER}(?:[-.—]\d+)?(?:\s*[：:、.．]\s*|\s+|(?=[^\d\s为是中展示显，。的和、]))|图片?(?:说明)?[：:]\s*|[▲△↑]\s*)(?P<text>.*)",
    re.DOTALL,
)
_MARK = re.compile(
    rf"[【\[（(]\s*(?:插入)?(?:此处)?插?(?:图片?|照片){_NUMBER}\s*(?:[：:、.]?\s*(?P<text>[^】\])）]*))?[】\])）]"
)
_FILE = re.compile(r"^(?:图片?|照片|tu|pic|p|image|img)?[ _-]*(\d{1,3})(?!\d)", re.IGNORECASE)
_CAPTION_STYLE = re.compile(r"caption|题注|图注|图片说明", re.IGNORECASE)
_SENTENCE = re.compile(r"[。！？；]$")
_LONGEST = 60
_AUTOMATIC = re.compile(
    r"自动生成|^(?:图片|图像|图|Picture|Image|图形)\s*\d*$|\.(?:jpe?g|png|gif|bmp|heic)$|^(?:IMG|DSC|mmexport|微信图片|wx_camera|[0-9A-Fa-f]{16,})",
    re.IGNORECASE,
)
PICTURES = frozenset({".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".heif", ".bmp", ".tif", ".tiff"})
"""The endings of the names of files that are pictures, usable or not."""


class Figures(Value):
    """The *blocks* with their pictures in place, the *sources* by key (a file in the folder), and what was guessed."""

    blocks: tuple[Block, ...]
    sources: dict[str, str]
    guesses: tuple[str, ...] = ()


def with_captions(blocks: Sequence[Block]) -> tuple[list[Block], int]:
    """Return *blocks*, in which captions are part of their pictures; and how many pictures have no words at all."""
    found: list[Block] = []
    index = 0
    while index < len(blocks):
        row = _row(blocks, index)
        if not row:  # no picture, or one whose words are known
            found.append(blocks[index])
            index += 1
            continue
        index += len(row)
        captions = _captions(blocks, index, len(row))
        index += len(captions)
        found += _captioned(row, [caption.plain for caption in captions])
    return found, sum(block.kind is Kind.PICTURE and not (block.caption or block.plain) for block in found)


def _row(blocks: Sequence[Block], start: int) -> list[Block]:
    row = []
    for block in blocks[start:]:
        if block.kind is not Kind.PICTURE or block.caption:
            break
        row.append(block)
    return row


def _captions(blocks: Sequence[Block], start: int, pictures: int) -> list[Block]:
    """Return the captions that begin at *start*, no more than there are *pictures* above them."""
    found: list[Block] = []
    for block in blocks[start : start + pictures]:
        if not _is_caption(block, first=not found):
            break
        found.append(block)
    return found


def _is_caption(block: Block, *, first: bool) -> bool:
    if block.kind is not Kind.TEXT or block.level or not block.plain or len(block.plain) > _LONGEST:
        return False
    if _CAPTION_STYLE.search(block.style) or (_CAPTION.fullmatch(block.plain) and not _MARK.match(block.plain)):
        return True
    return first and block.align == "center" and not block.bold and not _SENTENCE.search(block.plain)


def _captioned(row: list[Block], captions: list[str]) -> list[Block]:
    """Return the pictures of *row* with *captions*: each with its own, or the last with the one of them all."""
    told = [replace(block, plain="" if _AUTOMATIC.search(block.plain) else block.plain) for block in row]
    if len(captions) == 1 and "  " in captions[0].strip() and len(row) > 1:
        parts = re.split(r"\s{2,}|\u3000+", captions[0].strip())
        captions = parts if len(parts) == len(row) else captions
    shared = captions[-1] if len(captions) == 1 else ""
    if len(captions) < len(row):
        captions = [""] * (len(row) - len(captions)) + captions
    return [
        replace(
            block, caption=" ".join(caption.split()), plain=block.plain or _without_number(shared), level=int(place > 0)
        )
        for place, (block, caption) in enumerate(zip(told, captions, strict=True))
    ]


def _without_number(caption: str) -> str:
    found = _CAPTION.fullmatch(caption)
    return found["text"].strip() if found else caption


def alternative(block: Block) -> str:
    """Return what stands for a picture where it is not seen: its caption without 图1, or what Word was told of it."""
    return _without_number(block.caption) or block.plain


def markers_in(blocks: Sequence[Block]) -> list[int]:
    """Return the numbers of the pictures that the text asks for."""
    return [_number(found) for block in blocks for found in _MARK.finditer(block.plain) if _asks(block, found)]


def with_marked(blocks: Sequence[Block], files: Sequence[str], *, rest: bool) -> Figures:
    """Return *blocks* with pictures where marks stand, out of *files*; the others behind the text if that is wanted.

    Raises:
        Refused: a picture that a mark asks for is not there.
    """
    chosen = _chosen(markers_in(blocks), files)
    found: list[Block] = []
    for block in blocks:
        found += _placed(block)
    used = set(chosen.values())
    unused = [name for name in files if name not in used]
    guesses = [f"【图{number}】用了 {name}" for number, name in chosen.items()]
    sources = {f"图{number}": name for number, name in chosen.items()}
    if unused and rest and not chosen:
        sources |= {f"附{place}": name for place, name in enumerate(unused, 1)}
        found += [Block(kind=Kind.PICTURE, marker=f"附{place}") for place in range(1, len(unused) + 1)]
        guesses.append(f"文中没有【图1】这样的标记，{len(unused)} 张图片按文件名的次序放在文末")
    elif unused and chosen:
        guesses.append(f"没有用到的图片：{'、'.join(unused)}")
    return Figures(blocks=tuple(found), sources=sources, guesses=tuple(guesses))


def _chosen(numbers: Sequence[int], files: Sequence[str]) -> dict[int, str]:
    """Return the file for each of *numbers*: by the number in its name, else, where no name has one, by its place."""
    wanted = list(dict.fromkeys(numbers))
    named: dict[int, str] = {}
    for name in files:
        if found := _FILE.match(PurePath(name).stem):
            named.setdefault(int(found[1]), name)
    chosen = {number: named[number] for number in wanted if number in named}
    left = [name for name in files if name not in set(chosen.values())]
    lacking = [number for number in wanted if number not in chosen]
    if not chosen and len(left) >= len(lacking):
        return dict(zip(sorted(lacking), left, strict=False))
    if lacking:
        shown = "、".join(f"【图{number}】" for number in lacking)
        raise Refused(
            f"文中有{shown}，没有找到对应的图片。请把图片命名为 图{lacking[0]}.jpg 或 {lacking[0]}.jpg，放进与稿件同名的文件夹（或打成同名的 zip），和稿件放在一起。"
        )
    return chosen


def _placed(block: Block) -> Iterator[Block]:
    """Yield *block* without its marks, and a picture for each of them behind it."""
    marks = [found for found in _MARK.finditer(block.plain) if _asks(block, found)]
    if not marks:
        yield block
        return
    text, plain = block.text, _MARK.sub("", block.plain).strip()
    for found in marks:
        text = text.replace(escape(found[0]), "").replace(found[0], "")
    alone = len(plain) <= _LONGEST and not _SENTENCE.search(plain) and block.plain.lstrip().startswith(marks[0][0])
    if plain and not alone:
        yield replace(block, text=text.strip(), plain=plain)
    for place, found in enumerate(marks):
        own = (found["text"] or "").strip() or (plain.strip(" ：:、") if alone and place == len(marks) - 1 else "")
        yield Block(kind=Kind.PICTURE, marker=f"图{_number(found)}", caption=own, number=block.number)


def _asks(block: Block, found: re.Match[str]) -> bool:
    """Tell whether what was *found* is a mark: in 【】 anywhere, in other brackets only where nothing else stands."""
    return block.kind in (Kind.TEXT, Kind.ITEM) and (found[0][0] == "【" or found[0] == block.plain.strip())


def _number(found: re.Match[str]) -> int:
    number = found["number"]
    return int(number) if number.isdigit() else _DIGITS[number]
