"""Where the header of a file ends and its body begins."""

from __future__ import annotations

import re

from sitegen.load.faults import Fault, place_in
from sitegen.model.value import Value

# Word turns --- into dashes, an input method types full-width ones; *** is a rule in Markdown too.
FENCE = re.compile(r"^(?:[-—–―－]{2,}|\*{3,})[ \t\u3000]*$", re.MULTILINE)
# Full-width blanks before the first words mark a paragraph and stay; other blanks there mean nothing.
_BLANKS = re.compile(r"(?:[^\S\n]*\n)*[ \t]*")
_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)


class Halves(Value):
    """The two halves of a file, each with the line on which it begins. The body begins and ends with words."""

    header: str
    header_line: int
    body: str
    body_line: int


def split(text: str) -> Halves:
    """Return the halves of *text*.

    Raises:
        Fault: where there is nothing, no header, or a header without an end; or conflict markers of git.
    """
    start = len(text) - len(text.lstrip())
    if start == len(text):
        raise Fault("FM001", "文件是空的。", "写上头部和正文；不要的文件请删掉。", line=1, column=1)
    refuse_conflicts(text)
    opening = FENCE.match(text, start)
    line = text.count("\n", 0, start) + 1
    if not opening:
        raise Fault(
            "FM002",
            "文件开头没有头部。",
            "第一行写“---”，接着一行一个“键: 值”，再用一行“---”结束头部。",
            line=line,
            column=1,
        )
    closing = FENCE.search(text, opening.end())
    if not closing:
        raise Fault(
            "FM003", "头部没有结束：找不到第二行“---”。", "在头部最后一行的下面加一行“---”。", line=line, column=1
        )
    blanks = _BLANKS.match(text, closing.end())
    assert blanks, "it matches no blanks, too"
    body_start = blanks.end()
    return Halves(
        header=text[opening.end() + 1 : closing.start()],
        header_line=line + 1,
        body=text[body_start:].rstrip(),
        body_line=text.count("\n", 0, body_start) + 1,
    )


def refuse_conflicts(text: str) -> None:
    """Raise a Fault where *text* holds the markers of a conflict that git left to people."""
    if ("<<<<<<<" in text or ">>>>>>>" in text) and (found := _CONFLICT.search(text)):
        line, column = place_in(text, found.start())
        raise Fault(
            "FM009",
            "文件里有 git 的合并冲突标记。",
            "留下要用的文字，删掉“<<<<<<<”“=======”“>>>>>>>”这几行。",
            line=line,
            column=column,
        )
