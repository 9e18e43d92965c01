"""Toneless pinyin, remembered: the library's dictionary takes longer to load than most builds."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from sitegen.core.digests import digest_text
from sitegen.core.installed import version_of
from sitegen.load.memo import Cache


def pinyin_of(texts: Iterable[str], memo: Cache | None) -> dict[str, tuple[str, ...]]:
    """Return the syllables of each of *texts*; what is not Chinese stays as it is."""
    texts = dict.fromkeys(texts)
    if not texts:
        return {}
    keys = {text: f"pinyin {edition()} {digest_text(text)}" for text in texts}
    known = memo.get_many(keys.values()) if memo else {}
    found = {text: known[key] for text, key in keys.items() if key in known}
    fresh = {text: "\n".join(_syllables(text)).encode() for text in texts if text not in found}
    if memo and fresh:
        memo.put([(keys[text], value) for text, value in fresh.items()])
    return {text: tuple(value.decode().split("\n")) for text, value in (found | fresh).items()}


@cache
def edition() -> str:
    """Return the version of the library."""
    return version_of("pypinyin", "pypinyin")


def bring_in_pinyin() -> None:
    """Import the library, while nobody waits for it."""
    import pypinyin  # noqa: F401


def _syllables(text: str) -> list[str]:
    from pypinyin import lazy_pinyin  # a third of a second, so only where a title is new

    found: list[str] = lazy_pinyin(text)
    return [" ".join(part.split()) for part in found]
