"""REV: what is said of reviews that stand in the header; tests/unit/cli/test_sign.py has those that were signed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sitegen.checks.registry import RULES
from sitegen.checks.rule import SiteRule
from sitegen.checks.rules.review_chain import backdated
from sitegen.core.diagnostics import Severity
from sitegen.model.repository import Repository
from sitegen.model.site import Site
from sites import SMALL, library_of, write_site

REVIEWS = "审核: [一审, 二审, 三审]\n"


def site_with(tmp_path: Path, settings: str, header: str) -> Site:
    """Return a site with *settings* and an article with *header*."""
    sections = {name: text for name, text in SMALL.items() if "_index" in name or "units" in name}
    text = f"---\n标题: 会议\n日期: 2026-05-20\n单位: jx\n{header}---\n正文。\n"
    site = {**sections, "site.yml": f"标题: 江澜大学党建网\n{settings}", "content/yaowen/2026-05-20-huiyi.md": text}
    return library_of(write_site(tmp_path, site)).site


def told(tmp_path: Path, settings: str, header: str) -> list[tuple[str, Severity, str]]:
    """Return what the rules say of an article with *header*."""
    opened = site_with(tmp_path, settings, header)
    rules = [rule for rule in RULES if rule.code.startswith("REV") and isinstance(rule, SiteRule)]
    return [(found.code, found.severity, found.message) for rule in rules for found in rule.told(opened)]


ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


@pytest.mark.parametrize(
    ("settings", "header", "expected"),
    [
        ("", "", []),
        (REVIEWS, "一审: 程野\n二审: 范舟\n三审: 岳恒\n作者: 柳泉\n校对: 田禾\n", []),
        (REVIEWS, "", [("REV001", WARNING, "缺一审、二审、三审。")]),
        (REVIEWS, "一审: 程野\n三审: 岳恒\n", [("REV001", WARNING, "缺二审。三审却已经有了。")]),
        ("审核: [一审, 三审]\n", "一审: 程野\n三审: 岳恒\n", []),
        (REVIEWS, "草稿: 是\n", []),
        (REVIEWS, "内部: 是\n", []),
        (REVIEWS, "有效期至: 2026-05-30\n", []),
        (REVIEWS, "定时: 2026-06-10\n", [("REV010", INFO, "缺一审、二审、三审。")]),
        ("", "一审: 程野\n二审: 程 野\n", [("REV002", ERROR, "一审、二审都是“程野”。")]),
        ("", "一审: 程野\n二审: 范舟\n三审: 程野\n", [("REV002", ERROR, "一审、三审都是“程野”。")]),
        ("", "一审: 程野\n作者: 程野\n", [("REV003", ERROR, "一审“程野”是这篇稿件的作者。")]),
        ("", "一审: 程野\n通讯员: [柳泉, 程野]\n", [("REV003", ERROR, "一审“程野”是这篇稿件的作者。")]),
        ("", "一审: 程野\n摄影: 程野\n", []),
        ("", "作者: 柳泉\n校对: [田禾, 柳泉]\n", [("REV004", WARNING, "校对“柳泉”是这篇稿件的作者。")]),
        ("", "一审: 程野\n三审: 岳恒\n", [("REV005", WARNING, "有三审，没有二审。")]),
        ("", "一审: 程野\n", []),
    ],
)
def test_reviews_are_there_by_different_hands_and_in_order(tmp_path, settings, header, expected):
    assert told(tmp_path, settings, header) == expected


@pytest.mark.parametrize(
    ("header", "committed", "expected"),
    [
        ("", date(2026, 5, 21), []),
        ("", date(2026, 5, 27), []),
        ("", date(2026, 5, 28), ["日期是 2026-05-20，第一次提交却在 2026-05-28，晚了 8 天。"]),
        ("补录: 是\n", date(2026, 5, 28), []),
        ("草稿: 是\n", date(2026, 5, 28), []),
        ("内部: 是\n", date(2026, 5, 28), []),
        # An article is often written before the day that it is of.
        ("", date(2026, 5, 1), []),
        ("", None, []),
    ],
)
def test_what_is_dated_back_is_told(tmp_path, header, committed, expected):
    path = "content/yaowen/2026-05-20-huiyi.md"
    opened = site_with(tmp_path, "", header)
    days = {"content/about.md": date(2026, 4, 1)} | ({path: committed} if committed else {})
    assert [found.message for found in backdated(opened, Repository(first_days=days))] == expected
    # What is older than the repository was brought along.
    later = {name: max(day, date(2026, 5, 21)) for name, day in days.items()}
    assert list(backdated(opened, Repository(first_days=later))) == []
    assert list(backdated(opened, Repository())) == []
