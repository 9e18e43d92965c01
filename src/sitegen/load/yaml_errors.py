"""What YAML's parsers complain of, in plain Chinese: found out from the line itself, since their words are for programmers.

Both parsers (libyaml's and the one in Python) are understood; they differ in wording, hardly in place.
"""

from __future__ import annotations

import re
from typing import Any

from sitegen.load.faults import Fault

_NO_BLANK = re.compile(r"^\s*(?:- )*([^\s:：\"'\[\]{}#]+):(?![\s/]|$)")
_FULL_WIDTH = re.compile(r"^\s*(?:- )*([^\s:：\"'\[\]{}#]{1,12})\s*：")
_KEY = re.compile(r"^\s*(?:- )*[^\s:]+\s*:(?:\s|$)")
_QUOTE = "给整个值加上引号。"


def explain(text: str, error: Any, offset: int) -> Fault:
    """Return the YAML *error* as a fault; *offset* is the number of lines above *text* in its file."""
    mark, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if mark is None:
        return Fault(
            "FM004", "头部里有 YAML 不能用的字符。", "删掉看不见的字符，或者重新输入。", line=offset + 1, column=1
        )
    lines = text.split("\n")
    said = f"{error.context or ''} / {error.problem or ''}"
    for sign, read in _READINGS:
        if sign in said and (found := read(lines, mark, context)):
            message, hint, line, column = found
            code = "FM006" if sign in _FOREIGN else "FM004"
            return Fault(code, message, hint, line=offset + line + 1, column=column + 1)
    return Fault(
        "FM004",
        "这一行读不懂。",
        "检查冒号后的空格、引号、括号和缩进。",
        line=offset + min(mark.line, len(lines) - 1) + 1,
        column=mark.column + 1,
    )


def no_mapping(text: str, offset: int) -> Fault:
    """Return what is wrong with a *text* that YAML can read, though not as keys and values."""
    lines = text.split("\n")
    found = next(filter(None, (_no_blank(lines, line) for line in range(len(lines)))), None)
    message, hint, line, column = found or (
        "这里没有一行是“键: 值”。",
        "一行写一个“键: 值”，冒号后空一格，例如“标题: 学院召开会议”。",
        0,
        0,
    )
    return Fault("FM004", message, hint, line=offset + line + 1, column=column + 1)


_Found = tuple[str, str, int, int]


def _colon(lines: list[str], mark: Any, _: Any) -> _Found | None:
    """A colon where none may be: in a value, on an indented line, or because the line above has none."""
    line, column = mark.line, mark.column
    above = max((n for n in range(line) if lines[n].strip()), default=line)
    if above != line and (found := _no_blank(lines, above)):
        return found
    if _KEY.match(lines[line][:column]):
        return (
            "值里又有一个“: ”（半角冒号加空格），YAML 会当成另一个键。",
            "给整个值加上引号，或者把里面的冒号改成全角“：”。",
            line,
            column,
        )
    if above != line and not lines[line].startswith(
        lines[above][: len(lines[above]) - len(lines[above].lstrip())] + " "
    ):
        return (f"“{lines[above].strip()}”这一行没有冒号。", "写成“键: 值”；是上一行的接续就缩进两格。", above, 0)
    return ("这一行多了缩进。", "去掉行首的空格，与上面的键对齐。", line, 0)


def _no_colon(lines: list[str], _: Any, context: Any) -> _Found | None:
    line = context.line
    if found := _no_blank(lines, line):
        return found
    return (
        f"“{_short(lines[line])}”这一行不是“键: 值”。",
        "是键就补上冒号和空格；是正文，就在它上面加一行“---”结束头部。",
        line,
        context.column,
    )


def _no_blank(lines: list[str], line: int) -> _Found | None:
    if found := _FULL_WIDTH.match(lines[line]):
        message = f"“{found[1]}”后面的冒号是全角的。"
        return message, f"改成半角冒号加一个空格：“{found[1]}: ……”。", line, found.end() - 1
    found = _NO_BLANK.match(lines[line])
    if not found:
        return None
    return (
        f"“{found[1]}”的冒号后面缺一个空格。",
        f"写成“{found[1]}: {lines[line][found.end() :].strip()}”。",
        line,
        found.end() - 1,
    )


