"""An article of WeChat: what its page says of it in scripts, and the phrases that accounts put around every text."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from urllib.parse import parse_qsl, urlencode, urlunsplit

from sitegen.importers.manuscript import Block, Kind
from sitegen.importers.web.addresses import split
from sitegen.importers.web.facts import Header, day_of
from sitegen.importers.web.tree import Node, attribute, text_of
from sitegen.model.value import replace

HOST = "mp.weixin.qq.com"
_BEIJING = timezone(timedelta(hours=8))
_TIME = re.compile(
    r"""(?:var\s+ct\s*=|(?:create_?[tT]ime|ori_create_time|oriCreateTime|ct)\s*[:=])\s*['"]?(\d{10})\b"""
)
_WRITTEN = re.compile(r"""createTime\s*[:=]\s*['"](\d{4}-\d{2}-\d{2} \d{2}:\d{2})""")
_TITLE = re.compile(r"""var\s+msg_title\s*=\s*(?:htmlDecode\()?['"]([^'"\\]{2,120})['"]""")
_ACCOUNT = re.compile(r"""var\s+nickname\s*=\s*(?:htmlDecode\()?['"]([^'"\\]{1,60})['"]""")
_KEPT = ("__biz", "mid", "idx", "sn")
_CLICHES = re.compile(
    r"[\W_]*(?:END|完|(?:请?(?:长按|点击|扫码|微信扫一扫|轻触)(?:上方|下方|识别)?(?:蓝字|二维码|名片|卡片)?.{0,12}关注.{0,8})|"
    r"(?:点击)?阅读原文|点?[个一]?(?:在看|分享|收藏|点赞|赞)(?:[\W_]*点?[个一]?(?:在看|分享|收藏|点赞|赞))+|喜欢(?:就|请)点.{0,6}|分享.{0,2}点赞.{0,2}在看)[\W_]*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:(?:PART|NO)[. ]*)?\d{1,2}[.、]?|[一二三四五六七八九十]{1,2}[、.]?", re.IGNORECASE)
_LONGEST_HEADING = 40
_EDGE = 6
"""So many lines at the beginning and at the end are looked at."""


def is_wechat(root: Node) -> bool:
    """Tell whether the page *root* is an article of WeChat."""
    return root.css_first("#js_content") is not None and (
        root.css_first("#activity-name, #js_name, #js_article, .rich_media_content") is not None
    )


def wechat_facts(root: Node, scripts: str) -> Header:
    """Return what such a page says of its article, by the keys of an article."""
    account = _text(root, "#js_name") or _first(_ACCOUNT, scripts)
    author = _text(root, "#js_author_name") or _text(root, "#js_author_name_text") or _meta(root, "og:article:author")
    names = tuple(filter(None, re.split(r"[\s、，,;；/|]+", author))) if author and author != account else ()
    found: Header = {
        "标题": _text(root, "#activity-name") or _meta(root, "og:title") or _first(_TITLE, scripts),
        "日期": _day(root, scripts),
        "来源": account,
        "作者": names,
    }
    return {key: value for key, value in found.items() if value}


def address_of_article(address: str) -> str:
    """Return the *address* of an article without what says who followed it from where; of other pages as it is."""
    parts = split(address)
    if parts.netloc != HOST:
        return address
    query = [(key, value) for key, value in parse_qsl(parts.query) if key in _KEPT]
    return urlunsplit(("https", parts.netloc, parts.path, urlencode(query, safe="="), ""))


def without_cliches(blocks: list[Block]) -> tuple[list[Block], list[str]]:
    """Return *blocks* without the phrases that ask readers to follow and to share, and these."""
    edges = {*range(min(_EDGE, len(blocks))), *range(max(len(blocks) - _EDGE, 0), len(blocks))}
    gone = {
        place for place in edges if blocks[place].kind is Kind.TEXT and _CLICHES.fullmatch(blocks[place].plain.strip())
    }
    told = [" ".join(blocks[place].plain.split()) for place in sorted(gone)]
    return [block for place, block in enumerate(blocks) if place not in gone], told


def with_numbers(blocks: list[Block]) -> list[Block]:
    """Return *blocks*, in which a number that stands above its heading, as editors put it, stands before that."""
    found: list[Block] = []
    for block in blocks:
        above = found[-1] if found else None
        if above and _NUMBER.fullmatch(above.plain.strip()) and _is_heading(block) and above.kind is Kind.TEXT:
            number = above.plain.strip()
            space = "" if number.endswith(("、", ".")) else " "
            found[-1] = replace(block, text=f"{number}{space}{block.text}", plain=f"{number}{space}{block.plain}")
        else:
            found.append(block)
    return found


def _is_heading(block: Block) -> bool:
    return block.kind is Kind.TEXT and (block.bold or bool(block.level)) and len(block.plain) <= _LONGEST_HEADING


def _day(root: Node, scripts: str) -> str:
    written = _text(root, "#publish_time") or _first(_WRITTEN, scripts)
    if day := day_of(written):
        return day
    seconds = _first(_TIME, scripts)
    return datetime.fromtimestamp(int(seconds), _BEIJING).strftime("%Y-%m-%d %H:%M") if seconds else ""


def _text(root: Node, selector: str) -> str:
    one = root.css_first(selector)
    return text_of(one) if one is not None else ""


def _meta(root: Node, name: str) -> str:
    one = root.css_first(f"meta[property='{name}']")
    return attribute(one, "content") if one is not None else ""


def _first(sign: re.Pattern[str], text: str) -> str:
    found = sign.search(text)
    return found[1].strip() if found else ""
