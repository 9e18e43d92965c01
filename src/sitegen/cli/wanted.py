"""Which problems a check is asked for."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import click

from sitegen.core.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which problems are asked for: in which *places*, by which rules."""

    places: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]

    def tells(self, problem: Diagnostic) -> bool:
        """Tell whether *problem* is asked for."""
        return self.lies_in(problem.path) and self.names(problem.code)

    def lies_in(self, path: str) -> bool:
        """Tell whether the file at *path* is asked for."""
        places = self.places
        return not places or any(place in (".", path) or path.startswith(f"{place}/") for place in places)

    def names(self, code: str) -> bool:
        """Tell whether the rule *code* is asked for."""
        return (not self.select or code.startswith(self.select)) and not code.startswith(self.ignore)


def require_rules(site: Path, name: str, codes: Collection[str]) -> None:
    """Refuse the value of the option *name* where one of *codes* begins the code of no rule and no wording of *site*."""
    if not codes:
        return
    from sitegen.checks.known import begins_one, known_codes, meant  # brings in every rule
    from sitegen.load.phrases import phrases_of  # brings in what reads YAML

    known = known_codes()
    strange = [code for code in codes if not begins_one(code, known)]
    if strange:  # what no rule is may be a wording
        known |= {phrase.id for phrase in phrases_of(site)}
    for code in strange:
        if not begins_one(code, known):
            near = meant(code, known)
            ctx = click.get_current_context()
            param = next(param for param in ctx.command.params if param.name == name)
            rest = f"，是不是“{near}”？" if near else "。“sitegen explain”列出全部规则。"
            raise click.BadParameter(f"没有“{code}”这条规则{rest}", ctx, param)
