"""Converted HTML made ready for one page: every marker replaced. The one place where trusted markup is made."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

from markupsafe import Markup

from sitegen.model.views import Target, TargetKind

# “a” stands for the attributes of the tag that it is in, “g” for those of a picture in a gallery, “p” for a video's
# poster, “f” for the facts behind a file's link. A picture is taken with its whole tag, a video with its own poster.
# Each branch begins with one of two signs: a search looks at no others.
_MARKER = re.compile(
    '<img \x02([ag])([0-9]+)\x03((?: [^\\s="]+="[^"]*")*)>'
    "|<video \x02a([0-9]+)\x03(?: \x02p([0-9]+)\x03)?"
    "|<(a|source) \x02a([0-9]+)\x03"
    "|\x02([pf])([0-9]+)\x03"
)
# How wide the theme shows a picture of a body: the measure of its text, and half of it in a gallery.
_SIZES = {"a": "(min-width: 744px) 684px, 92vw", "g": "(min-width: 744px) 336px, (min-width: 560px) 45vw, 92vw"}


def fill(html: str, targets: tuple[Target, ...], link: Callable[[str], str], *, lead: bool = True) -> Markup:
    """Return *html* with marker k replaced by what ``targets[k]`` says; *link* makes an address fit for the page.

    Where its first picture is the *lead*, the first of its page, a browser loads it at once.

    Raises:
        IndexError: a marker without a target.
    """
    return Markup(_MARKER.sub(_Filler(targets, link, lead), html) if "\x02" in html else html)


class _Filler:
    """Replaces one marker after the other; knows whether the page's first picture is still to come."""

    def __init__(self, targets: tuple[Target, ...], link: Callable[[str], str], lead: bool) -> None:
        self._targets = targets
        self._link = link
        self._lead = lead

    def __call__(self, found: re.Match[str]) -> str:
        place, picture, rest, video, poster, tag, linked, kind, index = found.groups()
        if picture:
            return self._picture(self._targets[int(picture)], place, rest)
        if video:
            return self._video(self._targets[int(video)], self._targets[int(poster)] if poster else None)
        if tag:
            return self._linked(tag, self._targets[int(linked)])
        target = self._targets[int(index)]
        return _facts(target) if kind == "f" else self._poster(target)

    def _linked(self, tag: str, target: Target) -> str:
        if target.kind is TargetKind.NOTHING:
            return f"<{tag}"
        return f'<{tag} {"href" if tag == "a" else "src"}="{escape(self._link(target.address))}"'

    def _poster(self, target: Target) -> str:
        return "" if target.kind is TargetKind.NOTHING else f'poster="{escape(self._link(target.address))}"'

    def _video(self, target: Target, poster: Target | None) -> str:
        if target.kind is TargetKind.NOTHING:
            return "<video"
        still = poster.address if poster else target.poster
        size = poster or target
        shown = f' poster="{escape(self._link(still))}"' if still else ""
        measure = f' width="{size.width}" height="{size.height}"' if size.width else ""
        return f'<video src="{escape(self._link(target.address))}"{shown}{measure}'

    def _picture(self, target: Target, place: str, rest: str) -> str:
        if target.kind is TargetKind.NOTHING:
            return f"<img{rest}>"
        address = escape(self._link(target.address))
        if target.kind is not TargetKind.PICTURE:
            return f'<img src="{address}"{rest}>'
        loading, self._lead = ' fetchpriority="high"' if self._lead else ' loading="lazy"', False
        size = f'width="{target.width}" height="{target.height}"'
        image = f'<img src="{address}" {size}{loading} decoding="async"{rest}>'
        if not target.sources:
            return image
        tone = f' class="tone-{target.tone}"' if target.tone else ""
        candidates = ", ".join(f"{escape(self._link(item.address))} {item.width}w" for item in target.sources)
        return (
            f'<picture{tone}><source type="image/webp" srcset="{candidates}" sizes="{_SIZES[place]}">{image}</picture>'
        )


def _facts(target: Target) -> str:
    facts = "，".join(filter(None, (target.file_kind, target.file_size)))
    if target.kind is not TargetKind.FILE or not facts:
        return ""
    return f' <span class="file-facts">（{escape(facts)}）</span>'
