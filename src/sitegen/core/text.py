"""Chinese text: what counts as Chinese, how long a text is, what it begins with, which name was meant."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches

# Han characters, kana-free: CJK ideographs with extension A, compatibility forms, 〇, and the supplementary planes.
HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# What a line of Chinese may end or begin with, so that a soft line break beside it means nothing.
WIDE = HAN + "\u2014\u2018\u2019\u201c\u201d\u2026\u3000-\u303f\uff00-\uffef"

_RUN = re.compile(f"[{HAN}]+|[0-9A-Za-z]+")
_SENTENCE_END = re.compile(r"[。！？!?；;]”?")


def words_of(text: str) -> list[str]:
    """Return what *text* is made of but for punctuation and blanks: runs of Han characters, of Latin letters or digits."""
    return _RUN.findall(text)


def length_of(words: list[str]) -> int:
    """Return the length of a text of these *words* as Word counts it: each Han character, each other run."""
    return sum([1 if run.isascii() else len(run) for run in words])


def count_words(text: str) -> int:
    """Return the length of *text* as Word counts it."""
    return length_of(words_of(text))


def summarize(text: str, limit: int = 110) -> str:
    """Return the beginning of *text*, at most *limit* characters, cut behind a sentence where there is one."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    ends = [found.end() for found in _SENTENCE_END.finditer(text, 0, limit)]
    if ends and ends[-1] >= limit // 3:
        return text[: ends[-1]]
    return text[: limit - 1].rstrip("，、：；,:; ") + "…"


def nearest(name: str, names: Iterable[str]) -> str | None:
    """Return the one of *names* most like *name*, or None where none is near."""
    pool = sorted(set(names))
    if typed := get_close_matches(name, pool, n=1, cutoff=0.8):
        return typed[0]
    within = [other for other in pool if len(name) > 1 and (name in other or other in name)]
    if within:
        return min(within, key=lambda other: (abs(len(other) - len(name)), other))
    # Words of two characters that end alike (院级, 省级) are of one kind, not one misspelt as the other.
    others = [other for other in pool if not len(name) == len(other) == 2 or name[0] == other[0]]
    return next(iter(get_close_matches(name, others, n=1, cutoff=0.5)), None)


def human_size(size: int) -> str:
    """Return *size* bytes as readers know it: ``512 B``, ``24 KB``, ``1.3 MB``, ``20.5 GB``."""
    if size < 1024:
        return f"{size} B"
    if size < 1024 * 1024:
        return f"{round(size / 1024)} KB"
    if size < 1024**3:
        return f"{size / 1024 / 1024:.1f} MB"
    return f"{size / 1024**3:.1f} GB"
