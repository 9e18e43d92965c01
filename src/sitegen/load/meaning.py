"""What values mean beside others: items of a standard, parts of a series, a title's prefix, the section of a folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.text import nearest
from sitegen.load.names import At, Names, fold
from sitegen.load.pieces import Piece
from sitegen.model.branding import Project, Standard
from sitegen.model.content import Article, Section, Series
from sitegen.model.registers import Honour
from sitegen.model.value import replace

_YES = frozenset({"是", "对", "true", "yes", "1"})
_NO = frozenset({"否", "不", "不是", "无", "false", "no", "0"})


class Meaning:
    """Completes the resolved values of pieces."""

    def __init__(self, pieces: Iterable[Piece], series_names: Names) -> None:
        self._problems: list[Diagnostic] = []
        self._series_names = series_names
        self._pieces: dict[tuple[type, str], Piece] = {(piece.kind, piece.id): piece for piece in pieces}
        self._standards = {id: piece for (kind, id), piece in self._pieces.items() if kind is Standard}
        self.standards_of_projects: dict[str, str] = {}
        self._prefixes = {
            values.get("prefix") or f"【{values.get('name', '')}】": piece.id
            for piece in pieces
            if piece.kind is Series and (values := piece.values) and values.get("name")
        }

    def complete(self, piece: Piece, values: dict[str, Any], section: str) -> tuple[dict[str, Any], list[Diagnostic]]:
        """Return *values* of *piece*, in or below *section*, with what follows from them, and what contradicts."""
        self._problems = []
        return self._completed(piece, values, section), self._problems

    def _completed(self, piece: Piece, values: dict[str, Any], section: str) -> dict[str, Any]:
        if piece.kind is Article:
            return self._article(values, piece.path, section)
        if piece.kind is Project:
            return self._project(values, piece)
        if piece.kind is Honour and "items" in values:
            standards = self._standards_of(values.get("projects", ()))
            items = tuple(self._items(values["items"], standards, piece.path, (*piece.at, "items")))
            return {**values, "items": items}
        return values

    def _project(self, values: dict[str, Any], piece: Piece) -> dict[str, Any]:
        """Set the standard by the type of the project; name the items of its tasks and evidence as the standard does."""
        standard = values.get("standard") or self._usual_standard(values["type"])
        self.standards_of_projects[piece.id] = standard
        found = {**values, "standard": standard}
        standards = [self._standards[standard]] if standard in self._standards else list(self._standards.values())
        for name in ("tasks", "evidence"):
            if name in values:
                found[name] = tuple(
                    replace(item, items=tuple(self._items(item.items, standards, piece.path, (name, number, "items"))))
                    for number, item in enumerate(values[name])
                )
        return found

    def _usual_standard(self, type: Any) -> str:
        return next((id for id, piece in self._standards.items() if type in piece.values.get("types", ())), "")

    def _standards_of(self, projects: Iterable[str]) -> list[Piece]:
        """Return the standards of *projects*; all of them where none is known."""
        ids = dict.fromkeys(self.standards_of_projects.get(project, "") for project in projects)
        return [self._standards[id] for id in ids if id in self._standards] or list(self._standards.values())

    def _items(self, texts: Iterable[str], standards: list[Piece], path: str, at: At) -> Iterator[str]:
        """Yield the items that *texts* name, as 教育党员有力 or as 七个有力/教育党员有力."""
        known = {fold(item.name): item.name for piece in standards for item in piece.values.get("items", ())}
        whole = all(piece.sound for piece in standards)
        for number, text in enumerate(texts):
            found = known.get(fold(text.replace("／", "/").rpartition("/")[2]))
            if found:
                yield found
            elif whole:
                self._problems.append(_no_item(text, standards, list(known.values()), path, (*at, number)))

    def _article(self, values: dict[str, Any], path: str, section: str) -> dict[str, Any]:
        found = self._prefix(values)
        if "repost" in values:
            found = _repost(found)
        if "evidence" in values:
            standards = self._standards_of(values.get("projects", ()))
            found = {**found, "evidence": tuple(self._items(values["evidence"], standards, path, ("evidence",)))}
        if "column" in values:
            found = {**found, "column": section}
            self._column(values["column"], path, section)
        if "part" in values:
            self._part(values["part"], found.get("series", ()), path)
        return found

    def _prefix(self, values: dict[str, Any]) -> dict[str, Any]:
        """Take the name of a series from the front of the title; it says which series where nothing else does."""
        title = values["title"]
        prefix = next((prefix for prefix in self._prefixes if title.startswith(prefix)), "")
        id = self._prefixes.get(prefix, "")
        if not id and title.startswith("【") and "】" in title:
            prefix = title[: title.index("】") + 1]
            id = self._series_names.find(prefix[1:-1]) or ""
        rest = title[len(prefix) :].strip()
        if not id or not rest or id not in values.get("series", (id,)):
            return values
        return {**values, "title": rest, "series": values.get("series", (id,))}

    def _part(self, part: str, series: tuple[str, ...], path: str) -> None:
        pieces = [self._pieces[Series, id] for id in series]
        parts = [name for piece in pieces for name in piece.values.get("parts", ())]
        if not parts or part in parts or not all(piece.sound for piece in pieces):
            return
        near = nearest(part, parts)
        names = "、".join(f"“{piece.values['name']}”" for piece in pieces)
        hint = f"改成“{near}”。" if near else f"从这些分类里选：{'、'.join(parts)}。"
        self._problems.append(problem("FM023", path, f"专栏{names}没有“{part}”这个分类。", hint, at=("part",)))

    def _column(self, column: str, path: str, section: str) -> None:
        """Hold a section that is given against the one of the folder."""
        piece = self._pieces.get((Section, section))
        if piece is None or not piece.sound:
            return
        name = piece.values.get("name", "")
        known = {fold(text) for text in (section, section.rpartition("/")[2], piece.values.get("slug", ""), name)}
        if fold(column) in known:
            return
        self._problems.append(
            problem(
                "FM024",
                path,
                f"栏目写的是“{column}”，文件却在“{name}”（content/{section}）里。",
                f"改成“{name}”，或者把文件移到那个栏目的文件夹里；也可以不写。",
                at=("column",),
            )
        )


def _no_item(text: str, standards: list[Piece], items: list[str], path: str, at: At) -> Diagnostic:
    """Return that *text* is none of the *items* of *standards*."""
    one = standards[0].values.get("name", "") if len(standards) == 1 else ""
    near = nearest(text, items)
    hint = f"改成“{near}”。" if near else f"从它的条目里选：{'、'.join(items)}。" if one else "从标准的条目里选一个。"
    message = f"“{text}”不是{f'“{one}”' if one else '任何标准'}的条目。"
    return problem("FM025", path, message, hint, at=at, needle=text)


def _repost(values: dict[str, Any]) -> dict[str, Any]:
    """Return *values* with 转载 as 是 or nothing; an address in it is the one of the original."""
    text = values["repost"]
    if text.casefold() in _NO:
        return {**values, "repost": ""}
    if text.startswith(("http://", "https://")):
        return {**values, "repost": "是", "origin": values.get("origin", text)}
    return {**values, "repost": "是"} if text.casefold() in _YES else values
