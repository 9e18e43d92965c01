"""The spare generation: what it saves, and that nothing of it is trusted."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from generations import NEW, NEWEST, OLD, Files, in_child, kill_before_step, manifest_of, publish, site_at, spare_of

from sitegen.publish.leftovers import MARKER
from sitegen.publish.lock import locked
from sitegen.publish.present import scan
from sitegen.publish.spare import drop
from sitegen.publish.staging import Staging, recover

# A site of which every generation keeps most, so that the one before stays.
SITES: tuple[Files, ...] = tuple(
    {f"/{name}/index.html": name for name in "abcdef"} | {"/index.html": str(n)} | {f"/only/{n}.html": "x"}
    for n in range(5)
)


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """An output folder that holds SITES[1], with SITES[0] as the spare generation."""
    output = tmp_path / "web" / "output"
    for files in SITES[:2]:
        publish(output, files, spare=True)
    assert spare_of(output).is_dir()
    return output


def tree(folder: Path) -> dict[str, int]:
    """Return all paths below *folder*, with their modes."""
    return {path.relative_to(folder).as_posix(): path.stat().st_mode for path in folder.rglob("*")}


def watched(seen: list[str], *events: str) -> None:
    """Note in *seen* the names of the files that *events* happen to in this process."""

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if event in events:
            seen.append(str(arguments[0]).rpartition("/")[2])

    sys.addaudithook(watch)


def test_a_file_that_is_kept_again_is_neither_linked_nor_removed(output: Path) -> None:
    seen: list[str] = []

    def build() -> None:
        publish(output, SITES[2], spare=True)
        assert sorted(set(seen)) == [".output.sitegen-lock", MARKER, "0.html", "index.html", "manifest.json"]

    assert in_child(build, lambda: watched(seen, "os.link", "os.remove")) == 0


def test_a_site_begun_with_the_spare_is_as_one_begun_with_nothing(output: Path, tmp_path: Path) -> None:
    for files in (*SITES[2:], NEW, OLD, NEWEST, SITES[0]):
        publish(output, files, spare=True)
        publish(tmp_path / "clean" / "output", files)
        assert site_at(output) == files
        assert tree(output) == tree(tmp_path / "clean" / "output")
        assert sorted(path.name for path in output.parent.iterdir()) == [".sitegen", "output"]


def test_no_spare_is_kept_of_a_generation_that_shares_little_with_the_next(output: Path) -> None:
    publish(output, NEW, spare=True)
    assert not spare_of(output).exists()


def other_content(spare: Path) -> None:
    page = spare / "a" / "index.html"
    found = page.stat()
    page.unlink()
    page.write_bytes(b"Z")
    os.utime(page, ns=(found.st_mtime_ns, found.st_mtime_ns))


def more_files(spare: Path) -> None:
    (spare / "a" / "more").mkdir()
    (spare / "a" / "more" / "x.html").write_bytes(b"x")
    (spare / "empty").mkdir()


def fewer_files(spare: Path) -> None:
    (spare / "a" / "index.html").unlink()
    (spare / "b" / "index.html").unlink()
    (spare / "b").rmdir()


def a_folder_for_a_file(spare: Path) -> None:
    (spare / "a" / "index.html").unlink()
    (spare / "a" / "index.html").mkdir()


def a_link_for_a_folder(spare: Path) -> None:
    outside = spare.parent.parent / "outside"
    outside.mkdir()
    (outside / "index.html").write_bytes(b"precious")
    (spare / "a" / "index.html").unlink()
    (spare / "a").rmdir()
    (spare / "a").symlink_to(outside)


def another_mode(spare: Path) -> None:
    (spare / "a").chmod(0o700)


def no_marker(spare: Path) -> None:
    (spare / MARKER).unlink()


def a_link(spare: Path) -> None:
    spare.rename(spare.with_name("elsewhere"))
    spare.symlink_to("elsewhere")


SPOILT = [
    other_content,
    more_files,
    fewer_files,
    a_folder_for_a_file,
    a_link_for_a_folder,
    another_mode,
    no_marker,
    a_link,
]


@pytest.mark.parametrize("spoil", SPOILT)
def test_whatever_became_of_the_spare_the_site_is_the_same(
    output: Path, tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(spare_of(output))
    for files in SITES[2:4]:
        publish(output, files, spare=True)
        publish(tmp_path / "clean" / "output", files)
        assert site_at(output) == files
        assert tree(output) == tree(tmp_path / "clean" / "output")
    if spoil is a_link_for_a_folder:
        assert (output.parent / "outside" / "index.html").read_bytes() == b"precious"
    if spoil is a_link:
        assert (spare_of(output).with_name("elsewhere") / "a" / "index.html").exists(), "what is not ours stays"


def test_a_spare_that_cannot_be_used_is_done_without(output: Path) -> None:
    (spare_of(output) / "a" / "index.html").unlink()
    (spare_of(output) / "a" / "index.html").symlink_to("x")

    def refuse() -> None:
        def watch(event: str, arguments: tuple[object, ...]) -> None:
            if event == "os.remove" and str(arguments[0]).endswith("a/index.html"):
                raise PermissionError(1, "Operation not permitted")

        sys.addaudithook(watch)

    assert in_child(lambda: publish(output, SITES[2], spare=True), refuse) == 0
    assert site_at(output) == SITES[2]


def test_what_somebody_puts_into_the_output_is_handed_over_before_it_becomes_the_spare(output: Path) -> None:
    (output / "a" / ".DS_Store").write_bytes(b"litter")
    (output / "viewed").mkdir()
    (output / "viewed" / ".DS_Store").write_bytes(b"litter")
    kept = {address.lstrip("/") for address in SITES[1]} - {"index.html"}
    with Staging(output, scan(output).files, kept, spare_of(output)) as staging:
        staging.write("/index.html", b"2")
        (output / "论文.docx").write_bytes(b"thesis")
        staging.commit(manifest_of(SITES[1] | {"/index.html": "2"}))
    for name in ("论文.docx", "a/.DS_Store", "viewed/.DS_Store"):
        assert (output / name).exists()
        assert not (spare_of(output) / name).exists()
    assert (spare_of(output) / MARKER).exists()


def test_what_has_no_room_in_the_new_site_keeps_its_generation_from_becoming_the_spare(output: Path) -> None:
    kept = {address.lstrip("/") for address in SITES[1]}
    with Staging(output, scan(output).files, kept, spare_of(output)) as staging:
        staging.write("/come.html", "来".encode())
        (output / "come.html").write_bytes(b"not ours")
        staging.commit(manifest_of(SITES[1] | {"/come.html": "来"}))
    [kept] = output.parent.glob(".output.sitegen-new-*")
    assert (kept / "come.html").read_bytes() == b"not ours"
    assert not spare_of(output).exists()


def test_a_kill_at_any_step_leaves_one_whole_site_and_the_next_build_needs_no_help(tmp_path: Path) -> None:
    seen = set()
    for number in range(1, 1000):
        output = tmp_path / str(number) / "output"
        for files in SITES[:2]:
            publish(output, files, spare=True)
        (output / "a" / ".DS_Store").write_bytes(b"litter")
        code = in_child(lambda output=output: publish(output, SITES[2], spare=True), kill_before_step(number))
        with locked(output, lambda: None):
            recover(output)
        found = site_at(output)
        assert found in SITES[1:3], f"killed before step {number}"
        seen.add((found == SITES[2], code == 0))
        for files in SITES[3:]:
            publish(output, files, spare=True)
            assert site_at(output) == files
        assert (output / "a" / ".DS_Store").read_bytes() == b"litter"
        assert sorted(path.name for path in output.parent.iterdir()) == [".sitegen", "output"]
        if code == 0:
            break
    assert seen == {(False, False), (True, False), (True, True)}
    assert number > 30


def test_modes_do_not_depend_on_the_umask(output: Path) -> None:
    before = os.umask(0o077)
    try:
        publish(output, SITES[2], spare=True)
        publish(output, SITES[3], spare=True)
    finally:
        os.umask(before)
    assert {stat.S_IMODE(path.stat().st_mode) for path in output.rglob("*") if path.is_file()} == {0o644}
    assert {stat.S_IMODE(path.stat().st_mode) for path in output.rglob("*") if path.is_dir()} == {0o755}


def test_a_spare_is_dropped_and_nothing_else_is(output: Path) -> None:
    drop(spare_of(output))
    assert not spare_of(output).exists()
    spare_of(output).mkdir()
    drop(spare_of(output))
    assert spare_of(output).is_dir()
