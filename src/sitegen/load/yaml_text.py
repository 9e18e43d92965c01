"""YAML as data, never as a program: every scalar a string, no aliases, no types, bounded in size and depth."""

from __future__ import annotations

import re
from typing import Any

import yaml

from sitegen.load.faults import Fault, place_in
from sitegen.load.yaml_errors import explain

LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
HEADER_LIMIT = 64 * 1024
LIST_LIMIT = 2 * 1024 * 1024
DEPTH_LIMIT = 20

_PLAIN_TAGS = {"tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"}
_INDENT = re.compile(r"^[\t\u3000\xa0](?=.*\S)", re.MULTILINE)
# A line that begins a block deeper than ordinary ones do; with few brackets beside it, depth needs no exact look.
_DEEP_LINE = re.compile(r"^[ \-?]{12}", re.MULTILINE)
_FEW_BRACKETS = 8
_COMMENT = re.compile(r"(?<=\s)#\S.*")


class Mapping(dict[str, Any]):
    """A mapping as written, which knows on which *lines* its keys stand."""

    __slots__ = ("lines",)
    lines: dict[str, int]


def parse(text: str, limit: int, faults: list[Fault]) -> Any:
    """Return *text* as strings, lists and Mappings; None where there is nothing in it.

    Keys written twice go to *faults*; the first counts.

    Raises:
        Fault: where the text cannot be read at all.
    """
    node = compose(text, limit)
    if "#" in text:
        faults.extend(_comments(text))
    return None if node is None else _value(node, faults)


def compose(text: str, limit: int) -> Any:
    """Return the root node of *text*, with the marks of where everything stands; None for no content.

    Raises:
        Fault: as ``parse``.
    """
    if len(text) * 4 > limit and len(text.encode()) > limit:
        size = f"{limit // 1024} KB" if limit < 1024 * 1024 else f"{limit // 1024 // 1024} MB"
        raise Fault("FM007", f"内容超过 {size}，太大了。", "检查头部是否正常结束，或者拆成几个文件。", line=1, column=1)
    if found := _INDENT.search(text):
        line, column = place_in(text, found.start())
        name = {"\t": "制表符", "\u3000": "全角空格"}.get(found[0], "不间断空格")
        raise Fault("FM008", f"这一行的开头用了{name}。", "换成半角空格，每层缩进两个。", line=line, column=column)
    try:
        if _may_be_deep(text) or "&" in text or "*" in text:
            _look_ahead(text)
        return yaml.compose(text, Loader=LOADER)
    except yaml.YAMLError as error:
        raise explain(text, error) from None


def _may_be_deep(text: str) -> bool:
    return text.count("[") + text.count("{") > _FEW_BRACKETS or bool(_DEEP_LINE.search(text))


def _look_ahead(text: str) -> None:
    """Refuse aliases and too deep nesting before the composer, which recurses in C, sees them."""
    depth = 0
    for event in yaml.parse(text, Loader=LOADER):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEPTH_LIMIT:
            raise Fault(
                "FM007",
                f"括号或列表嵌套超过 {DEPTH_LIMIT} 层。",
                "减少嵌套；多半是括号没有配对。",
                line=event.start_mark.line + 1,
                column=event.start_mark.column + 1,
            )
        if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
            raise _foreign("别名" if isinstance(event, yaml.AliasEvent) else "锚点", event)


def _foreign(what: str, place: Any) -> Fault:
    mark = place.start_mark
    sign = {"别名": "*", "锚点": "&"}.get(what, "!")
    return Fault(
        "FM006",
        f"以“{sign}”开头的值在 YAML 里是{what}，不能用。",
        f"要原样写“{sign}”，就给整个值加上引号。",
        line=mark.line + 1,
        column=mark.column + 1,
    )


def _value(node: Any, faults: list[Fault]) -> Any:
    if node.tag not in _PLAIN_TAGS:
        raise _foreign("类型标记", node)
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, faults) for item in node.value]
    found = Mapping()
    found.lines = {}
    for key, item in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise Fault("FM004", "键不能是列表。", "键写成一个词，例如“标题”。", *(), **_place(key))
        name = _value(key, faults).strip()
        if name in found:
            lines = f"第 {found.lines[name]} 行和第 {key.start_mark.line + 1} 行"
            faults.append(_twice(f"“{name}”写了两次：{lines}。", key))
            continue
        found.lines[name] = key.start_mark.line + 1
        found[name] = _value(item, faults)
    return found


def _twice(message: str, key: Any) -> Fault:
    return Fault("FM005", message, "只留一个。", **_place(key))


def _place(node: Any) -> dict[str, int]:
    return {"line": node.start_mark.line + 1, "column": node.start_mark.column + 1}


def _comments(text: str) -> list[Fault]:
    """Return a fault for each text behind a # that YAML takes for a comment, though it looks like part of a value."""
    scalars = [
        (token.start_mark.index, token.end_mark.index)
        for token in yaml.scan(text, Loader=LOADER)
        if isinstance(token, yaml.ScalarToken)
    ]
    found = []
    for match in _COMMENT.finditer(text):
        before = text[text.rfind("\n", 0, match.start()) + 1 : match.start()].strip()
        if not before or before.startswith("#") or any(a <= match.start() < b for a, b in scalars):
            continue
        line, column = place_in(text, match.start())
        lost = before.endswith((":", "-"))
        found.append(
            Fault(
                "FM017" if lost else "FM018",
                f"“{match[0].rstrip()}”被 YAML 当成了注释，没有读到。",
                "给整个值加上引号；真是注释，就在 # 后面空一格。",
                line=line,
                column=column,
            )
        )
    return found
