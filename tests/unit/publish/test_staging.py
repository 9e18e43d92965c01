"""Staging: written, kept, published in one step, and nothing left beside the output."""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
import sys
from pathlib import Path

import pytest
from generations import NEW, OLD, in_child, manifest_of, publish, site_at, without_exchange

from sitegen.publish.disk import DiskProblem
from sitegen.publish.files import write_file
from sitegen.publish.present import scan
from sitegen.publish.staging import Staging, is_current, recover
from sitegen.publish.target import UnusableOutput, check_contents


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """An output folder that holds the site OLD, alone in its parent."""
    publish(tmp_path / "web" / "output", OLD)
    return tmp_path / "web" / "output"


def beside(output: Path) -> list[str]:
    return [path.name for path in output.parent.iterdir() if path != output]


def inode(output: Path, name: str) -> int:
    return (output / name).stat().st_ino


# -- writing


def test_a_written_file_is_reported_with_digest_size_and_time(tmp_path: Path) -> None:
    with Staging(tmp_path / "output", {}) as staging:
        sha256, size, mtime_ns = staging.write("/a/b.html", "汉字".encode())
        path = staging.root / "a" / "b.html"
        assert path.read_text("utf-8") == "汉字"
        assert (sha256, size, mtime_ns) == (hashlib.sha256(path.read_bytes()).hexdigest(), 6, path.stat().st_mtime_ns)


def test_an_address_of_a_folder_is_its_index(tmp_path: Path) -> None:
    write_file(tmp_path, "/a/", b"x")
    assert (tmp_path / "a" / "index.html").read_bytes() == b"x"


@pytest.mark.parametrize(
    "address", ["/../x", "/a/../../x", "/a/./x", "//x", "/a//x", "/a\\..\\x", "/a\0b", "..", "/..", "", "/a/.."]
)
def test_an_address_that_leads_out_is_not_written(tmp_path: Path, address: str) -> None:
    root = tmp_path / "root"
    root.mkdir()
    with pytest.raises(ValueError, match="address"):
        write_file(root, address, b"x")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_links_inside_staging_are_not_followed(tmp_path: Path) -> None:
    root, outside = tmp_path / "root", tmp_path / "outside"
    root.mkdir()
    outside.mkdir()
    (root / "folder").symlink_to(outside)
    (root / "file.html").symlink_to(outside / "file.html")
    with pytest.raises(ValueError, match="leads out"):
        write_file(root, "/folder/x.html", b"x")
    with pytest.raises(ValueError, match="leads out"):
        write_file(root, "/folder/deep/x.html", b"x")
    with pytest.raises(FileExistsError):
        write_file(root, "/file.html", b"x")
    assert list(outside.iterdir()) == []


def test_nothing_is_written_twice(tmp_path: Path) -> None:
    write_file(tmp_path, "/x.html", b"one")
    with pytest.raises(FileExistsError):
        write_file(tmp_path, "/x.html", b"two")
    assert (tmp_path / "x.html").read_bytes() == b"one"


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077, 0o777])
def test_modes_do_not_depend_on_the_umask(tmp_path: Path, mask: int) -> None:
    output = tmp_path / "output"
    before = os.umask(mask)
    try:
        publish(output, {"/a/b/c.html": "x", "/i.html": "y"})
        publish(output, {"/a/b/c.html": "x", "/d/e.html": "z"})
    finally:
        os.umask(before)
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in [output, *output.rglob("*")]}
    assert modes == {path: 0o755 if path.is_dir() else 0o644 for path in modes}
    assert len(modes) == 7


# -- keeping


def test_a_kept_file_is_the_same_file(output: Path) -> None:
    before = inode(output, "a/one.html")
    publish(output, NEW)
    assert inode(output, "a/one.html") == before
    assert (output / "a" / "one.html").stat().st_nlink == 1


@pytest.mark.parametrize("change", ["another", "gone", "link"])
def test_a_file_that_is_no_longer_what_was_found_is_not_kept(output: Path, change: str) -> None:
    found = scan(output).files
    page = output / "index.html"
    if change == "another":
        (output / "other.html").write_text("另", "utf-8")
        (output / "other.html").replace(page)
    elif change == "gone":
        page.unlink()
    else:
        page.rename(output / "real.html")
        page.symlink_to("real.html")
    with pytest.raises(DiskProblem, match="被别的程序改动"), Staging(output, found, {"index.html"}) as staging:
        staging.commit(manifest_of({"/index.html": "旧"}))
    assert beside(output) == []


