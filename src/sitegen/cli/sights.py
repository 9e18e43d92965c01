"""What can be seen of a site without reading it: articles, drafts, what things are called.

It is a look at lines of headers, for a greeting and for proposals at the keyboard: quick, and now and then mistaken
where a header is written in a way of its own. All that matters is read by ``load``.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from sitegen.cli.asking import Choice
from sitegen.cli.site import CONTENT
from sitegen.model.form import NAME

KINDS = {"unit": "units", "brand": "brands", "project": "projects", "series": "series"}
"""The folders below content/ of what has a file and a name."""
_NAME = re.compile(r"^(?:名称|全称|标题|name|title)[ \t]*[:：][ \t]*(.+?)[ \t]*$", re.MULTILINE)
_ALIASES = re.compile(r"^(?:简称|别名|曾用名|aliases)[ \t]*[:：][ \t]*(.+?)[ \t]*$", re.MULTILINE)
_DRAFT = re.compile(r"^(?:草稿|不发布|draft)[ \t]*[:：][ \t]*(?:是|true|yes)\b", re.MULTILINE | re.IGNORECASE)
_HEAD = 4096
_SENT = frozenset({".docx", ".doc", ".wps", ".zip"})


def articles_and_drafts(site: Path) -> tuple[int, int]:
    """Return how many articles *site* has, and how many of them are drafts."""
    found = [_head(path) for path in _articles(site / CONTENT)]
    return len(found), sum(bool(_DRAFT.search(head)) for head in found)


def waiting_in(inbox: Path) -> int:
    """Return how many documents and archives lie in *inbox*."""
    try:
        return sum(
            path.suffix.lower() in _SENT and path.name != NAME for path in inbox.iterdir() if path.name[0] not in "~."
        )
    except OSError:
        return 0


def named(site: Path, kind: str) -> list[Choice]:
    """Return the things of *kind* of *site* as choices by name: ``section`` or one of KINDS; those without are left out."""
    content = site / CONTENT
    if kind == "section":
        files = [(path.parent.relative_to(content).as_posix(), path) for path in content.rglob("_index.md")]
    else:
        files = [(path.stem, path) for path in (content / KINDS[kind]).glob("*.md")]
    return [choice for id, path in sorted(files) if (choice := _choice(id, _head(path)))]


def _choice(id: str, head: str) -> Choice | None:
    name = _NAME.search(head)
    if name is None:
        return None
    aliases = _ALIASES.search(head)
    others = re.split(r"[、,，\[\]]", aliases[1]) if aliases else []
    names = (id, *(text for other in others if (text := _bare(other))))
    return Choice(value=_bare(name[1]), label=_bare(name[1]), names=names)


def _bare(value: str) -> str:
    return value.strip().strip("\"'")


def _articles(content: Path) -> Iterator[Path]:
    """Yield the files that lie in sections."""
    for folder, folders, files in os.walk(content):
        folders.sort()
        place = Path(folder)
        if place == content:
            folders[:] = [name for name in folders if (place / name / "_index.md").is_file()]
            continue
        yield from (place / name for name in sorted(files) if name.endswith(".md") and name != "_index.md")


def _head(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(_HEAD).decode("utf-8-sig", "replace").replace("\r\n", "\n")
    except OSError:
        return ""
