"""What is remembered of a site equals what is read of it, after any sequence of edits to anything that articles name."""

from __future__ import annotations

import os
import tempfile
from itertools import count
from pathlib import Path
from unittest.mock import patch

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from sitegen.core.diagnostics import in_order
from sitegen.load.content import Loaded, load_content
from sitegen.model.config import Config
from sitegen.store.store import Store

Files = dict[str, tuple[str, ...]]

LATE = 10**19
"""By this clock every file is old enough for its stat to vouch for it."""
ARTICLES: Files = {
    f"content/yaowen/{name}": tuple(
        f"---\n标题: {title}\n日期: {day}\n单位: {unit}\n{more}---\n{body}\n"
        for title, day, unit, more, body in (
            ("支部讲党课", "2026-03-12", "机械学院", "品牌: 红色齿轮\n", "正文。"),
            ("支部讲党课", "2026-03-12", "机械学院", "品牌: 红色齿轮\n", "正文改过。"),
            ("【文明巡礼】在车间", "2026-03-12 10:00", "[jx, 车辆系]", "分类: 人物\n标签: [党课, 调研]\n", "正文。"),
            ("对标找差距", "2026-04", "jx", "双创项目: 样板\n对标: [教育党员有力]\n融合: 人才培养\n", "正文。"),
            ("在这个栏目", "2026-05-01", "jx", "栏目: 要闻\n清单: QD-1\n共建: gj-1\n专题: 调研\n", ""),
            ("没有的单位", "2026-05-01", "没有", "", "正文。"),
            ("写坏的", "某日", "jx", "", "正文。"),
            ("几个一起", "2026-05-02", "车辆系、别系、JX", "品牌: 红轮、红色齿轮\n", "正文。"),
        )
    )
    for name in ("a.md", "2024/会议.md", "2024/06/b/index.md")
}
OTHERS: Files = {
    "content/yaowen/_index.md": ("---\n标题: 要闻\n---\n", "---\n标题: 新闻\n网址名: xinwen\n---\n"),
    "content/yaowen/2024/_index.md": ("---\n标题: 旧闻\n---\n",),
    "content/units/jx.md": (
        "---\n名称: 机械学院党委\n类型: 二级党委\n简称: [机械学院]\n---\n",
        "---\n名称: 机电学院党委\n类型: 二级党委\n---\n正文。\n",
        "---\n名称: 机械学院党委\n",
    ),
    "content/units/cl.md": (
        "---\n名称: 车辆系\n类型: 党支部\n上级: jx\n---\n",
        "---\n名称: 别系\n类型: 党支部\n上级: cl\n---\n",
    ),
    "content/brands/chilun.md": (
        "---\n名称: 红色齿轮\n单位: jx\n模式: 一支部一品牌\n阶段: 创建\n---\n",
        "---\n名称: 红轮\n简称: [红色齿轮]\n单位: cl\n模式: 一支部一品牌\n阶段: 创建\n---\n",
    ),
    "content/projects/yb.md": (
        "---\n名称: 样板\n类型: 样板支部\n级别: 校级\n单位: jx\n状态: 培育创建\n---\n",
        "---\n名称: 样板\n类型: 样板支部\n级别: 校级\n单位: jx\n状态: 培育创建\n标准: wu\n---\n",
    ),
    "content/standards.yml": ("- {编号: wu, 名称: 五个, 条目: [甲有力, 教育党员有力]}\n",),
    "content/series/xunli.md": (
        "---\n名称: 文明巡礼\n分类: [人物, 事迹]\n---\n",
        "---\n名称: 巡礼\n前缀: 【文明巡礼】\n分类: [事迹]\n---\n",
    ),
    "content/topics/diaoyan.md": ("---\n名称: 调研\n标签: [调研]\n---\n",),
    "content/pairings.yml": (
        "- {编号: gj-1, 名称: 排课, 类型: 师生, 单位: [jx, cl], 日期: 2026-03, 状态: 推进}\n",
        "- {编号: gj-1",
    ),
    "content/checklists.yml": ("- {编号: QD-1, 难题: 排课冲突, 举措: [预排], 责任: jx, 状态: 推进}\n",),
    "content/yaowen/图.jpg": ("a", "b"),
}
FILES = ARTICLES | OTHERS
CONFIGS = (Config(title="甲"), Config(title="乙", focuses=("科学研究",)), Config(title="甲", tags={"党课": "ke"}))

_ticks = count(1)


def put(root: Path, path: str, number: int) -> None:
    """Write one of the texts of *path*, or delete the file."""
    texts = FILES[path]
    file = root / path
    if number % (len(texts) + 1) == len(texts):
        file.unlink(missing_ok=True)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(texts[number % (len(texts) + 1)], "utf-8")
    os.utime(file, ns=(0, next(_ticks)))


def told(loaded: Loaded) -> object:
    return loaded.content, in_order(loaded.problems)


steps = st.lists(
    st.tuples(st.sampled_from(sorted(FILES)), st.integers(0, 20), st.integers(0, len(CONFIGS) - 1)), max_size=8
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps)
@example([(path, number, number % 3) for path in OTHERS for number in range(4)])
@example([(path, number, 0) for path in ARTICLES for number in range(8)])
def test_what_is_remembered_equals_what_is_read(edits: list[tuple[str, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder, patch("sitegen.load.memo.clock_of", lambda folder: LATE):
        root = Path(folder)
        for number, path in enumerate(FILES):
            put(root, path, 2 * number if path in ARTICLES else 0)
        with Store(root / "cache/store.db") as store:
            load_content(root, CONFIGS[0], store)
            for path, number, config in edits:
                put(root, path, number)
                known = load_content(root, CONFIGS[config], store)
                assert told(known) == told(load_content(root, CONFIGS[config], None))
                assert told(load_content(root, CONFIGS[config], store)) == told(known)
