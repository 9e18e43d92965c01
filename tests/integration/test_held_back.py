"""What production holds back appears nowhere: no page, no list, no feed, no sitemap, no search index, no file name."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sites import SMALL, build_site, snapshot, write_site

HELD = {
    "draft": ("草稿: 是", "草稿"),
    "internal": ("内部: 是", "内部材料"),
    "scheduled": ("定时: 2026-06-02", "定时 2026-06-02 发布"),
    "expired": ("有效期至: 2026-05-31", "已过有效期 2026-05-31"),
}
WORD = "秘而不宣的一句话"


def with_article(folder: Path, extra: str, day: str = "2026-05-01", config: str = "") -> Path:
    text = f"---\n标题: {WORD}\n日期: {day}\n单位: jlu\n网址名: held-word\n标签: [{WORD}]\n{extra}\n---\n{WORD}，仅此一处。\n"
    return write_site(
        folder / "site", {**SMALL, "site.yml": SMALL["site.yml"] + config, "content/yaowen/2026-05-01-held.md": text}
    )


def leaks(output: Path) -> list[str]:
    return [
        name
        for name, data in snapshot(output).items()
        if WORD.encode() in data or "held-word" in name or b"held-word" in data
    ]


@pytest.mark.parametrize("kind", HELD)
def test_held_back_material_appears_nowhere_in_production_and_is_named_with_its_reason(
    tmp_path: Path, kind: str
) -> None:
    extra, reason = HELD[kind]
    site = with_article(tmp_path, extra)
    outcome = build_site(site)
    assert outcome.published
    assert [(item.title, item.reason) for item in outcome.held] == [(WORD, reason)]
    assert leaks(site / "output") == []


@pytest.mark.parametrize("kind", HELD)
def test_a_preview_shows_it_under_a_banner_and_asks_not_to_be_indexed(tmp_path: Path, kind: str) -> None:
    extra, reason = HELD[kind]
    site = with_article(tmp_path, extra)
    build_site(site, preview=True)
    page = (site / "output/yaowen/2026/0501-held-word.html").read_text("utf-8")
    assert reason in page
    assert "noindex" in page
    assert "Disallow: /" in (site / "output/robots.txt").read_text("utf-8")


def test_a_future_date_holds_an_article_back_until_its_day(tmp_path: Path) -> None:
    site = with_article(tmp_path, "", day="2026-06-02")
    assert build_site(site, today=date(2026, 6, 1)).held
    assert leaks(site / "output") == []
    assert not build_site(site, today=date(2026, 6, 2)).held
    assert leaks(site / "output")


def test_an_expiring_article_stays_through_its_last_day_and_goes_without_a_trace(tmp_path: Path) -> None:
    site = with_article(tmp_path, "下架日期: 2026-06-10")
    assert not build_site(site, today=date(2026, 6, 10)).held
    outcome = build_site(site, today=date(2026, 6, 11))
    assert outcome.removed > 0
    assert leaks(site / "output") == []


def test_a_review_that_the_site_requires_holds_back_what_lacks_it(tmp_path: Path) -> None:
    site = with_article(tmp_path, "一审: 甲\n二审: 乙", config="审核: [一审, 三审]\n")
    held = {item.title: item.reason for item in build_site(site).held}
    assert held[WORD] == "缺三审"
    assert leaks(site / "output") == []


def test_private_checklist_items_never_come_out_nor_do_those_of_an_inspection(tmp_path: Path) -> None:
    items = (
        "- {编号: QD-1, 难题: 公开的难题说明白了, 举措: [办], 责任: [{单位: jx}], 状态: 推进, 公开: 是}\n"
        f"- {{编号: QD-2, 难题: {WORD}一, 举措: [办], 责任: [{{单位: jx}}], 状态: 推进}}\n"
        f"- {{编号: QD-3, 难题: {WORD}二, 举措: [办], 责任: [{{单位: jx}}], 状态: 推进, 来源: 巡视巡察, 公开: 是}}\n"
    )
    for preview in (False, True):
        site = write_site(tmp_path / f"site{preview}", {**SMALL, "content/checklists.yml": items})
        assert build_site(site, preview=preview).published
        page = (site / "output/checklists.html").read_text("utf-8")
        assert "公开的难题说明白了" in page
        if not preview:
            assert leaks(site / "output") == []


def test_a_link_to_what_is_held_back_leaves_its_text_and_warns(tmp_path: Path) -> None:
    site = with_article(tmp_path, "定时: 2026-07-01")
    write_site(
        site,
        {
            "content/yaowen/2026-05-02-l.md": "---\n标题: 另一篇\n日期: 2026-05-02\n单位: jlu\n---\n见[前一篇](2026-05-01-held.md)。\n"
        },
    )
    outcome = build_site(site)
    assert outcome.published
    assert [problem.code for problem in outcome.problems] == ["LNK004"]
    page = (site / "output/yaowen/2026/0502-l.html").read_text("utf-8")
    assert "<a>前一篇</a>" in page
