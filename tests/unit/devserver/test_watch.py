"""The watcher: every change of a source is noticed, nothing else is."""

from __future__ import annotations

import queue
import shutil
from pathlib import Path

import pytest

from sitegen.devserver.watch import SiteWatcher, is_source

DEADLINE = 20


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "content/yaowen").mkdir(parents=True)
    (tmp_path / "site.yml").write_text("标题: x\n", "utf-8")
    return tmp_path


@pytest.fixture
def notices(site):
    found: queue.Queue[bool] = queue.Queue()
    watcher = SiteWatcher(site)
    assert watcher.start(lambda: found.put(True))
    yield found
    watcher.stop()


def drain(notices):
    while not notices.empty():
        notices.get()


def test_a_new_file_in_a_new_folder_is_noticed(site, notices):
    (site / "content/yaowen/2026").mkdir()
    (site / "content/yaowen/2026/a.md").write_text("x")
    assert notices.get(timeout=DEADLINE)


def test_a_deleted_file_is_noticed(site, notices):
    (site / "content/a.md").write_text("x")
    notices.get(timeout=DEADLINE)
    drain(notices)
    (site / "content/a.md").unlink()
    assert notices.get(timeout=DEADLINE)


def test_settings_that_are_replaced_are_noticed_again_and_again(site, notices):
    for number in range(3):
        (site / "new").write_text(f"标题: {number}\n", "utf-8")
        (site / "new").replace(site / "site.yml")
        assert notices.get(timeout=DEADLINE)
        drain(notices)


def test_a_folder_that_comes_later_is_watched(site, notices):
    (site / "templates").mkdir()
    notices.get(timeout=DEADLINE)
    drain(notices)
    (site / "templates/404.html").write_text("x")
    assert notices.get(timeout=DEADLINE)


def test_a_folder_that_is_replaced_is_watched(site, notices):
    shutil.rmtree(site / "content")
    (site / "content").mkdir()
    notices.get(timeout=DEADLINE)
    drain(notices)
    (site / "content/a.md").write_text("x")
    assert notices.get(timeout=DEADLINE)


def test_what_a_site_reads_of_its_group_is_noticed(tmp_path):
    for name in ("sites/a/content", "sites/b/content", "shared/content/units"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "sites/b/site.yml").write_text("标题: b\n", "utf-8")
    (tmp_path / "sites.yml").write_text("- 站点: a\n", "utf-8")
    found: queue.Queue[bool] = queue.Queue()
    watcher = SiteWatcher(tmp_path / "sites/a")
    watcher.start(lambda: found.put(True))
    for name in ("shared/content/units/x.md", "sites/b/content/x.md", "sites/b/site.yml", "sites.yml"):
        (tmp_path / name).write_text("x")
        assert found.get(timeout=DEADLINE)
        drain(found)
    watcher.stop()


def test_what_sitegen_writes_is_not_noticed(site, notices):
    for name in ("output", ".sitegen/preview"):
        (site / name).mkdir(parents=True)
        (site / name / "index.html").write_text("x")
    (site / "content/~$x.docx").write_text("x")
    (site / "content/mark.md").write_text("x")
    assert notices.get(timeout=DEADLINE)  # the mark alone: what came before it would have been noticed before it
    drain(notices)


@pytest.mark.parametrize(
    "name", [".a.md.swp", "~$a.docx", "a.md~", "4913", "a.tmp", ".git/index", "#a.md#", "Thumbs.db"]
)
def test_litter_is_no_source(name):
    assert not is_source(Path("/site"), Path("/site/content") / name)


@pytest.mark.parametrize("name", ["a.md", "2026/会场.jpg", "pairings.yml"])
def test_all_else_is(name):
    assert is_source(Path("/site"), Path("/site/content") / name)