def test_what_is_written_into_a_kept_file_during_a_build_shows_at_the_next(output: Path) -> None:
    found = scan(output).files
    with Staging(output, found, {"index.html"}) as staging:
        (output / "index.html").write_text("改", "utf-8")
        staging.commit(manifest_of({"/index.html": "旧"}))
    assert scan(output).files["index.html"].mtime_ns != found["index.html"].mtime_ns


def test_a_system_that_numbers_a_file_anew_under_every_name_keeps_by_size_and_time(output: Path) -> None:
    found = scan(output).files
    others = {path: item._replace(inode=item.inode + 1) for path, item in found.items()}
    with Staging(output, others, others.keys() - {"manifest.json"}) as staging:
        staging.commit(manifest_of(OLD))
    assert site_at(output) == OLD


def test_a_kept_file_whose_mode_was_changed_is_copied_with_the_right_one(output: Path) -> None:
    page = output / "index.html"
    page.chmod(0o600)
    found = scan(output).files
    with Staging(output, found, {"index.html"}) as staging:
        copy = staging.root / "index.html"
        assert stat.S_IMODE(copy.stat().st_mode) == 0o644
        assert stat.S_IMODE(page.stat().st_mode) == 0o600
        staging.commit(manifest_of({"/index.html": "旧"}))
    new = scan(output).files["index.html"]
    assert new.inode != found["index.html"].inode
    assert new.mtime_ns == found["index.html"].mtime_ns


def refuse_links() -> None:
    """Make this process one whose disk has no hard links."""

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if event == "os.link":
            raise PermissionError(1, "Operation not permitted")

    sys.addaudithook(watch)


def test_without_hard_links_only_what_is_as_it_was_found_is_kept(output: Path) -> None:
    found = scan(output).files["index.html"]

    def keep() -> None:
        with pytest.raises(DiskProblem, match="被别的程序改动"):
            Staging(output, {"index.html": found._replace(size=found.size + 1)}, {"index.html"})

    assert in_child(keep, refuse_links) == 0
    assert beside(output) == []


def test_without_hard_links_kept_files_are_copied(output: Path) -> None:
    before = scan(output).files["a/one.html"]
    assert in_child(lambda: publish(output, NEW), refuse_links) == 0
    assert site_at(output) == NEW
    after = scan(output).files["a/one.html"]
    assert after.inode != before.inode
    assert after._replace(inode=before.inode) == before


# -- publishing


@pytest.mark.parametrize("simple", [False, True], ids=["exchange", "two renames"])
def test_the_new_site_takes_the_place_of_the_old(output: Path, simple: bool) -> None:
    assert in_child(lambda: publish(output, NEW), without_exchange if simple else lambda: None) == 0
    assert site_at(output) == NEW
    assert not (output / "gone").exists()
    assert beside(output) == []


def test_a_site_can_be_published_into_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    publish(tmp_path / "output", NEW)
    assert site_at(tmp_path / "output") == NEW
    assert beside(tmp_path / "output") == []


def test_a_staging_area_that_is_not_committed_leaves_no_trace(output: Path) -> None:
    with pytest.raises(ZeroDivisionError), Staging(output, scan(output).files, {"index.html"}) as staging:
        staging.write("/a/b/c.html", b"x")
        raise ZeroDivisionError
    assert site_at(output) == OLD
    assert beside(output) == []


def test_aborting_twice_or_after_a_commit_does_nothing(output: Path) -> None:
    staging = Staging(output, {})
    staging.write("/index.html", "新".encode())
    staging.commit(manifest_of({"/index.html": "新"}))
    staging.abort()
    staging.abort()
    assert site_at(output) == {"/index.html": "新"}


@pytest.mark.parametrize("files", [{"/index.html": "新", "/more.html": "x"}, {}])
def test_a_manifest_that_does_not_fit_what_was_staged_is_a_bug(output: Path, files: dict[str, str]) -> None:
    with pytest.raises(RuntimeError, match="differ"), Staging(output, {}) as staging:
        staging.write("/index.html", "新".encode())
        staging.commit(manifest_of(files))
    assert site_at(output) == OLD
    assert beside(output) == []


