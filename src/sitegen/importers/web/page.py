"""A saved page as a manuscript: its article, what it says of itself, the addresses it had, and the files it links to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote

from sitegen.core.text import human_size
from sitegen.core.urls import normalize
from sitegen.importers.blocks import Reader
from sitegen.importers.manuscript import Block, Kind, Manuscript, words
from sitegen.importers.refused import Refused
from sitegen.importers.web.addresses import joined, split
from sitegen.importers.web.facts import Header, facts_of, left_out, lines_around, read_line, title_of_window
from sitegen.importers.web.flow import Flow, name_of_file
from sitegen.importers.web.mirror import UNKNOWN, Mirror
from sitegen.importers.web.part import Part, find_part
from sitegen.importers.web.saved import Saved, open_saved
from sitegen.importers.web.shelf import Shelf
from sitegen.importers.web.tree import Node, attribute, parse
from sitegen.importers.web.wechat import (
    HOST,
    address_of_article,
    is_wechat,
    wechat_facts,
    with_numbers,
    without_cliches,
)
from sitegen.model.value import Value

PAGES = re.compile(r"\.(?:x?html?|shtml|mht|mhtml|aspx?|php|jsp)(?:[?@][^/\\]*)?$", re.IGNORECASE)
"""What the names of saved pages end with."""
_FILES = re.compile(r"\.(?:docx?|xlsx?|pptx?|pdf|wps|et|dps|zip|rar|7z|txt|csv|ofd|mp3|mp4)$", re.IGNORECASE)
_LARGEST_FILE = 100 << 20
_HOME = "/index.html"
_WEB = ("http://", "https://")
_LONGEST_NAME = 80
_SHOWN_BY_SCRIPT = re.compile(r"""(?:vurl=|showVsbpdfIframe\(|showVsbVideo\(|swf_player\()\s*["']([^"']{4,300})""")
_SHOWN_WORDS, _SHOWN_LINES = 40, 3
_FIRST_LINES = 4
_LONGEST_SUBTITLE = _LONGEST_TITLE = 60
_SENTENCE = re.compile(r"[。；，：]$")


class NoArticle(Exception):  # noqa: N818  (nothing went wrong)
    """A page that holds no article: a list, a page of links; it says which."""


class Page(Value):
    """The *manuscript* of a page; the *addresses* that it had, the likeliest first, with what files call it that link to it.

    It was read from *path*, which is another file where it lay in frames. The *files* are those of its links that lie
    here too, by their addresses: what each is called, and where it is.
    """

    path: Path
    manuscript: Manuscript
    addresses: tuple[str, ...]
    files: dict[str, tuple[str, Path]]
    wechat: bool = False


def read_page(path: Path, mirror: Mirror) -> Page:
    """Return what the saved page at *path* in *mirror* says.

    Raises:
        NoArticle: it holds none.
        Refused: it is damaged, or made to harm.
        OSError: where the disk fails.
    """
    path, saved, root = _framed(path, mirror, open_saved(path))
    part = find_part(root)
    if part is None:
        raise NoArticle("是列表页或导航页，没有正文")
    return _Reading(path, mirror, saved, root, part).page()


def _framed(path: Path, mirror: Mirror, saved: Saved) -> tuple[Path, Saved, Node]:
    """Return the page at *path*, or of its frames the one that holds an article."""
    root = parse(saved.text)
    frames = [attribute(one, "src") for one in root.css("frameset frame")]
    for one in frames:
        inner = mirror.file_at(one, path, saved.address or mirror.address_of(path))
        if inner is None or inner == path or not PAGES.search(inner.name):
            continue
        inside = open_saved(inner)
        tree = parse(inside.text)
        if find_part(tree) is not None:
            return inner, inside, tree
    if frames:
        raise NoArticle("是框架页，正文在别的文件里，没有一起存下来；请在浏览器里单独打开那一页，再另存")
    return path, saved, root


class _Reading:
    """Reads one page."""

    def __init__(self, path: Path, mirror: Mirror, saved: Saved, root: Node, part: Part) -> None:
        self._path = path
        self._mirror = mirror
        self._saved = saved
        self._root = root
        self._part = part
        self._wechat = is_wechat(root)
        self._notices: list[str] = []
        self._files: dict[str, tuple[str, Path]] = {}
        self._addresses = tuple(dict.fromkeys(self._found_addresses()))

    def page(self) -> Page:
        """Return what the page says."""
        losses: list[str] = []
        shelf = Shelf(self._mirror, self._path, self._address, losses)
        flow = Flow(shelf.key_of, self._link, losses)
        element = flow.read(self._part.node)
        blocks = list(Reader(flow.known).blocks(element))
        header = self._facts()
        if not header.get("标题"):
            header["标题"] = _display(blocks) or title_of_window(self._root)
        blocks, header = _without_head(blocks, header)
        if self._wechat:
            blocks, cliches = without_cliches(blocks)
            self._notices += [f"公众号的套话没有导入：{'；'.join(cliches)}"] if cliches else []
        blocks = with_numbers(blocks)
        if not blocks:
            raise NoArticle("没有正文")
        shelf.tell()
        self._notices += [*losses, *self._behind(flow.backgrounds), *self._shown_by_scripts()]
        section = str(header.pop("栏目", ""))
        manuscript = Manuscript(
            name=self._path.name,
            blocks=tuple(blocks),
            pictures=shelf.pictures,
            missing=shelf.missing,
            header=header | self._origin(),
            section=section,
            notices=tuple(self._notices),
        )
        own = (*self._addresses, self._mirror.address_of(self._path))
        return Page(
            path=self._path,
            manuscript=manuscript,
            addresses=tuple(dict.fromkeys(own)),
            files=self._files,
            wechat=self._wechat,
        )

    @property
    def _address(self) -> str:
        return self._addresses[0] if self._addresses else self._mirror.address_of(self._path)

    def _facts(self) -> Header:
        if self._part.guessed:
            self._notices.append("没有认出这种网页的正文在哪里，取了文字最多的一块，请核对开头和结尾")
        if self._saved.unread:
            self._notices.append(f"有 {self._saved.unread} 个字的编码坏了，成了“\ufffd”，请对照原来的网页改正")
        if self._wechat:
            return wechat_facts(self._root, self._saved.scripts)
        around = lines_around(self._root, self._part.node)
        if left := left_out((*around[0], *around[1])):
            shown = "；".join(words(line, _SHOWN_WORDS) for line in left[:_SHOWN_LINES])
            self._notices.append(f"网页上正文以外的文字没有导入，请核对是不是正文：{shown}")
        return facts_of(self._root, around, self._saved.scripts)

    def _found_addresses(self) -> Iterator[str]:
        """Yield the addresses that the page says it had, then the one that its place says."""
        canonical = self._root.css_first("link[rel='canonical']")
        shared = self._root.css_first("meta[property='og:url']")
        said = [attribute(one, name) for one, name in ((canonical, "href"), (shared, "content")) if one is not None]
        whole = [address_of_article(one.partition("#")[0]) for one in (*said, self._saved.address)]
        own = [one for one in whole if one.startswith(_WEB) and _names_page(one)]
        yield from own
        placed = self._mirror.address_of(self._path)
        known = not placed.startswith(UNKNOWN)
        if own and known and split(own[0]).netloc == split(placed).netloc:
            yield placed
        elif not own and (known or _is_placed(self._path, self._mirror)):
            yield placed
            self._notices.append(f"旧链接“{old_path(placed)}”：按它在文件夹里的位置")

    def _origin(self) -> Header:
        """Return the keys that keep where the page was: an old address of this site, or another site's."""
        first = self._addresses[:1]
        real = [one for one in first if not one.startswith(UNKNOWN)]
        if self._wechat or not self._mirror.redirects or (first and split(first[0]).netloc == HOST):
            return {"原文链接": real[0]} if real else {}
        hosts = {_host(self._mirror.base), _host(UNKNOWN)}
        own = [one for one in self._addresses if self._mirror.base == UNKNOWN or _host(one) in hosts]
        if own:
            paths = {normalize(one): one for one in map(old_path, reversed(own))}
            return {"旧链接": tuple(one for place, one in reversed(paths.items()) if place != _HOME)}
        return {"原文链接": real[0]} if real else {}

    def _link(self, node: Node) -> str:
        """Return where a link leads, whole; empty where it leads nowhere that a reader could go."""
        href = attribute(node, "href") or attribute(node, "pdfsrc")
        if not href or href.startswith("#") or re.match(r"(?!https?:|mailto:|tel:)[a-zA-Z][\w+.-]*:", href):
            return ""
        if href.startswith(("mailto:", "tel:")):
            return href
        whole = joined(self._address, href)
        names = (name_of_file(node), unquote(split(whole).path).rpartition("/")[2])
        name = next((one for one in names if _FILES.search(one) and len(one) <= _LONGEST_NAME), "")
        file = self._mirror.file_at(href, self._path, self._address) if name else None
        if file is not None and file.stat().st_size <= _LARGEST_FILE:
            self._files[whole] = (name, file)
        elif file is not None:
            self._notices.append(f"附件“{file.name}”超过 {human_size(_LARGEST_FILE)}，没有导入")
        return whole

    def _behind(self, backgrounds: Sequence[str]) -> Iterator[str]:
        every = list(dict.fromkeys(backgrounds))
        if every:
            shown = "、".join(one[:120] for one in every[:3])
            yield f"{len(every)} 张垫在文字后面的图片没有导入，多半是装饰：{shown}{' 等' if len(every) > 3 else ''}"

    def _shown_by_scripts(self) -> Iterator[str]:
        for address in dict.fromkeys(_SHOWN_BY_SCRIPT.findall(self._saved.scripts)):
            yield f"网页用程序显示的视频或 PDF 带不过来：{address}"


def old_path(address: str) -> str:
    """Return what 旧链接 says of an *address*: its path, as servers know it, with its query."""
    parts = split(address)
    path = unquote(parts.path) or "/"
    return f"{path}?{parts.query}" if parts.query else path


def _host(address: str) -> str:
    return split(address).netloc.lower().removeprefix("www.")


def _names_page(address: str) -> bool:
    """Tell whether *address* is more than that of a site."""
    parts = split(address)
    return parts.path not in ("", "/") or bool(parts.query)


def _is_placed(path: Path, mirror: Mirror) -> bool:
    """Tell whether *path* lies as the page of a site would: in folders, under a name that an address may have."""
    below = path.relative_to(mirror.root)
    return len(below.parts) > 1 and below.as_posix().isascii()


def _display(blocks: Sequence[Block]) -> str:
    """Return the first line where it looks like a title: in bold, in the middle, or above a line of facts."""
    first, second = [*blocks, *([Block(kind=Kind.TEXT)] * 2)][:2]
    short = first.kind is Kind.TEXT and 0 < len(first.plain) <= _LONGEST_TITLE and not _SENTENCE.search(first.plain)
    shown = bool(first.bold or first.level or first.align == "center" or read_line(second.plain)[1])
    return " ".join(first.plain.split()) if short and shown else ""


def _without_head(blocks: list[Block], header: Header) -> tuple[list[Block], Header]:
    """Return *blocks* without the title and the lines of facts that they begin with, and *header* with these."""
    bare = "".join(str(header.get("标题", "")).split())
    taken = 0
    for block in blocks[:_FIRST_LINES]:
        if block.kind is not Kind.TEXT:
            break
        plain = "".join(block.plain.split())
        if plain == bare:
            taken += 1
            continue
        if plain.startswith("——") and taken and len(plain) <= _LONGEST_SUBTITLE and "副题" not in header:
            header = {**header, "副题": words(block.plain.strip("— "), _LONGEST_SUBTITLE)}
            taken += 1
            continue
        found, alone = read_line(block.plain)
        if not alone:
            break
        header = found | header
        taken += 1
    return blocks[taken:], header


def require_wechat(page: Page) -> None:
    """Refuse what is no article of WeChat.

    Raises:
        Refused: it is none.
    """
    if not page.wechat:
        raise Refused("不是公众号文章。别的网页请用 sitegen import html。")
