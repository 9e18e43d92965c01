"""What git tells: the day of the first commit, read once, renames followed; the hosts of remotes; and what is kept.

Nothing is said where it cannot be told.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import commits
from commits import GIT, git
from sitegen.model.repository import Repository
from sitegen.pipeline import history
from sitegen.pipeline.history import first_days, position, repository_of
from sitegen.store.store import Store
from sites import write_site

pytestmark = pytest.mark.skipif(not GIT, reason="there is no git")

ZONE = "Asia/Shanghai"
LONG = "".join(f"第{number}段，党员在实验室里做了一件事。\n\n" for number in range(20))
A, B = "content/yaowen/a.md", "content/yaowen/b.md"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "store.db") as opened:
        yield opened


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return an empty repository."""
    folder = tmp_path / "site"
    folder.mkdir()
    git(folder, "init", "-q")
    return folder


def commit(root: Path, day: str, files: dict[str, str]) -> None:
    """Write *files* and commit all that there is."""
    commits.commit(write_site(root, files), day)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what git is asked for, as it is."""
    found: list[str] = []
    ask = history.ask_git

    def noted(root: Path, *arguments: str) -> str | None:
        found.append(" ".join(arguments))
        return ask(root, *arguments)

    monkeypatch.setattr(history, "ask_git", noted)
    return found


def test_it_is_the_first_commit_that_counts_by_the_author_and_in_the_zone_of_the_site(root, store):
    commit(root, "2026-03-01", {A: "一\n", "content/yaowen/a.png": "", "README.md": ""})
    commit(root, "2026-04-01", {A: "二\n", "content/中 文.md": "三\n"})
    assert first_days(root, ZONE, store) == {A: date(2026, 3, 1), "content/中 文.md": date(2026, 4, 1)}
    with_dateline = first_days(root, "Pacific/Kiritimati", store)
    assert with_dateline[A] == date(2026, 3, 1)
    assert first_days(root, "Pacific/Pago_Pago", store)[A] == date(2026, 2, 28)


def test_renames_are_followed_though_a_little_is_written_anew(root, store):
    commit(root, "2026-03-01", {A: LONG})
    git(root, "mv", A, B)
    commit(root, "2026-04-01", {B: f"{LONG}又一段。\n"})
    git(root, "mv", B, "content/c.md")
    commit(root, "2026-05-01", {})
    assert first_days(root, ZONE, store)["content/c.md"] == date(2026, 3, 1)


def test_what_came_with_a_branch_is_there(root, store):
    commit(root, "2026-03-01", {A: "一\n"})
    git(root, "checkout", "-q", "-b", "other")
    commit(root, "2026-03-05", {B: "二\n"})
    git(root, "checkout", "-q", "-")
    commit(root, "2026-03-09", {"content/c.md": "三\n"})
    git(root, "merge", "-q", "--no-ff", "-m", "合并", "other", day="2026-03-10")
    assert first_days(root, ZONE, store)[B] == date(2026, 3, 5)


def test_the_log_is_read_once_and_then_what_is_new_of_it(root, store, asked):
    commit(root, "2026-03-01", {A: LONG})
    first_days(root, ZONE, store)
    asked.clear()
    first_days(root, ZONE, store)
    assert [one.partition(" ")[0] for one in asked] == ["rev-parse"]
    git(root, "mv", A, B)
    commit(root, "2026-04-01", {"content/c.md": "三\n"})
    days = first_days(root, ZONE, store)
    assert any(".." in one for one in asked)
    assert (days[B], days["content/c.md"]) == (date(2026, 3, 1), date(2026, 4, 1))


def test_another_history_is_read_anew(root, store):
    commit(root, "2026-03-01", {A: "一\n"})
    commit(root, "2026-04-01", {B: "二\n"})
    assert first_days(root, ZONE, store)[B] == date(2026, 4, 1)
    git(root, "reset", "-q", "--hard", "HEAD~1")
    commit(root, "2026-05-01", {B: "三\n"})
    assert first_days(root, ZONE, store)[B] == date(2026, 5, 1)


def test_a_site_may_be_a_folder_of_a_repository(root, store):
    commit(root, "2026-03-01", {f"web/{A}": "一\n", A: "二\n"})
    assert first_days(root / "web", ZONE, store) == {A: date(2026, 3, 1)}
    assert first_days(root, ZONE, store) == {A: date(2026, 3, 1)}


def test_a_hook_of_another_repository_changes_nothing(root, store, monkeypatch):
    commit(root, "2026-03-01", {A: "一\n"})
    monkeypatch.setenv("GIT_DIR", "/nonexistent")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nonexistent")
    assert first_days(root, ZONE, store) == {A: date(2026, 3, 1)}


def test_nothing_is_known_where_nothing_can_be(root, store, tmp_path, monkeypatch):
    assert first_days(root, ZONE, store) == {}  # no commit yet
    commit(root, "2026-03-01", {A: "一\n"})
    commit(root, "2026-04-01", {B: "二\n"})
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{root}", str(tmp_path / "shallow"))
    assert first_days(tmp_path / "shallow", ZONE, store) == {}
    git(root, "config", "extensions.partialClone", "origin")
    assert first_days(root, ZONE, store) == {}
    (tmp_path / "plain").mkdir()
    assert first_days(tmp_path / "plain", ZONE, store) == {}
    monkeypatch.setenv("PATH", "")
    assert first_days(root, ZONE, store) == {}


def test_what_is_kept_may_have_come_to_harm(root, store):
    commit(root, "2026-03-01", {A: "一\n"})
    store.put([(history._KEY, b"no record")])
    assert first_days(root, ZONE, store) == {A: date(2026, 3, 1)}


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://github.com/jl/dangjian.git", "github.com"),
        ("https://web:secret@Gitee.COM:443/jl/dangjian", "gitee.com"),
        ("git@gitlab.com:jl/dangjian.git", "gitlab.com"),
        ("ssh://git@ssh.github.com:443/jl/dangjian.git", "ssh.github.com"),
        ("jihulab.com:jl/dangjian.git", "jihulab.com"),
    ],
)
def test_the_host_of_a_remote_is_known_however_it_is_written(root, store, url, host):
    git(root, "remote", "add", "origin", url)
    assert repository_of(root, ZONE, store).hosts == (host,)


@pytest.mark.parametrize("url", ["/srv/a.git", "../a.git", "file:///srv/a.git", "D:/a.git"])
def test_a_remote_on_this_machine_has_no_host(root, store, url):
    git(root, "remote", "add", "origin", url)
    assert repository_of(root, ZONE, store).hosts == ()


def test_what_is_put_down_for_the_next_commit_is_kept_by_git(root, store):
    git(root, "remote", "add", "origin", "https://github.com/jl/dangjian.git")
    write_site(root, {"content/中 文/会议.md": "一\n", B: "二\n", "README.md": ""})
    before = position(root)
    git(root, "add", "content/中 文", "README.md")
    assert repository_of(root, ZONE, store).tracked == {"content/中 文/会议.md", "README.md"}
    assert repository_of(root / "content", ZONE, store).tracked == {"中 文/会议.md", "../README.md"}
    assert before != position(root)
    git(root, "remote", "set-url", "origin", "/srv/git/dangjian.git")
    assert repository_of(root, ZONE, store) == Repository()


def test_a_remote_that_comes_or_goes_is_seen(root):
    commit(root, "2026-03-01", {A: "一\n"})
    before = position(root)
    git(root, "remote", "add", "origin", "https://github.com/jl/dangjian.git")
    assert before != position(root)