def test_an_output_is_current_while_files_and_preview_flag_are_the_same(output: Path, tmp_path: Path) -> None:
    assert is_current(output, manifest_of(OLD))
    assert not is_current(output, manifest_of(NEW))
    assert not is_current(output, manifest_of(OLD, preview=True))
    assert not is_current(tmp_path / "none", manifest_of(OLD))


# -- what is not ours


def test_litter_moves_to_the_new_site(output: Path) -> None:
    places = [".DS_Store", "a/Thumbs.db", "gone/desktop.ini", "viewed/deep/.DS_Store"]
    (output / "viewed" / "deep").mkdir(parents=True)
    for place in places:
        (output / place).write_text(place, "utf-8")
    for files in (NEW, OLD, NEW):
        publish(output, files)
        assert [(output / place).read_text("utf-8") for place in places] == places
        assert beside(output) == []


def test_an_empty_folder_of_somebody_else_stays(output: Path) -> None:
    (output / "uploads").mkdir()
    publish(output, NEW)
    assert (output / "uploads").is_dir()


def test_what_somebody_puts_into_the_output_during_a_build_is_not_deleted(output: Path) -> None:
    with Staging(output, {}) as staging:
        staging.write("/index.html", "新".encode())
        (output / "论文.docx").write_bytes(b"thesis")
        (output / "a" / "notes").mkdir()
        (output / "a" / "notes" / "one.txt").write_bytes(b"note")
        (output / "gone" / "x.html").unlink()
        (output / "gone" / "x.html").symlink_to("/etc/hostname")
        staging.commit(manifest_of({"/index.html": "新"}))
    assert (output / "论文.docx").read_bytes() == b"thesis"
    assert (output / "a" / "notes" / "one.txt").read_bytes() == b"note"
    assert (output / "gone" / "x.html").is_symlink()
    assert not (output / "a" / "one.html").exists()
    assert beside(output) == []
    with pytest.raises(UnusableOutput, match=r"a/、gone/、论文\.docx。"):
        check_contents(output)


def test_what_has_no_room_in_the_new_site_stays_beside_it(output: Path) -> None:
    with Staging(output, {}) as staging:
        staging.write("/come.html", "来".encode())
        (output / "come.html").write_bytes(b"not ours")
        staging.commit(manifest_of({"/come.html": "来"}))
    for _ in range(2):
        [kept] = output.parent.glob(".output.sitegen-new-*")
        assert (kept / "come.html").read_bytes() == b"not ours"
        recover(output)
    assert site_at(output) == {"/come.html": "来"}


def test_a_link_inside_the_old_output_is_never_followed_by_deletion(output: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "one.html").write_bytes(b"precious")
    with Staging(output, {}) as staging:
        staging.write("/index.html", "新".encode())
        shutil.rmtree(output / "a")
        (output / "a").symlink_to(outside)
        staging.commit(manifest_of({"/index.html": "新"}))
    assert (outside / "one.html").read_bytes() == b"precious"
    assert (output / "a").is_symlink()


# -- recovery


def test_recovery_leaves_alone_what_only_looks_like_ours(output: Path, tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    publish(victim, OLD)
    names = [
        ".output.sitegen-new",
        ".output.sitegen-new-XYZ",
        ".other.sitegen-new-0123abcd",
        "output.sitegen-new-0123abcd",
    ]
    for name in names:
        (output.parent / name).mkdir()
    (output.parent / ".output.sitegen-new-0123abcd").symlink_to(victim)
    (output.parent / ".output.sitegen-old-0123abcd").write_bytes(b"a file")
    before = sorted(beside(output))
    recover(output)
    assert sorted(beside(output)) == before
    assert site_at(victim) == OLD


def test_recovery_without_anything_to_recover_does_nothing(tmp_path: Path, output: Path) -> None:
    recover(tmp_path / "no" / "such" / "output")
    recover(output)
    assert site_at(output) == OLD
    assert not (tmp_path / "no").exists()


def test_a_generation_half_removed_is_never_put_back(output: Path) -> None:
    with Staging(output, {}) as staging:
        root = staging.root
    shutil.copytree(output, root)
    (root / "index.html").unlink()
    shutil.rmtree(output)
    recover(output)
    assert not output.exists()
    assert beside(output) == []


def test_a_worker_of_a_killed_build_cannot_write_into_the_next(output: Path) -> None:
    killed = Staging(output, {})
    recover(output)
    with pytest.raises(FileNotFoundError):
        write_file(killed.root, "/late.html", b"late")
    publish(output, NEW)
    assert site_at(output) == NEW
