"""One walk over the tags of canonical HTML: addresses become markers, headings get their place, tables their frame.

What comes in has passed the allow-list; whatever is added here is ours and escaped.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape

from sitegen.markup.addresses import as_written, is_attachment, is_external, says_nothing
from sitegen.markup.anchors import HEADINGS, Anchors, spell
from sitegen.markup.plain import Pieces, in_turns, plain, tags
from sitegen.markup.problems import BodyProblem
from sitegen.model.parts import Outline
from sitegen.model.value import Value

# Most tags are of these, without attributes.
_UNCHANGING = tags("blockquote code em figcaption li ol p strong tbody td tr ul")
_UNCHANGED = frozenset(f"<{end}{name}>" for name in _UNCHANGING for end in ("", "/"))
_ATTRIBUTE = re.compile(r' ([^\s="]+)="([^"]*)"')
_BARE = frozenset({"controls", "loop", "muted", "open", "playsinline", "reversed"})
_ROLES = {
    "footnote": {"role": "doc-endnotes", "aria-label": "注释"},
    "footnote-ref": {"role": "doc-noteref"},
    "footnote-backref": {"role": "doc-backlink", "aria-label": "返回正文"},
}

Attributes = dict[str, str]


class Reading(Value):
    """A body's HTML with its markers, and what was found in it."""

    html: str
    links: tuple[str, ...]
    ids: tuple[str, ...]
    outline: tuple[Outline, ...]
    pictures: tuple[int, ...]
    untold: tuple[str, ...]
    problems: tuple[BodyProblem, ...]


def read(pieces: Pieces) -> Reading:
    """Return what the *pieces* of canonical HTML say, with markers in place of every address that is not external."""
    reader = _Reader(pieces)
    replaced = [tag if tag in _UNCHANGED else reader.replace(place) for place, tag in enumerate(pieces.tags)]
    marked = reader.with_contents(in_turns(pieces.texts, replaced))
    return Reading(
        html=marked,
        links=tuple(reader.links),
        ids=tuple(reader.anchors.used),
        outline=tuple(reader.anchors.outline),
        pictures=tuple(reader.pictures),
        untold=tuple(reader.untold),
        problems=tuple(reader.problems),
    )


