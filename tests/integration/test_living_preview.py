"""A preview that lives on: what a kill leaves while it puts files in their places is mended, and its memory stays."""

from __future__ import annotations

import gc
import shutil
import signal
import sys
from collections import Counter
from pathlib import Path

import pytest
from generations import in_child, kill_before_step

from sitegen.pipeline.living import Living
from sitegen.pipeline.request import Request
from sites import SMALL, TODAY, build_site, snapshot, write_site

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork")

NEWS = "content/yaowen/2026-03-12-dangke.md"
GONE = "content/tongzhi/2026-04-01-xuexi.md"
COME = "content/yaowen/2026-05-05-xin.md"


def as_before(site: Path) -> None:
    write_site(site, {NEWS: SMALL[NEWS], GONE: SMALL[GONE]})
    (site / COME).unlink(missing_ok=True)


def reword(site: Path) -> None:
    text = (site / NEWS).read_text("utf-8")
    (site / NEWS).write_text(f"{text}{'说了很多。' * 40}\n\n又说了一句。\n", "utf-8")


def replace(site: Path) -> None:
    reword(site)
    (site / GONE).unlink()
    write_site(site, {COME: "---\n标题: 新稿\n日期: 2026-05-05\n单位: jx\n标签: [新事]\n---\n正文。\n"})


def build(living: Living) -> None:
    assert living.build(TODAY).published
    living.finish()


@pytest.mark.parametrize("edit", [reword, replace])
def test_a_kill_at_any_step_leaves_what_the_next_process_mends(tmp_path: Path, edit) -> None:
    site, clean = write_site(tmp_path / "site", SMALL), write_site(tmp_path / "clean", SMALL)
    output = site / ".sitegen/preview"
    edit(clean)
    build_site(clean, preview=True)
    codes = []
    number = 1
    while 0 not in codes:
        living = Living(Request(root=site, output=output, preview=True, jobs=1))
        as_before(site)
        build(living)
        edit(site)
        codes.append(in_child(lambda living=living: build(living), kill_before_step(number)))
        build(Living(Request(root=site, output=output, preview=True, jobs=1)))
        assert snapshot(output) == snapshot(clean / "output"), number
        assert not [path.name for path in output.parent.iterdir() if ".sitegen-" in path.name]
        number += 11
    assert set(codes[:-1]) == {-signal.SIGKILL}
    assert number > 100


def test_a_preview_that_is_cleaned_away_is_made_anew(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", SMALL)
    living = Living(Request(root=site, output=site / ".sitegen/preview", preview=True, jobs=1))
    build(living)
    before = snapshot(site / ".sitegen/preview")
    shutil.rmtree(site / ".sitegen")
    build(living)
    assert snapshot(site / ".sitegen/preview") == before


def test_a_preview_that_lives_long_keeps_what_one_build_needs(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", SMALL)
    living = Living(Request(root=site, output=site / ".sitegen/preview", preview=True, jobs=1))

    def build_often() -> Counter[str]:
        for number in range(5):
            for edit in (reword, replace):
                as_before(site)
                build(living)
                edit(site)
                build(living)
            (site / NEWS).write_text(SMALL[NEWS].replace("讲党课", f"讲党课{number}"), "utf-8")
            build(living)
        gc.collect()
        return Counter(type(item).__name__ for item in gc.get_objects())

    before, after = build_often(), build_often()
    assert before["Library"] == after["Library"]
    # The rest are tables of a fixed size, as of the folders of staging areas.
    assert sum((after - before).values()) < 2000
