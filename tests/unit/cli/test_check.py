"""``sitegen check``."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest

TODAY = "2026-06-01"


@pytest.fixture(autouse=True)
def timeless(small_site):
    """Nothing is said of what is late as of TODAY."""
    with (small_site / "site.yml").open("a", encoding="utf-8") as settings:
        settings.write("检查: {忽略: DUE}\n")


@pytest.fixture
def broken(small_site):
    (small_site / "content/yaowen/2026-05-02-a.md").write_text(
        "---\n标题: 会议\n日期: 2026-13-02\n单位: jx\n---\n正文。\n", "utf-8"
    )
    (small_site / "content/tongzhi/学习.md").write_text(
        "---\n标题: 学习\n日期: 2026-05-03\n单位: jx\n---\n正文。\n", "utf-8"
    )
    return small_site


def codes(found):
    return [problem["code"] for problem in json.loads(found.out)]


def test_a_sound_site_passes(call, small_site):
    found = call("check", "--site", small_site, "--today", TODAY)
    assert (found.code, found.out, found.err) == (0, "没有发现问题。\n", "")


def test_nothing_is_published(call, small_site):
    call("check", "--site", small_site, "--today", TODAY)
    assert not (small_site / "output").exists()


def test_the_report_goes_to_stdout(call, broken):
    found = call("check", "--site", broken, "--today", TODAY)
    assert (found.code, found.err) == (1, "")
    assert "content/yaowen/2026-05-02-a.md:3:5 错误 FM014 " in found.out
    assert found.out.endswith("1 个错误，1 个提醒。\n")


def test_json_is_the_list_alone(call, broken):
    found = call("check", "--site", broken, "--today", TODAY, "--format", "json")
    assert found.code == 1
    assert codes(found) == ["FM029", "FM014"]
    assert found.err == "1 个错误，1 个提醒。\n"


def test_github_annotates_by_the_path_in_the_repository(call, broken, monkeypatch):
    monkeypatch.setenv("GITHUB_WORKSPACE", str(broken.parent))
    found = call("check", "--site", broken, "--today", TODAY, "--format", "github")
    assert (
        "::error file=site/content/yaowen/2026-05-02-a.md,line=3,col=5,endColumn=15,title=FM014 日期不对::" in found.out
    )


def test_the_repository_is_where_git_keeps_it(call, broken, monkeypatch):
    (broken.parent / ".git").mkdir()
    monkeypatch.chdir(broken / "content")
    found = call("check", "--site", "..", "--today", TODAY, "--format", "github")
    assert (
        "::error file=site/content/yaowen/2026-05-02-a.md,line=3,col=5,endColumn=15,title=FM014 日期不对::" in found.out
    )


def test_junit_fails_as_the_check_does(call, broken):
    for options, failures in (((), "1"), (("--strict",), "2")):
        found = call("check", "--site", broken, "--today", TODAY, "--format", "junit", *options)
        assert ElementTree.fromstring(found.out).attrib["failures"] == failures


def test_github_without_problems_prints_nothing(call, small_site):
    assert call("check", "--site", small_site, "--today", TODAY, "--format", "github").out == ""


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("content/yaowen", ["FM014"]),
        ("content/yaowen/2026-05-02-a.md", ["FM014"]),
        ("content/tongzhi/", ["FM029"]),
        (".", ["FM029", "FM014"]),
        ("content/yao", None),
        ("../outside", None),
    ],
)
def test_paths_narrow_the_report(call, broken, path, expected):
    found = call("check", path, "--site", broken, "--today", TODAY, "--format", "json")
    if expected is None:
        assert found.code == 2
        assert found.err.startswith(f"站点里没有“{path}”。")
        assert found.out == "[]\n"
    else:
        assert codes(found) == expected


def test_a_path_may_be_given_from_where_one_stands(call, broken, monkeypatch):
    monkeypatch.chdir(broken / "content/yaowen")
    found = call("check", "2026-05-02-a.md", "--site", broken, "--today", TODAY, "--format", "json")
    assert codes(found) == ["FM014"]


@pytest.mark.parametrize(
    ("options", "expected", "code"),
    [
        (["--select", "FM029"], ["FM029"], 0),
        (["--select", "FM029", "--strict"], ["FM029"], 1),
        (["--select", "LNK"], [], 0),
        (["--select", "fm014,FM029"], ["FM029", "FM014"], 1),
        (["--ignore", "FM014"], ["FM029"], 0),
        (["--select", "FM", "--ignore", "FM02", "--ignore", "FM014"], [], 0),
    ],
)
def test_rules_are_chosen_by_their_beginnings(call, broken, options, expected, code):
    found = call("check", "--site", broken, "--today", TODAY, "--format", "json", *options)
    assert (codes(found), found.code) == (expected, code)


@pytest.mark.parametrize("option", ["--select", "--ignore"])
@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("LNK0955", "没有“LNK0955”这条规则，是不是“LNK095”？"),
        ("FM,txt0211", "没有“TXT0211”这条规则，是不是“TXT021”？"),
        ("TYO150", "没有“TYO150”这条规则，是不是“TYP150”？"),
        ("TXT999", "没有“TXT999”这条规则。“sitegen explain”列出全部规则。"),
        ("TXTT", "没有“TXTT”这条规则，是不是“TXT”？"),
        ("甲", "没有“甲”这条规则。“sitegen explain”列出全部规则。"),
    ],
)
def test_an_unknown_rule_is_a_wrong_call(call, small_site, option, value, said):
    found = call("check", "--site", small_site, option, value)
    assert found.code == 2
    assert found.err.startswith(f"选项“{option}”不对：{said}\n")


def test_a_wording_of_the_site_is_a_rule(call, small_site):
    entry = "- {编号: TXT999, 写法: 讲党课, 改为: 上党课, 级别: 提醒, 理由: 说法不同}\n"
    (small_site / "content/terms.yml").write_text(entry, "utf-8")
    found = call("check", "--site", small_site, "--today", TODAY, "--select", "TXT999", "--format", "json")
    assert set(codes(found)) == {"TXT999"}


def test_a_damaged_cache_is_made_anew(call, small_site):
    call("check", "--site", small_site, "--today", TODAY)
    store = small_site / ".sitegen/store.db"
    store.write_bytes(store.read_bytes()[:100] + b"\xff" * 5000)
    for side in small_site.glob(".sitegen/store.db-*"):
        side.unlink()
    assert call("check", "--site", small_site, "--today", TODAY).out == "没有发现问题。\n"


def test_unusable_settings_are_3_with_a_json_list(call, small_site):
    (small_site / "site.yml").write_text("主题: [\n", "utf-8")
    found = call("check", "--site", small_site, "--format=json")
    assert found.code == 3
    assert {problem["path"] for problem in json.loads(found.out)} == {"site.yml"}


@pytest.mark.parametrize("form", ["github", "gitlab", "sarif", "junit"])
def test_unusable_settings_are_told_in_every_form(call, small_site, form):
    (small_site / "site.yml").write_text("主题: [\n", "utf-8")
    found = call("check", "--site", small_site, "--format", form)
    assert found.code == 3
    assert "site.yml" in found.out and "FM004" in found.out
