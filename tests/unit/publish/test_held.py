"""Renames while another program holds a file, as happens on Windows: it is waited for, and told if it does not let go."""

from __future__ import annotations

import ast
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import sitegen
from sitegen.cli.main import run
from sitegen.publish import exchange
from sitegen.publish.disk import DiskProblem, disk
from sitegen.store.moving import move
from sites import build_site, snapshot, write_site

SOURCES = Path(sitegen.__file__).parent


def refusal(code: int, path: object = "x") -> PermissionError:
    """Return what Windows raises for *code*; 5 is access denied, 32 a sharing violation."""
    error = PermissionError(13, "The process cannot access the file", str(path))
    error.winerror = code  # type: ignore[attr-defined]
    return error


class Scanner:
    """Another program: it lets every file go after so many attempts to rename it."""

    def __init__(self, attempts: int, code: int = 32) -> None:
        self.attempts = attempts
        self.code = code
        self.refused = 0
        self.slept: list[float] = []
        self._replace = os.replace

    def replace(self, source: object, target: object) -> None:
        """Stand for ``os.replace``."""
        if self.refused < self.attempts:
            self.refused += 1
            raise refusal(self.code, source)
        self._replace(source, target)  # type: ignore[arg-type]


@pytest.fixture
def scanner(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Scanner]:
    def begin(attempts: int, code: int = 32) -> Scanner:
        found = Scanner(attempts, code)
        monkeypatch.setattr(os, "replace", found.replace)
        monkeypatch.setattr("sitegen.store.moving.sleep", found.slept.append)
        return found

    return begin


@pytest.mark.parametrize("code", [5, 32, 33])
def test_a_file_that_is_held_for_a_moment_is_waited_for(scanner, tmp_path: Path, code: int) -> None:
    (tmp_path / "a").write_text("新", "utf-8")
    found = scanner(3, code)
    move(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "b").read_text("utf-8") == "新"
    assert found.slept == [0.01, 0.02, 0.04]


def test_nobody_waits_for_long(scanner, tmp_path: Path) -> None:
    found = scanner(1000)
    with pytest.raises(PermissionError):
        move(tmp_path / "a", tmp_path / "b")
    assert 2 < sum(found.slept) < 3


def test_where_permission_is_lacking_nobody_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(source: object, target: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", refuse)
    monkeypatch.setattr("sitegen.store.moving.sleep", lambda seconds: pytest.fail("waits"))
    with pytest.raises(PermissionError):
        move(tmp_path / "a", tmp_path / "b")


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have folders exchanged by renames, as where no system call does it."""
    monkeypatch.setattr(exchange, "_swap", lambda one, other: False)


def test_a_build_goes_on_when_a_scanner_lets_go(scanner, windows, small_site: Path) -> None:
    assert build_site(small_site).published
    write_site(
        small_site, {"content/tongzhi/2026-05-01-x.md": "---\n标题: 新\n日期: 2026-05-01\n单位: jlu\n---\n文。\n"}
    )
    found = scanner(4)
    assert run(["build", "--site", str(small_site), "--today", "2026-06-01", "--jobs", "1"]) == 0
    assert found.refused == 4
    assert (small_site / "output/tongzhi/2026/0501-x.html").exists()


def test_a_build_says_so_when_it_does_not(
    scanner, windows, small_site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build_site(small_site).published
    before = snapshot(small_site / "output")
    write_site(
        small_site, {"content/tongzhi/2026-05-01-x.md": "---\n标题: 新\n日期: 2026-05-01\n单位: jlu\n---\n文。\n"}
    )
    scanner(100_000)
    assert run(["build", "--site", str(small_site), "--today", "2026-06-01", "--jobs", "1"]) == 4
    said = capsys.readouterr().err
    assert "正被别的程序占用（杀毒软件、网盘、打开着的窗口），请关上它再运行一次；原来的网站没有改动。" in said
    assert "Traceback" not in said
    assert snapshot(small_site / "output") == before
    assert not list(small_site.glob(".output.sitegen-*"))


def test_between_two_renames_the_old_site_comes_back(
    windows, small_site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert build_site(small_site).published
    before = snapshot(small_site / "output")
    write_site(
        small_site, {"content/tongzhi/2026-05-01-x.md": "---\n标题: 新\n日期: 2026-05-01\n单位: jlu\n---\n文。\n"}
    )
    really = os.replace

    def refuse(source: os.PathLike[str], target: os.PathLike[str]) -> None:
        if ".sitegen-new-" in str(source) and str(target).endswith("output"):
            raise refusal(5, source)
        really(source, target)

    monkeypatch.setattr(os, "replace", refuse)
    monkeypatch.setattr("sitegen.store.moving.sleep", lambda seconds: None)
    assert run(["build", "--site", str(small_site), "--today", "2026-06-01", "--jobs", "1"]) == 4
    assert snapshot(small_site / "output") == before


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (refusal(5), "没有权限，或者正被别的程序占用"),
        (refusal(33), "正被别的程序占用（杀毒软件"),
        (PermissionError(13, "Permission denied", "x"), "没有权限；原来"),
    ],
)
def test_what_windows_says(error: OSError, words: str) -> None:
    with pytest.raises(DiskProblem, match="无法读写“x”") as found, disk("x"):
        raise error
    assert words in str(found.value)


def test_a_path_that_is_not_found_because_it_is_too_long() -> None:
    error = FileNotFoundError(2, "The system cannot find the path specified", "C:\\" + "很长的文件夹\\" * 40)
    error.winerror = 3  # type: ignore[attr-defined]
    with pytest.raises(DiskProblem, match="路径太长；用 sitegen doctor 看怎样开启长路径"), disk("x"):
        raise error
    error.filename = "C:\\短"
    with pytest.raises(FileNotFoundError), disk("x"):
        raise error


def _renames(tree: ast.AST) -> Iterator[ast.Attribute]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            names = node.func.attr in ("rename", "renames") or ast.unparse(node.func) in ("os.replace", "shutil.move")
            # Those of texts take two, those of values a keyword.
            if names or (node.func.attr == "replace" and len(node.args) == 1 and not node.keywords):
                yield node.func


def test_nothing_is_renamed_in_another_way() -> None:
    found = {
        (path.relative_to(SOURCES).as_posix(), ast.unparse(name))
        for path in SOURCES.rglob("*.py")
        for name in _renames(ast.parse(path.read_text("utf-8")))
    }
    assert found == {("store/moving.py", "os.replace"), ("markup/reading.py", "reader.replace")}
