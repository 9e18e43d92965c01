"""A whole small site as it must come out. ``python tests/golden/golden.py`` writes it anew; read the diff before you commit."""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1] / "src")]

from sites import SMALL, Files, build_site, snapshot, write_site  # noqa: E402 - found by the line above

ARTICLE = "content/yaowen/2026-05-06-gongjian/index.md"
SITE: Files = {
    **SMALL,
    "content/series/gushi.md": "---\n名称: 先锋故事\n分类: [教书育人, 科研攻关]\n---\n讲身边党员的故事。\n",
    "content/pairings.yml": (
        "- {编号: gj-1, 名称: 排课共建, 类型: 机关与院系, 单位: [jx-sj, {校外: 某某社区党支部}], 日期: 2025-03, 状态: 推进}\n"
    ),
    "content/checklists.yml": (
        "- {编号: QD-1, 难题: 实验课与理论课时间冲突, 举措: [联合排课], 责任: [{单位: jx-sj, 岗位: 党支部书记}], 状态: 推进, 公开: 是}\n"
    ),
    "content/honours.yml": "- {编号: ry-1, 名称: 先进基层党组织, 级别: 校级, 日期: 2025-07-01, 授予单位: 江澜大学党委, 单位: jx-sj}\n",
    "content/media.yml": "- {编号: mt-1, 名称: 齿轮的故事, 媒体: 澜江日报, 级别: 市级, 日期: 2025-09-10, 单位: jx-sj}\n",
    "content/about.md": "---\n标题: 关于本站\n---\n本站由党委宣传部主办。\n",
    ARTICLE: (
        "---\n引题: 校地共建解难题\n标题: 机械设计系教师党支部与社区排课共建\n日期: 2026-05-06 16:13\n单位: jx-sj\n"
        "专栏: 先锋故事\n分类: 教书育人\n品牌: chilun\n双创项目: sj-ybzb\n对标: [教育党员有力, 服务师生有力]\n共建: gj-1\n"
        "清单: QD-1\n标签: [结对共建, 党课]\n文字: 张三\n摄影: 李四\n编者按: 本期起刊发共建故事。\n旧链接: /info/1034/1506.htm\n"
        "附件: [安排.csv]\n体裁: 通讯\n副题: 一张课表的来历\n---\n"
        "5月6日，双方在社区活动室**“碰头”**，\n一起排出了下半年的课表[^1]。\n\n## 做法\n\n| 时间 | 内容 |\n| --- | --- |\n"
        "| 六月 | 科普课 |\n\n## 成效\n\n见[此前的党课](../2026-03-12-dangke.md#准备)。\n\n## 下一步\n\n{{ 照样输出 }}\n\n[^1]: 课表附后。\n"
    ),
    "content/yaowen/2026-05-06-gongjian/安排.csv": "时间,内容\n六月,科普课\n",
}
"""Every kind of content once."""

_HASH = re.compile(r"\.[0-9a-f]{8}(?=\.\w+)")
_SHOWN = re.compile(
    r"\.(xml|txt|map|csv|json|js)$|^yaowen/2026/|^(brands|projects|series)/(?!index)|^(pairings|checklists)\.html"
)


def outputs() -> dict[str, str]:
    """Return what is held: the list of all files, and the text of those that say most, asset hashes left out."""
    with tempfile.TemporaryDirectory() as folder:
        site = write_site(Path(folder), SITE)
        outcome = build_site(site)
        assert outcome.published, outcome.problems
        found = snapshot(site / "output")
    names = sorted(_HASH.sub("", name) for name in found)
    texts = {
        name: _HASH.sub("", data.decode())
        for name, data in found.items()
        if _SHOWN.search(name) and not name.startswith(("assets/", "manifest", "media/"))
    }
    return {"files.txt": "".join(f"{name}\n" for name in names), **texts}


if __name__ == "__main__":
    for path in (HERE / "small").rglob("*"):
        if path.is_file():
            path.unlink()
    for name, text in outputs().items():
        path = HERE / "small" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
