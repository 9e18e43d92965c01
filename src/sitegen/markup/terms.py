"""Terms of the glossary in converted HTML: the first place of each becomes a link to what explains it.

Where a name is a name of something else nothing is marked: in links, headings, labels, code and titles in 《》. The
text that readers see stays as it is, to the letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from html import escape

from sitegen.markup.plain import INLINE_TAGS, REST, TAG, tags
from sitegen.model.views.articles import Term

_LEFT_ALONE = tags(
    "a abbr caption cite code dfn dt figcaption h1 h2 h3 h4 h5 h6 kbd nav pre ruby samp sub summary sup th video"
)
# Where there are no titles, the other tags count for nothing; those with attributes are passed over as a whole.
_TURN = re.compile(rf"<(?:(/?)({'|'.join(sorted(_LEFT_ALONE))})(?![a-z0-9])|[a-z][a-z0-9]* ){REST}>")
# Besides terms: the marks of a title, and what looks like text but is none, an entity, a marker or a tag without attributes.
_OTHERS = "《|》|&[#0-9A-Za-z]+;|\x02[^\x03]*\x03|</?[a-z][a-z0-9]*>"


def mark(html: str, terms: Iterable[Term]) -> tuple[str, tuple[Term, ...]]:
    """Return canonical *html* with the first place of each of *terms* marked, and the marked terms in that order.

    Of terms that begin at one place the longest is meant. The n-th marked term links to ``#page-term-n``, is described
    by ``#page-term-n-text``, and has the id ``page-term-n-from``. Names of *terms* are distinct.
    """
    by_name = {name: term for term in terms if (name := escape(term.name, quote=False)) in html}
    if not by_name:
        return html, ()
    marker = _Marker(by_name)
    return marker.walk(html), tuple(marker.told.values())


class _Marker:
    """Walks over one body; *told* holds what has been marked, by its name in HTML."""

    def __init__(self, by_name: dict[str, Term]) -> None:
        self.told: dict[str, Term] = {}
        self._by_name = by_name
        self._pattern = _pattern(tuple(by_name))
        self._in_title = False

    def walk(self, html: str) -> str:
        titled = "《" in html or "》" in html
        parts: list[str] = []
        copied = position = depth = 0
        ahead = self._ahead(html, 0)
        for found in (TAG if titled else _TURN).finditer(html):
            start, end = found.span()
            if ahead < start:  # only where a name stands, in a text or in a tag, is the text looked through
                if not depth:
                    parts += self._marked(html, copied, max(position, html.rfind(">", 0, ahead) + 1), start)
                    copied = start
                    if len(self.told) == len(self._by_name):
                        break
                ahead = self._ahead(html, start)
            elif titled and not depth:
                self._pass(html, position, start)
            position = end
            if found[2] in _LEFT_ALONE:
                depth += -1 if found[1] else 1
            elif found[2] not in INLINE_TAGS:
                self._in_title = False
        else:
            start = html.rfind(">") + 1
            parts += self._marked(html, copied, position, start)
            copied = start
        return "".join((*parts, html[copied:]))

    def _marked(self, html: str, copied: int, start: int, stop: int) -> tuple[str, str]:
        """Return what stands behind *copied* as it is, from *start* to *stop* with its terms marked."""
        return html[copied:start], self._pattern.sub(self._replace, html[start:stop])

    def _ahead(self, html: str, start: int) -> int:
        """Return where the next name stands in *html*, from *start*; behind its end where there is none."""
        places = (html.find(name, start) for name in self._by_name)
        return min((place for place in places if place >= 0), default=len(html))

    def _pass(self, html: str, start: int, stop: int) -> None:
        """Take notice of the titles that begin or end in a text without names."""
        opened, closed = html.rfind("《", start, stop), html.rfind("》", start, stop)
        if opened != closed:
            self._in_title = opened > closed

    def _replace(self, found: re.Match[str]) -> str:
        name = found[0]
        if name in "《》":
            self._in_title = name == "《"
        if self._in_title or name in self.told or name not in self._by_name:
            return name
        self.told[name] = self._by_name[name]
        target = f"page-term-{len(self.told)}"
        return (
            f'<a class="term" id="{target}-from" href="#{target}" role="doc-glossref" '
            f'aria-describedby="{target}-text">{name}</a>'
        )


@lru_cache(maxsize=1024)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    ordered = sorted(names, key=lambda name: (-len(name), name))
    return re.compile("|".join((*map(_whole, ordered), _OTHERS)))


def _whole(name: str) -> str:
    """Return a pattern for *name* that finds no part of a longer Latin word or number."""
    before = r"(?<![0-9A-Za-z])" if re.match("[0-9A-Za-z]", name) else ""
    behind = r"(?![0-9A-Za-z])" if re.search("[0-9A-Za-z]$", name) else ""
    return before + re.escape(name) + behind
