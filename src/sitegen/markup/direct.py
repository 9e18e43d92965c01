"""The direct way from Markdown to HTML: what the plain way gives, written down in one pass over the text.

On the plain way (``plainly``) a text is brought into form, parsed by Python-Markdown, written as HTML, parsed again by
nh3, written once more, and tightened. A body is spared that where each of its blocks has one of the shapes in
``_BLOCK``, all markup within them one of the shapes in ``_SPAN``, and the rest is text that nobody on the plain way
takes for anything else. A body with anything else in it goes the plain way, whole.

tests/properties/test_direct.py holds both ways to be the same, character for character.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sitegen.markup.addresses import is_unplayable, is_video
from sitegen.markup.columns import are_numbers
from sitegen.markup.limits import is_harmless
from sitegen.markup.plain import plain

# No part of text: what HTML, escapes, attribute lists and tables are written with; white space but the blank and 　.
_NO_TEXT = r"\n\\<>&{}|\x00-\x1f\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f"
_NO_WORDS = rf"{_NO_TEXT}*_`\[\]"
_TEXT = rf"(?!\s)[^{_NO_TEXT}]++(?<!\s)"
_WORDS = rf"(?!\s)[^{_NO_WORDS}]++(?<!\s)"
# A line of text that does not begin as a block of another kind does.
_LINE = rf"(?![!:：~=#+-]|\d+\. ){_TEXT}"

_PATH = rf"(?:[^{_NO_WORDS}\s()\"']|_)"
_LOCAL = rf"(?!//)(?:(?!:){_PATH})++"
# Of addresses elsewhere, those that no parser of addresses rejects.
_EXTERNAL = (
    r"mailto:[0-9A-Za-z.+-]++@[0-9A-Za-z.-]++"
    rf"|https?://(?:[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*\.)+[A-Za-z]{{2,}}(?:[/?#]{_PATH}*+)?+"
)
_PICTURE = rf"!\[([^{_NO_WORDS}\"]*+)\]\(({_LOCAL})(?: \"((?!\s)[^{_NO_WORDS}\"']++(?<!\s))\")?+\)"
_ROW = rf"\|(?:[^{_NO_TEXT}]|\|)++(?<=\|)"
_NOTE = rf"\[\^[0-9]++\]: {_LINE}"

_BLOCK = re.compile(
    r"(?P<gap>\n*+)(?:"
    rf"(?P<heading>#{{1,6}} *+(?!#){_TEXT})"
    rf"|(?P<bullets>[*+-] ++{_LINE}(?:\n[*+-] ++{_LINE})*+)"
    rf"|(?P<numbers>1\. ++{_LINE}(?:\n[0-9]++\. ++{_LINE})*+)"
    rf"|(?P<quote>> {_LINE}(?:\n>?\n> {_LINE})*+)"
    rf"|(?P<pictures>{_PICTURE}(?:\n{_PICTURE})*+)"
    rf"|(?P<table>{_ROW}\n\|[-:| ]++(?<=\|)(?:\n{_ROW})++)"
    rf"|(?P<notes>{_NOTE}(?:\n\n?{_NOTE})*+)\Z"
    # The blanks before a paragraph are layout.
    rf"|(?P<text>(?:\u3000[ \u3000]*+|\xa0[ \u3000\xa0]*+)?+{_LINE}(?:\n{_LINE})*+)"
    r")(?=\n|\Z)"
)
# Every branch begins with its sign, so that the search leaps from one to the next. The last ones are for those left over.
_SPAN = re.compile(
    rf"\*(?<!\*\*)\*({_WORDS})\*\*(?!\*)"
    rf"|\*(?<!\*\*)({_WORDS})\*(?!\*)"
    rf"|`(?<!``)({_WORDS})`(?!`)"
    rf"|\[(?<!!\[)(?!\^)({_WORDS})\]\(({_EXTERNAL}|{_LOCAL})\)"
    r"|\[(?<!!\[)\^([0-9]++)\](?![:(\[])"
    r"|\*|`|\[|\]|_"
)
_PICTURES = re.compile(_PICTURE)
_NOTES = re.compile(r"\[\^([0-9]+)\]: (.+)")
_NUMBERS = re.compile(r"\[\^([0-9]+)\]")
_MAYBE_CAPTION = re.compile(r"[\s*`\[]*附?表")
_RULE = re.compile(":?-+:?")
_ALIGNS = {"::": "center", ":-": "left", "-:": "right"}


class _UnusualError(Exception):
    """Something that only the plain way knows."""


def write_directly(text: str) -> str | None:
    """Return the HTML of the Markdown *text*, in which nothing is wrong; None where only the plain way can."""
    text = text.strip("\n")
    if not text or not is_harmless(text):
        return None
    try:
        return "\n".join(_write(text))
    except _UnusualError:
        return None


def _write(text: str) -> Iterator[str]:
    block = None
    position = 0
    while position < len(text):
        before, block = block, _BLOCK.match(text, position)
        if not block or (before and not _stands_apart(block, before)):
            raise _UnusualError
        kind = block.lastgroup or ""
        yield _WRITERS[kind](block[kind])
        position = block.end()
    # Notes are the last block, if there are any.
    if "[^" in text and not (block and block["notes"] and _are_in_order(text, block["notes"])):
        raise _UnusualError


def _stands_apart(block: re.Match[str], before: re.Match[str]) -> bool:
    """Tell whether *block* and the one *before* are two on the plain way, and neither changes the other."""
    kind, other = block.lastgroup, before.lastgroup
    if other == "heading":
        return True
    if other != "text":
        return block["gap"] != "\n" and not (kind == other == "quote") and not (kind in _LISTS and other in _LISTS)
    if kind == "table" and _MAYBE_CAPTION.match(before["text"]):
        return False
    return block["gap"] != "\n" or kind in _INTERRUPTING or (kind == "text" and block["text"].startswith("\u3000"))


def _are_in_order(text: str, notes: str) -> bool:
    """Tell whether *text* refers to each of the *notes* at its end once, and they are numbered in that order."""
    numbers = [str(number) for number, _ in enumerate(_NOTES.findall(notes), 1)]
    return _NUMBERS.findall(text) == numbers * 2


def _inline(source: str) -> str:
    return _SPAN.sub(_span, source)


def _span(found: re.Match[str]) -> str:
    strong, em, code, words, address, number = found.groups()
    if strong:
        return f"<strong>{strong}</strong>"
    if em:
        return f"<em>{em}</em>"
    if code:
        return f"<code>{code}</code>"
    if words:
        return f'<a href="{address}">{words}</a>'
    if number:
        return f'<sup id="fnref-{number}"><a class="footnote-ref" href="#fn-{number}">{number}</a></sup>'
    raise _UnusualError


def _heading(source: str) -> str:
    title = source.lstrip("#")
    if "#" in title:
        raise _UnusualError
    level = len(source) - len(title)
    return f"<h{level}>{_inline(title.lstrip(' '))}</h{level}>"


def _paragraph(source: str) -> str:
    return f"<p>{_inline(source)}</p>"


def _text(source: str) -> str:
    paragraph = _paragraph(source.lstrip("\u3000\xa0 "))
    if "\n" not in source:
        return paragraph
    from sitegen.markup.spacing import tighten  # takes as long to compile as a hundred bodies, and few need it

    return tighten(paragraph)


def _bullets(source: str) -> str:
    return f"<ul>\n{_items(source)}\n</ul>"


def _numbers(source: str) -> str:
    return f"<ol>\n{_items(source)}\n</ol>"


def _items(source: str) -> str:
    items = [line.partition(" ")[2].lstrip(" ") for line in source.split("\n")]
    return "\n".join([f"<li>{_inline(item)}</li>" for item in items])


def _quote(source: str) -> str:
    paragraphs = [_paragraph(line[2:]) for line in source.split("\n") if len(line) > 1]
    return "\n".join(["<blockquote>", *paragraphs, "</blockquote>"])


def _pictures(source: str) -> str:
    figures = [_figure(*picture) for picture in _PICTURES.findall(source)]
    if len(figures) == 1:
        return figures[0]
    # Two in a row; what would be left over leads.
    if len(figures) % 2:
        figures[0] = figures[0].replace("<figure>", '<figure class="wide">', 1)
    return f'<div class="gallery">{"".join(figures)}</div>'


def _figure(alt: str, address: str, caption: str) -> str:
    if is_video(address) or is_unplayable(address):
        raise _UnusualError
    below = f"<figcaption>{caption}</figcaption>".replace("\u3000", " ") if caption else ""
    return f'<figure><img alt="{alt}" src="{address}">{below}</figure>'


def _table(source: str) -> str:
    head, rules, *rows = [[cell.rstrip(" ").lstrip() for cell in line[1:-1].split("|")] for line in source.split("\n")]
    even = len(head) > 1 and all(len(row) == len(head) for row in (rules, *rows))
    if not even or not all(map(_RULE.fullmatch, rules)) or "[^" in source:
        raise _UnusualError
    cells = [[_inline(cell) for cell in row] for row in rows]
    aligns = [_align(place, rule, column) for place, (rule, *column) in enumerate(zip(rules, *cells, strict=True))]
    body = "\n".join([_row("td", aligns, row) for row in cells])
    top = _row("th", aligns, map(_inline, head))
    return f"<table>\n<thead>\n{top}\n</thead>\n<tbody>\n{body}\n</tbody>\n</table>"


def _align(place: int, rule: str, column: list[str]) -> str:
    """Return the attribute of the cells in a *column* below a *rule*; the first one names the rows."""
    sides = rule[0] + rule[-1]
    if sides == "--":
        return ' align="right"' if place and are_numbers(map(plain, column)) else ""
    return f' align="{_ALIGNS[sides]}"'


def _row(tag: str, aligns: list[str], cells: Iterable[str]) -> str:
    lines = [f"<{tag}{align}>{cell}</{tag}>" for align, cell in zip(aligns, cells, strict=True)]
    return "\n".join(["<tr>", *lines, "</tr>"])


def _notes(source: str) -> str:
    notes = [
        f'<li id="fn-{number}"><p>{_inline(note)}&nbsp;'
        f'<a class="footnote-backref" href="#fnref-{number}" title="返回正文">↩</a></p>\n</li>'
        for number, note in _NOTES.findall(source)
    ]
    return "\n".join(['<div class="footnote">', "<hr>", "<ol>", *notes, "</ol>", "</div>"])


_LISTS = ("bullets", "numbers")
# What may begin in the line behind a paragraph.
_INTERRUPTING = ("heading", *_LISTS, "quote", "table")
_WRITERS = {
    "heading": _heading,
    "bullets": _bullets,
    "numbers": _numbers,
    "quote": _quote,
    "pictures": _pictures,
    "table": _table,
    "notes": _notes,
    "text": _text,
}
