"""Same input, same bytes: whatever the clock, zone, locale, hash seed, umask, folder, number of workers, fork or spawn."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sites import SMALL, snapshot, write_site

CASES: dict[str, tuple[dict[str, str], tuple[str, ...], int]] = {
    "another time zone": ({"TZ": "America/New_York"}, (), 0o022),
    "another locale": ({"LANG": "tr_TR.UTF-8", "LC_ALL": "C"}, (), 0o022),
    "another hash seed": ({"PYTHONHASHSEED": "4242"}, (), 0o022),
    "a closed umask": ({}, (), 0o077),
    "one worker": ({}, ("--jobs", "1"), 0o022),
    "four workers": ({}, ("--jobs", "4"), 0o022),
}
COMMAND = (sys.executable, "-m", "sitegen", "build", "--today", "2026-06-01")


def build(
    site: Path, output: Path, environment: dict[str, str], options: tuple[str, ...], umask: int, cwd: Path
) -> None:
    subprocess.run(
        [*COMMAND, "--site", str(site), "--output", str(output), *options],
        env={**os.environ, **environment},
        cwd=cwd,
        umask=umask,
        check=True,
        capture_output=True,
    )


def big_site(root: Path) -> Path:
    """A site with enough articles for several workers."""
    article = "---\n标题: 第{n}期党课\n日期: 2025-{month:02d}-{day:02d}\n单位: jx\n标签: [党课, 第{tag}组]\n---\n第{n}期。\n\n## 一\n\n正文**“引领”**的一段。\n"
    files = {
        f"content/yaowen/2025/n{n:03d}.md": article.format(n=n, month=n % 12 + 1, day=n % 28 + 1, tag=n % 7)
        for n in range(260)
    }
    return write_site(root, {**SMALL, **files})


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    folder = tmp_path_factory.mktemp("reference")
    site = big_site(folder / "site")
    build(site, folder / "output", {}, ("--jobs", "2"), 0o022, folder)
    return site, snapshot(folder / "output")


@pytest.mark.parametrize("case", CASES)
def test_the_bytes_are_the_same_under(case: str, reference: tuple[Path, dict[str, bytes]], tmp_path: Path) -> None:
    site, expected = reference
    environment, options, umask = CASES[case]
    build(site, tmp_path / "elsewhere" / "out", environment, ("--clean", *options), umask, tmp_path)
    assert snapshot(tmp_path / "elsewhere" / "out") == expected
    files = [path for path in (tmp_path / "elsewhere/out").rglob("*") if path.is_file()]
    assert {path.stat().st_mode & 0o777 for path in files} == {0o644}


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_the_bytes_are_the_same_when_workers(
    method: str, reference: tuple[Path, dict[str, bytes]], tmp_path: Path
) -> None:
    from sites import build_site

    site, expected = reference
    assert build_site(site, tmp_path / "out", jobs=2, start_method=method, clean=True).published
    assert snapshot(tmp_path / "out") == expected


def test_a_copy_of_the_site_in_another_folder_gives_the_same_bytes(
    reference: tuple[Path, dict[str, bytes]], tmp_path: Path
) -> None:
    _, expected = reference
    site = big_site(tmp_path / "另一个 文件夹")
    build(site, tmp_path / "out", {}, (), 0o022, tmp_path)
    assert snapshot(tmp_path / "out") == expected


def test_no_path_of_this_machine_comes_out(reference: tuple[Path, dict[str, bytes]]) -> None:
    site, expected = reference
    places = [str(site).encode(), str(Path.home()).encode(), str(Path(__file__).parents[2]).encode()]
    assert [name for name, data in expected.items() if any(place in data for place in places)] == []
