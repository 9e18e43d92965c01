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

    # The library declares them final; overriding them is the one way to a stricter form.
    BASE_RE = _LIST  # type: ignore[misc]
    HEADER_RE = re.compile(rf"[ ]+{_LIST}[ ]*$")  # type: ignore[misc]
    BLOCK_RE = re.compile(rf"\n[ ]*{_LIST}[ ]*$")  # type: ignore[misc]
    INLINE_RE = re.compile(_LIST)  # type: ignore[misc]


def install(md: Markdown) -> None:
    """Add attribute lists to *md*; they come before figures, which look for what is alone in a paragraph."""
    md.treeprocessors.register(StrictAttributes(md), "attr_list", 8)
