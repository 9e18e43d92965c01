"""The last part of an address: as given, else from the file name, else from the pinyin of the title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.digests import digest_text
from sitegen.core.urls import SLUG_LIMIT, is_slug, slug_of, slug_of_syllables

_MONTH_DAY = r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
_DATE = re.compile(
    rf"(?:(?:19|20)\d\d[-_.]\d{{1,2}}[-_.]\d{{1,2}}|(?:19|20)\d\d{_MONTH_DAY}|{_MONTH_DAY})(?=[-_. ]|$)[-_. ]*"
)


def from_name(name: str) -> str:
    """Return the slug of a file or folder *name* without its leading date; empty where it is not ASCII."""
    found = _DATE.match(name)
    rest = name[found.end() :] if found else name
    if not rest.isascii():
        return ""
    slug = slug_of(rest)
    return slug if len(slug) <= SLUG_LIMIT else slug_of_syllables(slug.split("-"))


def wrong_slug(path: str, slug: str) -> Diagnostic | None:
    """Return what is wrong with a *slug* that the file *path* gives, None where nothing is."""
    if not slug or is_slug(slug):
        return None
    near = slug_of(slug) if slug.isascii() else ""
    hint = f"改成“{near}”。" if near else "只用小写字母、数字和连字符，例如 zhuti-dangri。"
    return problem("FM028", path, f"网址名“{slug}”不合要求。", hint, at=("slug",))


def from_title(path: str, title: str, slug: str) -> Diagnostic:
    """Return the warning that the address of the file *path* hangs on its title."""
    return problem(
        "FM029",
        path,
        f"网址“{slug}”由标题的拼音而来；以后改标题，网址也会变。",
        f"在头部加一行“网址名: {slug}”，或者用英文、拼音给文件命名。",
    )


def tag_slugs(tags: Iterable[str], given: Mapping[str, str], pinyin: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Return the slug of each of *tags*: as *given*, else its own letters, else its pinyin.

    Of tags that would share one, the first keeps it: give the tags in the order in which they came into use, so that
    a new one moves no page.
    """
    found = dict(given)
    taken = set(found.values()) | {"index"}
    for tag in tags:
        if tag in found:
            continue
        slug = (slug_of(tag) if tag.isascii() else "") or slug_of_syllables(pinyin.get(tag, ()))
        if slug in taken:
            slug = f"{slug}-{digest_text(tag)[:4]}"
        found[tag] = slug
        taken.add(slug)
    return found
