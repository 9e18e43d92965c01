"""FM067: what is internal does not lie in a repository that is pushed to a public host."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from commits import GIT, git
from groups import GROUP
from sites import SMALL, write_site

pytestmark = pytest.mark.skipif(not GIT, reason="there is no git")

ARTICLE = "content/yaowen/2026-05-20-huiyi.md"
PROJECT = "content/projects/sj-ybzb.md"
ABOUT = "content/tanhua.md"
INTERNAL = {
    ARTICLE: "---\n标题: 会议\n日期: 2026-05-20\n单位: jx\n内部: 是\n---\n正文。\n",
    PROJECT: SMALL[PROJECT].replace(
        "---\n", "---\n证据:\n  - {条目: 监督党员有力, 名称: 谈话, 文件: tanhua.csv, 内部: 是}\n", 1
    ),
    "content/projects/tanhua.csv": "甲,乙\n",
}
PUBLIC = "https://github.com/jl/dangjian.git"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = write_site(tmp_path / "site", {**SMALL, **INTERNAL})
    git(root, "init", "-q")
    git(root, "add", "content")
    return root


@pytest.fixture
def told(call, site):
    """Return what is said of internal files where the remote is *remote*."""

    def tell(remote: str = "") -> list[tuple[str, int, str, str]]:
        if remote:
            git(site, "remote", "add", "origin", remote)
        found = json.loads(call("check", "--site", site, "--today", "2026-06-01", "--format", "json").out)
        return [(one["path"], one["line"], one["severity"], one["message"]) for one in found if one["code"] == "FM067"]

    return tell


def test_an_article_and_evidence_are_told_of_where_they_are_called_internal(told):
    assert told(PUBLIC) == [
        (
            PROJECT,
            3,
            "error",
            "“content/projects/tanhua.csv”写了“内部: 是”，却由 git 管理，仓库连着公网的 github.com。",
        ),
        (ARTICLE, 5, "error", f"“{ARTICLE}”写了“内部: 是”，却由 git 管理，仓库连着公网的 github.com。"),
    ]


@pytest.mark.parametrize("remote", ["", "git@git.jianglan.example:dw/dangjian.git", "/srv/git/dangjian.git"])
def test_nothing_is_said_without_a_remote_on_a_public_host(told, remote):
    assert told(remote) == []


def test_what_is_held_back_is_told_of_too(told, site):
    write_site(
        site,
        {PROJECT: INTERNAL[PROJECT].replace("培育创建", "撤销"), ABOUT: "---\n标题: 谈话\n草稿: 是\n内部: 是\n---\n"},
    )
    git(site, "add", ABOUT)
    assert {path: line for path, line, *_ in told(PUBLIC)} == {PROJECT: 3, ARTICLE: 5, ABOUT: 4}


def test_nothing_is_said_of_what_git_does_not_keep(told, site):
    git(site, "rm", "-q", "--cached", ARTICLE, "content/projects/tanhua.csv")
    assert told(PUBLIC) == []


def test_nothing_is_said_without_git(told, monkeypatch):
    git_there = told(PUBLIC)
    monkeypatch.setenv("PATH", "")
    assert git_there and told() == []


def test_the_site_may_say_that_the_repository_is_private(told, site):
    write_site(site, {"site.yml": f"{SMALL['site.yml']}检查: {{忽略: [FM067]}}\n"})
    assert told(PUBLIC) == []


@pytest.mark.parametrize("host", ["gitee.com", "gitlab.com", "jihulab.com", "bitbucket.org", "e.coding.net"])
def test_public_hosts_are_known(told, host):
    assert [message.endswith(f"仓库连着公网的 {host}。") for *_, message in told(f"https://{host}/jl/a.git")] == [
        True
    ] * 2


def test_what_the_sites_of_a_group_share_is_seen_too(call, tmp_path):
    page = "shared/content/tanhua.md"
    root = write_site(tmp_path / "group", {**GROUP, page: "---\n标题: 谈话\n内部: 是\n---\n正文。\n"})
    git(root, "init", "-q")
    git(root, "add", "shared")
    git(root, "remote", "add", "origin", PUBLIC)
    found = call("check", "--site", root / "sites/jixie", "--today", "2026-06-01", "--format", "github")
    assert f"::error file={page},line=3,col=5,title=FM067 " in found.out
