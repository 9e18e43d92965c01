"""A kill at any moment, a full disk, a folder that can't be written, two builds at once: the earlier site is whole."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from sitegen.cli.main import run
from sites import SMALL, build_site, snapshot, write_site

COMMAND = (sys.executable, "-m", "sitegen", "build", "--today", "2026-06-01", "--jobs", "1")


def edit(site: Path) -> None:
    article = site / "content/yaowen/2026-03-12-dangke.md"
    article.write_text(article.read_text("utf-8").replace("实验楼", "图书馆"), "utf-8")


def expected_after_edit(folder: Path) -> dict[str, bytes]:
    site = write_site(folder, SMALL)
    edit(site)
    build_site(site)
    return snapshot(site / "output")


# Kills the process at the n-th call of a function that touches the disk for good.
KILLER = """
import os, signal, sys
n = int(sys.argv.pop(1))
count = 0
def deadly(function):
    def call(*a, **k):
        global count
        count += 1
        if count == n:
            os.kill(os.getpid(), signal.SIGKILL)
        return function(*a, **k)
    return call
for name in ("open", "mkdir", "rename", "replace", "unlink", "link", "rmdir", "remove", "chmod", "fchmod", "utime", "fsync"):
    setattr(os, name, deadly(getattr(os, name)))
from sitegen.__main__ import main
main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a POSIX signal")
def test_a_kill_at_any_moment_leaves_the_old_site_or_the_new_one_and_the_next_build_succeeds(tmp_path: Path) -> None:
    new = expected_after_edit(tmp_path / "expected")
    for moment in (1, 5, 20, 40, 60, 80, 100, 120, 140, 160, 200):
        site = write_site(tmp_path / f"site{moment}", SMALL)
        build_site(site)
        old = snapshot(site / "output")
        edit(site)
        options = ["--site", str(site), "--today", "2026-06-01", "--jobs", "1"]
        run = subprocess.run(
            [sys.executable, "-c", KILLER, str(moment), "build", *options], capture_output=True, check=False
        )
        found = snapshot(site / "output")
        assert found in (old, new), moment
        assert run.returncode in (0, -signal.SIGKILL)
        assert build_site(site).published
        assert snapshot(site / "output") == new
        assert sorted(path.name for path in site.iterdir()) == [".sitegen", "content", "output", "site.yml"]


@pytest.mark.skipif(sys.platform == "win32", reason="resource limits are POSIX")
def test_a_full_disk_ends_with_exit_code_4_and_one_sentence(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", SMALL)
    build_site(site)
    old = snapshot(site / "output")
    write_site(site, {"assets/big.bin": bytes(3_000_000)})
    write_site(site, {"content/yaowen/2026-05-05-b/big.zip": bytes(range(256)) * 12_000})
    write_site(
        site,
        {
            "content/yaowen/2026-05-05-b/index.md": "---\n标题: 大附件\n日期: 2026-05-05\n单位: jlu\n附件: [big.zip]\n---\n见附件。\n"
        },
    )

    def limit() -> None:
        import resource

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, 2_000_000))

    run = subprocess.run([*COMMAND, "--site", str(site)], capture_output=True, text=True, preexec_fn=limit, check=False)
    assert run.returncode == 4, run.stderr
    assert "Traceback" not in run.stderr
    assert "原来的网站没有改动" in run.stderr
    assert snapshot(site / "output") == old
    assert build_site(site).published


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become an ordinary user")
def test_an_ordinary_user_without_the_right_to_write_is_told_so(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    site = write_site(tmp_path / "site", SMALL)
    assert run(["build", "--today", "2026-06-01", "--jobs", "1", "--site", str(site)]) == 0
    old = snapshot(site / "output")
    edit(site)
    for folder in (tmp_path, *tmp_path.parents):
        folder.chmod(folder.stat().st_mode | 0o055)

    # The interpreter itself may be out of an ordinary user's reach, so the child goes on with what is loaded already.
    child = os.fork()
    if child == 0:
        os.setgid(65534)
        os.setuid(65534)
        os._exit(run(["build", "--today", "2026-06-01", "--jobs", "1", "--site", str(site)]))
    _, status = os.waitpid(child, 0)
    text = capfd.readouterr().err
    assert os.waitstatus_to_exitcode(status) == 4, text
    assert "没有权限" in text
    assert "Traceback" not in text
    assert snapshot(site / "output") == old


def test_two_builds_at_once_both_succeed_one_after_the_other(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", SMALL)
    builds = [
        subprocess.Popen([*COMMAND, "--site", str(site)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        for _ in range(3)
    ]
    for one in builds:
        _, errors = one.communicate()
        assert one.returncode == 0, errors.decode()
    output = snapshot(site / "output")
    build_site(site, tmp_path / "clean", clean=True)
    assert output == snapshot(tmp_path / "clean")
