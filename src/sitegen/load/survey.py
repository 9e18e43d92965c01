"""Which files are content, and which lie where sitegen does not know what they are: those are named, never dropped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.sitefolder import CONTENT, SHARED, within
from sitegen.core.text import nearest
from sitegen.core.urls import is_slug, slug_of
from sitegen.load.layout import BY_FILE, BY_FOLDER, OTHER_FILES, SECTION_FILE, Place, place_of, section_above
from sitegen.model.content import Article, PlainPage, Section
from sitegen.model.value import Value

# Addresses at the top that sitegen makes itself.
RESERVED = frozenset(
    {
        *BY_FOLDER,
        "tags",
        "archive",
        "fusion",
        "assets",
        "media",
        "search",
        "feed",
        "index",
        "404",
        "sitemap",
        "manifest",
        "robots",
    }
)
_LIST_PAGE = re.compile(r"page-\d+")
_YEAR = re.compile(r"\d{4}")
_OTHER_MARKDOWN = re.compile(r".*\.(?:md|markdown|mdown|mkd|md\.txt|md\.md)", re.IGNORECASE)
_YAML = re.compile(r".*\.ya?ml", re.IGNORECASE)


class Survey(Value):
    """The files of content/: *sources* are content and what they are, *others* are pictures, attachments and so on."""

    sources: dict[str, Place]
    others: tuple[str, ...]
    sections: frozenset[str]
    problems: tuple[Diagnostic, ...]


def survey(paths: Iterable[str]) -> Survey:
    """Sort the *paths* of all files below content/."""
    places = {path: place_of(path) for path in paths}
    sections = frozenset(place.id for place in places.values() if place and place.kind is Section)
    sources: dict[str, Place] = {}
    others: list[str] = []
    problems: list[Diagnostic] = []
    first: dict[tuple[type, str], str] = {}
    for path, place in places.items():
        if refusal := _refuse(path, place, sections):
            problems.append(refusal)
        elif place is None:
            others.append(path)
        elif not place.many and (before := first.setdefault((place.kind, place.id), path)) != path:
            problems.append(_same(path, before))
        else:
            sources[path] = place
    return Survey(sources=sources, others=tuple(others), sections=sections, problems=tuple(problems))


def _same(path: str, before: str) -> Diagnostic:
    message = f"“{path}”与“{before}”是同一份内容的两种放法，只能有一个。"
    return problem("FM027", path, message, "只留一个，或者给其中一个改名。")


def _refuse(path: str, place: Place | None, sections: frozenset[str]) -> Diagnostic | None:
    """Return why the file at *path* can't be what it looks like, None where it can."""
    if place is None:
        return _refuse_other(path)
    if place.kind is Article:
        return _refuse_article(path, place.id, sections)
    if place.kind is Section:
        return next(_refuse_section(path, place.id), None)
    if place.kind is PlainPage:
        return _refuse_page(path, place.id)
    if not place.many:
        return _refuse_entity(path, place.id)
    return None


def _refuse_other(path: str) -> Diagnostic | None:
    folder, _, name = within(path).rpartition("/")
    if _OTHER_MARKDOWN.fullmatch(name):
        stem = re.sub(r"(?i)(?:\.(?:md|markdown|mdown|mkd|txt))+$", "", name)
        return problem("FM033", path, f"“{name}”的扩展名不是“.md”，不会发布。", f"改名为“{stem}.md”。")
    if folder == CONTENT and _YAML.fullmatch(name) and name not in OTHER_FILES:
        near = nearest(name, BY_FILE) or "pairings.yml"
        known = "、".join(BY_FILE)
        return problem("FM033", path, f"没有叫“{name}”的清单文件。", f"是不是“{near}”？可用的有：{known}。")
    return None


def _refuse_article(path: str, id: str, sections: frozenset[str]) -> Diagnostic | None:
    if path.startswith(SHARED):
        hint = "移到一个站点的栏目里；别的站点要登的，由上级站点采用。"
        return problem("FM033", path, "共用的文件夹里不放稿件：每个站点都会登一遍。", hint)
    if id in sections:
        hint = f"栏目的介绍写在 {SECTION_FILE} 里；稿件换一个文件名。"
        return problem("FM033", path, "栏目的文件夹里不用 index.md。", hint)
    if section_above(id, sections):
        return None
    folder = "/".join(path.split("/")[:2])
    return problem(
        "FM030",
        path,
        f"稿件不在任何栏目里：“{folder}”里没有 {SECTION_FILE}。",
        f"新建“{folder}/{SECTION_FILE}”，写上“标题: 栏目名称”；或者把稿件移到已有的栏目里。",
    )


def _refuse_section(path: str, id: str) -> Iterator[Diagnostic]:
    for depth, name in enumerate(id.split("/")):
        if is_reserved(name, top=depth == 0):
            yield problem(
                "FM031", path, f"栏目的文件夹不能叫“{name}”，这个网址由 sitegen 使用。", "给文件夹换一个名称。"
            )


def _refuse_page(path: str, id: str) -> Diagnostic | None:
    if id == SECTION_FILE.removesuffix(".md"):
        return problem("FM033", path, f"content 本身不是栏目，不用 {SECTION_FILE}。", "移到栏目的文件夹里，或者改名。")
    if id.lower() in ("index", "404"):
        return problem("FM031", path, f"“{id}”这个网址由 sitegen 使用。", "换一个文件名。")
    return None


def _refuse_entity(path: str, id: str) -> Diagnostic | None:
    folder = within(path).split("/")[1]
    if "/" in id:
        hint = f"写成“{CONTENT}/{folder}/<编号>.md”或“{CONTENT}/{folder}/<编号>/index.md”。"
        return problem("FM033", path, f"“{folder}”里的文件夹只能有一个 index.md。", hint)
    if id == "index" or _LIST_PAGE.fullmatch(id):
        return problem("FM031", path, f"“{id}”这个网址由 sitegen 使用。", "换一个文件名。")
    if is_slug(id):
        return None
    near = slug_of(id) if id.isascii() else ""
    hint = f"改名为“{near}.md”。" if near else "改成拼音或英文，例如 guanli-xueyuan.md；中文名称写在“名称”里。"
    return problem("FM032", path, f"文件名“{id}”不能作编号：只能用小写字母、数字和连字符。", hint)


def is_reserved(name: str, *, top: bool) -> bool:
    """Tell whether a section may not have *name* in its address; only at the *top* do most names of ours stand."""
    if top:
        return name.lower() in RESERVED or bool(_LIST_PAGE.fullmatch(name))
    return name in ("index", "feed") or bool(_LIST_PAGE.fullmatch(name) or _YEAR.fullmatch(name))
