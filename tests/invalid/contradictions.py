"""Values that contradict what they refer to, and names that lead in a circle."""

from __future__ import annotations

from invalid.case import ARTICLE, Case, article

_PROJECT = "类型: 标杆院系\n级别: 校级\n批次: 1\n单位: jx\n状态: 培育创建\n起止: [2025-01, 2027-01]\n节点:\n  - {名称: 立项, 实际: 2025-01}\n"
_SERIES = "---\n名称: 支部巡礼\n分类: [经验成果, 先进人物]\n---\n"

CASES = (
    Case(
        name="units-in-a-circle",
        files={
            "content/units/jlu.md": "---\n名称: 江澜大学党委\n类型: 学校党委\n上级: jx-sj\n---\n",
        },
        report="""\
content/units/jlu.md:4:5 错误 FM022 “上级”绕成了圈：江澜大学党委 → 机械设计系教师党支部 → 机械工程学院党委 → 江澜大学党委。改法：改正其中一个的“上级”。
    上级: jx-sj
          ^

1 个错误。
""",
    ),
    Case(
        name="unit-above-itself",
        files={"content/units/hx.md": "---\n名称: 化学学院党委\n类型: 二级党委\n上级: 化学学院党委\n---\n"},
        report="""\
content/units/hx.md:4:5 错误 FM022 “上级”绕成了圈：化学学院党委 → 化学学院党委。改法：改正其中一个的“上级”。
    上级: 化学学院党委
          ^

1 个错误。
""",
    ),
    Case(
        name="units-merged-in-a-circle",
        files={
            "content/units/hx.md": "---\n名称: 化学学院党委\n类型: 二级党委\n撤并: cl\n---\n",
            "content/units/cl.md": "---\n名称: 材料学院党委\n类型: 二级党委\n撤并: hx\n---\n",
        },
        report="""\
content/units/cl.md:4:5 错误 FM022 “撤并”绕成了圈：材料学院党委 → 化学学院党委 → 材料学院党委。改法：改正其中一个的“撤并”。
    撤并: hx
          ^

1 个错误。
""",
    ),
    Case(
        name="projects-in-a-circle",
        files={
            "content/projects/xj.md": f"---\n名称: 校级标杆\n{_PROJECT}前序项目: gj\n---\n",
            "content/projects/gj.md": f"---\n名称: 国家级标杆\n{_PROJECT}前序项目: xj\n---\n",
        },
        report="""\
content/projects/gj.md:11:7 错误 FM022 “前序项目”绕成了圈：国家级标杆 → 校级标杆 → 国家级标杆。改法：改正其中一个的“前序项目”。
    前序项目: xj
              ^

1 个错误。
""",
    ),
    Case(
        name="item-that-is-nearly-right",
        files={ARTICLE: article("双创项目: sj-ybzb\n对标: 教育党员有利\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:5 错误 FM025 “教育党员有利”不是“七个有力”的条目。改法：改成“教育党员有力”。
    对标: 教育党员有利
          ^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="item-of-another-standard",
        files={ARTICLE: article("双创项目: sj-ybzb\n对标: [教育党员有力, 政治把关作用到位]\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:14 错误 FM025 “政治把关作用到位”不是“七个有力”的条目。改法：从它的条目里选：教育党员有力、管理党员有力、监督党员有力、组织师生有力、宣传师生有力、凝聚师生有力、服务师生有力。
    对标: [教育党员有力, 政治把关作用到位]
                         ^^^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="item-of-no-standard",
        files={ARTICLE: article("对标: 天气晴朗\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 错误 FM025 “天气晴朗”不是任何标准的条目。改法：从标准的条目里选一个。
    对标: 天气晴朗
          ^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="task-for-an-item-of-another-standard",
        files={
            "content/projects/bg.md": f"---\n名称: 标杆院系\n{_PROJECT}任务:\n  - {{内容: 讲党课, 条目: 教育党员有力}}\n---\n"
        },
        report="""\
content/projects/bg.md:12:19 错误 FM025 “教育党员有力”不是“五个到位”的条目。改法：从它的条目里选：党组织领导和运行机制到位、政治把关作用到位、思想政治工作到位、基层组织制度执行到位、推动改革发展到位。
      - {内容: 讲党课, 条目: 教育党员有力}
                             ^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="part-that-the-series-does-not-have",
        files={ARTICLE: article("专栏: 支部巡礼\n分类: 经验成就\n"), "content/series/xunli.md": _SERIES},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:5 错误 FM023 专栏“支部巡礼”没有“经验成就”这个分类。改法：改成“经验成果”。
    分类: 经验成就
          ^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="section-that-is-not-the-folder",
        files={ARTICLE: article("栏目: 通知公告\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 错误 FM024 栏目写的是“通知公告”，文件却在“党建要闻”（content/yaowen）里。改法：改成“党建要闻”，或者把文件移到那个栏目的文件夹里；也可以不写。
    栏目: 通知公告
          ^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="section-that-does-not-exist",
        files={ARTICLE: article("栏目: 党建新闻\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 错误 FM024 栏目写的是“党建新闻”，文件却在“党建要闻”（content/yaowen）里。改法：改成“党建要闻”，或者把文件移到那个栏目的文件夹里；也可以不写。
    栏目: 党建新闻
          ^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="focus-that-is-not-in-the-list",
        files={ARTICLE: article("融合: 人才培训\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 错误 FM016 “融合”里，“人才培训”不在可选的词里。改法：是不是“人才培养”？从这些词里选：人才培养、科学研究、社会服务、管理服务、国际合作。
    融合: 人才培训
          ^^^^^^^^

1 个错误。
""",
    ),
)
