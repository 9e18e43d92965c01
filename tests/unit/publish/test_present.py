"""scan: which outputs are on disk, and as what."""

from __future__ import annotations

import os
from pathlib import Path

from sitegen.model.outputs import Stat
from sitegen.publish.present import scan


def test_wanted_files_are_found_with_size_and_time(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    for name, text in {"index.html": "x", "a/b/c.html": "四个汉字", "a/other.html": ""}.items():
        (tmp_path / name).write_text(text, "utf-8")
        os.utime(tmp_path / name, ns=(5, 1_700_000_000_123_456_700))
    found = scan(tmp_path, ["/index.html", "/a/b/c.html", "/none.html"])
    status = {f"/{name}": (tmp_path / name).stat() for name in ("index.html", "a/b/c.html")}
    assert found == {
        "/index.html": Stat(
            size=1,
            mtime_ns=1_700_000_000_123_456_700,
            mode=status["/index.html"].st_mode,
            inode=status["/index.html"].st_ino,
        ),
        "/a/b/c.html": Stat(
            size=12,
            mtime_ns=1_700_000_000_123_456_700,
            mode=status["/a/b/c.html"].st_mode,
            inode=status["/a/b/c.html"].st_ino,
        ),
    }


def test_links_and_folders_are_no_outputs(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "x.html").write_bytes(b"x")
    (tmp_path / "linked").symlink_to("real")
    (tmp_path / "link.html").symlink_to("real/x.html")
    (tmp_path / "folder.html").mkdir()
    assert scan(tmp_path, ["/linked/x.html", "/link.html", "/folder.html"]) == {}


def test_no_output_folder_has_no_outputs(tmp_path: Path) -> None:
    assert scan(tmp_path / "none", ["/index.html"]) == {}
