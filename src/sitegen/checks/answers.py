"""What other sites answered when they were asked for a page that we link to."""

from __future__ import annotations

from enum import StrEnum

from sitegen.model.value import Value


class Kind(StrEnum):
    """What an answer comes to."""

    THERE = "there"
    """The page is there, or its site will not tell us."""
    GONE = "gone"
    MOVED = "moved"
    """For good; ``Answer.detail`` is the new address."""
    CERTIFICATE = "certificate"
    SILENT = "silent"
    """No answer, twice; ``Answer.detail`` says why where that is known."""


class Answer(Value):
    """What came of asking, on *day* (ISO)."""

    kind: Kind
    day: str
    detail: str = ""
