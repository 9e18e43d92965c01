"""Which problems a check is asked for."""

from __future__ import annotations

from dataclasses import dataclass

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
