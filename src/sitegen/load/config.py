"""site.yml: the settings, checked as strictly as content."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic, has_errors
from sitegen.core.sitefolder import CONFIG
from sitegen.core.text import nearest
from sitegen.core.urls import is_slug
from sitegen.load.files import FileStat, unreadable
from sitegen.load.layout import Place
from sitegen.load.memo import Cache, Memo
from sitegen.load.names import At
from sitegen.load.parsed import Parsed, decode_parsed
from sitegen.load.sources import gather
from sitegen.model.config import REVIEWS, Checks, Config, Footer, Scoring, SpecialChecks
from sitegen.model.value import replace
from sitegen.model.vocabulary import Genre, Level

_REVIEW_WORDS = {"初审": "一审", "复审": "二审", "终审": "三审"}
_SEVERITIES = {"错误": "error", "警告": "warning", "提醒": "warning", "提示": "info"}
_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_ICP = rf"[{_PROVINCES}]ICP备\d{{6,10}}号(?:-\d+)?"
_POLICE = rf"[{_PROVINCES}]公网安备\s?\d{{14}}号"
_LANGUAGE = r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"
_RULE = r"[A-Z][A-Z0-9]*\d*"


def load_config(root: Path, store: Cache | None = None, home: str = "") -> tuple[Config | None, tuple[Diagnostic, ...]]:
    """Return the settings of the site at *root* and what is wrong with them; None where they cannot be used.

    *store* remembers what was parsed before. With *home* they are those of another site of the group.
    """
    config, problems = _load(root, home + CONFIG, store)
    return config, tuple(dataclasses.replace(item, path=home + CONFIG) for item in problems) if home else problems


def _load(root: Path, path: str, store: Cache | None) -> tuple[Config | None, tuple[Diagnostic, ...]]:
    try:
        memo = Memo(root, store)
        seen = FileStat.of((root / path).lstat())
        (record,) = gather(root, {path: Place(kind=Config)}, {path: seen}, memo).values()
    except FileNotFoundError:
        hint = "新建 site.yml，写上“标题: 网站名称”；或者用 `sitegen init` 建一个站点，用 --site 指明站点的文件夹。"
        return None, (problem("FM050", path, "站点文件夹里没有 site.yml。", hint),)
    except OSError as error:
        return None, (unreadable(path, error),)
    memo.save()
    parsed: Parsed = decode_parsed(record.parsed)
    if has_errors(parsed.problems):
        return None, parsed.problems
    values = parsed.read_entries(Config)[0][0]
    config = Config(**{**values, **_settled(values)})
    problems = (*parsed.problems, *_check(config))
    return (None if has_errors(problems) else config), problems


def _settled(values: dict[str, Any]) -> dict[str, Any]:
    """Return the values that have one form of several: the address ends with a slash, reviews are 一审, 二审, 三审."""
    found: dict[str, Any] = {}
    if base := values.get("base_url", ""):
        found["base_url"] = base.rstrip("/") + "/"
    if "review" in values:
        named = {_REVIEW_WORDS.get(text, text) for text in values["review"]}
        found["review"] = (*(step for step in REVIEWS if step in named), *sorted(named - set(REVIEWS)))
    if "tags" in values:
        found["tags"] = {tag.strip("#＃ "): slug for tag, slug in values["tags"].items()}
    if "checks" in values:
        found["checks"] = _checks(values["checks"])
    return found


def _checks(checks: Checks) -> Checks:
    special = tuple(replace(one, **_rules(one)) for one in checks.special)
    return replace(checks, **_rules(checks), special=special)


def _rules(checks: Checks | SpecialChecks) -> dict[str, Any]:
    severity = {code.upper(): _SEVERITIES.get(word, word) for code, word in (checks.severity or {}).items()}
    return {
        "select": tuple(code.upper() for code in checks.select),
        "ignore": tuple(code.upper() for code in checks.ignore),
        "severity": severity or None,
    }


def _check(config: Config) -> Iterator[Diagnostic]:
    wrong = partial(problem, path=CONFIG)
    if not _is_zone(config.timezone):
        yield wrong("FM051", message=f"没有“{config.timezone}”这个时区。", hint="写 Asia/Shanghai。", at=("timezone",))
    if not re.fullmatch(_LANGUAGE, config.language):
        yield wrong("FM015", message=f"“{config.language}”不是语言代码。", hint="写 zh-CN。", at=("language",))
    if config.base_url and not _is_site(config.base_url):
        hint = "写全，以 https:// 开头，不带 ? 和 #，例如 https://dangjian.example.edu.cn/。"
        yield wrong("FM052", message=f"“{config.base_url.rstrip('/')}”不是网站的网址。", hint=hint, at=("base_url",))
    for name, links in (("menu", config.menu), ("footer", config.footer.links)):
        for number, item in enumerate(links):
            if not item.link.startswith(("/", "http://", "https://")):
                at = (name, number, "link") if name == "menu" else (name, "links", number, "link")
                hint = "站内的以 / 开头，站外的以 https:// 开头。"
                yield wrong("FM052", message=f"“{item.link}”不是网址。", hint=hint, at=at)
    yield from _check_reviews(config.review)
    if config.theme.grey and config.theme.grey.end < config.theme.grey.start:
        yield wrong("FM044", message="“灰度”的止早于起。", hint="核对这两个日期。", at=("theme", "grey"))
    if config.scoring:
        yield from _check_scoring(config.scoring)
    yield from _check_footer(config.footer)
    yield from _check_tags(config.tags or {})
    yield from _check_checks(config.checks)


def _check_reviews(steps: tuple[str, ...]) -> Iterator[Diagnostic]:
    for step in steps:
        if step not in REVIEWS:
            hint = f"从这些词里选：{'、'.join(REVIEWS)}。"
            message = f"“审核”里，“{step}”不在可选的词里。"
            yield problem("FM016", CONFIG, message, hint, at=("review",), needle=step)


def _check_scoring(scoring: Scoring) -> Iterator[Diagnostic]:
    for field, words, points in (
        ("genres", Genre, scoring.genres),
        ("media", Level, scoring.media),
        ("honours", Level, scoring.honours),
    ):
        for word in points or {}:
            if word not in list(words):
                near = nearest(word, words)
                guess = f"是不是“{near}”？" if near else ""
                hint = f"{guess}从这些词里选：{'、'.join(words)}。"
                at = ("scoring", field, word)
                yield problem("FM016", CONFIG, f"“计分”里，“{word}”不在可选的词里。", hint, at=at)
    if len(scoring.period) == 2 and scoring.period[1].last_day < scoring.period[0].day:
        yield problem("FM044", CONFIG, "“期间”的止早于起。", "核对这两个日期。", at=("scoring", "period"))


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def _is_site(url: str) -> bool:
    try:
        parts = urlsplit(url)
        port_is_sound = parts.port is None or parts.port > 0
    except ValueError:
        return False
    plain = not (parts.query or parts.fragment or any(char.isspace() for char in url))
    return parts.scheme in ("http", "https") and bool(parts.hostname) and not parts.username and plain and port_is_sound


def _check_footer(footer: Footer) -> Iterator[Diagnostic]:
    for value, pattern, name, field, example in (
        (footer.icp, _ICP, "ICP备案号", "icp", "京ICP备12345678号-1"),
        (footer.police, _POLICE, "公安备案号", "police", "京公网安备11010802012345号"),
    ):
        if value and not re.fullmatch(pattern, value):
            message = f"{name}“{value}”与通常的样子不同。"
            hint = f"照下发的原样填写，例如 {example}；确认无误可以不改。"
            yield problem("FM054", CONFIG, message, hint, at=("footer", field))


def _check_tags(tags: dict[str, str]) -> Iterator[Diagnostic]:
    first: dict[str, str] = {}
    for tag, slug in tags.items():
        if not is_slug(slug):
            hint = "只用小写字母、数字和连字符，例如 zhuti-dangri。"
            yield problem("FM028", CONFIG, f"标签“{tag}”的网址名“{slug}”不合要求。", hint, at=("tags", tag))
        elif first.setdefault(slug, tag) != tag:
            message = f"标签“{tag}”与“{first[slug]}”的网址名相同。"
            yield problem("FM027", CONFIG, message, "给其中一个换一个网址名。", at=("tags", tag))


def _check_checks(checks: Checks) -> Iterator[Diagnostic]:
    yield from _check_rolls(checks.rolls)
    yield from _check_rules(checks, ("checks",))
    for number, special in enumerate(checks.special):
        at: At = ("checks", "special", number)
        yield from _check_rules(special, at)
        if special.since and special.until and special.until < special.since:
            yield problem("FM044", CONFIG, "“分别规定”的止早于起。", "核对这两个日期。", at=(*at, "until"))


def _check_rolls(rolls: str) -> Iterator[Diagnostic]:
    try:
        matches_nothing = re.compile(rolls).fullmatch("")
    except (re.error, RecursionError, OverflowError):
        hint = r"写一条正则表达式，例如 20[12]\d{7}：20 开头，第三位是 1 或 2，一共 10 位数字。"
        yield problem("FM055", CONFIG, f"“{rolls}”不是正则表达式。", hint, at=("checks", "rolls"))
    else:
        if rolls and matches_nothing:
            hint = r"写明有几位数字，例如 20[12]\d{7}。"
            yield problem("FM055", CONFIG, f"“{rolls}”什么都不要求。", hint, at=("checks", "rolls"))


def _check_rules(checks: Checks | SpecialChecks, at: At) -> Iterator[Diagnostic]:
    for name, codes in (("select", checks.select), ("ignore", checks.ignore), ("severity", checks.severity or {})):
        for code in codes:
            if not re.fullmatch(_RULE, code):
                hint = "写规则代码（如 TXT021）或它的开头（如 TXT）。"
                yield problem("FM055", CONFIG, f"“{code}”不是规则代码。", hint, at=(*at, name), needle=code)
    for code, word in (checks.severity or {}).items():
        if word not in _SEVERITIES.values():
            near = nearest(word, _SEVERITIES)
            hint = f"改成“{near}”。" if near else "写“错误”“提醒”或“提示”。"
            yield problem("FM055", CONFIG, f"级别“{word}”不在可选的词里。", hint, at=(*at, "severity", code))
