"""Chains that come back to where they began: 上级, 撤并, 前序项目."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic
from sitegen.load.fields import fields_of
from sitegen.model.branding import Project
from sitegen.model.content import Unit

CHAINS: tuple[tuple[type, str], ...] = (
    (Unit, "parent"),
    (Unit, "successor"),
    (Project, "previous"),
)


def cycles(kind: type, field: str, items: Mapping[str, Unit | Project]) -> Iterator[tuple[str, Diagnostic]]:
    """Yield each of *items* whose *field* leads back to itself, by id, with the error; one error for each circle."""
    done: set[str] = set()
    for id in sorted(items):
        chain: list[str] = []
        while id in items and id not in done:
            done.add(id)
            chain.append(id)
            id = getattr(items[id], field)
        if id not in chain:
            continue
        circle = chain[chain.index(id) :]
        names = " → ".join(items[step].name for step in (*circle, id))
        label = fields_of(kind)[field].label
        message = f"“{label}”绕成了圈：{names}。"
        yield id, problem("FM022", items[id].document.path, message, f"改正其中一个的“{label}”。", at=(field,))
