"""scan: what stands in an output folder, and as what."""

from __future__ import annotations

import os
from pathlib import Path

from sitegen.model.outputs import Stat
from sitegen.publish.present import Present, by_address, scan


def test_files_are_found_with_size_time_mode_and_inode(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    texts = {"index.html": "x", "a/b/c.html": "四个汉字"}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8")
        os.utime(tmp_path / name, ns=(5, 1_700_000_000_123_456_700))
    found = scan(tmp_path)
    status = {name: (tmp_path / name).stat() for name in texts}
    assert found == Present(
        {
            "index.html": Stat(
                size=1,
                mtime_ns=1_700_000_000_123_456_700,
                mode=status["index.html"].st_mode,
                inode=status["index.html"].st_ino,
            ),
            "a/b/c.html": Stat(
                size=12,
                mtime_ns=1_700_000_000_123_456_700,
                mode=status["a/b/c.html"].st_mode,
                inode=status["a/b/c.html"].st_ino,
            ),
        }
    )
    assert by_address(found.files, ["/a/b/c.html", "/", "/none.html"]) == {
        "/a/b/c.html": found.files["a/b/c.html"],
        "/": found.files["index.html"],
    }


def test_links_are_no_files_and_litter_is_not_spoken_of(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "x.html").write_bytes(b"x")
    (tmp_path / "real" / ".DS_Store").write_bytes(b"x")
    (tmp_path / "linked").symlink_to("real")
    (tmp_path / "link.html").symlink_to("real/x.html")
    (tmp_path / "folder.html").mkdir()
    found = scan(tmp_path)
    assert found.files.keys() == {"real/x.html"}
    assert sorted(found.others) == ["link.html", "linked"]


def test_no_output_folder_has_nothing(tmp_path: Path) -> None:
    assert scan(tmp_path / "none") == Present({})
