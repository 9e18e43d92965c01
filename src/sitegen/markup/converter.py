"""The Markdown converter: which extensions there are. To add one, add a line."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.admonition import AdmonitionExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from sitegen.markup import attributes, blocks, figures, gate, tables


def _footnotes() -> Extension:
    return FootnoteExtension(BACKLINK_TITLE="返回正文", SEPARATOR="-")


def _tables() -> Extension:
    return TableExtension(use_align_attribute=True)


MARKDOWN_EXTENSIONS: tuple[Callable[[], Extension], ...] = (
    _tables,
    _footnotes,
    DefListExtension,
    AdmonitionExtension,
    FencedCodeExtension,
    SaneListExtension,
)
# Ours come second: what has the name of a processor of the library takes its place.
PROCESSORS: tuple[Callable[[Markdown], None], ...] = (
    attributes.install,
    blocks.install,
    figures.install,
    tables.install,
    gate.install,
)


def make_converter(processors: Iterable[Callable[[Markdown], None]] = PROCESSORS) -> Markdown:
    """Return a new converter; one serves any number of bodies, one after the other."""
    md = Markdown(extensions=[make() for make in MARKDOWN_EXTENSIONS], output_format="html")
    for install in processors:
        install(md)
    return md
