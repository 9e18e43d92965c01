"""Whoever wants to know is told how far a command is: every stage that takes long on a large site."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from sitegen.pipeline.check import check
from sitegen.pipeline.export import export
from sitegen.pipeline.request import Request
from sites import TODAY, build_site

READING = ["读取内容", "核对引用", "检查图片", "编排页面", "检查内容"]


class Told:
    """A progress callback that keeps what it is told."""

    def __init__(self) -> None:
        self.steps: list[tuple[str, int, int]] = []

    def __call__(self, stage: str, done: int, total: int) -> None:
        self.steps.append((stage, done, total))

    @property
    def stages(self) -> list[str]:
        return [stage for stage, _ in groupby(self.steps, key=lambda step: step[0])]


def test_a_build_tells_each_stage_once_and_in_order(small_site: Path) -> None:
    told = Told()
    build_site(small_site, progress=told)
    assert told.stages == [*READING, "比对页面", "编制检索", "生成页面", "发布"]


def test_a_stage_that_is_counted_begins_with_nothing_done_and_ends_with_all(small_site: Path) -> None:
    told = Told()
    outcome = build_site(small_site, progress=told)
    for stage in ("读取内容", "编制检索", "生成页面"):
        done, totals = zip(*(step[1:] for step in told.steps if step[0] == stage), strict=True)
        assert done[0] == 0 and done[-1] == totals[0] > 0
        assert list(done) == sorted(done) and len(set(totals)) == 1
    assert totals[0] == outcome.made


def test_a_check_and_an_export_tell_of_their_reading(small_site: Path) -> None:
    checking, exporting = Told(), Told()
    request = {"root": small_site, "output": small_site / "output", "today": TODAY}
    check(Request(**request, progress=checking))
    export(Request(**request, progress=exporting), lambda source: None)
    assert checking.stages == [*READING[:2], "检查文字", *READING[2:], "检查页面"]
    assert exporting.stages == [*READING, "编制文件"]
