"""What is written, save by save: an article of the demonstration site, shortened to what fits a window."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ARTICLE = Path("content/dongtai/2026-04-23-yiju-hua/index.md")
PAGE = "dongtai/2026/0423-yiju-hua.html"
BRAND = "brands/shuxiang.html"
TRACKS = "品牌足迹"  # the heading on the page of a brand under which its articles are

_KEYS = ("标题", "副题", "日期", "单位", "作者", "一审", "二审", "三审")
BRAND_KEY = "品牌: 书香领航"


@dataclass(frozen=True, slots=True, kw_only=True)
class Take:
    """A picture of the film: *text* in the editor, the last of it just *typed* or saved and to be seen on *page*."""

    text: str
    says: str
    milliseconds: int
    typed: bool = False
    page: str = PAGE
    heading: str = ""


def takes(source: str) -> list[Take]:
    """Return the film of the article whose text is *source*."""
    header, paragraphs = parts(source)
    first = paragraphs[0]
    picture = next(text for text in paragraphs if text.startswith("!["))
    heading = next(at for at, text in enumerate(paragraphs) if text.startswith("## "))
    later = paragraphs[heading : heading + 2]
    brand = [*header, BRAND_KEY]
    half = first[: len(first) // 2]
    return [
        Take(text=written(header, ()), says="写明标题、日期、单位，保存，页面就有了", milliseconds=2200),
        Take(text=written(header, (half,)), says="接着写正文……", milliseconds=500, typed=True),
        Take(text=written(header, (first,)), says="接着写正文……", milliseconds=500, typed=True),
        Take(text=written(header, (first,)), says="保存，电脑和手机上的页面跟着变", milliseconds=2200),
        Take(text=written(header, (first, picture, *later)), says="放一张图，再写一节……", milliseconds=900, typed=True),
        Take(
            text=written(header, (first, picture, *later)), says="图片自动缩小、排好，手机上也合适", milliseconds=2800
        ),
        Take(text=written(brand, (first, picture, *later)), says="写明它属于哪个品牌……", milliseconds=900, typed=True),
        Take(
            text=written(brand, (first, picture, *later)),
            says="品牌的页面自己收下这篇稿件",
            milliseconds=3600,
            page=BRAND,
            heading=TRACKS,
        ),
    ]


def parts(source: str) -> tuple[list[str], list[str]]:
    """Return the lines of the header that are shown, and the paragraphs of the body."""
    _, _, body = source.removeprefix("---\n").partition("\n---\n")
    return list(_lines(source, _KEYS)), body.strip().split("\n\n")


def written(header: Sequence[str], paragraphs: Sequence[str]) -> str:
    """Return the text of the file."""
    return "\n".join(["---", *header, "---", *(f"\n{text}" for text in paragraphs), ""])


def _lines(source: str, keys: Sequence[str]) -> list[str]:
    found = {line.partition(":")[0]: line for line in source.split("\n---\n")[0].splitlines()}
    return [found[key] for key in keys]


def coloured(line: str, *, header: bool) -> list[tuple[str, str]]:
    """Return *line* of the file in pieces, each with the class of its colour."""
    if line == "---":
        return [("mark", line)]
    if header:
        key, colon, value = line.partition(":")
        return [("key", key + colon), ("", value)]
    if line.startswith("#"):
        return [("heading", line)]
    if pictured := re.fullmatch(r"(!\[)(.*)(\]\()([^ ]+)(.*)(\))", line):
        kinds = ("mark", "", "mark", "key", "caption", "mark")
        return list(zip(kinds, pictured.groups(), strict=True))
    return [("", line)]
