"""The search index as routes: what stands in it, and what an edit makes again."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from sitegen.model.shards import GROUP, PART
from sites import SMALL, build_site, snapshot, write_site

UNIT = "机械设计系教师党支部"
HEADER = "引题: 引\n标签: [调研]\n编者按: 按语\n来源: 校报\n作者: [张三, 李四]\n摄影: 王五\n"


def article(title: str, day: str, body: str, extra: str = "") -> str:
    return f"---\n标题: {title}\n日期: {day}\n单位: {UNIT}\n{extra}---\n{body}\n"


def texts(output: dict[str, bytes]) -> list[list[str]]:
    """Return the rows of all shards of texts."""
    rows: list[list[str]] = []
    for name in sorted(name for name in output if name.startswith("search/") and "/texts-" in name):
        rows += json.loads(output[name].decode().partition(",")[2].rstrip().removesuffix(");"))
    return rows


@pytest.fixture
def site(tmp_path: Path) -> Path:
    old = {
        f"content/tongzhi/2025-01-{n:02d}-a{n}.md": article(f"旧稿{n}", f"2025-01-{n:02d}", "旧事一段。")
        for n in range(1, 20)
    }
    return write_site(tmp_path, {**SMALL, **old})


def build(site: Path, **options: object) -> dict[str, bytes]:
    outcome = build_site(site, **options)
    assert outcome.published, outcome.problems
    return snapshot(site / "output")


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    return {
        name
        for name in before.keys() | after.keys()
        if name.startswith("search/") and before.get(name) != after.get(name)
    }


def test_texts_are_those_that_readers_see(site: Path) -> None:
    write_site(
        site,
        {
            "content/yaowen/2026-05-01-a.md": article(
                "新稿", "2026-05-01", "一段\n接着的[链接](2026-03-12-dangke.md)。\n\n* 一项", HEADER
            )
        },
    )
    rows = texts(build(site))
    text = "按语\n一段接着的链接。\n一项\n来源：校报\n作者：张三、李四\n摄影：王五"
    assert ["/yaowen/2026/0501-a.html", "引\n新稿", "2026-05-01", f"{UNIT}\n调研", text] in rows
    assert len(rows) == 19 + 3


def test_a_new_article_changes_shards_of_its_year_alone_and_no_number_of_an_older_one(site: Path) -> None:
    before = build(site)
    write_site(site, {"content/yaowen/2026-05-01-a.md": article("新稿", "2026-05-01", "新事一段。")})
    after = build(site)
    assert changed(before, after)
    assert all(name.startswith("search/2026/") for name in changed(before, after))
    assert texts(after)[: len(texts(before))] == texts(before)
    assert before["search.html"] != after["search.html"], (
        "it names the version of each year, so that no cache mixes them"
    )


def test_an_edit_in_an_old_body_changes_the_texts_of_its_neighbours_in_one_shard_and_the_index_of_its_year(
    site: Path,
) -> None:
    before = build(site)
    path = site / "content/tongzhi/2025-01-02-a2.md"
    path.write_text(path.read_text("utf-8").replace("旧事", "旧闻"), "utf-8")
    after = build(site)
    assert {name for name in changed(before, after) if "texts" in name} == {"search/2025/texts-0.js"}
    assert {name.split("/")[1] for name in changed(before, after)} == {"2025"}


def test_an_index_remembered_is_the_index_made_anew(site: Path) -> None:
    for n in range(GROUP + PART + 1):
        write_site(
            site,
            {
                f"content/yaowen/2026-04-{n % 28 + 1:02d}-b{n}.md": article(
                    f"稿{n}", f"2026-04-{n % 28 + 1:02d}", f"第{n}段。"
                )
            },
        )
    build(site)
    (site / "content/yaowen/2026-04-03-b2.md").unlink()
    write_site(site, {"content/yaowen/2026-04-10-c.md": article("插进来的", "2026-04-10", "中间一段。")})
    remembered = build(site)
    assert remembered == build(site, clean=True)
    assert remembered == build(site, clean=True, jobs=2, start_method="spawn")


def test_a_year_that_is_gone_takes_its_volume_along_and_search_can_be_left_out_and_taken_up_again(site: Path) -> None:
    build(site)
    for path in (site / "content/tongzhi").glob("2025-*.md"):
        path.unlink()
    output = build(site)
    assert not [name for name in output if name.startswith("search/2025")]
    assert not [name for name in build(site, search=False) if name.startswith("search/")]
    assert build(site) == output == build(site, clean=True)


def test_production_knows_nothing_of_what_is_held_back_and_previews_find_it(site: Path) -> None:
    write_site(
        site,
        {
            "content/yaowen/2026-05-02-d.md": article("秘而不宣", "2026-05-02", "尚未定稿。", "草稿: 是\n"),
            "content/yaowen/2026-05-03-i.md": article("闭门会议", "2026-05-03", "不公开。", "内部: 是\n"),
        },
    )
    public = b"".join(data for name, data in build(site).items() if name.startswith("search"))
    preview = build(site, preview=True)
    for word in ("秘而不宣", "闭门会议", "尚未定稿"):
        assert word.encode() not in public
        assert any(word in row[1] + row[4] for row in texts(preview))


def test_what_is_withdrawn_is_gone_from_every_shard_and_what_is_due_comes_in(site: Path) -> None:
    write_site(
        site,
        {
            "content/yaowen/2026-05-02-d.md": article("公示三日", "2026-05-02", "公示名单。", "有效期至: 2026-05-05\n"),
            "content/yaowen/2026-05-03-i.md": article("如期而至", "2026-05-03", "定时稿件。", "定时: 2026-05-05\n"),
        },
    )

    def found(day: int) -> list[bool]:
        output = build(site, today=date(2026, 5, day))
        index = b"".join(data for name, data in output.items() if name.startswith("search"))
        return [word.encode() in index for word in ("公示三日", "公示名单", "如期而至", "定时稿件")]

    assert found(4) == [True, True, False, False]
    assert found(5) == [True, True, True, True]
    assert found(6) == [False, False, True, True]
    assert build(site, today=date(2026, 5, 6)) == build(site, today=date(2026, 5, 6), clean=True)


def test_without_search_there_is_no_index_and_the_page_leads_on(site: Path) -> None:
    output = build(site, search=False)
    assert not [name for name in output if name.startswith("search/")]
    assert "<form" not in output["search.html"].decode().partition("<main")[2]
    assert "按栏目" in output["search.html"].decode()
