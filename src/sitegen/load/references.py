"""From names to ids: every field that refers to something, wherever it is nested."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.text import nearest
from sitegen.load.fields import fields_of, hints_of, is_many, parts_of
from sitegen.load.names import At, Names
from sitegen.load.splitting import divide
from sitegen.model.value import replace


@cache
def references_of(kind: type) -> tuple[tuple[str, str, bool], ...]:
    """Return the fields of *kind* that refer: name, what to, and whether to several."""
    hints = hints_of(kind)
    return tuple(
        (name, declared.ref, is_many(hints[name]))
        for name, declared in fields_of(kind).items()
        if declared.ref and declared.ref != "section"
    )


@cache
def nested_references(kind: type) -> tuple[tuple[str, type], ...]:
    """Return the fields of *kind* that hold nested content which refers, with its class."""
    return tuple((name, part) for name, part in parts_of(kind).items() if references_of(part))


class Resolver:
    """Resolves the references of one site."""

    def __init__(self, names: Mapping[str, Names], focuses: tuple[str, ...]) -> None:
        self._names = names
        self._focuses = focuses
        # Of the values that are resolved: whether something is not to be found, and what is to be said of it.
        self._lost = False
        self._problems: list[Diagnostic] = []

    def resolve(
        self, kind: type, values: dict[str, Any], path: str, at: At
    ) -> tuple[dict[str, Any] | None, list[Diagnostic]]:
        """Return *values* of *kind* with ids for names, None where one leads nowhere; and what is wrong with them.

        *path* and *at* say where they stand.
        """
        self._lost, self._problems = False, []
        found = self._resolved(kind, values, path, at)
        return (None if self._lost else found), self._problems

    def _resolved(self, kind: type, values: dict[str, Any], path: str, at: At) -> dict[str, Any]:
        found = values
        for name, ref, many in references_of(kind):
            value = values.get(name)
            if not value:
                continue
            if found is values:
                found = dict(values)
            if many:
                found[name] = tuple(dict.fromkeys(self._several(ref, value, path, (*at, name))))
            else:
                found[name] = next(self._one(ref, value, path, (*at, name), split=False), "")
        for name, part in nested_references(kind):
            if values.get(name):
                found = {**found, name: tuple(self._nested(part, values[name], path, (*at, name)))}
        return found

    def _several(self, ref: str, texts: tuple[str, ...], path: str, at: At) -> Iterator[str]:
        for number, text in enumerate(texts):
            yield from self._one(ref, text, path, (*at, number), split=True)

    def _one(self, ref: str, text: str, path: str, at: At, *, split: bool) -> Iterator[str]:
        """Yield the ids that *text* names: the whole as one name, else the names that it lists."""
        found = self._find(ref, text)
        if found is not None:
            yield found
            return
        parts = divide(text) if split else [text]
        if len(parts) > 1:
            for part in parts:
                yield from self._one(ref, part, path, at, split=True)
            return
        self._lost = True
        if ref == "focus" or not self._names[ref].blind:
            self._problems.append(self._unknown(ref, text, path, at))

    def _find(self, ref: str, text: str) -> str | None:
        if ref == "focus":
            return text if text in self._focuses else None
        return self._names[ref].find(text)

    def _nested(self, part: type, items: tuple[Any, ...], path: str, at: At) -> Iterator[Any]:
        """Yield nested *items* with ids; one that lists several names becomes as many items."""
        for number, item in enumerate(items):
            place = (*at, number)
            changed: list[dict[str, Any]] = [{}]
            for name, ref, _ in references_of(part):
                if text := getattr(item, name):
                    ids = tuple(self._one(ref, text, path, (*place, name), split=True))
                    changed = [{**change, name: id} for change in changed for id in ids]
            yield from (replace(item, **change) for change in changed)

    def _unknown(self, ref: str, text: str, path: str, at: At) -> Diagnostic:
        if ref == "focus":
            near = nearest(text, self._focuses)
            guess = f"是不是“{near}”？" if near else ""
            hint = f"{guess}从这些词里选：{'、'.join(self._focuses)}。"
            return problem("FM016", path, f"“融合”里，“{text}”不在可选的词里。", hint, at=at, needle=text)
        names = self._names[ref]
        near = names.nearest(text)
        hint = (
            f"是不是“{near}”？改成已登记的编号、全称或简称。" if near else f"先登记这个{names.what}，或者改成已登记的。"
        )
        if "parties" in at:
            hint += "校外单位写成 {校外: 全称}。"
        return problem("FM020", path, f"没有名为“{text}”的{names.what}。", hint, at=at, needle=text)
