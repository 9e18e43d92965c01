"""Converted HTML made ready for one page: every marker replaced. The one place where trusted markup is made."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

from markupsafe import Markup

from sitegen.model.views import Target, TargetKind

# “a” stands for the attributes of the tag that it is in, “p” for a video's poster, “f” for the facts behind a file's link.
_MARKER = re.compile("(?:<(a|img|video|source) )?\x02([apf])([0-9]+)\x03")


def fill(html: str, targets: tuple[Target, ...], link: Callable[[str], str]) -> Markup:
    """Return *html* with marker k replaced by what ``targets[k]`` says; *link* makes an address fit for the page.

    Raises:
        IndexError: a marker without a target.
    """
    return Markup(_MARKER.sub(_Filler(targets, link), html))


class _Filler:
    """Replaces one marker after the other; knows whether a picture has been shown yet."""

    def __init__(self, targets: tuple[Target, ...], link: Callable[[str], str]) -> None:
        self._targets = targets
        self._link = link
        self._first = True

    def __call__(self, found: re.Match[str]) -> str:
        tag, kind, index = found.groups()
        target = self._targets[int(index)]
        if kind == "f":
            return _facts(target)
        attributes = self._attributes(tag, target) if target.kind is not TargetKind.NOTHING else ""
        return f"<{tag}{attributes}" if tag else attributes

    def _attributes(self, tag: str | None, target: Target) -> str:
        address = escape(self._link(target.address))
        if tag is None:
            return f'poster="{address}"'
        if tag == "a":
            return f' href="{address}"'
        if tag != "img" or target.kind is not TargetKind.PICTURE:
            return f' src="{address}"'
        lazy, self._first = "" if self._first else ' loading="lazy"', False
        return f' src="{address}" width="{target.width}" height="{target.height}"{lazy} decoding="async"'


def _facts(target: Target) -> str:
    facts = "，".join(filter(None, (target.file_kind, target.file_size)))
    if target.kind is not TargetKind.FILE or not facts:
        return ""
    return f' <span class="file-facts">（{escape(facts)}）</span>'
