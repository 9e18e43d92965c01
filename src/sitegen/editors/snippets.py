"""Pieces of text that VS Code puts in after a few letters of pinyin: articles of each kind, lines of headers, figures.

What is begun by pinyin is never begun by accident: in Chinese prose no such letters stand.
"""

from __future__ import annotations

import re
from typing import Any

from sitegen.editors.choices import Choice, Choices
from sitegen.load.archetypes import ARCHETYPES, source_of
from sitegen.load.fields import fields_of, hints_of, item_of
from sitegen.load.scalars import scalar
from sitegen.load.schemas import offered
from sitegen.model.branding import Brand, Project
from sitegen.model.content import Article
from sitegen.model.vocabulary import Activity, Genre

_BLANK = re.compile(r"【此处填写：[^】]*】|\$[a-z]+")
# GB/T 9704: no zeros before.
_DAY = "${CURRENT_YEAR}年${CURRENT_MONTH/^0//}月${CURRENT_DATE/^0//}日"
_TODAY = "${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}"
_UNTIL = "【此处填写：最后一天，如 2026-05-20】"
_LAST = "【此处填写：最后一天，如 2026年5月20日】"

_LINES: tuple[tuple[str, str], ...] = (
    ("单位", "danwei"),
    ("支部", "zhibu"),
    ("品牌", "pinpai"),
    ("双创项目", "xiangmu"),
    ("对标", "duibiao"),
    ("专栏", "zhuanlan"),
    ("专题", "zhuanti"),
    ("清单", "qingdan"),
    ("共建", "gongjian"),
    ("融合", "ronghe"),
    ("栏目", "lanmu"),
)
"""Keys of an article whose values are names of the site, and the pinyin that begins them."""

_LISTS: tuple[tuple[type, str, str], ...] = (
    (Article, "附件", "fujianlan"),
    (Brand, "工作法", "gongzuofa"),
    (Brand, "成效", "chengxiao"),
    (Brand, "动态", "dongtai"),
    (Project, "节点", "jiedian"),
    (Project, "任务", "renwushu"),
    (Project, "证据", "zhengju"),
)
"""Keys whose values are lists of several facts each, and the pinyin that begins them."""

_BODY: tuple[tuple[str, str, str, str], ...] = (
    ("图", "tu", "一张图，引号里是图注", '![${1:图里有什么}](${2:会场.jpg} "${3:图注}")'),
    (
        "组图",
        "zutu",
        "几张图连着写，就是组图",
        '![${1:图里有什么}](${2:甲.jpg} "${3:图注}")\n![${4:图里有什么}](${5:乙.jpg} "${6:图注}")',
    ),
    ("视频", "shipin", "放在稿件旁边的视频", "![${1:视频的内容}](${2:shipin.mp4})"),
    ("附件链接", "fujian", "链接到稿件旁边的文件，自动注明格式和大小", "[${1:附件的名称}](${2:文件.pdf})"),
    ("稿件链接", "lianjie", "链接到另一篇稿件", "[${1:文字}](${2:../2026-05-10-beike.md})"),
    (
        "表",
        "biao",
        "带表题的表格",
        "表${1:1}　${2:表题}\n\n| ${3:项目} | ${4:数量} |\n|------|------|\n| ${5:甲} | ${6:1} |\n| ${7:乙} | ${8:2} |",
    ),
    ("编者按", "bianzhean", "整段的编者按", ":::编者按\n${1:正文}\n:::"),
    ("提示", "tishi", "一块突出的文字", ":::${1|提示,注意,背景,链接|}\n${2:正文}\n:::"),
    ("注释标记", "zhu", "放在要注释的词后面", "[^${1:1}]"),
    ("注释说明", "zhushuo", "放在文末，前面空一行", "[^${1:1}]: ${2:说明}"),
    ("引用", "yinyong", "整段引用，须与原文一字不差", "> ${1:原文}"),
    ("落款", "luokuan", "单位与日期，右对齐", "${1:单位}\n{.right}\n\n" + _DAY + "\n{.right}"),
)
"""What stands in texts: name, pinyin, what it is, the text."""


