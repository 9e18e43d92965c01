"""What could not be loaded is read all the same for what it says."""

from __future__ import annotations

from pathlib import Path

from sitegen.pipeline.check import check
from sitegen.pipeline.request import Request
from sites import SMALL, TODAY, write_site

REFUSED = "---\n标题: 党支部召开会议\n单位: jx-sj\n---\n\n学(xué)院(yuàn)党(dǎng)委开展“主题党日活动。\n"


def test_a_file_with_errors_is_read_by_the_rules(tmp_path: Path) -> None:
    root = write_site(tmp_path, {**SMALL, "content/yaowen/2026-05-01-a.md": REFUSED})
    found = check(Request(root=root, output=root / "output", today=TODAY))
    told = [(one.code, one.line, one.column) for one in found if one.path == "content/yaowen/2026-05-01-a.md"]
    assert ("CNT010", 6, 24) in told
    assert {"ENC161", "CNT010"} < {code for code, _, _ in told}
