"""Running text as pieces that look alike each: where its paragraphs end, and how it is written as clean HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element, SubElement

from sitegen.core.text import HAN
from sitegen.importers.blocks import Paragraph
from sitegen.importers.markdown import tidy
from sitegen.importers.web.styles import Look
from sitegen.model.value import Value, replace

BREAK = "\n"
EDGES = " \u3000\u00a0\n"
_LINE = re.compile(rf"(?<=[{HAN}，。；：、！？”）》])[ \t\r\f]*\n\s*(?=[{HAN}“（《])")
_BLANK = re.compile(r"[ \t\r\n\f]+")
_INDENT = re.compile("(?:\u3000|\u00a0{2}|\u2003)")
_SENTENCE = re.compile(r"[。！？…][”）》]?$")
_LONG_LINE = 30


class Run(Value):
    """Some *text*, or the *picture* of that key, with its *look*."""

    text: str = ""
    picture: str = ""
    alt: str = ""
    look: Look = Look()


def spaced(text: str) -> str:
    """Return *text* with its blanks as a browser shows them; ends of lines between Chinese signs are none."""
    return _BLANK.sub(" ", _LINE.sub("", text))


def paragraphs_of(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """Yield the paragraphs of *runs*: they end at an empty line, before an indented one, and behind a long sentence."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        if run.text == BREAK:
            lines.append([run])
        else:
            lines[-1].append(run)
    found: list[list[Run]] = []
    for line in lines:
        said = "".join(run.text for run in line).strip("\n")
        before = "".join(run.text for run in found[-1]).strip(EDGES) if found else ""
        apart = not before or not said.strip(EDGES) or _INDENT.match(said) or _ends(before)
        if apart:
            found.append(line)
        else:
            found[-1] = [*found[-1], *line]
    for line in found:
        kept = _trimmed(line)
        if any(run.picture or run.text.strip(EDGES) for run in kept):
            yield kept


def _ends(before: str) -> bool:
    last = before.rpartition("\n")[2]
    return len(last) > _LONG_LINE and bool(_SENTENCE.search(last))


def _trimmed(line: list[Run]) -> list[Run]:
    """Return *line* without blanks and breaks at its edges."""
    kept = list(line)
    while kept and not kept[0].picture and not kept[0].text.strip(EDGES):
        kept.pop(0)
    while kept and not kept[-1].picture and not kept[-1].text.strip(EDGES):
        kept.pop()
    return kept


def known_of(line: list[Run], number: int, level: int) -> Paragraph:
    """Return what is known of the paragraph *line* besides its words."""
    worded = [run for run in line if run.text.strip(EDGES)]
    align = next((run.look.align for run in (worded or line)), "")
    return Paragraph(
        number=number,
        style="题注" if any(run.look.caption for run in worded) else "",
        align="" if align == "left" else align,
        size=max((run.look.size for run in worded), default=0),
        bold=bool(worded) and all("strong" in run.look.marks for run in worded),
        level=level,
    )


def write(element: Element, line: list[Run]) -> None:
    """Write *line* into *element*: what looks alike stands in one element."""
    for run in _joined(line):
        if run.text == BREAK:
            SubElement(element, "br")
            continue
        inner = element
        if run.look.href:
            inner = SubElement(inner, "a", {"href": run.look.href})
        for mark in sorted(run.look.marks, reverse=True):
            inner = SubElement(inner, mark)
        if run.picture:
            SubElement(inner, "img", {"src": run.picture, "alt": tidy(run.alt)})
        else:
            append(inner, run.text)


def _joined(line: list[Run]) -> Iterator[Run]:
    waiting: Run | None = None
    for run in line:
        plain = replace(run, look=Look(marks=run.look.marks, href=run.look.href))
        if not plain.text.strip(EDGES) and waiting and not plain.picture and plain.text != BREAK:
            plain = replace(plain, look=waiting.look)
        mergeable = waiting and not (waiting.picture or plain.picture or BREAK in (waiting.text, plain.text))
        if waiting and mergeable and waiting.look == plain.look:
            waiting = replace(waiting, text=waiting.text + plain.text)
            continue
        if waiting:
            yield waiting
        waiting = plain
    if waiting:
        yield waiting


def append(element: Element, text: str) -> None:
    """Put *text* at the end of *element*."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def words_of(line: Iterable[Run]) -> str:
    """Return the words of *line*."""
    return "".join(run.text for run in line).strip(EDGES)
