"""What production holds back appears nowhere: no page, no list, no feed, no sitemap, no search index, no file name.

What has had its time was shown before: its address says that it is gone, and nothing else tells of it.
"""

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
PAGE = "yaowen/2026/0501-held-word.html"
GONE = ["gone.map", "manifest.json", PAGE]


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
    assert leaks(site / "output") == (GONE if kind == "expired" else [])
    assert not [name for name, data in snapshot(site / "output").items() if WORD.encode() in data]


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


def test_an_expiring_article_stays_through_its_last_day_and_then_its_addresses_say_that_it_is_gone(
    tmp_path: Path,
) -> None:
    site = with_article(tmp_path, "下架日期: 2026-06-10\n原网址: [/info/7.htm]")
    assert not build_site(site, today=date(2026, 6, 10)).held
    assert "gone.map" not in snapshot(site / "output")
    outcome = build_site(site, today=date(2026, 6, 11))
    assert outcome.removed > 0
    output = snapshot(site / "output")
    assert output["gone.map"].decode().splitlines()[1:] == ["/info/7.htm 1;", f"/{PAGE} 1;"]
    for address in (PAGE, "info/7.htm"):
        page = output[address].decode()
        assert "已撤下" in page and "noindex" in page and WORD not in page
    assert leaks(site / "output") == GONE
    assert build_site(site, today=date(2026, 6, 11), clean=True).published
    assert snapshot(site / "output") == output


def test_what_expired_before_it_was_approved_was_never_shown_and_leaves_no_address(tmp_path: Path) -> None:
    site = with_article(tmp_path, "下架日期: 2026-05-31", config="审核: [一审]\n")
    build_site(site)
    assert leaks(site / "output") == []


def test_an_expired_article_makes_room_for_another_at_its_address(tmp_path: Path) -> None:
    site = with_article(tmp_path, "下架日期: 2026-05-31")
    later = "---\n标题: 更新的一篇\n日期: 2026-05-01\n单位: jlu\n网址名: held-word\n---\n新的内容。\n"
    (site / "content/yaowen/later.md").write_text(later, "utf-8")
    assert build_site(site).published
    output = snapshot(site / "output")
    assert "更新的一篇" in output[PAGE].decode()
    assert "gone.map" not in output


def test_a_link_to_what_expired_is_told_with_the_day(tmp_path: Path) -> None:
    site = with_article(tmp_path, "下架日期: 2026-05-31")
    other = "---\n标题: 另一篇\n日期: 2026-05-02\n单位: jlu\n---\n见[上一篇](2026-05-01-held.md)。\n"
    (site / "content/yaowen/other.md").write_text(other, "utf-8")
    (found,) = [item for item in build_site(site).problems if item.path.endswith("other.md")]
    assert found.code == "LNK006" and "已于 2026-06-01 撤下" in found.message


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
