"""``sitegen deploy``: what reaches each kind of target, and what a rollback brings back."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from sites import build_site, snapshot
from targets import BY_STEPS, KINDS, There, there

ARTICLE = "content/yaowen/2026-03-12-dangke.md"
NOTICE = "content/tongzhi/2026-04-01-xuexi.md"
NOTICE_PAGE = "tongzhi/2026/0401-xuexi.html"
STYLE = "assets/css/accents."


@pytest.fixture
def site(small_site: Path) -> Path:
    with (small_site / "site.yml").open("a", encoding="utf-8") as settings:
        settings.write("主题: {主色: '#8A1C1C'}\n")
    assert build_site(small_site).published
    return small_site


@pytest.fixture(params=KINDS)
def target(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> There:
    return there(request.param, tmp_path, monkeypatch)


def edit(site: Path) -> None:
    """Change one article, remove another, add a third, change the colour: the name of the style sheet, that is."""
    text = (site / ARTICLE).read_text("utf-8")
    (site / ARTICLE).write_text(text.replace("提前一周备课", "提前两周备课"), "utf-8")
    (site / NOTICE).rename(site / "content/tongzhi/2026-04-02-xinde.md")
    settings = (site / "site.yml").read_text("utf-8")
    (site / "site.yml").write_text(settings.replace("#8A1C1C", "#1B4FA6"), "utf-8")
    assert build_site(site).published


def without_styles(files: dict[str, bytes]) -> dict[str, bytes]:
    return {path: data for path, data in files.items() if not path.startswith(STYLE)}


def styles(files: dict[str, bytes]) -> set[str]:
    return {path for path in files if path.startswith(STYLE)}


def test_everything_gets_there_and_the_next_time_nothing_is_to_do(site, target, call):
    assert call("deploy", "--site", site, "--to", target.address).code == 0
    assert target.files() == snapshot(site / "output")
    again = call("deploy", "--site", site, "--to", target.address)
    assert again.code == 0 and "已经是最新的" in again.err


def test_only_what_changed_is_told_and_done(site, target, call):
    call("deploy", "--site", site, "--to", target.address)
    before = target.files()
    edit(site)
    after = snapshot(site / "output")

    told = call("deploy", "--site", site, "--to", target.address, "--dry-run")
    assert told.code == 0 and "这次什么都没有改" in told.err
    assert target.files() == before
    lines = {tuple(line.split(" ", 1)) for line in told.out.splitlines()}
    assert {path for word, path in lines if word == "新增"} == after.keys() - before.keys()
    assert {path for word, path in lines if word == "修改"} == {
        path for path in after.keys() & before.keys() - {"manifest.json"} if after[path] != before[path]
    }
    assert ("删除", NOTICE_PAGE) in lines

    assert call("deploy", "--site", site, "--to", target.address).code == 0
    assert without_styles(target.files()) == without_styles(after)


def test_pages_that_readers_have_open_keep_their_style_sheet_until_the_next_time(site, target, call):
    call("deploy", "--site", site, "--to", target.address)
    before = styles(snapshot(site / "output"))
    edit(site)
    call("deploy", "--site", site, "--to", target.address)
    after = styles(snapshot(site / "output"))
    assert not before & after
    whole = target.address.endswith(".zip")
    assert styles(target.files()) == (after if whole else before | after)
    (site / NOTICE).write_text("---\n标题: 通知\n日期: 2026-04-01\n单位: jlu\n体裁: 通知\n---\n学习。\n", "utf-8")
    build_site(site)
    call("deploy", "--site", site, "--to", target.address)
    assert target.files() == snapshot(site / "output")


def test_a_rollback_brings_the_former_bytes_back(site, target, call):
    call("deploy", "--site", site, "--to", target.address)
    before = target.files()
    edit(site)
    call("deploy", "--site", site, "--to", target.address)
    back = call("deploy", "--site", site, "--to", target.address, "--rollback")
    assert back.code == 0 and "已退回" in back.err
    assert target.files() == before
    assert call("deploy", "--site", site, "--to", target.address).code == 0
    assert without_styles(target.files()) == without_styles(snapshot(site / "output"))


def test_without_an_earlier_time_there_is_nothing_to_bring_back(site, target, call):
    call("deploy", "--site", site, "--to", target.address)
    refused = call("deploy", "--site", site, "--to", target.address, "--rollback")
    assert refused.code == 2 and "没有可以退回的上一次" in refused.err
    assert target.files() == snapshot(site / "output")


@pytest.mark.parametrize("kind", [*BY_STEPS, "git"])
def test_what_is_not_ours_stays(site, call, kind, tmp_path, monkeypatch):
    target = there(kind, tmp_path, monkeypatch)
    call("deploy", "--site", site, "--to", target.address)
    target.add("tongzhi/2026/扫描件.pdf", b"by hand")
    edit(site)
    call("deploy", "--site", site, "--to", target.address)
    files = target.files()
    assert files["tongzhi/2026/扫描件.pdf"] == b"by hand"
    assert NOTICE_PAGE not in files


def test_targets_have_names_in_the_settings_and_paths_begin_at_the_site(site, call):
    with (site / "site.yml").open("a", encoding="utf-8") as settings:
        settings.write("发布: {正式: ../www, 打包: ../dangjian.zip}\n")
    build_site(site)
    which = call("deploy", "--site", site)
    assert which.code == 2 and "正式、打包" in which.err
    near = call("deploy", "正试", "--site", site)
    assert near.code == 2 and "是不是“正式”" in near.err
    assert call("deploy", "正式", "--site", site).code == 0
    assert snapshot(site.parent / "www") == snapshot(site / "output")


def test_the_branch_grows_by_one_commit_and_the_repository_of_the_site_stays_as_it_is(
    site, call, tmp_path, monkeypatch
):
    target = there("git", tmp_path, monkeypatch)
    repository = tmp_path / "pages.git"
    subprocess.run(["git", "init", "-q", site], check=True)
    subprocess.run(["git", "-C", site, "remote", "add", "pages", repository], check=True)
    before = snapshot(site / ".git")
    call("deploy", "--site", site, "--to", "git:pages#gh-pages")
    edit(site)
    call("deploy", "--site", site, "--to", "git:pages#gh-pages")
    assert snapshot(site / ".git") == before
    command = ["git", "--git-dir", repository, "log", "--format=%s", "gh-pages"]
    log = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    assert len(log) == 2 and log[1].startswith("发布：新增")
    assert without_styles(target.files()) == without_styles(snapshot(site / "output"))
