"""A page as browsers get it, taken apart in one pass; and what is remembered of it, for what needs all pages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from html import unescape
from typing import cast
from urllib.parse import unquote

from sitegen.core.urls import normalize
from sitegen.model.value import Value

_QUOTED = "\"[^\"]*\"|'[^']*'"
_TAG = re.compile(rf"<!--.*?-->|<([A-Za-z][\w:-]*)((?:[^\"'>]|{_QUOTED})*)>", re.DOTALL)
_USUAL_TAG = re.compile("<([A-Za-z][^<>]*>?)")
_WHOLE_TAG = re.compile(rf"([A-Za-z][\w:-]*)((?:[^\"'>]|{_QUOTED})*)>")
_ATTRIBUTE = re.compile(rf"([^\s=/>\"']+)(?:\s*=\s*({_QUOTED}|[^\s>\"']+))?")
# What is in them is no markup.
_RAW = re.compile(r"(<(script|style|textarea)\b[^>]*>).*?(?=</\2\s*>)", re.DOTALL | re.IGNORECASE)
_TITLE = re.compile(r"<title[^>]*>(.*?)</title\s*>", re.DOTALL | re.IGNORECASE)

Tag = Mapping[str, str]
"""The attributes of a tag, by name in small letters; what has no value has an empty one."""


class Sheet:
    """The page at the rooted *address*."""

    def __init__(self, address: str, data: bytes) -> None:
        self.address = address
        self.size = len(data)
        html = data.decode()
        title = _TITLE.search(html)
        self.title = " ".join(unescape(title[1]).split()) if title else ""
        self.tags: dict[str, list[Tag]] = defaultdict(list)
        """By the name of the element, in the order of the page."""
        for name, tag in _tags(_RAW.sub(r"\1", html)):
            self.tags[name].append(tag)

    def all_tags(self) -> Iterator[tuple[str, Tag]]:
        """Each tag with the name of its element."""
        return ((name, tag) for name, tags in self.tags.items() for tag in tags)

    @property
    def description(self) -> str:
        """What the page says of itself."""
        return self._meta("description")

    @property
    def is_listed(self) -> bool:
        """Tell whether the page is one to be found: it neither leads on to another nor says that it is none."""
        refresh = any(tag.get("http-equiv", "").lower() == "refresh" for tag in self.tags["meta"])
        return not refresh and "noindex" not in self._meta("robots")

    def _meta(self, name: str) -> str:
        return next((tag.get("content", "") for tag in self.tags["meta"] if tag.get("name", "").lower() == name), "")


def _tags(html: str) -> Iterable[tuple[str, Tag]]:
    if "<!--" not in html:
        # Where no tag has < or > in its attributes, one that stood on another page is not taken apart again.
        usual = [_tag(text) for text in _USUAL_TAG.findall(html)]
        if None not in usual:
            return cast("list[tuple[str, Tag]]", usual)
    return ((found[1].lower(), _attributes(found[2])) for found in _TAG.finditer(html) if found[1])


@lru_cache(maxsize=1 << 15)  # pages have their head and menu in common, and name the same pages
def _tag(text: str) -> tuple[str, Tag] | None:
    found = _WHOLE_TAG.fullmatch(text)
    return (found[1].lower(), _attributes(found[2])) if found else None


def _attributes(text: str) -> Tag:
    return {name.lower(): unescape(value.strip("\"'")) for name, value in _ATTRIBUTE.findall(text)}


class Flaw(Value, array_like=True):
    """What is wrong with a page, and the remedy."""

    message: str
    hint: str


class Leaf(Value, array_like=True):
    """What is remembered of a page. *goals* are the rooted addresses in this site that it links to or shows, *outer*
    the links to other sites; each of the *flaws* has the code of the rule that found it.
    """

    address: str
    title: str
    description: str
    listed: bool
    ids: tuple[str, ...]
    goals: tuple[str, ...]
    outer: tuple[str, ...]
    flaws: tuple[tuple[str, Flaw], ...]


def leaf_of(sheet: Sheet, flaws: Sequence[tuple[str, Flaw]]) -> Leaf:
    """Return what is remembered of *sheet*, which has these *flaws*."""
    ids = [tag["id"] for _, tag in sheet.all_tags() if "id" in tag]
    ids += [tag["name"] for tag in sheet.tags["a"] if "name" in tag]
    return Leaf(
        address=sheet.address,
        title=sheet.title,
        description=sheet.description,
        listed=sheet.is_listed,
        ids=tuple(dict.fromkeys(ids)),
        goals=tuple(dict.fromkeys(_goals(sheet))),
        outer=tuple(dict.fromkeys(filter(_is_outer, (tag.get("href", "") for tag in sheet.tags["a"])))),
        flaws=tuple(flaws),
    )


def _is_outer(href: str) -> bool:
    return href.lower().startswith(("http://", "https://"))


def _goals(sheet: Sheet) -> Iterator[str]:
    folder = sheet.address.rpartition("/")[0]
    for _, tag in sheet.all_tags():
        for name in ("href", "src"):
            if (value := tag.get(name)) is not None and (goal := _goal(folder, value)) is not None:
                yield goal if goal[:1] == "/" else sheet.address + goal


@lru_cache(maxsize=1 << 14)
def _goal(folder: str, href: str) -> str | None:
    """Return the rooted address that *href* names on a page in *folder*, with its anchor; None where it leads out.

    Of the page itself there is the anchor alone, or nothing.
    """
    if ":" in href.partition("/")[0] or href.startswith("//"):
        return None
    path, _, anchor = href.partition("#")
    path = path.partition("?")[0]
    whole = _whole(folder, path) if path else ""
    return f"{whole}#{unquote(anchor)}" if anchor else whole


def _whole(folder: str, path: str) -> str:
    if path.startswith("/"):
        return normalize(unquote(path))
    path = unquote(path)
    while path.startswith("../"):
        path = path[3:]
        folder = folder.rpartition("/")[0]
    return normalize(f"{folder}/{path}")