class _Reader:
    """Replaces tags one by one; all values of attributes stay as escaped as they came."""

    def __init__(self, pieces: Pieces) -> None:
        self._pieces = pieces
        self.links: dict[str, int] = {}
        self.pictures: dict[int, None] = {}
        self._in_gallery = self._is_wide = False
        self.untold: dict[str, None] = {}
        self.problems: list[BodyProblem] = []
        self.anchors = Anchors(pieces)
        self._tables = self._open_tables = 0
        self._in_head = self._in_link = False
        self._behind_link = ""

    def replace(self, place: int) -> str:
        """Return what stands for the tag at this *place*."""
        tag, name = self._pieces.tags[place], self._pieces.names[place]
        if tag[1] == "/":
            if name in HEADINGS:
                return f"</h{self.anchors.level(name)}>"
            close = _CLOSERS.get(name)
            return close(self) if close else tag
        rest = tag[len(name) + 1 : -1]
        attributes = self._attributes(rest) if rest else {}
        if name in HEADINGS:
            return self._heading(place, attributes)
        if name == "table":
            return self._open_table(place, attributes)
        opener = _OPENERS.get(name)
        return opener(self, attributes) if opener else _tag(name, attributes)

    def _attributes(self, rest: str) -> Attributes:
        attributes = dict(_ATTRIBUTE.findall(rest))
        if attributes.get("class") == "":
            del attributes["class"]
        if (align := attributes.pop("align", "")) in ("left", "center", "right"):
            _add_class(attributes, align)
        if "id" in attributes and (chosen := self.anchors.keep(attributes.pop("id"))):
            attributes["id"] = chosen
        attributes.update(_ROLES.get(attributes.get("class", ""), {}))
        return attributes

    def _inner(self, place: int) -> str:
        """Return what the element holds that begins at *place*."""
        pieces = self._pieces
        return pieces.html(place, pieces.tags.index(f"</{pieces.names[place]}>", place))

    def _heading(self, place: int, attributes: Attributes) -> str:
        name = self._pieces.names[place]
        tag, attributes["id"] = self.anchors.place(name, self._inner(place), attributes.get("id", ""))
        return _tag(tag, attributes)

    def _marker(self, kind: str, address: str) -> str:
        return f"\x02{kind}{self.links.setdefault(address, len(self.links))}\x03"

    def _open_link(self, attributes: Attributes) -> str:
        self._in_link = True
        raw = attributes.pop("href", None)
        if raw is None:
            return _tag("a", attributes)
        if is_external(unescape(raw)):
            relation = {} if raw.startswith(("mailto:", "tel:")) else {"rel": "noopener"}
            return _tag("a", {"href": raw} | relation | attributes)
        address = as_written(raw)
        if address.startswith("#"):
            address = "#" + spell(address[1:])
        elif is_attachment(address):
            _add_class(attributes, "attachment")
            self._behind_link = self._marker("f", address)
        return _tag("a", attributes, self._marker("a", address))

    def _close_link(self) -> str:
        behind, self._behind_link, self._in_link = self._behind_link, "", False
        return "</a>" + behind

    def _local(self, raw: str | None, alt: str = "") -> str | None:
        """Return the address of what the page itself fetches, or None and a problem."""
        if raw is None:
            self.problems.append(
                BodyProblem(
                    code="LNK094",
                    message=f"图片或视频“{unescape(alt)}”的地址不能用。",
                    hint="把文件放在稿件旁边，地址写成文件名，例如 ![会议现场](会场.jpg)。",
                    needle=unescape(alt),
                )
            )
            return None
        if not is_external(unescape(raw)):
            return as_written(raw)
        self.problems.append(
            BodyProblem(
                code="LNK093",
                message=f"“{unescape(raw)}”在别的网站上，网页不向别的网站取图片和视频。",
                hint="把它存到稿件旁边，地址改写成文件名。",
                needle=unescape(raw),
            )
        )
        return None

    def _picture(self, attributes: Attributes) -> str:
        raw, alt = attributes.pop("src", None), attributes.get("alt", "")
        address = self._local(raw, alt)
        if address is not None:
            marker = self._marker("g" if self._in_gallery and not self._is_wide else "a", address)
            self.pictures[self.links[address]] = None
            if says_nothing(unescape(alt), address):
                self.untold[address] = None
            return _tag("img", attributes, marker)
        if raw is None or self._in_link:
            return alt
        return f'<a href="{raw}" rel="noopener">{alt or "外站图片"}</a>'

    def _open_div(self, attributes: Attributes) -> str:
        self._in_gallery = attributes.get("class") == "gallery"
        return _tag("div", attributes)

    def _open_figure(self, attributes: Attributes) -> str:
        self._is_wide = "wide" in attributes.get("class", "").split()
        return _tag("figure", attributes)

    def _close_div(self) -> str:
        self._in_gallery = False  # a gallery holds figures and nothing else
        return "</div>"

    def _video(self, attributes: Attributes) -> str:
        markers = []
        raw = attributes.pop("src", None)
        if raw is not None and (address := self._local(raw)) is not None:
            markers.append(self._marker("a", address))
        raw = attributes.pop("poster", None)
        if raw is not None and (address := self._local(raw)) is not None:
            markers.append(self._marker("p", address))
        return _tag("video", attributes | {"controls": "", "preload": "none", "playsinline": ""}, *markers)

    def _source(self, attributes: Attributes) -> str:
        address = self._local(attributes.pop("src", None))
        return "" if address is None else _tag("source", attributes, self._marker("a", address))

    def _open_table(self, place: int, attributes: Attributes) -> str:
        self._open_tables += 1
        if self._open_tables > 1:
            return _tag("table", attributes)
        self._tables += 1
        caption = self._inner(place + 1) if self._pieces.names[place + 1] == "caption" else ""
        # Two regions of one name cannot be told apart in a list of landmarks.
        numbered = "表格" if self._tables == 1 else f"表格 {self._tables}"
        label = escape(plain(caption)) or numbered
        return f'<div class="table" tabindex="0" role="region" aria-label="{label}">' + _tag("table", attributes)

    def _close_table(self) -> str:
        self._open_tables -= 1
        return "</table>" if self._open_tables else "</table></div>"

    def _open_head(self, attributes: Attributes) -> str:
        self._in_head = True
        return _tag("thead", attributes)

    def _close_head(self) -> str:
        self._in_head = False
        return "</thead>"

    def _header_cell(self, attributes: Attributes) -> str:
        if self._in_head:
            attributes.setdefault("scope", "col")
        return _tag("th", attributes)

    def with_contents(self, html: str) -> str:
        """Return *html* with the list of contents where the writer put ``[TOC]``."""
        if "<p>[TOC]</p>" not in html:
            return html
        items = "".join(
            f'<li class="level-{heading.level}"><a {self._marker("a", "#" + heading.id)}>{escape(heading.text)}</a></li>'
            for heading in self.anchors.outline
        )
        return html.replace(
            "<p>[TOC]</p>", f'<nav class="toc" aria-label="目录"><ul>{items}</ul></nav>' if items else "", 1
        )


# Not of a reader's own, which would be held by what it holds.
_OPENERS: dict[str, Callable[[_Reader, Attributes], str]] = {
    "a": _Reader._open_link,
    "div": _Reader._open_div,
    "figure": _Reader._open_figure,
    "img": _Reader._picture,
    "video": _Reader._video,
    "source": _Reader._source,
    "thead": _Reader._open_head,
    "th": _Reader._header_cell,
}
_CLOSERS: dict[str, Callable[[_Reader], str]] = {
    "a": _Reader._close_link,
    "div": _Reader._close_div,
    "table": _Reader._close_table,
    "thead": _Reader._close_head,
}


def _add_class(attributes: Attributes, name: str) -> None:
    attributes["class"] = f"{attributes['class']} {name}" if "class" in attributes else name


def _tag(name: str, attributes: Attributes, *markers: str) -> str:
    parts = [name, *markers, *[key if key in _BARE else f'{key}="{value}"' for key, value in attributes.items()]]
    return f"<{' '.join(parts)}>"
