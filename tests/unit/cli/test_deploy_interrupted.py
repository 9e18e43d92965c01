"""``sitegen deploy`` that is killed at any step: readers find every page whole, and the next time it is completed."""

from __future__ import annotations

import itertools
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from sitegen.deploy import rsync, sftp
from sitegen.deploy.folder import Folder
from sites import build_site, snapshot
from targets import BY_STEPS, there

ARTICLE = "content/yaowen/2026-03-12-dangke.md"
NOTICE = "content/tongzhi/2026-04-01-xuexi.md"


class Killed(BaseException):
    """What ends a deployment."""


def fuse(function: Callable[..., Any], burns: Iterator[int], limit: int) -> Callable[..., Any]:
    """Return *function*, which does its work so many times and then ends everything."""

    def burning(*arguments: Any, **named: Any) -> Any:
        if next(burns) >= limit:
            if "given" in named:  # a batch of sftp: half of it is done
                lines = named["given"].splitlines(keepends=True)
                function(*arguments, **{**named, "given": b"".join(lines[: len(lines) // 2])})
            raise Killed
        return function(*arguments, **named)

    return burning


def kill_after(kind: str, steps: int, patch: pytest.MonkeyPatch) -> None:
    burns = itertools.count()
    if kind == "folder":
        for name in ("_replace", "_keep", "_at"):
            patch.setattr(Folder, name, fuse(getattr(Folder, name), burns, steps))
    elif kind == "sftp":
        patch.setattr(sftp, "run", fuse(sftp.run, burns, steps))
    else:
        real = rsync.run

        def whole(arguments: Any, **named: Any) -> subprocess.CompletedProcess[bytes]:
            if next(burns) >= steps:
                raise Killed
            return real(arguments, **named)

        patch.setattr(rsync, "run", whole)


@pytest.fixture
def site(small_site: Path) -> Path:
    assert build_site(small_site).published
    return small_site


def edit(site: Path, word: str) -> dict[str, bytes]:
    text = (site / ARTICLE).read_text("utf-8")
    (site / ARTICLE).write_text(text + f"\n{word}。\n", "utf-8")
    (site / NOTICE).unlink(missing_ok=True)
    (site / f"content/tongzhi/2026-04-05-{len(word)}.md").write_text(
        f"---\n标题: {word}的通知\n日期: 2026-04-05\n单位: jlu\n体裁: 通知\n---\n请按计划学习。\n", "utf-8"
    )
    assert build_site(site).published
    return snapshot(site / "output")


def killed_at_each_step(kind, call, arguments, reset):
    """Kill the command at one step, then at a later one, until it comes through; yield after each kill."""
    for step in itertools.accumulate(itertools.count(1), lambda last, _: last + 1 + last // 4, initial=0):
        reset()
        with pytest.MonkeyPatch.context() as patch:
            kill_after(kind, step, patch)
            try:
                call(*arguments)
            except Killed:
                pass
            else:
                return
        yield step


@pytest.mark.parametrize("kind", BY_STEPS)
def test_a_deployment_that_is_killed_leaves_pages_whole_and_the_next_completes_it(
    site, call, kind, tmp_path, monkeypatch
):
    target = there(kind, tmp_path, monkeypatch)
    arguments = ("deploy", "--site", site, "--to", target.address)
    call(*arguments)
    before = target.files()
    after = edit(site, "第二次")

    def reset() -> None:
        if target.files() != before:
            assert call(*arguments, "--rollback").code == 0
        assert target.files() == before

    kills = 0
    for kills, step in enumerate(killed_at_each_step(kind, call, arguments, reset), 1):  # noqa: B007
        for path, data in target.files().items():
            assert data in (before.get(path), after.get(path)), (step, path)
        assert not before.keys() & after.keys() - target.files().keys(), step
    assert kills > 3
    assert target.files() == after


@pytest.mark.parametrize("kind", BY_STEPS)
def test_after_a_kill_a_deployment_of_something_else_leaves_nothing_behind(site, call, kind, tmp_path, monkeypatch):
    target = there(kind, tmp_path, monkeypatch)
    arguments = ("deploy", "--site", site, "--to", target.address)
    call(*arguments)
    first = target.files()
    for number, step in enumerate((1, 4, 9, 18)):
        edit(site, "又" * (number + 4))
        with pytest.MonkeyPatch.context() as patch:
            kill_after(kind, step, patch)
            with suppress(Killed):
                call(*arguments)
        (site / f"content/tongzhi/2026-04-05-{number + 4}.md").unlink()
        build_site(site)
        assert call(*arguments).code == 0
        assert target.files() == snapshot(site / "output"), step
    assert call(*arguments, "--rollback").code == 0
    assert target.files() != first


@pytest.mark.parametrize("kind", BY_STEPS)
def test_a_rollback_that_is_killed_is_completed_by_the_next_command(site, call, kind, tmp_path, monkeypatch):
    target = there(kind, tmp_path, monkeypatch)
    arguments = ("deploy", "--site", site, "--to", target.address)
    call(*arguments)
    before = target.files()
    after = edit(site, "第二次")

    def reset() -> None:
        assert call(*arguments).code == 0
        assert target.files() == after

    for _ in killed_at_each_step(kind, call, (*arguments, "--rollback"), reset):
        pass
    assert target.files() == before


def test_a_first_deployment_that_is_killed_goes_on(site, call, tmp_path, monkeypatch):
    target = there("folder", tmp_path, monkeypatch)
    arguments = ("deploy", "--site", site, "--to", target.address)
    for _ in killed_at_each_step("folder", call, arguments, lambda: None):
        pass
    assert target.files() == snapshot(site / "output")
