"""Toneless pinyin, remembered: the library's dictionary takes longer to load than most builds."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from sitegen.core.digests import digest, digest_text
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
    """Return what tells one version of the library from another: the digest of the module that says its number."""
    spec = find_spec("pypinyin")  # importlib.metadata would bring in the parser of e-mails
    assert spec and spec.origin
    return digest(Path(spec.origin).read_bytes())


def _syllables(text: str) -> list[str]:
    from pypinyin import lazy_pinyin  # a third of a second, so only where a title is new

    found: list[str] = lazy_pinyin(text)
    return [" ".join(part.split()) for part in found]
