"""What a user can get wrong, as a value: gathered by every stage, reported together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from sitegen.core.personal import masked


class Severity(StrEnum):
    """How much a problem matters: an error refuses publication, a warning only with ``--strict``."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One problem: where it is, what is wrong with which value, and how to mend it.

    *path* is relative to the site folder and ``/``-separated. *line* and *column* count from 1 in the file as
    written, in characters; 0 means the file as a whole. *excerpt* is the source line, for the caret; so many characters
    of it as *length* says are what is wrong, 0 where that is not known.

    A stage that has no text at hand says what it knows: *at*, the field and index path in the front matter (or in a
    list file), or *needle*, a text in the body. ``load.places.pin`` turns these into line, column and excerpt.

    What is *secret* belongs to a person: the line that it stands on is shown by no problem but as its *excerpt* has it.
    What is *mendable* is for ``sitegen check --fix``: nobody has to decide how.
    """

    code: str
    severity: Severity
    path: str
    message: str
    hint: str
    line: int = 0
    column: int = 0
    excerpt: str = ""
    at: tuple[str | int, ...] = ()
    needle: str = ""
    secret: bool = False
    mendable: bool = False
    length: int = 0

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """The place in a report: by file, then by position, then by code."""
        return (self.path, self.line, self.column, self.code, self.message)


def in_order(problems: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return *problems* without repetitions and without what belongs to a person, sorted by file and position."""
    found = dict.fromkeys(problems)
    lines = {(problem.path, problem.line): problem.excerpt for problem in found if problem.secret}
    shown = dict.fromkeys(_discreet(problem, lines) for problem in found)
    return tuple(sorted(shown, key=lambda problem: problem.order))


def _discreet(problem: Diagnostic, secret: dict[tuple[str, int], str]) -> Diagnostic:
    """Return *problem* with numbers of persons masked, and of a *secret* line only what may be shown."""
    written = problem.message, problem.hint, problem.excerpt
    excerpt = secret.get((problem.path, problem.line), problem.excerpt) if secret and problem.line else problem.excerpt
    shown = masked(problem.message), masked(problem.hint), masked(excerpt)
    if shown == written:
        return problem
    message, hint, excerpt = shown
    return replace(problem, message=message, hint=hint, excerpt=excerpt)


class Grave(Protocol):
    """What has a severity."""

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        ...


def has_errors(problems: Iterable[Grave], *, strict: bool = False) -> bool:
    """Tell whether *problems* refuse publication; with *strict* warnings do too."""
    fatal = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(problem.severity in fatal for problem in problems)
