"""YAML as data, never as a program: every scalar a string, no aliases, no types, bounded in size and depth."""

from __future__ import annotations

import re
from bisect import bisect
from typing import Any

import yaml

from sitegen.load.encoding import CONTROL
from sitegen.load.faults import Fault, place_in
from sitegen.load.flat import Mapping
from sitegen.load.yaml_errors import explain

LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
HEADER_LIMIT = 64 * 1024
LIST_LIMIT = 2 * 1024 * 1024
DEPTH_LIMIT = 20

_PLAIN_TAGS = {"tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"}
_INDENT = re.compile(r"^[\t\u3000\xa0](?=.*\S)", re.MULTILINE)
# A line that begins a block deeper than ordinary ones do; with few brackets beside it, depth needs no exact look.
_DEEP_LINE = re.compile(r"^[ \t\-?]{12}", re.MULTILINE)
_FEW_BRACKETS = 8
_LINE_END = re.compile("\n")
_COMMENT = re.compile(r"(?<=\s)#\S.*")


def parse(text: str, limit: int, offset: int, faults: list[Fault]) -> Any:
    """Return *text* as strings, lists and Mappings; None where there is nothing in it.

    *offset* is the number of lines above *text* in its file. Keys written twice go to *faults*; the first counts.

    Raises:
        Fault: where the text cannot be read at all.
    """
    node = compose(text, limit, offset)
    if "#" in text:
        faults.extend(_comments(text, offset))
    return None if node is None else _Reading(offset, faults).value(node)


def compose(text: str, limit: int, offset: int = 0) -> Any:
    """Return the root node of *text*, with the marks of where everything stands; None for no content.

    Raises:
        Fault: as ``parse``.
    """
    if len(text) * 4 > limit and len(text.encode()) > limit:
        size = f"{limit // 1024} KB" if limit < 1024 * 1024 else f"{limit // 1024 // 1024} MB"
        ending = "，头部有没有正常结束" if offset else ""
        hint = f"检查是不是粘贴了多余的内容{ending}。"
        raise Fault("FM007", f"内容超过 {size}，太大了。", hint, line=offset + 1)
    if found := _INDENT.search(text):
        line, column = place_in(text, found.start())
        name = {"\t": "制表符", "\u3000": "全角空格"}.get(found[0], "不间断空格")
        hint = "换成半角空格，每层缩进两个。"
        raise Fault("FM008", f"这一行的开头用了{name}。", hint, line=offset + line, column=column)
    try:
        if _may_be_deep(text) or "&" in text or "*" in text:
            _look_ahead(text, offset)
        return yaml.compose(text, Loader=LOADER)
    except yaml.YAMLError as error:
        raise explain(text, error, offset) from None


def _may_be_deep(text: str) -> bool:
    return text.count("[") + text.count("{") > _FEW_BRACKETS or bool(_DEEP_LINE.search(text))


def _look_ahead(text: str, offset: int) -> None:
    """Refuse aliases and too deep nesting before the composer, which recurses in C, sees them."""
    depth = 0
    for event in yaml.parse(text, Loader=LOADER):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEPTH_LIMIT:
            message = f"括号或列表嵌套超过 {DEPTH_LIMIT} 层。"
            raise _fault("FM007", message, "减少嵌套；多半是括号没有配对。", event, offset)
        if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
            raise _foreign("*" if isinstance(event, yaml.AliasEvent) else "&", event, offset)


def _foreign(sign: str, place: Any, offset: int) -> Fault:
    what = {"*": "别名", "&": "锚点", "!": "类型标记"}[sign]
    return _fault(
        "FM006",
        f"以“{sign}”开头的值在 YAML 里是{what}，不能用。",
        f"要原样写“{sign}”，就给整个值加上引号。",
        place,
        offset,
    )


def _fault(code: str, message: str, hint: str, place: Any, offset: int) -> Fault:
    mark = place.start_mark
    return Fault(code, message, hint, line=offset + mark.line + 1, column=mark.column + 1)


class _Reading:
    """One pass over the nodes of one text."""

    def __init__(self, offset: int, faults: list[Fault]) -> None:
        self.offset = offset
        self.faults = faults

    def value(self, node: Any) -> Any:
        """Return *node* as a plain value."""
        if node.tag not in _PLAIN_TAGS:
            raise _foreign("!", node, self.offset)
        if isinstance(node, yaml.ScalarNode):
            if node.style == '"' and (found := re.search(CONTROL, node.value)):
                message = f"双引号里的转义写出了控制字符（U+{ord(found[0]):04X}）。"
                raise _fault("ENC004", message, "改用单引号，或者去掉“\\”。", node, self.offset)
            return node.value
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item) for item in node.value]
        return self.mapping(node)

    def mapping(self, node: Any) -> Mapping:
        """Return a mapping; the first of two equal keys counts."""
        found = Mapping()
        found.lines = {}
        for key, item in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise _fault("FM004", "键不能是列表。", "键写成一个词，例如“标题”。", key, self.offset)
            name = key.value.strip()
            line = self.offset + key.start_mark.line + 1
            if name in found:
                message = f"“{name}”写了两次：第 {found.lines[name]} 行和第 {line} 行。"
                self.faults.append(_fault("FM005", message, "只留一个。", key, self.offset))
                continue
            found.lines[name] = line
            found[name] = self.value(item)
        return found


def _comments(text: str, offset: int) -> list[Fault]:
    """Return a fault for each text behind a # that YAML takes for a comment, though it looks like part of a value."""
    scalars = [token for token in yaml.scan(text, Loader=LOADER) if isinstance(token, yaml.ScalarToken)]
    starts = [token.start_mark.index for token in scalars]
    lines = [0, *(match.end() for match in _LINE_END.finditer(text))]
    found = []
    for match in _COMMENT.finditer(text):
        line = bisect(lines, match.start())
        before = text[lines[line - 1] : match.start()].strip()
        last = bisect(starts, match.start()) - 1
        within = last >= 0 and match.start() < scalars[last].end_mark.index
        if not before or before.startswith("#") or within:
            continue
        found.append(
            Fault(
                "FM017" if before.endswith((":", "-")) else "FM018",
                f"“{match[0].rstrip()}”被 YAML 当成了注释，没有读到。",
                "给整个值加上引号；真是注释，就在 # 后面空一格。",
                line=offset + line,
                column=match.start() - lines[line - 1] + 1,
            )
        )
    return found
