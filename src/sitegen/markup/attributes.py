"""Attribute lists that cannot be mistaken for text: ``{#id}``, ``{.class}``, ``{: name=value}``.

Python-Markdown takes any ``{words}`` behind a heading, a paragraph or an inline element, so that ``{{ x }}``,
``{% x %}`` and a writer's own braces would vanish.
"""

from __future__ import annotations

import re

from markdown import Markdown
from markdown.extensions.attr_list import AttrListTreeprocessor

_ONE = r"""(?:[#.][^\s#.{}="']+|[A-Za-z][A-Za-z0-9-]*=(?:"[^"{}\n]*"|'[^'{}\n]*'|[^\s"'{}=]+))"""
_LIST = rf"\{{:?[ ]*({_ONE}(?:[ ]+{_ONE})*)[ ]*\}}"


class StrictAttributes(AttrListTreeprocessor):
    """Attribute lists in their unmistakable form."""

    BASE_RE = _LIST
    HEADER_RE = re.compile(rf"[ ]+{_LIST}[ ]*$")
    BLOCK_RE = re.compile(rf"\n[ ]*{_LIST}[ ]*$")
    INLINE_RE = re.compile(_LIST)


def install(md: Markdown) -> None:
    """Add attribute lists to *md*; they come before figures, which look for what is alone in a paragraph."""
    md.treeprocessors.register(StrictAttributes(md), "attr_list", 8)
