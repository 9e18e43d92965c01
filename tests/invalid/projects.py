"""党建“双创”: evidence from outside the 建设期, tasks that are done without evidence, material that is not there."""

from __future__ import annotations

from invalid.case import ARTICLE, Case, article

_PROJECT = (
    "---\n名称: 标杆院系\n类型: 标杆院系\n级别: 校级\n批次: 1\n单位: jx\n状态: 培育创建\n起止: [2025-01, 2027-01]\n"
    "节点:\n  - {名称: 立项, 实际: 2025-01}\n"
)
_HONOUR = "名称: 先进基层党组织, 级别: 校级, 授予单位: 校党委, 双创项目: sj-ybzb, 对标: 凝聚师生有力"

CASES = (
    Case(
        name="article-from-outside-the-period",
        strict=True,
        files={ARTICLE: article("双创项目: sj-ybzb\n对标: [教育党员有力, 服务师生有力]\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:5 提醒 FM060 稿件“学院召开会议”的日期 2026-05-20 不在“机械设计系教师党支部样板支部”的建设期（2024年3月—2026年3月）内。改法：核对日期，或者从“对标”里去掉；确为建设期外的可以不改。
    对标: [教育党员有力, 服务师生有力]
          ^

1 个提醒。
""",
    ),
    Case(
        name="article-in-the-period-of-a-project-with-another-standard",
        strict=True,
        files={
            ARTICLE: article("双创项目: [sj-ybzb, bg]\n对标: [教育党员有力, 推动改革发展到位]\n"),
            "content/projects/bg.md": f"{_PROJECT}---\n",
        },
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:5 提醒 FM060 稿件“学院召开会议”的日期 2026-05-20 不在“机械设计系教师党支部样板支部”的建设期（2024年3月—2026年3月）内。改法：核对日期，或者从“对标”里去掉；确为建设期外的可以不改。
    对标: [教育党员有力, 推动改革发展到位]
          ^

1 个提醒。
""",
    ),
    Case(
        name="honours-from-outside-the-period",
        strict=True,
        files={
            "content/honours.yml": (
                f"- {{编号: ry-1, {_HONOUR}, 日期: 2024-02-29}}\n"
                f"- {{{_HONOUR}, 日期: 2026-04}}\n"
                f"- {{{_HONOUR}, 日期: 2026-03-31}}\n"
            )
        },
        report="""\
content/honours.yml:1:8 提醒 FM060 荣誉“先进基层党组织”的日期 2024-02-29 不在“机械设计系教师党支部样板支部”的建设期（2024年3月—2026年3月）内。改法：核对日期，或者从“对标”里去掉；确为建设期外的可以不改。
    - {编号: ry-1, 名称: 先进基层党组织, 级别: 校级, 授予单位: 校党委, 双创项目: sj-ybzb, …
             ^^^^
content/honours.yml:2:55 提醒 FM060 荣誉“先进基层党组织”的日期 2026-04 不在“机械设计系教师党支部样板支部”的建设期（2024年3月—2026年3月）内。改法：核对日期，或者从“对标”里去掉；确为建设期外的可以不改。
    …授予单位: 校党委, 双创项目: sj-ybzb, 对标: 凝聚师生有力, 日期: 2026-04}
                                                ^

2 个提醒。
""",
    ),
    Case(
        name="material-from-outside-the-period",
        strict=True,
        files={
            "content/projects/bg.md": (
                f"{_PROJECT}证据:\n"
                "  - {条目: 思想政治工作到位, 名称: 课程目录, 日期: 2026-12}\n"
                "  - {条目: 思想政治工作到位, 名称: 旧课程目录, 日期: 2024-12, 内部: 是}\n---\n"
            )
        },
        report="""\
content/projects/bg.md:13:5 提醒 FM060 材料“旧课程目录”的日期 2024-12 不在“标杆院系”的建设期（2025年1月—2027年1月）内。改法：核对日期，或者从“证据”里去掉；确为建设期外的可以不改。
      - {条目: 思想政治工作到位, 名称: 旧课程目录, 日期: 2024-12, 内部: 是}
        ^

1 个提醒。
""",
    ),
    Case(
        name="done-without-evidence",
        strict=True,
        files={
            "content/projects/bg.md": (
                f"{_PROJECT}任务:\n"
                "  - {内容: 每学期讲一次党课, 状态: 推进}\n"
                "  - {内容: 编一本手册, 状态: 完成}\n"
                "  - {内容: 开放实验室, 状态: 完成, 佐证: /yaowen/2026-03-12-dangke.md}\n---\n"
            )
        },
        report="""\
content/projects/bg.md:13:5 提醒 FM061 任务“编一本手册”状态是“完成”，却没有佐证。改法：加一行“佐证: [/栏目/稿件.md]”，可以是稿件、文件或网页；还没有做完的，状态改成“推进”。
      - {内容: 编一本手册, 状态: 完成}
        ^

1 个提醒。
""",
    ),
    Case(
        name="material-of-a-milestone-that-is-not-there",
        files={
            "content/projects/bg.md": (
                f"{_PROJECT}  - {{名称: 中期, 实际: 2026-01, 材料: 党支部汇报提纲}}\n"
                "  - {名称: 期满, 实际: 2026-05, 材料: /yaowen/2026-03-12-dangkee.md}\n---\n"
            )
        },
        report="""\
content/projects/bg.md:12:31 错误 LNK001 链接“/yaowen/2026-03-12-dangkee.md”指向的文件不存在。改法：是不是“/yaowen/2026-03-12-dangke.md”？检查文件名和所在文件夹。
      - {名称: 期满, 实际: 2026-05, 材料: /yaowen/2026-03-12-dangkee.md}
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

1 个错误。
""",
    ),
)
