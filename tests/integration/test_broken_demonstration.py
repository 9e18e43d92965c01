"""The demonstration site with one mistake for each rule: each is told once, where it is, and nothing else is.

A new rule brings its mistake: see tests/broken.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from broken.copies import COPIES, LEFT_OUT, NAMED, TODAY
from broken.mistake import ROOT, Copy, Mistake, header, make, place
from broken.sites import ANSWERS
from sitegen.checks.answers import Answer, Kind
from sitegen.checks.known import known_codes
from sitegen.checks.registry import RULES
from sitegen.checks.rule import SiteRule
from sitegen.cli.main import run
from sitegen.pipeline import online
from sitegen.pipeline.check import check
from sitegen.pipeline.request import Request

Found = dict[str, str | int]
WHOLE_SITE = {rule.code for rule in RULES if isinstance(rule, SiteRule) and rule.whole}
ONLY_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there are no such files and names")


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration site, read once."""
    root = tmp_path_factory.mktemp("demonstration") / "site"
    for name in ("content", "fonts", "reviews"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "site.yml", root)
    check(Request(root=root, output=root / "output", today=TODAY))
    return root


@pytest.fixture(autouse=True)
def nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def answered(links: Iterable[str], day: str, manners: object) -> Iterator[tuple[str, Answer]]:
        there = Answer(kind=Kind.THERE, day=day)
        return ((link, ANSWERS.get(link, there)) for link in links)

    monkeypatch.setattr(online, "ask", answered)


def params() -> list[ParameterSet]:
    return [pytest.param(copy, id=copy.name, marks=[ONLY_LINUX] if copy is NAMED else []) for copy in COPIES]


def told(capsys: pytest.CaptureFixture[str], site: Path, copy: Copy) -> list[Found]:
    run(["check", "--site", str(site), "--format", "json", "--online", "--today", str(copy.today)])
    found: list[Found] = json.loads(capsys.readouterr().out)
    return found


def named(found: Found) -> tuple[str | int, ...]:
    """Return what of *found* stays as it is when there are more lines above."""
    return found["code"], found["path"], found["message"]


@pytest.mark.parametrize("copy", params())
def test_each_mistake_is_told_once_and_where_it_is(
    copy: Copy, untouched: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = tmp_path / "site"
    shutil.copytree(untouched, site)
    make(site, [Mistake(code="", path=path, old=old, new=new, at="") for path, old, new in copy.given])
    before = Counter(map(named, told(capsys, site, copy)))
    make(site, copy.mistakes)
    found = told(capsys, site, copy)
    now = Counter(map(named, found))
    fresh = Counter((one["code"], one["path"], one["line"]) for one in found if (now - before)[named(one)])
    made = Counter(place(site, mistake) for mistake in copy.mistakes)
    assert {"not told": sorted(made - fresh), "told besides": sorted(fresh - made)} == {
        "not told": [],
        "told besides": [],
    }
    gone = before - now
    assert gone == before if copy.unread else {code for code, *_ in gone} <= (WHOLE_SITE if copy.faulty else set())


@pytest.mark.parametrize("name", ["lilun/_index", "units/jx", "brands/hesui/index", "topics/liuyu-zhili", "about"])
def test_what_cannot_be_understood_is_told_alone_whatever_names_it(
    name: str, untouched: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mistake = header("FM010", f"{name}.md", "标体: 写错的键")
    copy = Copy(name=name, today=TODAY, mistakes=(mistake,))
    site = tmp_path / "site"
    shutil.copytree(untouched, site)
    before = {named(one) for one in told(capsys, site, copy)}
    make(site, copy.mistakes)
    fresh = [one for one in told(capsys, site, copy) if named(one) not in before]
    assert [(one["code"], one["path"], one["line"]) for one in fresh] == [place(site, mistake)]


def test_every_code_has_its_mistake() -> None:
    made = Counter(mistake.code for copy in COPIES for mistake in copy.mistakes)
    assert known_codes() - made.keys() == LEFT_OUT.keys()
    assert [code for code, times in made.items() if times > 1] == []


def test_every_code_has_its_page(capsys: pytest.CaptureFixture[str]) -> None:
    written = "\n".join(path.read_text("utf-8") for path in (ROOT / "docs/rules").glob("*.md"))
    for code in {*LEFT_OUT, *(mistake.code for copy in COPIES for mistake in copy.mistakes)}:
        assert run(["explain", code]) == 0
        assert code in capsys.readouterr().out
        assert f"## {code} " in written
