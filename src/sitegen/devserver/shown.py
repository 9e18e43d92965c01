"""What the browser is shown: the last good pages, and what is wrong with the last save."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field, replace

from sitegen.core.diagnostics import Diagnostic
from sitegen.pipeline.living import Texts

_SESSION = secrets.token_hex(4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What one build of the preview came to; *sentence* is what stopped it, where that is no problem of the content."""

    published: bool
    changes: int = 0
    seconds: float = 0.0
    problems: tuple[Diagnostic, ...] = ()
    sentence: str = ""
    base_path: str = "/"
    """The path of base_url: what 404.html links below."""
    texts: Texts | None = None
    """The texts behind the pages, for who reads them; none where nothing was published."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What there is to show: the pages, once a build since the start was fine (*ready*), and the last *result*."""

    number: int = 0
    ready: bool = False
    result: Result | None = field(default=None)

    @property
    def build(self) -> str:
        """A name for this state, which a page carries, so that a page that is older can be told from it."""
        return f"{_SESSION}-{self.number}"

    def after(self, result: Result) -> Shown:
        """Return what to show now; the same *number* where there is nothing new to see."""
        return replace(
            self,
            number=self.number + int(self._differs(result)),
            ready=self.ready or result.published,
            result=result,
        )

    def _differs(self, result: Result) -> bool:
        last = self.result
        if last is None or result.changes:
            return True
        return (last.published, last.problems, last.sentence) != (result.published, result.problems, result.sentence)
