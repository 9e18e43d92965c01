"""Archives are the same bytes whenever they are made."""

from __future__ import annotations

import zipfile
from io import BytesIO

from sitegen.exporters.packing import pack, repack


def written_at(year: int) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(zipfile.ZipInfo("目录.txt", (year, 1, 1, 0, 0, 0)), "一")
    return data.getvalue()


def test_a_zip_holds_its_files_in_the_order_given() -> None:
    files = {"二/乙.txt": b"2", "一.txt": b"1"}
    with zipfile.ZipFile(BytesIO(pack(files))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == files
        assert archive.namelist() == list(files)


def test_the_time_at_which_a_zip_was_written_leaves_no_trace() -> None:
    assert written_at(2025) != written_at(2026)
    assert repack(written_at(2025)) == repack(written_at(2026))
