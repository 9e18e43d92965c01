"""``sitegen deploy`` from two computers at once: the later one waits, or goes on where the earlier one was given up."""

from __future__ import annotations

import json
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sitegen.deploy import claim
from sites import build_site, snapshot
from targets import BY_STEPS, There, there

ARTICLE = "content/yaowen/2026-03-12-dangke.md"


@pytest.fixture
def site(small_site: Path) -> Path:
    assert build_site(small_site).published
    return small_site


@pytest.fixture(params=BY_STEPS)
def target(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> There:
    return there(request.param, tmp_path, monkeypatch)


def leave(folder: Path, owner: str, ago: timedelta) -> Path:
    """Leave what another computer leaves that is publishing."""
    lock = folder / ".the www.sitegen-last/lock"
    lock.mkdir(parents=True)
    since = (datetime.now(UTC) - ago).isoformat()
    (lock / "owner").write_text(json.dumps({"owner": owner, "since": since}), "utf-8")
    return lock


def edit(site: Path) -> None:
    with (site / ARTICLE).open("a", encoding="utf-8") as file:
        file.write("\n又一段。\n")
    assert build_site(site).published


def test_while_another_publishes_nothing_is_done(site, target, call, tmp_path):
    arguments = ("deploy", "--site", site, "--to", target.address)
    assert call(*arguments).code == 0
    before = target.files()
    lock = leave(tmp_path, "周敏@bangong-3", timedelta(minutes=5))
    edit(site)
    for option in ((), ("--rollback",)):
        found = call(*arguments, *option)
        if option and "没有可以退回" in found.err:
            continue
        assert found.code == 4
        assert "周敏@bangong-3 从 " in found.err and "这次什么都没有传" in found.err and "--force" in found.err
    assert target.files() == before
    assert (lock / "owner").exists()
    assert call(*arguments, "--dry-run").code == 0
    assert call(*arguments, "--force").code == 0
    assert target.files() == snapshot(site / "output")
    assert not lock.exists()


@pytest.mark.parametrize("data", [None, b"", b"{}"])
def test_what_was_given_up_holds_nobody_up(data, site, target, call, tmp_path):
    lock = leave(tmp_path, "周敏@bangong-3", timedelta(hours=2))
    if data is not None:
        (lock / "owner").write_bytes(data)
    assert call("deploy", "--site", site, "--to", target.address).code == 0
    assert target.files() == snapshot(site / "output")
    assert not lock.exists()


def test_who_was_killed_goes_on_from_the_same_computer(site, target, call, tmp_path):
    leave(tmp_path, claim._me(), timedelta(minutes=1))
    assert call("deploy", "--site", site, "--to", target.address).code == 0


def test_where_nothing_is_to_do_nobody_is_in_the_way(site, target, call, tmp_path):
    arguments = ("deploy", "--site", site, "--to", target.address)
    assert call(*arguments).code == 0
    leave(tmp_path, "周敏@bangong-3", timedelta(minutes=5))
    found = call(*arguments)
    assert (found.code, "已经是最新的" in found.err) == (0, True)


def test_of_many_that_begin_at_once_one_goes_on(tmp_path):
    from sitegen.deploy.folder import Folder

    (tmp_path / "www").mkdir()
    start, won = threading.Barrier(8), []

    def begin(number: int) -> None:
        place, mine = Folder(tmp_path / "www"), f"{number}".encode()
        start.wait()
        if place.claim(mine, f"{number}") == mine:
            won.append(number)

    threads = [threading.Thread(target=begin, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(won) == 1
