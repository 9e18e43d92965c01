"""What is wrong with a text, before it is known which file the text came from."""

from __future__ import annotations

from collections.abc import Sequence

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic


class Fault(Exception):  # noqa: N818  (the text is at fault, not sitegen)
    """One problem of a text: *line* and *column* count from 1 in it; or *at*, the place among its values.

    Raised where reading cannot go on, gathered where it can.
    """

    def __init__(
        self,
        code: str,
        message: str,
        hint: str,
        *,
        line: int = 0,
        column: int = 0,
        at: tuple[str | int, ...] = (),
        needle: str = "",
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint
        self.line = line
        self.column = column
        self.at = at
        self.needle = needle

    def diagnostic(self, path: str, lines: Sequence[str] = ()) -> Diagnostic:
        """Return the fault as a diagnostic of the file *path*; *lines* give the excerpt."""
        return problem(
            self.code,
            path,
            self.message,
            self.hint,
            line=self.line,
            column=self.column,
            excerpt=lines[self.line - 1] if 0 < self.line <= len(lines) else "",
            at=self.at,
            needle=self.needle,
        )


def place_in(text: str, position: int) -> tuple[int, int]:
    """Return line and column, from 1, of the character at *position* of *text*."""
    return text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position)


def line_around(text: str, position: int) -> str:
    """Return the line of *text* in which the character at *position* stands."""
    end = text.find("\n", position)
    return text[text.rfind("\n", 0, position) + 1 : len(text) if end < 0 else end]


def line_of(text: str, line: int) -> str:
    """Return line number *line* of *text*, the empty string where there is none."""
    lines = text.split("\n", line)
    return lines[line - 1] if line <= len(lines) else ""
