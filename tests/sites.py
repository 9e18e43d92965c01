"""Whole small sites in one literal, for tests of every kind."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from sitegen.pipeline.build import build
from sitegen.pipeline.pool import START_METHOD
from sitegen.pipeline.reading import read_settings, read_site
from sitegen.pipeline.request import Outcome, Request
from sitegen.plan.library import Library
from sitegen.store.store import Store

TODAY = date(2026, 6, 1)

Files = Mapping[str, str | bytes]

SMALL: Files = {
    "site.yml": "标题: 江澜大学党建网\n网址: https://dangjian.example/\n",
    "content/yaowen/_index.md": "---\n标题: 党建要闻\n排序: 1\n---\n学校党建要闻。\n",
    "content/tongzhi/_index.md": "---\n标题: 通知公告\n排序: 2\n---\n",
    "content/units/jlu.md": "---\n名称: 江澜大学党委\n类型: 学校党委\n---\n",
    "content/units/jx.md": "---\n名称: 机械工程学院党委\n类型: 二级党委\n上级: jlu\n简称: [机械学院党委]\n---\n",
    "content/units/jx-sj.md": "---\n名称: 机械设计系教师党支部\n类型: 党支部\n支部类型: 教师\n上级: jx\n---\n",
    "content/brands/chilun.md": (
        "---\n名称: 红色齿轮\n单位: jx-sj\n模式: 一支部一品牌\n级别: 校级\n阶段: 认定\n认定日期: 2024-06-28\n---\n"
        "支部把党员先锋岗设在实验室。\n"
    ),
    "content/projects/sj-ybzb.md": (
        "---\n名称: 机械设计系教师党支部样板支部\n类型: 样板支部\n级别: 省级\n批次: 首批\n单位: jx-sj\n状态: 培育创建\n"
        "起止: [2024-03, 2026-03]\n节点:\n  - {名称: 立项, 实际: 2024-03}\n---\n"
    ),
    "content/yaowen/2026-03-12-dangke.md": (
        "---\n标题: 机械设计系教师党支部讲党课\n日期: 2026-03-12\n单位: 机械设计系教师党支部\n品牌: 红色齿轮\n"
        "双创项目: sj-ybzb\n对标: 教育党员有力\n标签: [党课]\n---\n"
        "3月12日，机械设计系教师党支部在实验楼讲党课，[品牌](../brands/chilun.md)的成员参加。\n\n## 准备\n\n提前一周备课。\n"
    ),
    "content/tongzhi/2026-04-01-xuexi.md": (
        "---\n标题: 关于做好四月份学习安排的通知\n日期: 2026-04-01\n单位: jlu\n体裁: 通知\n---\n请各党支部按计划学习。\n"
    ),
}
"""A site that builds without a word: two sections, three units, a brand, a project, two articles."""


def picture(width: int = 180, height: int = 180, format: str = "PNG") -> bytes:
    """Return a picture of one colour."""
    data = BytesIO()
    Image.new("RGB", (width, height), (20, 90, 60)).save(data, format)
    return data.getvalue()


def write_site(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write *files* below *root* and return it."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return root


def jobs() -> int:
    """Return how many processes build a site: this one alone, but where others are to be seen at work (``--spawn``)."""
    return 2 if os.environ.get(START_METHOD) else 1


def build_site(root: Path, output: Path | None = None, **options: Any) -> Outcome:
    """Build the site at *root* as of TODAY."""
    options = {"today": TODAY, "jobs": jobs()} | options
    return build(Request(root=root, output=output or root / "output", **options))


def library_of(root: Path, *, preview: bool = False, today: date = TODAY) -> Library:
    """Return the Library of the site at *root*, as planners get it."""
    request = Request(root=root, output=root / "output", today=today, preview=preview, jobs=jobs())
    request.cache.mkdir(exist_ok=True)
    with Store(request.cache / "store.db") as store:
        return Library(read_site(request, read_settings(request), store).site)


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file below *folder* by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
