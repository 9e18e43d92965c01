"""``sitegen build``: what it says, what it answers, how it ends."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from sitegen.cli.build import closing, held_note
from sitegen.model.site import HeldBack
from sitegen.pipeline.request import Outcome

TODAY = "2026-06-01"
KEYS = ["made", "kept", "removed", "seconds", "errors", "warnings", "problems"]


def break_article(site: Path) -> None:
    (site / "content/yaowen/2026-03-12-dangke.md").write_text(
        "---\n标题: 讲党课\n日期: 2026-13-12\n单位: jx\n---\n正文。\n", "utf-8"
    )


def draft(site: Path, number: int) -> None:
    (site / f"content/yaowen/2026-05-{number:02}-x.md").write_text(
        f"---\n标题: 第 {number} 篇\n日期: 2026-05-{number:02}\n单位: jx\n草稿: 是\n---\n正文。\n", "utf-8"
    )


def test_a_build_ends_with_one_closing_line_on_stderr(call, small_site):
    found = call("build", "--site", small_site, "--today", TODAY)
    assert (found.code, found.out) == (0, "")
    assert re.fullmatch(r"完成：生成 \d+ 个，保留 0 个，删除 0 个，用时 \d+\.\d 秒。\n", found.err)
    assert (small_site / "output/index.html").is_file()


def test_a_second_build_makes_nothing(call, small_site):
    call("build", "--site", small_site, "--today", TODAY)
    assert call("build", "--site", small_site, "--today", TODAY).err.startswith("完成：生成 0 个，保留")


def test_few_changes_are_named(call, small_site):
    article = small_site / "content/tongzhi/2026-04-01-xuexi.md"
    article.write_text(article.read_text("utf-8").replace("体裁:", "摘要: 四月份学习安排。\n体裁:"), "utf-8")
    call("build", "--site", small_site, "--today", TODAY, "--no-search")
    article.write_text(article.read_text("utf-8") + "\n请按时完成。\n", "utf-8")
    found = call("build", "--site", small_site, "--today", TODAY, "--no-search")
    assert found.err.splitlines()[-1] == (
        "生成的是：/feed.xml、/tongzhi/2026/0401-xuexi.html、/tongzhi/feed.xml、/units/jlu/feed.xml。"
    )


def test_an_error_refuses_publication_and_names_the_place(call, small_site):
    call("build", "--site", small_site, "--today", TODAY)
    before = (small_site / "output/index.html").read_bytes()
    break_article(small_site)
    found = call("build", "--site", small_site, "--today", TODAY)
    assert found.code == 1
    assert "content/yaowen/2026-03-12-dangke.md:3:5 错误 FM014 " in found.err
    assert "    日期: 2026-13-12\n          ^^^^^^^^^^\n" in found.err
    assert found.err.splitlines()[-1] == f"没有发布：1 个错误；“{small_site / 'output'}”没有改动。"
    assert (small_site / "output/index.html").read_bytes() == before


def test_strict_refuses_warnings_and_says_so(call, small_site):
    (small_site / "content/yaowen/会议.md").write_text(
        "---\n标题: 会议\n日期: 2026-05-01\n单位: jx\n---\n正文。\n", "utf-8"
    )
    assert call("build", "--site", small_site, "--today", TODAY).code == 0
    found = call("build", "--site", small_site, "--today", TODAY, "--strict")
    assert found.code == 1
    assert "没有发布：1 个提醒（--strict：有提醒也不发布）" in found.err


def test_what_is_held_back_is_named_with_its_reason(call, small_site):
    draft(small_site, 1)
    found = call("build", "--site", small_site, "--today", TODAY)
    assert found.err.startswith("暂不发布的 1 项：\n  content/yaowen/2026-05-01-x.md《第 1 篇》：草稿\n")


def test_of_many_held_back_ten_are_named():
    held = [HeldBack(path=f"content/{n}.md", title=f"{n}", reason="草稿") for n in range(1234)]
    lines = held_note(held, preview=False).splitlines()
    assert lines[0] == "暂不发布的 1,234 项："
    assert len(lines) == 12
    assert lines[-1] == "  ……等 1,234 篇"


def test_a_preview_shows_drafts_and_warns(call, small_site):
    draft(small_site, 1)
    found = call("build", "--site", small_site, "--today", TODAY, "--preview")
    assert found.code == 0
    assert "正式发布时没有的 1 项：" in found.err
    assert "这是预览，含有不公开的内容，不要上传。" in found.err
    assert (small_site / "output/yaowen/2026/0501-x.html").is_file()


def test_without_an_address_a_note_says_what_is_missing(call, small_site):
    (small_site / "site.yml").write_text("标题: 江澜大学党建网\n", "utf-8")
    found = call("build", "--site", small_site, "--today", TODAY)
    assert found.err.startswith("没有设置网址，所以没有订阅和站点地图。")


def test_base_url_takes_the_place_of_the_sites_own(call, small_site):
    call("build", "--site", small_site, "--today", TODAY, "--base-url", "http://localhost/dangjian")
    assert "http://localhost/dangjian/yaowen/" in (small_site / "output/sitemap.xml").read_text("utf-8")


def test_json_is_one_object_on_stdout(call, small_site):
    found = call("build", "--site", small_site, "--today", TODAY, "--json")
    answer = json.loads(found.out)
    assert list(answer) == KEYS
    assert answer["made"] > 10
    assert (answer["errors"], answer["warnings"], answer["problems"]) == (0, 0, [])
    assert isinstance(answer["seconds"], float)


def test_json_lists_the_problems_of_a_refused_build(call, small_site):
    break_article(small_site)
    found = call("build", "--site", small_site, "--today", TODAY, "--json")
    answer = json.loads(found.out)
    assert found.code == 1
    assert (answer["made"], answer["errors"]) == (0, 1)
    assert answer["problems"][0]["path"] == "content/yaowen/2026-03-12-dangke.md"
    assert (answer["problems"][0]["line"], answer["problems"][0]["column"]) == (3, 5)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["--output", "/"], 2), (["--today", "never"], 2), (["--nonsense"], 2), (["--site", "/no/where"], 2)],
)
def test_json_is_owed_whatever_the_exit_code(call, small_site, arguments, code):
    found = call("build", "--site", small_site, "--json", *arguments)
    answer = json.loads(found.out)
    assert found.code == code
    assert list(answer) == KEYS
    assert answer["problems"] == []


def test_unusable_settings_are_3_with_their_problems(call, small_site):
    (small_site / "site.yml").write_text("标体: 江澜大学党建网\n", "utf-8")
    found = call("build", "--site", small_site, "--json")
    assert found.code == 3
    assert {problem["path"] for problem in json.loads(found.out)["problems"]} == {"site.yml"}
    assert "site.yml:1:1 错误 FM010 " in found.err
    assert found.err.endswith("site.yml 不能用，没有继续。\n")


def test_a_foreign_output_is_2_and_left_alone(call, small_site, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/paper.txt").write_text("我的", "utf-8")
    found = call("build", "--site", small_site, "--output", tmp_path / "mine")
    assert found.code == 2
    assert "不是 sitegen 生成的，不能覆盖" in found.err
    assert (tmp_path / "mine/paper.txt").read_text("utf-8") == "我的"


def test_an_empty_output_is_refused(call, small_site):
    found = call("build", "--site", small_site, "--output", "")
    assert found.code == 2
    assert found.err.startswith("没有写明输出文件夹。")


def test_the_closing_line_counts_problems_and_groups_digits():
    outcome = Outcome(published=True, made=12, kept=1203, removed=1)
    assert closing(outcome, 0.84) == "完成：生成 12 个，保留 1,203 个，删除 1 个，用时 0.8 秒。"


def test_nothing_moves_without_a_terminal(call, small_site):
    assert "\x1b" not in call("build", "--site", small_site, "--today", TODAY).err
