"""The files that editors get: those that are ours, made anew each time, and those of the user, to which we add.

Ours say so in their first lines. One in its place that doesn't is somebody's own and is left alone; so is a file of
settings that can't be read. In settings of the user nothing is ever changed or taken away.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sitegen.core.sitefolder import FRONT_MATTER, SCHEMAS, SNIPPETS
from sitegen.editors.choices import choices_of
from sitegen.editors.frontmatter import front_matter
from sitegen.editors.jsonc import NotJson, with_added
from sitegen.editors.snippets import snippets
from sitegen.editors.vscode import extensions, settings, tasks
from sitegen.load.schemas import json_schemas
from sitegen.model.site import Content

MARK = "由 sitegen schema --write 生成"
_NOTE = f"{MARK}，下次生成时整个重写；自己的设置写在 .vscode/settings.json 里。"
_MARKED = 400

Document = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is to be written, by path; what is *foreign* in our places; what of ours lacks in what is *unreadable*.

    The keys of *unreadable* are paths; its values say why, and what belongs in there.
    """

    texts: Mapping[str, str]
    foreign: tuple[str, ...] = ()
    unreadable: Mapping[str, tuple[str, Document]]

    def only(self, path: str) -> Plan:
        """Return what of it concerns the file at *path*."""
        return Plan(
            texts={one: text for one, text in self.texts.items() if one == path},
            foreign=tuple(one for one in self.foreign if one == path),
            unreadable={one: why for one, why in self.unreadable.items() if one == path},
        )


def own_files(content: Content) -> dict[str, Document]:
    """Return the files that are wholly ours, by path, for the site of *content*."""
    choices = choices_of(content)
    names = {kind: [choice.value for choice in found] for kind, found in choices.items()}
    found = {f"{SCHEMAS}/{name}.json": schema for name, schema in json_schemas(names).items()}
    return {**found, FRONT_MATTER: front_matter(content), SNIPPETS: snippets(choices)}


def shared_files() -> dict[str, Document]:
    """Return what of ours belongs in files that are the user's, by path."""
    return {
        ".vscode/settings.json": settings(),
        ".vscode/extensions.json": extensions(),
        ".vscode/tasks.json": tasks(),
    }


def plan(root: Path, content: Content) -> Plan:
    """Return what is to be written for editors into the site at *root*; nothing is written."""
    texts: dict[str, str] = {}
    foreign: list[str] = []
    unreadable: dict[str, tuple[str, Document]] = {}
    for path, document in own_files(content).items():
        before = _text(root / path)
        if before is not None and MARK not in before[:_MARKED]:
            foreign.append(path)
        elif before is None or _says(path, before) != document:
            texts[path] = text_of(path, document)
    for path, wanted in shared_files().items():
        try:
            before = _settings(root / path)
            if (text := with_added(before, wanted)) != before:
                texts[path] = text
        except NotJson as error:
            unreadable[path] = str(error), wanted
    return Plan(texts=texts, foreign=tuple(foreign), unreadable=unreadable)


def outdated(root: Path, content: Content) -> dict[str, str]:
    """Return what is ours in the site at *root* and not as it would be written today: path to text."""
    if not any((root / place).exists() for place in (SCHEMAS, FRONT_MATTER, SNIPPETS)):
        return {}
    found = own_files(content)
    return {path: text_of(path, found[path]) for path in _stale(root, found)}


def _stale(root: Path, documents: Mapping[str, Document]) -> Iterator[str]:
    for path, document in documents.items():
        before = _text(root / path)
        if before is not None and MARK in before[:_MARKED] and _says(path, before) != document:
            yield path


def text_of(path: str, document: Document) -> str:
    """Return *document* as the file at *path*, which says that it is ours."""
    if path == SNIPPETS:  # where every key is a snippet
        return f"// {_NOTE}\n{_dump(document)}"
    return _dump({"$comment": _NOTE, **document})


def _dump(document: Document) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _says(path: str, text: str) -> Any:
    """Return what *text*, the file at *path* which is ours, says; None where it can't be read."""
    try:
        found = json.loads(text.partition("\n")[2] if path == SNIPPETS else text)
    except (ValueError, RecursionError):
        return None
    if isinstance(found, dict):
        found.pop("$comment", None)
    return found


def _text(path: Path) -> str | None:
    """Return the text of the file at *path* as far as it can be read; None where there is nothing."""
    try:
        return path.read_bytes().decode("utf-8", "replace")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except IsADirectoryError:
        return ""


def _settings(path: Path) -> str:
    """Return the text of the file at *path*, to the letter; empty where there is none.

    Raises:
        NotJson: it can't be kept to the letter.
    """
    try:
        return path.read_bytes().decode()
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except IsADirectoryError:
        raise NotJson("它是一个文件夹。") from None
    except UnicodeDecodeError:
        raise NotJson("它不是 UTF-8 编码。") from None
