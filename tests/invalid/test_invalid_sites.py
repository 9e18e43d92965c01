"""Every broken site is refused, with a report that says where, what and how to mend it; the earlier site stands."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pydantic
import pytest
from _pytest.mark import ParameterSet

import sitegen
from invalid import groups
from invalid.case import ARTICLE, Case, answer, answer_of_group, article, copy_with
from invalid.cases import CASES, FAMILIES
from invalid.many import TEN_FAULTS
from sitegen.cli.main import run
from sitegen.core.codes import CODES
from sitegen.core.codes.choosing import CHOOSING
from sitegen.core.codes.editing import EDITING
from sitegen.report.text import LABELS
from sites import SMALL, TODAY, build_site, snapshot, write_site


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
EVERY = (*CASES, *groups.CASES, UNREADABLE)
ONLY_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there are no such files and names")
PROBLEM = re.compile(r"^\S.*? (错误|提醒|提示) ([A-Z][A-Z0-9]*\d{3}) ", re.MULTILINE)


def params() -> list[ParameterSet]:
    return [
        pytest.param(case, id=f"{family}-{case.name}", marks=[ONLY_LINUX] if family == "files" else [])
        for family, cases in FAMILIES.items()
        for case in cases
    ]


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


@pytest.mark.parametrize("case", groups.CASES, ids=lambda case: case.name)
def test_a_broken_group_is_refused_in_these_words(case: Case, tmp_path: Path) -> None:
    assert answer_of_group(tmp_path, case) == case.report
    assert case.strict or not all((tmp_path / f"sites/{name}/output").exists() for name in ("xuexiao", "jixie"))


@pytest.mark.parametrize("family", FAMILIES)
def test_a_second_build_says_the_same(family: str, earlier: Path, tmp_path: Path) -> None:
    case = FAMILIES[family][0]
    copy_with(earlier, tmp_path / "site", case)
    assert [answer(tmp_path / "site", strict=case.strict).report for _ in range(2)] == [case.report] * 2


def test_ten_faults_in_ten_files_are_told_at_once_and_in_order(
    earlier: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = copy_with(earlier, tmp_path / "site", TEN_FAULTS)
    options = ["--site", str(tmp_path / "site"), "--today", str(TODAY)]
    assert run(["check", "--ignore", "DUE", *options]) == 1
    assert capsys.readouterr().out == TEN_FAULTS.report
    assert run(["build", *options]) == 1
    assert TEN_FAULTS.report.rpartition("\n\n")[0] in capsys.readouterr().err
    assert snapshot(tmp_path / "site/output") == before
    assert len(TEN_FAULTS.files) == len(PROBLEM.findall(TEN_FAULTS.report)) == 10


OUT_OF_REACH = 77


@pytest.mark.skipif(not hasattr(os, "fork"), reason="permissions are POSIX")
def test_a_file_that_may_not_be_read_is_told(earlier: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before = copy_with(earlier, tmp_path / "site", UNREADABLE)
    # The interpreter itself may be out of an ordinary user's reach, so the child goes on with what is loaded already.
    for name, files in (("readable", {}), ("faulty", TEN_FAULTS.files)):
        run(["check", "--site", str(write_site(tmp_path / name, {**SMALL, **files})), "--today", str(TODAY)])
    capfd.readouterr()
    child = os.fork()
    if child == 0:
        if os.geteuid() == 0:  # who may read everything
            become_ordinary(tmp_path)
        if not all(os.access(module.__file__, os.R_OK) for module in (sitegen, pydantic)):
            os._exit(OUT_OF_REACH)
        # Whatever happens here must end here: the child of a test is no test.
        code = 70
        try:
            code = run(["check", "--ignore", "DUE", "--site", str(tmp_path / "site"), "--today", str(TODAY)])
        finally:
            os._exit(code)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if status == OUT_OF_REACH:
        pytest.skip("sitegen or its libraries lie where an ordinary user may not read")
    assert (status, capfd.readouterr().out) == (1, UNREADABLE.report)
    assert snapshot(tmp_path / "site/output") == before


def become_ordinary(folder: Path) -> None:
    """Let everybody through to *folder*, and be nobody in particular."""
    for above in (folder, *folder.parents):
        above.chmod(above.stat().st_mode | 0o055)
    os.setgid(65534)
    os.setuid(65534)


def test_tags_that_sound_alike_are_no_fault(tmp_path: Path) -> None:
    site = write_site(tmp_path, {**SMALL, ARTICLE: article("标签: [党课, 档课, dang-ke, index]\n")})
    outcome = build_site(site)
    assert outcome.published
    assert not outcome.problems


def test_every_case_has_a_name_of_its_own() -> None:
    names = [case.name for case in EVERY]
    assert len(set(names)) == len(names)


def test_every_code_of_the_catalogue_has_its_case() -> None:
    told = {(label, code) for case in EVERY for label, code in PROBLEM.findall(case.report)}
    assert told == {(LABELS[code.severity], code.code) for code in CODES.values() if code not in (*CHOOSING, *EDITING)}
