"""``explain``, ``why``, ``schema`` and ``clean``."""

from __future__ import annotations

import json

import pytest

from sitegen.checks.registry import RULES
from sitegen.core.codes import CODES

TODAY = "2026-06-01"


@pytest.fixture
def built(call, small_site):
    assert call("build", "--site", small_site, "--today", TODAY).code == 0
    return small_site


def test_explain_prints_the_page_of_a_rule(call):
    assert call("explain", "fm014").out == (
        "FM014 日期不对（错误）\n\n日期要有年份，写成“年-月-日”，可以带时间；不知道哪一天的写“年-月”。\n\n"
        "反例：\n    日期: 3月13日\n\n正例：\n    日期: 2024-03-13\n"
    )


def test_explain_shows_what_has_no_examples(call):
    assert "反例" not in call("explain", "FM012").out


def test_explain_alone_lists_every_rule(call):
    lines = call("explain").out.splitlines()
    assert len(lines) >= len(CODES) + len(RULES)
    assert "FM014  错误  日期不对" in lines


def test_explain_knows_rules_and_wordings(call, small_site):
    assert call("explain", "TYP150").out.startswith("TYP150 标点重复或叠用（错误）\n")
    assert "反例：" in call("explain", "txt001").out
    own = "- {编号: TXT901, 写法: 甲乙, 改为: 乙甲, 理由: 本校的写法, 级别: 错误}\n"
    (small_site / "content/terms.yml").write_text(own, "utf-8")
    assert call("explain", "TXT901", "--site", small_site).out == (
        "TXT901 “甲乙”（错误）\n\n本校的写法。改为“乙甲”。\n\n反例：\n    甲乙\n"
    )


def test_explain_offers_the_nearest_code(call):
    found = call("explain", "LNK0955")
    assert found.code == 2
    assert found.err.startswith("没有“LNK0955”这条规则，是不是“LNK095”？\n")


@pytest.mark.parametrize(
    "path",
    [
        "/yaowen/2026/0312-dangke.html",
        "yaowen/2026/0312-dangke.html",
        "https://dangjian.example/yaowen/2026/0312-dangke.html",
    ],
)
def test_why_tells_the_reason_and_the_sources(call, built, path):
    found = call("why", path, "--site", built)
    assert found.code == 0
    assert found.out == (
        "/yaowen/2026/0312-dangke.html\n  上一次生成：新增。\n  由这些文件生成：\n    content/yaowen/2026-03-12-dangke.md\n"
    )


def test_why_tells_what_was_kept_and_removed(call, built):
    (built / "content/tongzhi/2026-04-01-xuexi.md").unlink()
    call("build", "--site", built, "--today", TODAY)
    assert "  上一次保留：没有变化。\n" in call("why", "/404.html", "--site", built).out
    assert "  上一次删除：网站里不再有它。\n" in call("why", "tongzhi/2026/0401-xuexi.html", "--site", built).out


@pytest.mark.parametrize("path", ["/yaowen/", "yaowen", "output/yaowen/index.html", "/yaowen/index.html"])
def test_why_knows_the_names_of_a_folders_page(call, built, path, monkeypatch):
    monkeypatch.chdir(built)
    assert call("why", path).out.startswith("/yaowen/index.html\n")


def test_why_offers_the_nearest_address(call, built):
    found = call("why", "/yaowem/index.html", "--site", built)
    assert found.code == 2
    assert found.err.startswith("上一次生成里没有“/yaowem/index.html”，是不是“/yaowen/index.html”？\n")


def test_why_before_any_build_says_so(call, small_site):
    found = call("why", "/index.html", "--site", small_site)
    assert found.code == 2
    assert found.err.startswith(f"“{small_site / 'output'}”还没有生成的记录。请先运行“sitegen build”。")


def test_schema_prints_all_or_one(call, small_site):
    every = json.loads(call("schema", "--site", small_site).out)
    assert {"site", "articles", "units"} <= every.keys()
    assert json.loads(call("schema", "articles").out) == every["articles"]
    assert json.loads(call("schema", "稿件").out) == every["articles"]


def test_schema_offers_the_nearest_kind(call):
    assert call("schema", "article").err.startswith("没有“article”这一类，是不是“articles”？\n")


def test_schema_writes_one_file_for_each_kind(call, small_site):
    found = call("schema", "units", "--write", "--site", small_site)
    assert found.out == "schemas/units.json\n"
    assert json.loads((small_site / "schemas/units.json").read_text("utf-8"))["title"] == "单位"
    assert call("build", "--site", small_site, "--today", TODAY, "--strict").code == 0


def test_clean_deletes_the_cache_and_leaves_the_site(call, built):
    article = built / "content/tongzhi/2026-04-01-xuexi.md"
    article.write_text(article.read_text("utf-8") + "加一句。\n", "utf-8")
    call("build", "--site", built, "--today", TODAY)
    assert {path.name.partition("-")[0] for path in (built / ".sitegen").iterdir()} == {
        "store.db",
        "state",
        "spare",
        "tally",
    }
    before = sorted(path for path in built.rglob("*") if ".sitegen" not in path.parts)
    found = call("clean", "--site", built)
    assert found.code == 0
    assert found.err.startswith(f"已删除“{built / '.sitegen'}”里的缓存与预览，共 ")
    assert not (built / ".sitegen").exists()
    assert sorted(path for path in built.rglob("*")) == before


def test_clean_leaves_what_is_not_ours(call, built):
    (built / ".sitegen/preview").mkdir()
    (built / ".sitegen/preview/mine.txt").write_text("我的", "utf-8")
    (built / ".sitegen/notes.txt").write_text("我的", "utf-8")
    found = call("clean", "--site", built)
    assert found.err.endswith("没有动不是 sitegen 生成的：notes.txt、preview。\n")
    assert (built / ".sitegen/preview/mine.txt").read_text("utf-8") == "我的"
    assert sorted(path.name for path in (built / ".sitegen").iterdir()) == ["notes.txt", "preview"]


def test_clean_removes_a_preview(call, built):
    assert call("build", "--site", built, "--preview", "--output", built / ".sitegen/preview").code == 0
    call("clean", "--site", built)
    assert not (built / ".sitegen").exists()


def test_clean_with_nothing_to_do_says_so(call, small_site):
    assert call("clean", "--site", small_site).err == "没有缓存，不用清理。\n"
