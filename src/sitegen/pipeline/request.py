"""What a build is asked for, and what it answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sitegen.core.diagnostics import Diagnostic
from sitegen.core.progress import Progress, silent
from sitegen.load.files import Walked
from sitegen.model.held import HeldBack


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One build. *today* None means today in the site's time zone; *jobs* 0 means as many as there are processors."""

    root: Path
    output: Path
    today: date | None = None
    base_url: str | None = None
    preview: bool = False
    strict: bool = False
    jobs: int = 0
    start_method: str = ""
    """How worker processes start: ``fork``, ``spawn``, or empty for what suits the system."""
    clean: bool = False
    search: bool = True
    online: bool = False
    """Whether a check asks other sites whether the pages are there that we link to; a build never does."""
    progress: Progress = silent
    on_wait: Callable[[], None] = lambda: None
    looked: Walked | None = None
    """How content/ looks, where somebody has just looked at it."""
    last: bool = False
    """Whether the process ends after it: what it made is then neither looked through for garbage nor taken apart."""

    @property
    def cache(self) -> Path:
        """The folder for what is remembered between builds."""
        return self.root / ".sitegen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a build came to. Not *published* means that the content refuses it: the earlier output stands."""

    published: bool
    made: int = 0
    kept: int = 0
    removed: int = 0
    changes: tuple[str, ...] = ()
    """The addresses made again, in order."""
    problems: tuple[Diagnostic, ...] = ()
    held: tuple[HeldBack, ...] = ()
    without_base_url: bool = False
    written: Mapping[str, tuple[int, int]] = field(default_factory=dict, repr=False)
    """The files of the output folder, each with its size and its time of change in nanoseconds."""
    day: date | None = None
    """The day that was built for; None where nothing was published."""
    timezone: str = ""


class Unsound(Exception):  # noqa: N818  (what a user wrote, not a fault of sitegen)
    """The content has errors; *problems* are all that is wrong with it."""

    def __init__(self, problems: tuple[Diagnostic, ...]) -> None:
        super().__init__(problems)
        self.problems = problems


class BadConfig(Exception):  # noqa: N818  (what a user wrote, not a fault of sitegen)
    """site.yml cannot be used; *problems* say why."""

    def __init__(self, problems: tuple[Diagnostic, ...]) -> None:
        super().__init__(problems)
        self.problems = problems
