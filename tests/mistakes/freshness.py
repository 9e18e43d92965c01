"""DUE: what nobody looked after: sections, units, brands, projects, lists."""

from __future__ import annotations

from mistakes.seed import REVIEWS, Laid

_PROJECT = (
    "---\n名称: 机械设计系教师党支部样板支部\n类型: 样板支部\n级别: 省级\n批次: 首批\n单位: jx-sj\n状态: 培育创建\n"
    "起止: [2022-03, 2025-03]\n节点:\n  - {{名称: 立项, 实际: 2022-03}}\n{}---\n"
)
_ITEM = "- {{编号: QD-1, 难题: 实验室夜间开放时段不够用, 举措: [加开晚间时段], 责任: [jx-sj], 状态: {}, 时限: {}, 公开: 是}}\n"

SEEDS = (
    Laid("DUE001", {"content/jiaoliu/_index.md": "---\n标题: 交流\n---\n"}),
    Laid("DUE001", {"content/jiaoliu/_index.md": "---\n标题: 交流\n更新周期: 14\n---\n"}),
    Laid(
        "DUE002", {"content/yaowen/_index.md": "---\n标题: 党建要闻\n排序: 1\n更新周期: 14\n---\n"}, today="2024-04-15"
    ),
    Laid("DUE003", {}, today="2024-05-01"),
    Laid(
        "DUE004",
        {
            "content/units/hq.md": "---\n名称: 后勤党总支\n类型: 党总支\n上级: jlu\n---\n",
            "content/yaowen/2023-09-06-beike.md": (
                f"---\n标题: 集体备课\n日期: 2023-09-06\n单位: jx\n{REVIEWS}---\n9月5日，学院集体备课。\n"
            ),
        },
    ),
    Laid("DUE005", {}, today="2025-12-01"),
    Laid(
        "DUE006",
        {
            "content/brands/nuanfeng.md": (
                "---\n名称: 暖风\n单位: jx\n模式: 一总支一品牌\n阶段: 创建\n---\n服务师生。\n"
            )
        },
    ),
    Laid(
        "DUE007",
        {
            "content/brands/nuanfeng.md": (
                "---\n名称: 暖风\n单位: jx\n模式: 一总支一品牌\n阶段: 创建\n截止: 2024-02-29\n---\n服务师生。\n"
            )
        },
    ),
    Laid("DUE008", {"content/projects/sj-ybzb.md": _PROJECT.format("  - {名称: 中期检查, 计划: 2024-02-28}\n")}),
    Laid(
        "DUE008", {"content/projects/sj-ybzb.md": _PROJECT.format("任务:\n  - {内容: 编写案例集, 时限: 2024-03-01}\n")}
    ),
    Laid(
        "DUE009", {"content/projects/sj-ybzb.md": _PROJECT.format("任务:\n  - {内容: 编写案例集, 时限: 2024-04-10}\n")}
    ),
    Laid("DUE010", {"content/checklists.yml": _ITEM.format("推进", "2024-02-29")}),
    Laid("DUE011", {"content/checklists.yml": _ITEM.format("推进", "2024-04-10")}),
    Laid("DUE012", {"content/planned.yml": "- {题目: 一盏灯, 计划日期: 2024-03-01, 单位: jx-sj, 状态: 待写}\n"}),
    Laid(
        "DUE013",
        {"content/units/hq.md": "---\n名称: 后勤党总支\n类型: 党总支\n上级: jlu\n换届: 2020-01\n任期: 4\n---\n"},
    ),
)
