"""Markdown to HTML: a body in, safe HTML with markers and all that planning needs to know of it out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import markdown
import nh3

from sitegen.core.digests import digest_text
from sitegen.core.text import count_words, summarize
from sitegen.markup.converter import make_converter
from sitegen.markup.plain import opening, plain
from sitegen.markup.problems import BodyProblem
from sitegen.markup.reading import read
from sitegen.markup.sanitize import sanitize
from sitegen.markup.source import prepare
from sitegen.markup.spacing import tighten
from sitegen.model.content import Prose

_OURS = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Converted:
    html: str
    prose: Prose
    problems: tuple[BodyProblem, ...] = ()

def version() -> str:
    return f"markup {_OURS}, markdown {markdown.__version__}, nh3 {nh3.__version__}"

_converter = cache(make_converter)

def key(text): return digest_text(f"{version()}\n{text}")

def convert(text: str) -> Converted:
    source = prepare(text.replace("\r\n", "\n").replace("\r", "\n"))
    md = _converter()
    raw = md.reset().convert(source.text)
    html = tighten(sanitize(raw))
    reading = read(html)
    prose = Prose(digest=key(text), links=reading.links, ids=reading.ids, outline=reading.outline,
        summary=summarize(opening(html, 200)), words=count_words(plain(html)), first_picture=reading.first_picture)
    return Converted(html=reading.html, prose=prose, problems=source.problems + reading.problems)