def snippets(choices: Choices) -> dict[str, Any]:
    """Return the snippets of a site with *choices*, by name."""
    found = {name: _snippet(pinyin, what, text) for name, pinyin, what, text in _BODY}
    for name, kind in ARCHETYPES.items():
        text = _article(name, choices)
        found[f"稿件：{name}"] = _snippet(kind.file.removesuffix(".md"), f"整篇稿件：{kind.use}", text)
    for label, pinyin in _LINES:
        if line := _line(label, choices):
            found[f"头部：{label}"] = _snippet(pinyin, f"头部的一行：{label}", line)
    for label, pinyin, kinds in (("体裁", "ticai", Genre), ("活动类型", "huodong", Activity)):
        line = f"{label}: {_choice(1, [word.value for word in kinds])}"
        found[f"头部：{label}"] = _snippet(pinyin, f"头部的一行：{label}", line)
    for owner, label, pinyin in _LISTS:
        what = f"{owner.KIND}头部的一项：{label}"  # type: ignore[attr-defined]
        found[f"头部：{label}"] = _snippet(pinyin, what, _list(owner, label))
    return found


def _snippet(pinyin: str, what: str, text: str) -> dict[str, Any]:
    return {"scope": "markdown", "prefix": pinyin, "description": what, "body": text.split("\n")}


def _article(name: str, choices: Choices) -> str:
    """Return an article of the kind *name*, its skeleton with places to fill in."""
    header, _, body = source_of(name).partition("---\n")
    units = _values(choices["unit"]) or ["单位全称"]
    lines = ["---", "标题: ${1:标题}", f"日期: {_TODAY}", f"单位: {_choice(2, units)}"]
    stops = 3
    for label, kind in (("品牌", "brand"), ("专栏", "series")):
        if found := choices[kind]:
            known = [f"{label}: {value}" for value in _values(found)]
            lines.append(_choice(stops, [f"# 没有{label}就留着这一行", *known]))
            stops += 1
    filled = _Blanks(stops)
    head, text = filled.fill(header), filled.fill(body)
    return "\n".join([*lines, f"{head}草稿: 是", "---", "", text.rstrip("\n"), ""])


class _Blanks:
    """Makes of each blank of a skeleton a place to fill in, numbered on from *stop*."""

    def __init__(self, stop: int) -> None:
        self._stop = stop

    def fill(self, text: str) -> str:
        """Return *text* as a snippet."""
        made, place = "", 0
        for blank in _BLANK.finditer(text):
            made += _plain(text[place : blank.start()]) + self._filled(blank[0])
            place = blank.end()
        return made + _plain(text[place:])

    def _filled(self, blank: str) -> str:
        known = {"$unit": "$2", "$day": _DAY}
        if blank in known:
            return known[blank]
        self._stop += 1
        return f"${{{self._stop - 1}:{_plain({'$until': _UNTIL, '$last': _LAST}.get(blank, blank))}}}"


def _line(label: str, choices: Choices) -> str:
    """Return the line of the header of an article with the key *label*; empty where there is nothing to choose."""
    declared = next(declared for declared in fields_of(Article).values() if declared.label == label)
    found = choices[offered(declared)]
    return f"{label}: {_choice(1, _values(found))}" if found else ""


def _values(choices: tuple[Choice, ...]) -> list[str]:
    return [scalar(choice.value) for choice in choices]


def _list(owner: type, label: str) -> str:
    """Return the lines of the header with the key *label* and the first of several entries."""
    field = next(name for name, declared in fields_of(owner).items() if declared.label == label)
    parts = fields_of(item_of(hints_of(owner)[field]))
    facts = [f"{part.label}: ${{{number}:{_plain(part.help)}}}" for number, part in enumerate(parts.values(), 1)]
    return "\n    ".join([f"{label}:\n  - {facts[0]}", *facts[1:]])


def _choice(stop: int, values: list[str]) -> str:
    written = ",".join(re.sub(r"[\\,|$}]", r"\\\g<0>", value) for value in values)
    return f"${{{stop}|{written}|}}"


def _plain(text: str) -> str:
    return re.sub(r"[\\$}]", r"\\\g<0>", text)
