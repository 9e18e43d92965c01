"""Where nothing has changed, a check says again what it found; whatever has changed, it sees."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from changes import ARTICLE, own_template, same_size, touch
from sitegen.pipeline import examination
from sitegen.pipeline.check import find
from sitegen.pipeline.findings import Findings
from sitegen.pipeline.request import Request
from sites import TODAY, write_site


def look_for(site: Path, **options: Any) -> Findings:
    return find(Request(**{"root": site, "output": site / "output", "today": TODAY, "jobs": 1, **options}))


@pytest.fixture
def site(small_site: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site whose files are old enough to be trusted, checked once."""
    monkeypatch.setattr("sitegen.pipeline.glance.TICK", -(10**18))
    text = (small_site / ARTICLE).read_text("utf-8")
    write_site(small_site, {ARTICLE: f"{text}\n会务联系电话 13812345678。\n"})
    look_for(small_site)
    return small_site


@pytest.fixture
def examined(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Every examination from now on."""
    made: list[object] = []
    checked = examination.checked

    def counted(request: Request) -> object:
        made.append(request)
        return checked(request)

    monkeypatch.setattr(examination, "checked", counted)
    return made


def test_what_has_not_changed_is_said_again(site: Path, examined: list[object]) -> None:
    again = look_for(site)
    assert not examined
    (site / ".sitegen/check.bin").unlink()
    assert again == look_for(site)
    assert len(examined) == 1
    assert "PII003" in {problem.code for problem in again.problems}
    assert again.units[ARTICLE]


def test_what_is_kept_has_no_number_of_a_person(site: Path) -> None:
    assert b"13812345678" not in (site / ".sitegen/check.bin").read_bytes()


def signature(site: Path) -> None:
    write_site(site, {"reviews/a.yml": "[]"})


def history(site: Path) -> None:
    author = ("-c", "user.name=a", "-c", "user.email=a@a.example")
    for command in (["init", "-q"], ["add", "content"], [*author, "commit", "-q", "-m", "a"]):
        subprocess.run(["git", *command], cwd=site, check=True)


def damage(site: Path) -> None:
    path = site / ".sitegen/check.bin"
    path.write_bytes(path.read_bytes()[:-1])


@pytest.mark.parametrize("change", [touch, same_size, own_template, signature, history, damage])
def test_every_change_is_seen(site: Path, examined: list[object], change: Callable[[Path], None]) -> None:
    change(site)
    look_for(site)
    assert len(examined) == 1


def test_another_day_is_another_check(site: Path, examined: list[object]) -> None:
    look_for(site, today=TODAY + timedelta(days=1))
    assert len(examined) == 1


def test_files_as_young_as_the_look_itself_are_not_trusted(small_site: Path, examined: list[object]) -> None:
    look_for(small_site)
    look_for(small_site)
    assert len(examined) == 2
