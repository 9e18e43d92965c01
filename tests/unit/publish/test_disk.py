"""A disk that refuses: one Chinese sentence, the old site as it was, no staging area left."""

from __future__ import annotations

import errno
import os
import pickle
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from generations import OLD, in_child, manifest_of, publish, site_at

from sitegen.publish.disk import DiskProblem, disk
from sitegen.publish.files import write_file
from sitegen.publish.lock import locked
from sitegen.publish.present import scan
from sitegen.publish.staging import Staging

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="needs root")


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """An output folder that holds the site OLD."""
    publish(tmp_path / "output", OLD)
    return tmp_path / "output"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 256 KB that holds an output folder with the site OLD."""
    place = tmp_path / "disk"
    place.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "none", place], check=False).returncode:
        pytest.skip("mounting is not allowed here")
    try:
        publish(place / "output", OLD)
        yield place
    finally:
        subprocess.run(["umount", place], check=True)


def refused(job: Callable[[], object], *, words: str) -> Callable[[], None]:
    def run() -> None:
        with pytest.raises(DiskProblem, match=words) as problem:
            job()
        text = str(problem.value)
        assert text.endswith("；原来的网站没有改动。")
        assert text.count("。") == 1

    return run


def build_large(output: Path) -> None:
    with Staging(output, scan(output).files, {"index.html"}) as staging:
        for number in range(100):
            staging.write(f"/{number}/large.html", b"x" * 10_000)


@as_root
def test_a_full_disk(small_disk: Path) -> None:
    refused(lambda: build_large(small_disk / "output"), words="磁盘空间不足")()
    assert site_at(small_disk / "output") == OLD
    assert [path.name for path in small_disk.iterdir()] == ["output"]


@as_root
def test_a_disk_that_becomes_full_at_the_manifest(small_disk: Path) -> None:
    def build() -> None:
        with Staging(small_disk / "output", {}) as staging:
            staging.write("/index.html", "新".encode())
            files = {"/index.html": "新"} | {f"/{n}.html": "" for n in range(2500)}
            for number in range(2500):
                staging.write(f"/{number}.html", b"")
            staging.commit(manifest_of(files))

    subprocess.run(["mount", "-o", "remount,size=128k,nr_inodes=4k", small_disk], check=True)
    refused(build, words="磁盘空间不足")()
    assert site_at(small_disk / "output") == OLD
    assert [path.name for path in small_disk.iterdir()] == ["output"]


@as_root
def test_a_read_only_disk(small_disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    refused(lambda: build_large(small_disk / "output"), words="磁盘是只读的")()
    refused(lambda: locked(small_disk / "output", lambda: None).__enter__(), words="磁盘是只读的")()
    assert site_at(small_disk / "output") == OLD


def test_a_disk_full_from_the_first_file_on(output: Path) -> None:
    def refuse_files() -> None:
        def watch(event: str, arguments: tuple[object, ...]) -> None:
            if event == "open" and "sitegen-new" in str(arguments[0]):
                raise OSError(errno.ENOSPC, "No space left on device")

        sys.addaudithook(watch)

    assert in_child(refused(lambda: build_large(output), words="磁盘空间不足"), refuse_files) == 0
    assert site_at(output) == OLD
    assert [path.name for path in output.parent.iterdir()] == ["output"]


def test_a_limit_on_the_size_of_files(output: Path) -> None:
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))

    assert in_child(refused(lambda: build_large(output), words="文件大小超过"), limit) == 0
    assert site_at(output) == OLD
    assert [path.name for path in output.parent.iterdir()] == ["output"]


def test_too_many_open_files(output: Path) -> None:
    def build() -> None:
        with Staging(output, {}) as staging:
            staging.write("/one.html", b"x")
            resource.setrlimit(resource.RLIMIT_NOFILE, (0, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
            try:
                staging.write("/two.html", b"x")
            finally:
                resource.setrlimit(resource.RLIMIT_NOFILE, (64, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))

    assert in_child(refused(build, words="同时打开的文件太多")) == 0
    assert site_at(output) == OLD
    assert [path.name for path in output.parent.iterdir()] == ["output"]


@as_root
def test_a_folder_that_an_ordinary_user_may_not_write() -> None:
    def become_nobody() -> None:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)

    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        place.chmod(0o755)
        publish(place / "output", OLD)
        assert in_child(refused(lambda: build_large(place / "output"), words="没有权限"), become_nobody) == 0
        lock = refused(lambda: locked(place / "output", lambda: None).__enter__(), words="没有权限")
        assert in_child(lock, become_nobody) == 0
        assert site_at(place / "output") == OLD
        (place / "output").chmod(0o700)
        assert in_child(refused(lambda: scan(place / "output"), words="没有权限"), become_nobody) == 0


def test_a_problem_comes_whole_out_of_a_worker(tmp_path: Path) -> None:
    problem = DiskProblem("无法读写“x”：磁盘空间不足；原来的网站没有改动。")
    assert str(pickle.loads(pickle.dumps(problem))) == str(problem)


def test_what_is_no_fault_of_the_disk_stays_a_bug(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), disk(tmp_path):
        (tmp_path / "none").read_bytes()
    with pytest.raises(FileNotFoundError):
        write_file(tmp_path / "none", "/a/x.html", b"x")
