"""A group of sites (站群): what they share is read beneath what each has itself; ``build --all`` makes them all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from groups import GROUP
from sitegen.cli.main import run
from sites import SMALL, TODAY, build_site, snapshot, write_site

UNIT = "shared/content/units/jx.md"


@pytest.fixture
def group(tmp_path: Path) -> Path:
    return write_site(tmp_path / "group", GROUP)


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]):
    def called(*arguments: object) -> tuple[int, str, str]:
        code = run([str(argument) for argument in arguments])
        streams = capsys.readouterr()
        return code, streams.out, streams.err

    return called


def page(group: Path, site: str, address: str) -> str:
    return (group / "sites" / site / "output" / address).read_text("utf-8")


def test_sites_of_a_group_share_their_units_and_sections(group):
    for name in ("xuexiao", "jixie"):
        assert build_site(group / "sites" / name).problems == ()
        assert "机械设计系教师党支部" in page(group, name, "units/jx-sj.html")
    assert 'href="../../units/jx-sj.html"' in page(group, "jixie", "yaowen/2026/0312-dangke.html")


@pytest.mark.parametrize("own", ["units/jx.md", "units/jx/index.md"])
def test_a_file_of_the_site_itself_takes_the_place_of_a_shared_one(group, own):
    text = "---\n名称: 机械学院\n类型: 二级党委\n上级: jlu\n---\n机械学院自己的介绍。\n"
    write_site(group / "sites/jixie", {f"content/{own}": text})
    for name in ("xuexiao", "jixie"):
        assert build_site(group / "sites" / name).published
    assert "机械学院自己的介绍" in page(group, "jixie", "units/jx.html")
    assert "自己的介绍" not in page(group, "xuexiao", "units/jx.html")


def test_the_theme_is_the_own_one_above_the_shared_one_above_the_default(group):
    write_site(
        group,
        {
            "shared/templates/partials/notices.html": "<p>共用的通知</p>\n",
            "shared/templates/partials/trail.html": "<p>共用的路径</p>\n",
            "shared/assets/biao.svg": "<svg/>",
            "sites/jixie/templates/partials/trail.html": "<p>自己的路径</p>\n",
            "sites/jixie/site.yml": "标题: 机械学院党建网\n主题:\n  标识: biao.svg\n",
        },
    )
    assert build_site(group / "sites/jixie").problems == ()
    home = page(group, "jixie", "index.html")
    assert "共用的通知" in home
    assert "自己的路径" in home
    assert "共用的路径" not in home
    assert "assets/biao." in home


def test_what_is_wrong_with_a_shared_file_is_told_where_it_is(group):
    write_site(group, {"shared/templates/404.html": "{% include x %}", UNIT: "---\n名称: 机械学院\n类型: 学院\n---\n"})
    outcome = build_site(group / "sites/jixie")
    assert [(item.path, item.line) for item in outcome.problems if item.code in ("OUT003", "FM016")] == [
        ("../../shared/content/units/jx.md", 3),
        ("../../shared/templates/404.html", 1),
    ]


def test_what_is_shared_holds_no_articles(group):
    write_site(group, {"shared/content/yaowen/2026-05-01-x.md": "---\n标题: 稿件\n日期: 2026-05-01\n单位: jx\n---\n"})
    (problem,) = build_site(group / "sites/jixie").problems
    assert (problem.code, problem.path) == ("FM033", "../../shared/content/yaowen/2026-05-01-x.md")


def test_an_edit_of_what_is_shared_reaches_every_site(group):
    site = group / "sites/jixie"
    build_site(site)
    shared = group / UNIT
    shared.write_text(shared.read_text("utf-8").replace("机械工程学院党委", "机械与汽车学院党委"), "utf-8")
    assert build_site(site).made
    assert "机械与汽车学院党委" in page(group, "jixie", "units/jx.html")
    clean = build_site(site, group / "clean", clean=True)
    assert clean.published
    assert snapshot(site / "output") == snapshot(group / "clean")
    (group / "shared/content/units/jx-sj.md").unlink()
    assert not build_site(site).published


def test_a_site_that_only_lies_like_one_of_a_group_is_by_itself(tmp_path):
    write_site(tmp_path / "sites/a", SMALL)
    write_site(tmp_path, {"shared/content/units/x.md": "---\n"})
    assert build_site(tmp_path / "sites/a").problems == ()


def test_all_sites_are_built_each_by_itself(group, call):
    code, out, err = call("build", "--all", "--site", group, "--today", TODAY)
    assert (code, out) == (0, "")
    assert [line for line in err.splitlines() if line.startswith("【")] == ["【xuexiao】", "【jixie】"]
    assert (group / "sites/xuexiao/output/index.html").is_file()
    assert (group / "sites/jixie/output/index.html").is_file()


def test_a_site_that_is_refused_stops_no_other_and_the_worst_code_counts(group, call):
    write_site(group, {"sites/xuexiao/content/tongzhi/2026-05-01-x.md": "---\n标题: 通知\n日期: 2026-15-01\n---\n"})
    code, _, err = call("build", "--all", "--site", group, "--today", TODAY)
    assert code == 1
    assert "sites/xuexiao/content/tongzhi/2026-05-01-x.md:3:5 错误 FM014" in err
    assert not (group / "sites/xuexiao/output").exists()
    assert (group / "sites/jixie/output/index.html").is_file()
    write_site(group, {"sites/jixie/site.yml": "标题: [\n"})
    code, out, err = call("build", "--all", "--json", "--site", group, "--today", TODAY)
    assert code == 3
    assert "sites/jixie/site.yml:" in err
    assert {name: answer["errors"] for name, answer in json.loads(out)["sites"].items()} == {"xuexiao": 2, "jixie": 1}


def test_outputs_go_below_the_folder_that_is_named(group, call, tmp_path):
    assert call("build", "--all", "--site", group, "--today", TODAY, "--output", tmp_path / "public")[0] == 0
    assert sorted(path.name for path in (tmp_path / "public").iterdir() if path.name[0] != ".") == ["jixie", "xuexiao"]


def test_a_broken_shared_file_is_told_as_the_group_calls_it(group, call):
    write_site(group, {"shared/content/units/jx.md": "---\n名称: 机械学院\n"})
    code, _, err = call("build", "--all", "--site", group, "--today", TODAY)
    assert code == 1
    assert "shared/content/units/jx.md:1:1 错误 FM003" in err
    assert "../" not in err


def test_a_list_that_cannot_be_used_stops_all_and_says_where(group, call):
    write_site(group, {"sites.yml": "- 站点: xuexiao\n- 站点: jixe\n"})
    code, _, err = call("build", "--all", "--site", group, "--today", TODAY)
    assert code == 3
    assert "sites.yml:2:7 错误 FM058 站点“jixe”不在" in err
    assert not (group / "sites/xuexiao/output").exists()


def test_a_site_that_is_not_listed_is_told_and_not_built(group, call):
    write_site(group, {"sites.yml": "- 站点: xuexiao\n"})
    code, _, err = call("build", "--all", "--site", group, "--today", TODAY)
    assert code == 0
    assert "sites.yml 提醒 FM059 站点“jixie”没有列在 sites.yml 里" in err
    assert not (group / "sites/jixie/output").exists()


def test_where_no_group_is_and_where_no_site_is_the_other_command_is_named(group, call):
    code, _, err = call("build", "--all", "--site", group / "sites/jixie")
    assert code == 2
    assert "不是站群。站点自己的文件夹里不用写 --all。" in err
    code, _, err = call("build", "--site", group)
    assert code == 2
    assert "sitegen build --all" in err


def test_a_check_of_all_sites_tells_each_thing_once_as_the_group_calls_it(group, call):
    unit = str(GROUP[UNIT]) + "联系电话13812345678。\n"
    write_site(group, {UNIT: unit, "sites/jixie/content/yaowen/2026-05-01-x.md": "---\n标题: 开会\n---\n正文。\n"})
    code, out, _ = call("check", "--all", "--site", group, "--today", TODAY, "--select", "FM,PII")
    assert code == 1
    assert [line.split(" ")[0] for line in out.splitlines() if " 错误 " in line] == [
        "shared/content/units/jx.md:7:5",
        "sites/jixie/content/yaowen/2026-05-01-x.md",
        "sites/jixie/content/yaowen/2026-05-01-x.md",
    ]
    write_site(group, {"sites/jixie/site.yml": "标题: [\n"})
    code, out, _ = call("check", "--all", "--site", group, "--today", TODAY, "--format", "json")
    assert code == 3
    assert "sites/jixie/site.yml" in out
    assert call("check", "--all", "--fix", "--site", group)[0] == 2


def test_sitegen_alone_knows_a_group(group, call):
    code, out, _ = call("--site", group)
    assert code == 0
    assert out.startswith(f"这里是站群“{group}”，站点在 sites 里。")
    assert "sitegen build --all" in out
