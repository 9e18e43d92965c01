"""The manifest: the same bytes for the same files, and nothing in it but them."""

from __future__ import annotations

import json
from pathlib import Path

from sitegen.publish.manifest import MANIFEST, Manifest, read_manifest

ONE, TWO = "1" * 64, "2" * 64


def test_it_is_sorted_json_one_file_to_a_line() -> None:
    files = {"b.html": TWO, "a/附件.pdf": ONE}
    data = Manifest(preview=False, files=files).to_json()
    assert data == Manifest(preview=False, files=dict(reversed(files.items()))).to_json()
    assert json.loads(data) == {"preview": False, "files": files}
    assert data.decode().splitlines() == [
        '{"preview": false,',
        f'"files": {{"a/附件.pdf": "{ONE}",',
        f'"b.html": "{TWO}"}}}}',
    ]


def test_it_reads_back_as_written(tmp_path: Path) -> None:
    for manifest in (Manifest(preview=True, files={"a.html": ONE}), Manifest(preview=False, files={})):
        (tmp_path / MANIFEST).write_bytes(manifest.to_json())
        assert read_manifest(tmp_path) == manifest


def test_a_folder_without_one_has_none(tmp_path: Path) -> None:
    assert read_manifest(tmp_path) is None
    assert read_manifest(tmp_path / "missing") is None
    (tmp_path / MANIFEST).mkdir()
    assert read_manifest(tmp_path) is None
