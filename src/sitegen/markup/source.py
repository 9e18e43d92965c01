"""What Chinese writers type, brought into the form that Python-Markdown understands. Works line by line.

* ``　　`` before a paragraph is layout: it goes, and a line that has it begins a paragraph of its own beside its like.
* ``:::名称`` … ``:::`` stand apart from the text around them.
* A list may follow a paragraph without a blank line, as on Gitee and GitHub.

Fenced code is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sitegen.markup.problems import BodyProblem

FENCE = re.compile(r"(`{3,}|~{3,})")
CONTAINER = re.compile(r" {0,3}[:：]{3,}[ \u3000]*(.*?)[ \u3000]*")
_INDENTED = re.compile(r"((?: {0,3}> ?)*)( *)\u3000[\u3000 ]*")
_ITEM = re.compile(r" {0,3}(?:[-+*] +\S|1\. +\S)")
_ANY_ITEM = re.compile(r" {0,3}(?:[-+*]|\d+\.) ")
_NOT_PROSE = re.compile(r" {4}|[ ]{0,3}[>|#<]|!!! |=+$|-+$")
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A body ready for conversion, and what is wrong with its containers."""

    text: str
    problems: tuple[BodyProblem, ...]


def prepare(text: str) -> Source:
    """Return *text*, whose lines end with ``\\n``, ready for conversion."""
    writer = _Writer()
    for number, line, fenced in _lines(text):
        writer.add(number, line, fenced)
    return Source(text="\n".join(writer.lines), problems=writer.finish())


def _lines(text: str) -> Iterator[tuple[int, str, bool]]:
    """Yield the lines of *text* with their numbers, and whether each belongs to fenced code."""
    lines = text.split("\n")
    until = 0
    for index, line in enumerate(lines):
        if index >= until and line[:1] in ("`", "~") and (found := FENCE.match(line)):
            until = _end_of_fence(lines, index, found[1])
        yield index + 1, line, index < until


def _end_of_fence(lines: list[str], start: int, fence: str) -> int:
    """Return the index behind the closing fence; *start* where none closes it, as then it is no fence."""
    for index in range(start + 1, len(lines)):
        if lines[index].rstrip(" ") == fence:
            return index + 1
    return start


class _Writer:
    """Collects the lines; knows of the paragraph that they are in."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._open: list[tuple[int, str]] = []
        self._problems: list[BodyProblem] = []
        self._begin_block()

    def _begin_block(self) -> None:
        self._in_block = False
        self._in_list = False
        self._was_prose = False
        self._is_indented = False

    def add(self, number: int, line: str, fenced: bool) -> None:
        """Take the next line."""
        if fenced:
            self.lines.append(line)
            self._begin_block()
            return
        if line.lstrip(" ")[:1] in (":", "：") and (found := CONTAINER.fullmatch(line)) and len(found[1]) <= _LONGEST_NAME:
            self._add_container(number, found[1])
            return
        indented = "\u3000" in line and _INDENTED.match(line)
        if indented:
            line = indented[1] + (indented[2] if len(indented[2]) >= 4 else "") + line[indented.end() :]
        if not line.strip(" \t"):
            self.lines.append("")
            self._begin_block()
            return
        if self._in_block and self._begins_anew(line, bool(indented)):
            self.lines.append("")
            self._begin_block()
        self.lines.append(line)
        self._in_block = True
        self._in_list = self._in_list or bool(_ANY_ITEM.match(line))
        self._was_prose = not _NOT_PROSE.match(line)
        self._is_indented = self._is_indented or bool(indented)

    def _begins_anew(self, line: str, indented: bool) -> bool:
        if indented and self._is_indented:
            return True
        return not self._in_list and self._was_prose and bool(_ITEM.match(line))

    def _add_container(self, number: int, name: str) -> None:
        self.lines += ["", f":::{name}", ""]
        self._begin_block()
        if name:
            self._open.append((number, name))
        elif self._open:
            self._open.pop()
        else:
            self._problems.append(
                BodyProblem(
                    code="LNK095",
                    message="这一行“:::”没有对应的开头。",
                    hint="删去这一行，或在前面补上“:::名称”。",
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
