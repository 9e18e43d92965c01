"""White space that Chinese does not want: soft line breaks between characters, blanks before paragraphs."""

from __future__ import annotations

import re

from sitegen.core.text import WIDE
from sitegen.markup.plain import INLINE_TAGS

_INLINE = rf"(?:{'|'.join(sorted(INLINE_TAGS))})(?: [^>]*)?"
# A line break that an inline element or text follows; most bodies have none, so that looking at every character is saved.
_WITHIN_BLOCK = re.compile(rf"\n[ \t]*(?:[^\s<]|<{_INLINE}>)")
_SOFT_BREAK = re.compile(
    rf"(<pre.*?</pre>|<code.*?</code>)|(?<=[{WIDE}])((?:</?{_INLINE}>)*)[ \t]*\n[ \t]*((?:</?{_INLINE}>)*)(?=[{WIDE}])",
    re.DOTALL,
)
_LEADING = re.compile(r"(<(?:p|li|dd|td|th|figcaption)(?: [^>]*)?>)(?:\s|&nbsp;)+")


def tighten(html: str) -> str:
    """Return canonical *html* without soft breaks between Chinese characters and without blanks before paragraphs."""
    if _WITHIN_BLOCK.search(html):
        html = _SOFT_BREAK.sub(_without_break, html)
    return _LEADING.sub(r"\1", html)


def _without_break(found: re.Match[str]) -> str:
    return found[1] or found[2] + found[3]
