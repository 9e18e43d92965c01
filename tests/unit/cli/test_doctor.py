"""``sitegen doctor``: what gets in the way of a site, as files on a disk show it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import datetime, timedelta

import pytest

import commits
from sitegen.cli.main import run
from sitegen.publish.lock import locked
from sites import build_site, write_site

TARGETS = "发布:\n  正式: rsync:web@www.example.edu.cn:/srv/www/dangjian\n"
needs_git = pytest.mark.skipif(not commits.GIT, reason="needs git")


@pytest.fixture
def doctor(call, small_site):
    """Call the doctor to the site, and return what it says of each matter, with the exit code."""

    def call_it(*more):
        found = call("doctor", "--site", small_site, "--json", *more)
        groups = json.loads(found.out)["groups"]
        return {group["name"]: group["notes"] for group in groups}, found.code

    return call_it


def told(notes, state):
    return [note["seen"] for note in notes if note["state"] == state]


@pytest.fixture
def repository(small_site):
    commits.git(small_site, "init", "-q")
    commits.git(small_site, "config", "core.quotepath", "false")
    commits.commit(small_site, "2026-01-01")
    return small_site


def test_a_site_in_order_is_told_in_short(call, small_site):
    found = call("doctor", "--site", small_site)
    assert found.code == 0
    assert "要改" not in found.out and "留意" not in found.out.replace("磁盘快满了", "")
    assert found.err == f"看过了这台电脑和站点“{small_site}”：都正常。\n"
    assert all(line.startswith("  正常  ") for line in found.out.splitlines() if line.startswith(" "))


def test_elsewhere_the_computer_alone_is_looked_at(call, tmp_path):
    found = call("doctor", "--site", tmp_path)
    assert found.code == 0
    assert f"“{tmp_path}”不是站点文件夹" in found.err
    assert [line for line in found.out.splitlines() if not line.startswith(" ")] == [
        "程序",
        "编码",
        "时钟",
        "图片",
        "磁盘",
    ]


def test_a_group_is_looked_at_as_a_whole(call, small_site, tmp_path):
    (tmp_path / "sites").mkdir()
    small_site.rename(tmp_path / "sites/jx")
    write_site(
        tmp_path, {"sites.yml": "- 站点: jx\n", "sites/jx/content/aux.md": "", "shared/content/units/nul.md": ""}
    )
    found = call("doctor", "--site", tmp_path)
    assert found.code == 1
    assert (
        "名称是 Windows 的设备名，Windows 上取不下来：“shared/content/units/nul.md”、“sites/jx/content/aux.md”"
        in found.out
    )
    assert found.err == f"看过了这台电脑和站群“{tmp_path}”：1 处要改。\n"


def test_nothing_is_written(call, small_site):
    before = sorted(small_site.rglob("*"))
    call("doctor", "--site", small_site)
    assert sorted(small_site.rglob("*")) == before


def test_everything_that_is_not_fine_has_a_remedy(doctor, small_site):
    write_site(small_site, {"content/yaowen/aux.md": "", "content/~$稿件.docx": "", "site.yml": "标题:\n"})
    groups, code = doctor()
    notes = [note for notes in groups.values() for note in notes]
    assert code == 1
    for note in notes:
        assert not note["seen"].endswith("。")
        assert (note["state"] == "fine") == (not note["remedy"])
        assert not note["remedy"] or note["remedy"].endswith("。")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("aux.md", "是 Windows 的设备名"),
        ("nul", "是 Windows 的设备名"),
        ("问：为什么?.md", "含有“?”"),
        ("a:b.png", "含有“:”"),
        ("末尾.", "以点或空格结尾"),
        ("末尾 ", "以点或空格结尾"),
        ("长" * 85, ""),
    ],
)
def test_names_that_windows_cannot_hold(doctor, small_site, name, reason):
    write_site(small_site, {f"content/yaowen/{name}": ""})
    groups, code = doctor()
    mends = told(groups["文件名"], "mend")
    assert code == (1 if reason else 0)
    assert [reason in seen and f"“content/yaowen/{name}”" in seen for seen in mends] == ([True] if reason else [])


def test_names_that_are_one_on_windows_and_macos(doctor, small_site):
    write_site(
        small_site, {"assets/Logo.png": "", "assets/logo.png": "", "assets/\u00e9.css": "", "assets/e\u0301.css": ""}
    )
    groups, code = doctor()
    assert code == 1
    assert [seen.partition("只差")[2] for seen in told(groups["文件名"], "mend")] == [
        "大小写，在 Windows 和 macOS 上是同一个文件",
        "字形编码（NFC、NFD），在 Windows 和 macOS 上是同一个文件",
    ]


def test_copies_are_told_and_what_only_looks_like_one_is_not(doctor, small_site):
    copies = ["稿件 - 副本.md", "稿件 (1).md", "稿件-DESKTOP-AB12CD3.md", "图 - Copy.jpg"]
    others = ["稿件.md", "照片 (1).jpg", "照片.jpg", "通知 (2).md", "副本制度.md"]
    write_site(small_site, {f"收稿/{name}": "" for name in copies + others})
    groups, code = doctor()
    (seen,) = told(groups["文件名"], "hint")
    assert code == 0
    assert "像是复制或同步出来的副本" in seen and "等 4 个" in seen


def test_a_conflict_copy_is_to_be_mended(doctor, small_site):
    write_site(small_site, {"content/yaowen/稿件 (某人的冲突副本).md": ""})
    groups, code = doctor()
    assert code == 1
    assert told(groups["文件名"], "mend") == ["网盘的冲突副本：“content/yaowen/稿件 (某人的冲突副本).md”"]


def test_what_word_has_open_and_what_systems_scatter(doctor, small_site):
    write_site(
        small_site, {"收稿/~$稿件.docx": "", "content/.DS_Store": "", "content/Thumbs.db": "", "收稿/.gitignore": ""}
    )
    groups, code = doctor()
    assert code == 0
    assert told(groups["文件名"], "hint") == ["Word、WPS 正开着文件：“收稿/~$稿件.docx”"]
    assert "系统和编辑器留下的文件 2 个（.DS_Store、Thumbs.db），不读也不发布" in told(groups["文件名"], "fine")


def test_files_from_the_future(doctor, small_site):
    late = (datetime.now() + timedelta(days=400)).timestamp()
    os.utime(small_site / "content/units/jx.md", (late, late))
    groups, code = doctor()
    assert code == 0
    assert told(groups["时钟"], "hint") == ["修改时间在将来的文件：“content/units/jx.md”"]


def test_settings_that_cannot_be_used(doctor, small_site):
    write_site(small_site, {"site.yml": "标题: 甲\n时区: 江澜\n"})
    groups, code = doctor()
    assert code == 1
    assert told(groups["设置"], "mend") == ["site.yml 不能用：没有“江澜”这个时区"]


def test_a_font_that_is_not_there(doctor, small_site):
    write_site(small_site, {"site.yml": "标题: 甲\n主题: {分享图字体: 宋体.ttf}\n"})
    groups, code = doctor()
    assert code == 0
    assert told(groups["图片"], "hint") == ["分享图的字体“宋体.ttf”不在 fonts/ 里"]


def test_a_program_that_a_target_takes(doctor, small_site, monkeypatch):
    monkeypatch.setenv("PATH", "")
    groups, code = doctor()
    assert code == 0
    assert "没有 rsync；发布到 rsync: 的目标才要用" in told(groups["程序"], "fine")
    with (small_site / "site.yml").open("a", encoding="utf-8") as settings:
        settings.write(TARGETS)
    groups, code = doctor()
    assert code == 1
    assert told(groups["程序"], "mend") == [f"没有 {name}，发布目标“正式”要用它" for name in ("rsync", "ssh")]


def test_an_output_that_is_not_ours(doctor, small_site):
    write_site(small_site, {"output/照片.jpg": ""})
    groups, code = doctor()
    assert code == 1
    assert "不是 sitegen 生成的" in told(groups["权限"], "mend")[0]


def test_another_build_at_work(doctor, small_site):
    with locked(small_site / "output", lambda: None):
        groups, code = doctor()
    assert code == 0
    assert told(groups["权限"], "hint") == ["另一个 sitegen 正在生成这个站点"]
    assert told(doctor()[0]["权限"], "hint") == []


def test_a_site_in_a_synced_folder(call, small_site, tmp_path):
    place = tmp_path / "OneDrive - 江澜大学" / "site"
    place.parent.mkdir()
    small_site.rename(place)
    found = call("doctor", "--site", place)
    assert found.code == 0
    assert "站点在 OneDrive 的同步文件夹里" in found.out


def test_maps_for_the_server(doctor, small_site):
    page = small_site / "content/yaowen/2026-03-12-dangke.md"
    page.write_text(page.read_text("utf-8").replace("标签:", "原网址: /info/1.htm\n标签:"), "utf-8")
    assert build_site(small_site).published
    groups, _ = doctor()
    assert "redirects.map" in told(groups["网站服务器"], "fine")[0]


@needs_git
def test_a_repository_in_order(doctor, repository):
    groups, code = doctor()
    assert code == 0
    assert [(note["state"], note["seen"]) for note in groups["git"]] == [("fine", "内容都已提交到 git")]


@needs_git
def test_work_that_is_not_committed(doctor, repository):
    write_site(repository, {"content/yaowen/新.md": "甲", "output/index.html": ""})
    groups, _ = doctor()
    assert told(groups["git"], "fine") == ["有 1 个文件改了还没有提交：“content/yaowen/新.md”"]


@needs_git
def test_settings_of_git_that_get_in_the_way(doctor, repository):
    commits.git(repository, "config", "--unset", "core.quotepath")
    commits.git(repository, "config", "core.autocrlf", "true")
    assert told(doctor()[0]["git"], "hint") == []
    write_site(repository, {"content/yaowen/名单.csv": "姓名\n"})
    groups, code = doctor()
    assert code == 0
    quoted, endings = told(groups["git"], "hint")
    assert "\\345" in quoted and "“content/yaowen/名单.csv”" in endings
    write_site(repository, {".gitattributes": "* -text\n"})
    assert len(told(doctor()[0]["git"], "hint")) == 1


@needs_git
def test_what_must_not_be_in_a_repository(doctor, repository):
    write_site(repository, {".sitegen/preview/index.html": "", "output/a.html": ""})
    commits.commit(repository, "2026-01-02")
    groups, code = doctor()
    assert code == 1
    assert told(groups["git"], "mend") == [".sitegen 提交进了仓库；里面有预览，草稿和内部材料会跟着出去"]
    assert "output 提交进了仓库，每次生成都有许多改动" in told(groups["git"], "hint")


@needs_git
def test_a_shallow_clone_is_blind(call, repository, tmp_path):
    commits.commit(write_site(repository, {"content/yaowen/b.txt": ""}), "2026-01-02")
    commits.git(tmp_path, "clone", "-q", "--depth", "1", f"file://{repository}", "clone")
    found = call("doctor", "--site", tmp_path / "clone")
    assert found.code == 0
    assert "仓库是浅克隆" in found.out and "git fetch --unshallow" in found.out


@needs_git
def test_a_merge_that_is_not_done(doctor, repository):
    page = "content/units/jx.md"
    commits.git(repository, "checkout", "-q", "-b", "other")
    commits.commit(write_site(repository, {page: "甲"}), "2026-01-02")
    commits.git(repository, "checkout", "-q", "-")
    commits.commit(write_site(repository, {page: "乙"}), "2026-01-02")
    with pytest.raises(subprocess.CalledProcessError):
        commits.git(repository, "merge", "other")
    groups, code = doctor()
    assert code == 1
    assert told(groups["git"], "mend") == [f"合并没有做完：“{page}”"]


@needs_git
def test_a_repository_that_git_does_not_read(doctor, repository):
    (repository / ".git/HEAD").unlink()
    groups, code = doctor()
    assert code == 1
    assert "git 不肯读这个仓库" in told(groups["git"], "mend")[0]


@pytest.mark.skipif(sys.platform == "win32", reason="names are Unicode there")
def test_names_that_are_not_read_as_chinese(small_site):
    without = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONPATH": os.pathsep.join(sys.path)}
    found = subprocess.run(
        [sys.executable, "-m", "sitegen", "doctor", "--site", small_site], env=without, capture_output=True, check=False
    )
    assert found.returncode == 1, found.stderr.decode()
    assert "文件名的编码是 ascii，中文文件名会读错" in found.stdout.decode()
    assert "PYTHONUTF8=1" in found.stdout.decode()


@needs_git
def test_a_clock_that_is_behind(doctor, repository):
    commits.commit(write_site(repository, {"content/yaowen/c.txt": ""}), "2096-01-01")
    groups, code = doctor()
    assert code == 1
    (seen,) = told(groups["时钟"], "mend")
    assert "最近一次提交却是 2096-01-0" in seen


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become an ordinary user")
def test_what_is_closed_to_who_runs_it(small_site, capfd):
    arguments = ["doctor", "--site", str(small_site)]
    assert run(arguments) == 0
    capfd.readouterr()
    for folder in (small_site, *small_site.parents):
        folder.chmod(folder.stat().st_mode | 0o055)
    (small_site / "content/units/jx.md").chmod(0o600)
    (small_site / "content/brands").chmod(0o700)
    # The interpreter itself may be out of an ordinary user's reach, so the child goes on with what is loaded already.
    child = os.fork()
    if child == 0:
        os.setgid(65534)
        os.setuid(65534)
        os._exit(run(arguments))
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    said, other = capfd.readouterr()
    assert code == 1, other
    assert "没有读取的权限：“content/brands”、“content/units/jx.md”。" in said
    assert f"放 output 的文件夹不能写，网站生成不了：“{small_site}”。" in said
    assert "content 不能写：可以生成网站" in said
