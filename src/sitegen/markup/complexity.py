"""What makes the plain way take too long, told from the steps that it takes.

Python-Markdown looks from each ``[`` for its ``]``, from each ``<`` for its ``>``, and copies a block for each piece of
markup in it. The limits count those steps in the text instead of watching the clock, so that one text is accepted or
refused alike on every machine. A weight is the measured cost of one step in nanoseconds.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from sitegen.markup.limits import HARMLESS, LONGEST_RUN, SIGN
from sitegen.markup.plain import tags
from sitegen.markup.problems import BodyProblem

_DEEPEST = 20
_MOST_OPEN_TAGS = 400
# Two seconds of searching, far above any text that people write.
_BUDGET = 2_000_000_000

_RUN = re.compile(rf"([^\w\n])\1{{{LONGEST_RUN - 1}}}")
_LEVEL = r"(?: {4}| {0,3}> ?+| {0,3}(?:[-+*]|\d{1,9}\.) ++)"
_RULE = r" {0,3}(?:(?:\* *+)+|(?:- *+)+)$"
_DEEP = re.compile(rf"^(?!{_RULE}){_LEVEL}{{{_DEEPEST},}} {{0,3}}(?:>|[-+*] |\d{{1,9}}\. |!!!|: )", re.MULTILINE)
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_BRACKET = re.compile(r"[\[\]]")
_LINK = re.compile(r"\]\(")
_PLAIN_LINK = re.compile(r"\]\(\s*+(?:<[^<>()\n]*>|[^()'\"<>]*+)(?:\"[^\"()]*\"|'[^'()]*')?+\s*+\)")
_INLINE = re.compile(r"[*_`\[<&\\]")
_TICKS = re.compile(r"`+")
_STRUCTURE = re.compile(r"^ {0,3}(?:#|=+ *$|-+ *$|(?:[-*_] *){3,}$|\[[^\]\n]{0,200}\]:|: |!!! )", re.MULTILINE)
_OPEN_TAG = re.compile(r"<[A-Za-z/!?][^<>]*(?=<|\Z)")
_DECLARATION = re.compile(r"<[!?]")
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
_VOID = tags("area base br col embed hr img input link meta param source track wbr")


def too_complex(text: str) -> BodyProblem | None:
    """Return why prepared *text* would take too deep or too long a search, or None."""
    text = text.expandtabs(4)
    if deep := _DEEP.search(text):
        return _nested(text, deep.start())
    if run := _RUN.search(text):
        return _repeated(run[0][0], f"连着写了 {LONGEST_RUN} 个以上", _excerpt(text, run.start()))
    if len(SIGN.findall(text)) * len(text) <= HARMLESS:
        return None
    costs: Counter[str] = Counter(dict(_document_costs(text)))
    worst = ("", 0)
    for block in _BLANK_LINES.split(text):
        for sign, cost in _block_costs(block):
            costs[sign] += cost
            worst = max(worst, (block, cost), key=lambda pair: pair[1])
    if costs.total() > _BUDGET:
        return _repeated(costs.most_common(1)[0][0], "太多、太密", _excerpt(worst[0], 0))
    place = _open_tags(text)
    return None if place is None else _nested(text, place)


def _document_costs(text: str) -> Iterator[tuple[str, int]]:
    length = len(text)
    yield "<", len(_OPEN_TAG.findall(text)) * length * 40
    yield "<!", len(_DECLARATION.findall(text)) * length * 400
    yield "[^", text.count("[^") ** 2 * 1200


def _block_costs(block: str) -> Iterator[tuple[str, int]]:
    length = len(block)
    yield "[", _distances(block) * 300
    yield "](", (len(_LINK.findall(block)) - len(_PLAIN_LINK.findall(block))) * length * 150
    # Each element costs its own making, and a copy of the block.
    yield "*", len(_INLINE.findall(block)) * (20_000 + length // 4)
    yield "`", _tick_distances(block) * 60
    yield "#", len(_STRUCTURE.findall(block)) * length * 40
    if "|" in block:
        yield "|", _table_cost(block.split("\n"))


def _table_cost(lines: list[str]) -> int:
    """Return the cost of the cells if *lines* are a table, and of telling pipes from those within backticks."""
    cells = max(line.count("|") for line in lines) * len(lines)
    ticks = [(line.count("`"), line.count("|")) for line in lines if "`" in line]
    return cells * 14_000 + sum(tick * (tick + pipes) for tick, pipes in ticks) * 15


def _distances(block: str) -> int:
    """Return the sum of the ways from each ``[`` to its ``]``, or to the end of *block* where it has none."""
    total, opened = 0, []
    for found in _BRACKET.finditer(block):
        if found[0] == "[":
            opened.append(found.start())
        elif opened:
            total += found.start() - opened.pop()
    return total + sum(len(block) - start for start in opened)


def _tick_distances(block: str) -> int:
    """Return the sum of the ways from each run of backticks to the next of its length, or to the end of *block*."""
    total, following = 0, dict[int, int]()
    for found in reversed(list(_TICKS.finditer(block))):
        size = len(found[0])
        total += following.get(size, len(block)) - found.start()
        following[size] = found.start()
    return total


def _open_tags(text: str) -> int | None:
    """Return where more raw HTML elements are open at once than may be, or None."""
    depth = 0
    for found in _TAG.finditer(text):
        if found[2].lower() in _VOID:
            continue
        depth = max(depth + (-1 if found[1] else 1), 0)
        if depth > _MOST_OPEN_TAGS:
            return found.start()
    return None


def _nested(text: str, place: int) -> BodyProblem:
    return BodyProblem(
        code="LNK091",
        message=f"列表、引用或标签一层套一层，超过了 {_DEEPEST} 层（HTML 标签为 {_MOST_OPEN_TAGS} 层）。",
        hint="减少层数；检查是不是粘贴时多出了符号。",
        needle=_excerpt(text, place),
    )


def _repeated(sign: str, how: str, needle: str) -> BodyProblem:
    shown = "空格" if sign == " " else f"“{sign}”"
    return BodyProblem(
        code="LNK092",
        message=f"正文里{shown}{how}，无法转换。",
        hint="删去多余的符号，或把这一段拆成几段。",
        needle=needle,
    )


def _excerpt(text: str, place: int) -> str:
    """Return the beginning of the line at *place*, enough to find it by."""
    start = text.rfind("\n", 0, place + 1) + 1
    return text[start:].partition("\n")[0].strip()[:40]
