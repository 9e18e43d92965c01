"""Markdown to HTML: a body in; safe HTML with markers, and all that planning needs to know of it, out."""

from __future__ import annotations

from functools import cache

from sitegen.core.digests import digest, digest_text
from sitegen.core.installed import version_of
from sitegen.core.sieve import packed, sieve
from sitegen.core.text import length_of, summarize, words_of
from sitegen.markup.direct import write_directly
from sitegen.markup.limits import too_long
from sitegen.markup.plain import opening, raw_text, take_apart, without_apparatus
from sitegen.markup.problems import BodyProblem
from sitegen.markup.reading import read
from sitegen.model.content import Prose, marks
from sitegen.model.keeping import encode
from sitegen.model.value import Value, replace

# To be raised with every change of what a body becomes, so that no memo outlives it.
_REVISION = 11
# More than a summary takes, so that it knows whether it is cut.
_OPENING = 200


class Converted(Value):
    """A body as HTML with markers (see ``fill``), what was found in it, and what is wrong with it."""

    html: str
    prose: Prose
    problems: tuple[BodyProblem, ...] = ()


@cache
def version() -> str:
    """Return what, besides its text, a converted body depends on."""
    return f"markup-{_REVISION} markdown-{version_of('markdown', 'markdown')} nh3-{version_of('nh3', 'nh3')}"


def convert(text: str, *, plainly: bool = False) -> Converted:
    """Return the HTML of the Markdown *text*. Where it can't be converted, the HTML is empty and a problem says why.

    Where *plainly*, it goes the plain way even if it need not; what it comes to is the same.
    """
    text = _normalized(text)
    if problem := too_long(text):
        return _refused(text, problem)
    html = None if plainly else write_directly(text)
    if html is not None:
        return _converted(text, html)
    from sitegen.markup.plainly import write_plainly  # brings in Python-Markdown and nh3: only where needed

    html, problems = write_plainly(text)
    return _refused(text, *problems) if html is None else _converted(text, html, *problems)


def _converted(text: str, html: str, *problems: BodyProblem) -> Converted:
    pieces = take_apart(html)
    reading = read(pieces)
    worded = without_apparatus(html)
    told = pieces if worded == html else take_apart(worded)
    words = words_of(raw_text(told))
    length = length_of(words)
    shown = Prose(
        digest="",
        links=reading.links,
        marked=marks(reading.ids, reading.outline),
        summary=summarize(opening(told, _OPENING)),
        words=int(bool(length)),
        pictures=reading.pictures,
        untold=reading.untold,
    )
    shape = digest(encode(shown))
    prose = replace(shown, digest=_digest(text), words=length, mesh=packed(sieve(words)), shape=shape)
    return Converted(html=reading.html, prose=prose, problems=(*problems, *reading.problems))


def _normalized(text: str) -> str:
    """Return *text* with line ends of one kind, and without lone surrogates, which have no UTF-8 form."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode()
    return text


def _refused(text: str, *problems: BodyProblem) -> Converted:
    return Converted(html="", prose=Prose(digest=_digest(text)), problems=problems)


def _digest(text: str) -> str:
    return digest_text(f"{version()}\n{text}")
