"""What ``new`` writes: a header that is filled in as far as it can be, the rest as comments, and hints for the text."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.load.scalars import scalar

_ARTICLE = """\
---
标题: {title}
日期: {date}
单位: {unit}
{brand}{series}{facts}# 下面各项按需要填写，去掉行首的“# ”就生效：
# 副题: 进一步说明标题，不写破折号，末尾不加句号
# 摘要: 一两句话说清事情，120 字以内；不写时取正文开头
# 标签: [主题党日, 志愿服务]
# 活动日期: {date}
# 双创项目: 项目名称
# 对标: [教育党员有力]
# 作者: [姓名, 姓名]
# 摄影: 姓名
# 编辑: 姓名
# 审核: 姓名
# 封面: 会场.jpg
# 写好以后删去下一行，稿件才会发布：
草稿: 是
---

{body}{pictures}"""

_PICTURES = """
<!-- 图片放在同一个文件夹，这样插入，引号里是图注：

![图片说明](会场.jpg "图注")
-->
"""

_UNIT = """\
---
名称: {title}
类型: {type}
{parent}# 下面各项按需要填写，去掉行首的“# ”就生效：
{aliases}# 支部类型: 教师
# 成立: 1986-04
# 换届: 2024-06
# 书记: 姓名（写“公开支委: 是”才会公开）
{order}---

<!-- 单位简介，一两段。 -->
"""

_BRAND = """\
---
名称: {title}
单位: {unit}
模式: {mode}
阶段: {stage}
# 下面各项按需要填写，去掉行首的“# ”就生效：
# 级别: 校级
# 口号: 一句话，24 字以内
# 标识: logo.png
# 标识释义: 标识的含义
# 认定日期: 2024-06-28
# 工作法:
#   - {{名称: 三联三促, 说明: 一句话说明}}
# 成效:
#   - {{指标: 服务师生, 值: 1200, 单位: 人次, 截至: 2024-12}}
---

<!-- 品牌内涵：为什么创建，怎样做。 -->
"""

_PROJECT = """\
---
名称: {title}
类型: {type}
级别: {level}
单位: {unit}
状态: {status}
# 下面各项请补上，去掉行首的“# ”就生效：
# 批次: 1
# 起止: [2024-03, 2026-03]
# 节点:
#   - {{名称: 立项, 实际: 2024-03}}
#   - {{名称: 验收, 计划: 2026-04}}
# 文号: 发文字号
# 负责人: 姓名
# 任务:
#   - {{内容: 任务内容, 条目: 教育党员有力, 责任: 责任岗位, 时限: 2024-12, 状态: 推进}}
---

<!-- 主要做法、特色经验、建设成效。 -->
"""

_TEXTS = {"article": _ARTICLE, "unit": _UNIT, "brand": _BRAND, "project": _PROJECT}


def skeleton(kind: str, values: Mapping[str, str], facts: str = "", body: str = "", *, pictures: bool = False) -> str:
    """Return the text of a new file of *kind*; *values* are those of its fields, empty where there are none.

    An article says more of itself in *facts*, lines of the header, and has a *body*.
    """
    written = {name: scalar(value) for name, value in values.items()}
    lines = {
        "brand": _line("品牌", values.get("brand", "")),
        "series": _line("专栏", values.get("series", "")),
        "parent": _line("上级", values.get("unit", "")),
        "aliases": _line("简称", values.get("short", "")) or "# 简称: [写稿时可以用的简称, 曾用名]\n",
        "order": _line("排序", values.get("order", "")) or "# 排序: 10\n",
        "pictures": _PICTURES if pictures else "",
    }
    return _TEXTS[kind].format_map(written | lines | {"facts": facts, "body": body})


def _line(key: str, value: str) -> str:
    return f"{key}: {scalar(value)}\n" if value else ""
