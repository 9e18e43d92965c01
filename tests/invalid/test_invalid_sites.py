"""Every broken site is refused, with a report that says where, what and how to mend it; the earlier site stands."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from invalid.case import ARTICLE, Case, answer, article, copy_with
from invalid.cases import CASES, FAMILIES
from invalid.many import TEN_FAULTS
from sitegen.core.codes import CODES
from sitegen.report.text import LABELS
from sites import SMALL, build_site, snapshot, write_site


def locked(path: Path) -> None:
    path.write_text(article(), "utf-8")
    path.chmod(0)


UNREADABLE = Case(
    name="file-that-may-not-be-read",
    files={ARTICLE: locked},
    report="""\
content/yaowen/2026-05-20-huiyi.md 错误 FM037 文件读不了：没有读取的权限。改法：检查读取权限；文件可能正被别的程序占用。

1 个错误。
""",
)
EVERY = (*CASES, UNREADABLE)
ONLY_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there are no such files and names")
AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
PROBLEM = re.compile(r"^\S.*? (错误|提醒|提示) ([A-Z]+[0-9]*[A-Z]*[0-9]{3}) ", re.MULTILINE)


def params() -> list[ParameterSet]:
    return [
        pytest.param(case, id=f"{family}-{case.name}", marks=[ONLY_LINUX] if family == "files" else [])
        for family, cases in FAMILIES.items()
        for case in cases
    ]


def command(name: str, site: Path, *, become: Callable[[], None] | None = None) -> subprocess.CompletedProcess[str]:
    """Run a command of sitegen on *site* in a process of its own, which calls *become* first."""
    options = ["--site", str(site), "--today", "2026-06-01"]
    return subprocess.run(
        [sys.executable, "-m", "sitegen", name, *options],
        capture_output=True,
        text=True,
        preexec_fn=become,
        check=False,
    )


@pytest.fixture(scope="session")
def earlier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site, built."""
    site = write_site(tmp_path_factory.mktemp("earlier") / "site", SMALL)
    assert build_site(site).published
    return site


@pytest.mark.parametrize("case", params())
def test_a_broken_site_is_refused_in_these_words(case: Case, earlier: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    before = copy_with(earlier, site, case)
    found = answer(site, strict=case.strict)
    assert found.report == case.report
    assert not found.published
    assert snapshot(site / "output") == before
    assert answer(site, strict=case.strict) == found, "a second build says the same"


def test_ten_faults_in_ten_files_are_told_at_once_and_in_order(earlier: Path, tmp_path: Path) -> None:
    before = copy_with(earlier, tmp_path / "site", TEN_FAULTS)
    checked = command("check", tmp_path / "site")
    assert (checked.returncode, checked.stdout) == (1, TEN_FAULTS.report), checked.stderr
    built = command("build", tmp_path / "site")
    assert built.returncode == 1
    assert TEN_FAULTS.report.rpartition("\n\n")[0] in built.stderr
    assert snapshot(tmp_path / "site/output") == before
    assert len(PROBLEM.findall(TEN_FAULTS.report)) == 10


@pytest.mark.skipif(not hasattr(os, "setuid"), reason="permissions are POSIX")
def test_a_file_that_may_not_be_read_is_told(earlier: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    before = copy_with(earlier, site, UNREADABLE)
    for folder in (tmp_path, *tmp_path.parents) if AS_ROOT else ():
        folder.chmod(folder.stat().st_mode | 0o055)
    built = command("check", site, become=become_nobody if AS_ROOT else None)
    assert (built.returncode, built.stdout) == (1, UNREADABLE.report), built.stderr
    assert snapshot(site / "output") == before


def become_nobody() -> None:
    os.setgid(65534)
    os.setuid(65534)


def test_tags_that_sound_alike_are_no_fault(tmp_path: Path) -> None:
    site = write_site(tmp_path, SMALL | {ARTICLE: article("标签: [党课, 档课, dang-ke, index]\n")})
    outcome = build_site(site)
    assert outcome.published
    assert not outcome.problems


def test_names_of_cases_are_their_own() -> None:
    names = [case.name for case in EVERY]
    assert len(set(names)) == len(names) >= 55


def test_every_code_of_the_catalogue_has_its_case() -> None:
    told = {(label, code) for case in EVERY for label, code in PROBLEM.findall(case.report)}
    assert told == {(LABELS[code.severity], code.code) for code in CODES.values()}
