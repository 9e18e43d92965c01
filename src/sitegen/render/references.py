"""What a template names: other templates and assets, found by reading its source, not by running it.

The names must be literal: what a template depends on is then known before anything is rendered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.model.value import Value
from sitegen.render.problems import TemplateProblem

_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
_TAG = re.compile(r"\{%[-+]?\s*(?:extends|include|import|from)\s+(.*?)%\}", re.DOTALL)
_ASSET = re.compile(r"\basset\(\s*([^)]*)\)")
_LITERAL = re.compile(r"\s*[\"']([^\"']+)[\"']\s*")


class References(Value):
    """The (line, name) of each template and asset that a template names."""

    templates: tuple[tuple[int, str], ...]
    assets: tuple[tuple[int, str], ...]


def find_references(place: str, source: str) -> References:
    """Return what the template at *place*, below the site folder, with this *source* names.

    Raises:
        TemplateProblem: where a name is not written out.
    """
    source = _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), source)
    return References(templates=tuple(_names(place, source, _TAG)), assets=tuple(_names(place, source, _ASSET)))


def _names(place: str, source: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    for found in pattern.finditer(source):
        line = source.count("\n", 0, found.start()) + 1
        literal = _LITERAL.match(found[1])
        rest = found[1][literal.end() :] if literal else ""
        if not literal or (rest and not rest.startswith(("import ", "as ", "with", "-"))):
            raise TemplateProblem(place, line, f"“{found[0]}”里的文件名要直接写出来，不能用变量。")
        yield line, literal[1]
