"""Compiled templates of the default theme, kept where Python keeps the modules of sitegen: beside them, in ``__pycache__``.

They are as trusted as those: nothing is ever kept for a template of a site, or read from its folder. Python's own rules
hold: ``sys.pycache_prefix``, ``sys.dont_write_bytecode``, and a folder that cannot be written keeps nothing.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path
from types import CodeType

import jinja2

from sitegen.core.digests import fingerprint
from sitegen.render.theme import Template, Theme
from sitegen.store.moving import move

# The modules of Jinja and of ours that have a part in the code that comes out.
_MAKERS = (
    *(Path(jinja2.__file__).with_name(f"{name}.py") for name in ("compiler", "filters", "lexer", "nodes", "parser")),
    *(Path(__file__).with_name(f"{name}.py") for name in ("compiler", "environment", "filters")),
)

Compiled = tuple[CodeType, tuple[str, ...]]
"""Code, and the names of the templates that are compiled into it."""


def compiled(theme: Theme, name: str, compile_now: Callable[[], Compiled]) -> CodeType:
    """Return the code of template *name* of the default theme.

    Where nothing is kept of it, or what has become wrong, that is what *compile_now* returns.
    """
    file = _place(theme.templates[name])
    if file is None:
        return compile_now()[0]
    code = _recall(file, theme)
    if code is None:
        code, parts = compile_now()
        _keep(file, _key(theme, parts), parts, code)
    return code


def _place(template: Template) -> Path | None:
    with suppress(OSError, NotImplementedError):  # sources in an archive, an interpreter that keeps nothing
        _makers()
        return Path(cache_from_source(f"{template.path}.py"))
    return None


def _recall(file: Path, theme: Theme) -> CodeType | None:
    with suppress(OSError, EOFError, ValueError, TypeError, KeyError):
        data = file.read_bytes()
        if data.startswith(MAGIC_NUMBER):
            key, parts, code = marshal.loads(data[len(MAGIC_NUMBER) :])
            if key == _key(theme, parts) and isinstance(code, CodeType):
                return code
    return None


def _keep(file: Path, key: str, parts: tuple[str, ...], code: CodeType) -> None:
    if sys.dont_write_bytecode:
        return
    draft = file.with_name(f"{file.stem}.{os.getpid()}{file.suffix}")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(MAGIC_NUMBER + marshal.dumps((key, parts, code)))
        move(draft, file)


def _key(theme: Theme, parts: tuple[str, ...]) -> str:
    """Return what code depends on, the sources of its *parts* first; one that is now the site's has none of ours."""
    sources = tuple((name, theme.templates[name].own, theme.templates[name].digest) for name in parts)
    return fingerprint(sources, _makers())


@cache
def _makers() -> tuple[tuple[str, int, int], ...]:
    found = ((path, path.stat()) for path in _MAKERS)
    return tuple((path.name, status.st_size, status.st_mtime_ns) for path, status in found)
