"""What Chinese writers type, brought into the form that Python-Markdown understands. Works line by line.

* ``　　`` before a paragraph is layout: it goes, and a line that has it begins a paragraph of its own beside its like.
* ``:::名称`` … ``:::`` stand apart from the text around them.
* A list or a table may follow a paragraph without a blank line, and a term the definition before it, as on Gitee and GitHub.

Fenced code is left as it is; what looks like a fence and is none is moved off the margin, where nothing looks for one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict

from sitegen.markup.problems import BodyProblem
from sitegen.model.value import Value

# The opening of fenced code as Python-Markdown knows it.
_FENCE = re.compile(r"(`{3,}|~{3,}) *+(?:\{[^\n]*\} *|\.?[\w#.+-]* *)")
_CONTAINER = re.compile(r" {0,3}[:：]{3,}[ \u3000]*(.*?)[ \u3000]*")
_INDENTED = re.compile(r"((?: {0,3}> ?+)*+)( *)\u3000[\u3000 ]*")
_ITEM = re.compile(r" {0,3}(?:[-+*] +\S|1\. +\S)")
_ANY_ITEM = re.compile(r" {0,3}(?:[-+*]|\d+\.) ")
_DEFINITION = re.compile(r" {0,3}: ")
_NOT_PROSE = re.compile(r" {4}| {0,3}[>|#<:]|!!! |=+$|-+$")
_LONGEST_FENCE = 60
_DEEPEST = 20


class Source(Value):
    """A body ready for conversion, and what is wrong with its containers."""

    text: str
    problems: tuple[BodyProblem, ...]


def prepare(text: str) -> Source:
    """Return *text*, whose lines end with ``\\n``, ready for conversion."""
    lines = text.split("\n")
    writer = _Writer()
    closings = _closings(lines)
    until = 0
    for index, line in enumerate(lines):
        if index < until:
            writer.keep(line)
            continue
        if line[:1] in ("`", "~") and line.startswith(("```", "~~~")):
            until = _end_of_fence(line, index, closings)
            if index < until:
                writer.keep(line)
                continue
            line = " " + line
        writer.add(index + 1, line, lines[index + 1] if index + 1 < len(lines) else "")
    return Source(text="\n".join(writer.lines), problems=writer.finish())


def _closings(lines: list[str]) -> dict[str, list[int]]:
    """Return the numbers of the lines that can close each kind of fence."""
    found: dict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if line[:1] in ("`", "~"):
            found[line.rstrip(" ")].append(index)
    return found


def _end_of_fence(line: str, index: int, closings: dict[str, list[int]]) -> int:
    """Return the index behind the fence that *line* opens, 0 where it opens none."""
    opening = _FENCE.fullmatch(line)
    if not opening:
        return 0
    ends = closings.get(opening[1], [])
    place = bisect_right(ends, index)
    return ends[place] + 1 if place < len(ends) else 0


class _Writer:
    """Collects the lines; knows of the block that they are in."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._open: list[tuple[int, str]] = []
        self._problems: list[BodyProblem] = []
        self._begin_block()

    def _begin_block(self) -> None:
        self._in_block = self._in_list = self._in_definitions = False
        self._was_prose = self._is_indented = False

    def keep(self, line: str) -> None:
        """Take a line of fenced code."""
        self.lines.append(line)
        self._begin_block()

    def add(self, number: int, line: str, following: str) -> None:
        """Take a line, which stands before the line *following*."""
        container = _CONTAINER.fullmatch(line) if len(line) <= _LONGEST_FENCE else None
        if container:
            self._add_container(number, container[1])
            return
        indented = _INDENTED.match(line) if "\u3000" in line else None
        if indented:
            line = indented[1] + (indented[2] if len(indented[2]) >= 4 else "") + line[indented.end() :]
        if not line.strip(" \t"):
            self.lines.append("")
            self._begin_block()
            return
        if self._in_block and self._begins_anew(line, following, bool(indented)):
            self.lines.append("")
            self._begin_block()
        self.lines.append(line)
        self._in_block = True
        self._in_list = self._in_list or bool(_ANY_ITEM.match(line))
        self._in_definitions = self._in_definitions or bool(_DEFINITION.match(line))
        self._was_prose = not _NOT_PROSE.match(line)
        self._is_indented = self._is_indented or bool(indented)

    def _begins_anew(self, line: str, following: str, indented: bool) -> bool:
        if indented and (self._is_indented or self._was_prose):
            return True
        if self._in_definitions and _DEFINITION.match(following):
            return not _NOT_PROSE.match(line)
        if not self._was_prose:
            return False
        if line.startswith("|"):
            return "|" not in self.lines[-1]
        return not self._in_list and bool(_ITEM.match(line))

    def _add_container(self, number: int, name: str) -> None:
        self.lines += ["", f":::{name}", ""]
        self._begin_block()
        if not name and not self._open:
            self._problems.append(
                BodyProblem(
                    code="LNK095",
                    message="这一行“:::”没有对应的开头。",
                    hint="删去这一行，或在前面补上“:::名称”。",
                    line=number,
                )
            )
        elif not name:
            self._open.pop()
        else:
            self._open.append((number, name))
            if len(self._open) == _DEEPEST + 1:
                self._problems.append(
                    BodyProblem(
                        code="LNK091",
                        message=f"“:::{name}”一层套一层，超过了 {_DEEPEST} 层。",
                        hint="减少层数。",
                        line=number,
                    )
                )

    def finish(self) -> tuple[BodyProblem, ...]:
        """Return the problems, with those of the containers that nobody closed."""
        for number, name in self._open:
            self._problems.append(
                BodyProblem(
                    code="LNK095",
                    message=f"“:::{name}”没有结束，后面的正文都算在里面了。",
                    hint="在这一块的末尾另起一行写“:::”。",
                    line=number,
                )
            )
        return tuple(self._problems)
