"""Bodies to HTML, each once: what was converted before is in the store under the digest of its text."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.progress import Progress
from sitegen.load.content import read_body
from sitegen.markup.convert import convert, version
from sitegen.markup.stored import html_key
from sitegen.model.content import Prose
from sitegen.model.parts import Document, Outline
from sitegen.pipeline.pool import Workers
from sitegen.store.store import Store

Converted = tuple[str, str, str, tuple[Diagnostic, ...]]
"""The digest of a body, its HTML, its prose as JSON, and what is wrong with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Given:
    root: Path
    documents: tuple[Document, ...]


def convert_bodies(
    root: Path, documents: Iterable[Document], store: Store, workers: Workers, progress: Progress
) -> tuple[dict[str, Prose], tuple[Diagnostic, ...]]:
    """Return the prose of each of *documents* that has a body, by path; the HTML goes to *store*."""
    with_body = [document for document in documents if document.body]
    known = store.get_many({_prose_key(document.body) for document in with_body})
    fresh = {document.body: document for document in with_body if _prose_key(document.body) not in known}
    pending = tuple(sorted(fresh.values(), key=lambda document: document.path))
    problems: list[Diagnostic] = []
    done = 0
    progress("转换正文", 0, len(pending))
    given = _Given(root=root, documents=pending)
    for part in workers.run(_same, given, _convert, len(pending)):
        items: list[tuple[str, bytes]] = []
        for digest, html, prose, found in part:
            known[_prose_key(digest)] = prose.encode()
            problems.extend(found)
            items.append((html_key(digest), html.encode()))
            if not found:  # what is wrong is said again by every build
                items.append((_prose_key(digest), prose.encode()))
        store.put(items)
        done += len(part)
        progress("转换正文", done, len(pending))
    return {document.path: _parse(document.body, known[_prose_key(document.body)]) for document in with_body}, tuple(
        problems
    )


def _prose_key(digest: str) -> str:
    return f"prose {version()} {digest}"


def _same(given: _Given) -> _Given:
    return given


def _convert(given: _Given, start: int, stop: int) -> list[Converted]:
    return [_convert_one(given.root, document) for document in given.documents[start:stop]]


def _convert_one(root: Path, document: Document) -> Converted:
    found = convert(read_body(root, document))
    problems = tuple(
        problem(
            item.code,
            document.path,
            item.message,
            item.hint,
            line=document.line + item.line - 1 if item.line else 0,
            needle=item.needle,
        )
        for item in found.problems
    )
    return document.body, found.html, _write(found.prose), problems


def _write(prose: Prose) -> str:
    outline = [(item.level, item.id, item.text) for item in prose.outline]
    parts = (
        prose.links,
        prose.ids,
        outline,
        prose.summary,
        prose.words,
        prose.pictures,
        prose.untold,
        prose.mesh.hex(),
    )
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))


def _parse(digest: str, text: bytes) -> Prose:
    links, ids, outline, summary, words, pictures, untold, mesh = json.loads(text)
    return Prose(
        digest=digest,
        links=tuple(links),
        ids=tuple(ids),
        outline=tuple(Outline(level=level, id=id, text=text) for level, id, text in outline),
        summary=summary,
        words=words,
        pictures=tuple(pictures),
        untold=tuple(untold),
        mesh=bytes.fromhex(mesh),
    )
