"""What a page says of its article beside the text: title, day, source, who made it, and the section it stood in."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence

from sitegen.importers.facts import stamp_of
from sitegen.importers.signature import read_signature
from sitegen.importers.web.flow import BLOCKS
from sitegen.importers.web.tree import TEXT, Node, attribute, text_of, tree_order

Header = dict[str, str | tuple[str, ...]]

_TITLES = (
    "#activity-name",
    ".arti_title",
    ".arti-title",
    ".entry-title",
    ".article-title",
    ".news_title",
    ".show_title",
    ".Article_Title",
    ".item_title",
)
_METAS = {
    "articletitle": "标题",
    "pagetitle": "标题",
    "og:title": "标题",
    "pubdate": "日期",
    "article:published_time": "日期",
    "publishdate": "日期",
    "contentsource": "来源",
    "og:article:author": "作者",
    "columnname": "栏目",
}
_DATES = (
    "发布时间",
    "发布日期",
    "发表时间",
    "发表日期",
    "更新时间",
    "添加时间",
    "加入时间",
    "录入时间",
    "发布于",
    "时间",
    "日期",
)
_SOURCES = (
    "信息来源",
    "文章来源",
    "稿件来源",
    "新闻来源",
    "来源",
    "供稿单位",
    "供稿部门",
    "发布单位",
    "发布部门",
    "来稿单位",
    "发布者",
    "发布人",
    "编辑者",
)
_PERSONS = (
    "特约通讯员",
    "通讯员",
    "学生记者",
    "记者",
    "作者",
    "撰稿人",
    "撰稿",
    "文字",
    "图片",
    "摄影",
    "责任编辑",
    "编辑",
    "责编",
    "校对",
    "审核人",
    "审核",
    "初审",
    "复审",
    "终审",
    "一审",
    "二审",
    "三审",
)
_NUMBERS = (
    "浏览次数",
    "浏览量",
    "浏览",
    "点击次数",
    "点击数",
    "点击率",
    "点击",
    "阅读次数",
    "阅读量",
    "阅读",
    "访问次数",
    "访问量",
    "人气",
    "字号",
    "字体",
    "打印",
    "分享到",
)
_KEYS = sorted((*_DATES, *_SOURCES, *_PERSONS, *_NUMBERS), key=len, reverse=True)
_LONG = "|".join(key for key in _KEYS if len(key) > 2)
_KEY = re.compile(rf"({_LONG}|(?:^|(?<=[\s\[\]【】（）()|｜;；,，]))(?:{'|'.join(_KEYS)}))\s*[:：]\s*")
_DAY = re.compile(
    r"(?<!\d)(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}(?:\s*日)?(?:[ T\u00a0]*\d{1,2}[:：]\d{2})?"
)
_DEPARTMENT = re.compile(r"(?:部|院|办|处|委|会|组|中心|学院|大学|支部|总支|网|报|台|站|系|馆|所|团|办公室)$")
_NAMELESS = re.compile(r"^(?:本站|本网|原创|admin|administrator|佚名|匿名|无|管理员|未知|-+)?$", re.IGNORECASE)
_EDGES = " \u3000\u00a0[]【】（）()|｜/,，;；"
_TRAIL = re.compile(r"^(?:您?(?:当前|现在|所在|的)*(?:所在)?(?:的)?位置|位置|当前栏目)\s*[:：]?")
_STEPS = re.compile(r"\s*(?:>|›|»|→|/|＞|::|-&gt;)+\s*")
_CUTS = re.compile(r"\s*(?:[-_|–—·]|－)+\s*")
_PLACES_WITHOUT_NAME = frozenset({"首页", "网站首页", "正文", "主页", "本站首页", "内容", "文章内容", "查看内容", ""})
_NO_TEXT = re.compile(r"版权|ICP备|备案|地址：|电话：|邮编|技术支持|浏览器|分辨率|上一[条篇]|下一[条篇]")
_LEAST_SENTENCE = 20
_LAST_LINES = 12
_LONGEST_LINE = 300
_PUBLISHED = re.compile(r'"datePublished"\s*:\s*("[^"\\]{8,40}")')


def lines_around(root: Node, part: Node) -> tuple[list[str], list[str]]:
    """Return the lines of the page before its *part*, and those behind it."""
    sides: tuple[list[str], list[str]] = ([], [])
    ended = {one.mem_id for one in tree_order(part)}
    side, line = 0, ""
    for one in tree_order(root):
        if one.mem_id in ended:
            side = 1
            continue
        if one.tag == TEXT:
            line += one.text_content or ""
        elif one.tag in BLOCKS or one.tag in ("br", "table", "ul", "ol"):
            _add(sides[side], line)
            line = ""
    _add(sides[side], line)
    return sides


def _add(lines: list[str], line: str) -> None:
    if line := " ".join(line.replace("\u00a0", " ").split()):
        lines.append(line)


def left_out(lines: Iterable[str]) -> list[str]:
    """Return which of the *lines* around the article look as if they were text of it: sentences."""
    return [line for line in lines if len(line) >= _LEAST_SENTENCE and "。" in line and not _NO_TEXT.search(line)]


def facts_of(root: Node, around: tuple[list[str], list[str]], scripts: str) -> Header:
    """Return what the page *root* says of its article in the lines *around* it, by the keys of an article, 栏目 too."""
    before, behind = around
    metas = _metas(root)
    header: Header = {}
    title = _title(root, metas.get("标题", ""), before)
    start = next(
        (place for place in range(len(before) - 1, -1, -1) if title and _bare(title) in _bare(before[place])), -1
    )
    near = before[start + 1 :][-_LAST_LINES:] if start >= 0 else before[-_LAST_LINES:]
    for line in (*near, *behind[:_LAST_LINES]):
        header = read_line(line)[0] | header
    stated = stamp_of(str(header.get("日期", "")))
    if not stated and (told := _DAY.search(metas.get("日期", "") or _published(scripts))):
        header["日期"] = day_of(told[0])
    for key in ("来源", "作者"):
        if key not in header and not _NAMELESS.match(metas.get(key, "")):
            header[key] = metas[key]
    header["标题"] = title
    header["栏目"] = metas.get("栏目", "") or _section(before)
    return {key: value for key, value in header.items() if value}


def read_line(line: str) -> tuple[Header, bool]:
    """Return what *line* says of an article; and whether it says nothing else."""
    found: Header = {}
    if len(line) > _LONGEST_LINE:
        return found, False
    keys = list(_KEY.finditer(line))
    head = line[: keys[0].start()] if keys else line
    if day := _DAY.search(head):
        found["日期"] = day_of(day[0])
    rest = _DAY.sub("", head).strip(_EDGES)
    for key, end in zip(keys, [*(one.start() for one in keys[1:]), len(line)], strict=False):
        found = _said(key[1], line[key.end() : end].strip(_EDGES)) | found
    return found, bool(found or keys) and not rest


def day_of(text: str) -> str:
    """Return the day that *text* is, with its time where it has one, as it stands in a header; empty where it is none."""
    text = " ".join(re.sub(r"\s*([-/.年月])\s*", r"\1", text).split())
    stamp = stamp_of(text) or stamp_of(text[:10])
    return stamp.text if stamp else ""


def _said(key: str, value: str) -> Header:
    if key in _DATES:
        day = _DAY.search(value)
        return {"日期": day_of(day[0])} if day else {}
    if _NAMELESS.match(value):
        return {}
    if key in _SOURCES:
        value = value.split("  ")[0].strip()
        own = key.endswith(("者", "人"))  # who pressed the button
        return {"来源": value} if len(value) <= 30 and (not own or _DEPARTMENT.search(value)) else {}
    if key in _PERSONS:
        if key == "作者" and _DEPARTMENT.search(value) and len(value) > 4:
            return {"来源": value}
        signature = read_signature(f"{key}：{value}")
        return dict(signature.credits) if signature else {}
    return {}


def _metas(root: Node) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in root.css("meta"):
        key = _METAS.get((attribute(one, "name") or attribute(one, "property")).lower())
        value = " ".join(attribute(one, "content").split())
        if key and value:
            found.setdefault(key, value)
    return found


def _published(scripts: str) -> str:
    found = _PUBLISHED.search(scripts)
    try:
        return str(json.loads(found[1])) if found else ""
    except ValueError:
        return ""


def _title(root: Node, stated: str, before: Sequence[str]) -> str:
    """Return the title: where systems put it that are known, else the line that the window's title repeats; or none."""
    for selector in _TITLES:
        if (one := root.css_first(selector)) is not None and (text := text_of(one)):
            return text
    whole = _window(root)
    repeated = [line for line in before if len(_bare(line)) > 3 and _bare(line) in _bare(whole)]
    first = next((line for line in reversed(repeated) if _bare(whole).startswith(_bare(line))), "")
    headings = [text for one in root.css("h1, h2") if (text := text_of(one)) and text in before]
    said = stated if stated and (_bare(stated) in _bare(whole) or not whole) else ""
    return first or said or next(reversed(repeated), "") or next(reversed(headings), "")


def title_of_window(root: Node) -> str:
    """Return the title of the window of the page *root*, without the name of the site behind it."""
    whole = _window(root)
    cuts = list(_CUTS.finditer(whole))
    if cuts and _DEPARTMENT.search(whole[cuts[-1].end() :]):
        whole = whole[: cuts[-1].start()]
    return whole.strip(_EDGES + "-_–—－")


def _window(root: Node) -> str:
    window = root.css_first("title")
    return " ".join((window.text() if window is not None else "").split())


def _bare(text: str) -> str:
    return "".join(text.split())


def _section(before: Iterable[str]) -> str:
    """Return the name of the section in the line that says where the page stands."""
    for line in before:
        place = _TRAIL.match(line)
        if place is None and not ("首页" in line[:8] and _STEPS.search(line)):
            continue
        steps = [step.strip(_EDGES) for step in _STEPS.split(line[place.end() if place else 0 :])]
        named = [step for step in steps if step not in _PLACES_WITHOUT_NAME and len(step) <= 20]
        if named:
            return named[-1]
    return ""
