"""The codes FM060 and FM061: what a party-building project cannot show for itself, its evidence and its tasks."""

from __future__ import annotations

from sitegen.core.codes.catalogue import Code
from sitegen.core.diagnostics import Severity

PROJECTS: tuple[Code, ...] = (
    Code(
        code="FM060",
        title="佐证的日期不在建设期内",
        text=(
            "支撑材料要说明建设期里做了什么，早于或晚于建设期的一般不作佐证。稿件的“日期”或“活动日期”在建设期内就行；"
            "一篇稿件写了几个双创项目的，在其中一个的建设期内就行。状态是“申报”“公示”的项目不检查。"
        ),
        wrong="起止: [2023-06, 2025-06]，而写了“对标”的稿件 日期: 2025-07-08",
        right="从稿件里去掉“对标”，或者核对日期",
        severity=Severity.WARNING,
    ),
    Code(
        code="FM061",
        title="完成的任务没有佐证",
        text="任务书里状态写“完成”的任务，至少要有一件佐证：稿件、文件或网页的链接。",
        wrong="{内容: 每学期举办匠心讲堂, 状态: 完成}",
        right="{内容: 每学期举办匠心讲堂, 状态: 完成, 佐证: [/zhibu/2024-06-20-jiangtang.md]}",
        severity=Severity.WARNING,
    ),
)
