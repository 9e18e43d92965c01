"""The plain way from Markdown to HTML: brought into form, parsed by Python-Markdown, cleaned by nh3, tightened."""

from __future__ import annotations

from functools import cache

from sitegen.markup.addresses import unplayable_videos, unusable_links
from sitegen.markup.complexity import too_complex
from sitegen.markup.converter import make_converter
from sitegen.markup.problems import BodyProblem
from sitegen.markup.sanitize import sanitize
from sitegen.markup.source import prepare
from sitegen.markup.spacing import tighten

_converter = cache(make_converter)


def write_plainly(text: str) -> tuple[str | None, tuple[BodyProblem, ...]]:
    """Return the HTML of the Markdown *text* and what is wrong with it; None where it can't be converted."""
    source = prepare(text)
    if problem := too_complex(source.text):
        return None, (problem, *source.problems)
    html = _to_html(source.text)
    if html is None:
        return None, (_unparsable(), *source.problems)
    return tighten(sanitize(html)), (*source.problems, *unusable_links(text), *unplayable_videos(text))


def _to_html(text: str) -> str | None:
    """Return the HTML of *text*, or None where the library fails."""
    try:
        return _converter().reset().convert(text)
    except Exception:  # Python-Markdown raises on some malformed texts, as a footnote defined in a footnote
        _converter.cache_clear()
        return None


def _unparsable() -> BodyProblem:
    return BodyProblem(
        code="LNK096",
        message="正文里有解析不了的写法。",
        hint="检查脚注、列表和标签的写法，例如脚注的定义里不能再定义脚注；也可以逐段删去再试，找出出错的一段。",
    )