def _start(lines: list[str], mark: Any, context: Any) -> _Found | None:
    """A value begins with a character that means something to YAML."""
    place = context or mark
    char = lines[place.line][place.column : place.column + 1]
    if not char:
        return None
    if char == "\t":
        return ("这里用了制表符。", "换成半角空格。", place.line, place.column)
    return (f"值不能以“{char}”开头。", _QUOTE, place.line, place.column)


def _quote(lines: list[str], _: Any, context: Any) -> _Found | None:
    char = lines[context.line][context.column : context.column + 1]
    return (f"引号“{char}”没有配对。", "在值的末尾补上同样的引号。", context.line, context.column)


def _escape(_: list[str], mark: Any, context: Any) -> _Found | None:
    return ("双引号里的“\\”有特殊含义，这样写读不懂。", "改用单引号，或者写成“\\\\”。", mark.line, mark.column)


def _bracket(lines: list[str], _: Any, context: Any) -> _Found | None:
    char = lines[context.line][context.column : context.column + 1]
    pair = {"[": "]", "{": "}"}.get(char, "")
    return (
        f"“{char}”没有配对的“{pair}”，或者各项之间缺半角逗号。",
        f"补上“{pair}”，各项用半角逗号隔开；只是文字以“{char}”开头，就给整个值加上引号。",
        context.line,
        context.column,
    )


def _block(lines: list[str], mark: Any, _: Any) -> _Found | None:
    """Something behind a finished value, or a line that is in line with nothing above."""
    line, column = mark.line, mark.column
    before = lines[line][:column].rstrip() if line < len(lines) else ""
    if before.endswith(("]", "}")):
        return (f"“{before[-1]}”后面还有文字。", "只是文字以括号开头，就给整个值加上引号。", line, column)
    if before.endswith(('"', "'")):
        return (f"“{before[-1]}”后面还有文字。", "整个值用另一种引号括起来，或者改用中文引号“”。", line, column)
    return ("这一行的缩进与上面对不齐。", "同一层的行对齐，下一层多缩进两个半角空格。", line, column)


def _document(lines: list[str], mark: Any, _: Any) -> _Found | None:
    if lines[0].startswith("%"):
        return ("行首的“%”在 YAML 里另有含义。", "去掉这一行。", 0, 0)
    first = next((n for n, line in enumerate(lines) if line.strip()), 0)
    if lines[first].startswith(" "):
        return ("这一行多了缩进。", "去掉行首的空格，与下面的键对齐。", first, 0)
    return ("这一行读不懂。", "检查冒号、引号和缩进。", mark.line, mark.column)


def _documents(_: list[str], mark: Any, __: Any) -> _Found | None:
    return ("多了一行“---”。", "一个文件里只有一份清单，删去中间的“---”。", mark.line, mark.column)


def _short(line: str) -> str:
    line = line.strip()
    return line if len(line) <= 20 else line[:20] + "……"


_FOREIGN = frozenset({"scanning an alias", "scanning an anchor", "scanning a tag", "parsing a tag"})
_READINGS = (
    ("mapping values are not allowed", _colon),
    ("could not find expected ':'", _no_colon),
    ("unknown escape", _escape),
    ("quoted scalar", _quote),
    ("cannot start any token", _start),
    ("tab character", _start),
    ("scanning an alias", _start),
    ("scanning an anchor", _start),
    ("scanning a tag", _start),
    ("parsing a tag", _start),
    ("scanning a block scalar", _start),
    ("node content", _start),
    ("are not allowed", _start),
    ("flow sequence", _bracket),
    ("flow mapping", _bracket),
    ("single document", _documents),
    ("document start", _document),
    ("block mapping", _block),
    ("block collection", _block),
)
