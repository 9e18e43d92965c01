"""Names that nothing has, that two things have, or that lead in a circle; values that contradict what they refer to."""

from __future__ import annotations

from invalid.case import ARTICLE, Case, article

_PROJECT = "类型: 标杆院系\n级别: 校级\n批次: 1\n单位: jx\n状态: 培育创建\n起止: [2025-01, 2027-01]\n节点:\n  - {名称: 立项, 实际: 2025-01}\n"
_SERIES = "---\n名称: 支部巡礼\n分类: [经验成果, 先进人物]\n---\n"
_PAIRING = "- 编号: gj-2026\n  名称: 师生共建\n  类型: 师生\n  单位: [jx, jx-sj]\n  日期: 2026-03\n  状态: 启动\n"
_ITEM = "- 编号: qd-2026-01\n  难题: 实验室开放时间不够\n  举措: 延长开放时间\n  责任: jx\n  状态: 推进\n"

CASES = (
    Case(
        name="unknown-unit",
        files={ARTICLE: article().replace("单位: jx", "单位: 机械工程学员党委")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:4:5 错误 FM020 没有名为“机械工程学员党委”的单位。改法：是不是“机械工程学院党委”？改成已登记的编号、全称或简称。
    单位: 机械工程学员党委
          ^

1 个错误。
""",
    ),
    Case(
        name="unknown-unit-like-no-other",
        files={ARTICLE: article().replace("单位: jx", "单位: 天文台")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:4:5 错误 FM020 没有名为“天文台”的单位。改法：先登记这个单位，或者改成已登记的。
    单位: 天文台
          ^

1 个错误。
""",
    ),
    Case(
        name="unknown-unit-among-others",
        files={ARTICLE: article().replace("单位: jx", "单位: 江澜大学党委、机械学院党支部")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:4:12 错误 FM020 没有名为“机械学院党支部”的单位。改法：是不是“机械学院党委”？改成已登记的编号、全称或简称。
    单位: 江澜大学党委、机械学院党支部
                        ^

1 个错误。
""",
    ),
    Case(
        name="unknown-unit-in-a-list",
        files={ARTICLE: article().replace("单位: jx", "单位:\n  - jx\n  - jx-sg")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:5 错误 FM020 没有名为“jx-sg”的单位。改法：是不是“jx”？改成已登记的编号、全称或简称。
      - jx-sg
        ^

1 个错误。
""",
    ),
    Case(
        name="unknown-branch-brand-project-series-and-topic",
        files={
            ARTICLE: article(
                "支部: 机械设计系党支部\n品牌: 红色车轮\n双创项目: sj-ybzd\n专栏: 支部巡视\n专题: 主题教育\n"
            ),
            "content/series/xunli.md": _SERIES,
        },
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 错误 FM020 没有名为“机械设计系党支部”的单位。改法：是不是“机械设计系教师党支部”？改成已登记的编号、全称或简称。
    支部: 机械设计系党支部
          ^
content/yaowen/2026-05-20-huiyi.md:6:5 错误 FM020 没有名为“红色车轮”的品牌。改法：是不是“红色齿轮”？改成已登记的编号、全称或简称。
    品牌: 红色车轮
          ^
content/yaowen/2026-05-20-huiyi.md:7:7 错误 FM020 没有名为“sj-ybzd”的双创项目。改法：是不是“sj-ybzb”？改成已登记的编号、全称或简称。
    双创项目: sj-ybzd
              ^
content/yaowen/2026-05-20-huiyi.md:8:5 错误 FM020 没有名为“支部巡视”的专栏。改法：是不是“支部巡礼”？改成已登记的编号、全称或简称。
    专栏: 支部巡视
          ^
content/yaowen/2026-05-20-huiyi.md:9:5 错误 FM020 没有名为“主题教育”的专题。改法：先登记这个专题，或者改成已登记的。
    专题: 主题教育
          ^

5 个错误。
""",
    ),
    Case(
        name="unknown-pairing-and-checklist-item",
        files={
            ARTICLE: article("共建: gj-2025\n清单: qd-2026-02\n"),
            "content/pairings.yml": _PAIRING,
            "content/checklists.yml": _ITEM,
        },
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 错误 FM020 没有名为“gj-2025”的共建。改法：是不是“gj-2026”？改成已登记的编号、全称或简称。
    共建: gj-2025
          ^
content/yaowen/2026-05-20-huiyi.md:6:5 错误 FM020 没有名为“qd-2026-02”的清单项。改法：是不是“qd-2026-01”？改成已登记的编号、全称或简称。
    清单: qd-2026-02
          ^

2 个错误。
""",
    ),
    Case(
        name="unknown-names-in-list-files",
        files={
            "content/pairings.yml": _PAIRING.replace("jx-sj", "jx-sg"),
            "content/checklists.yml": _ITEM.replace("责任: jx", "责任: {单位: 机械工程学院, 岗位: 副书记}"),
            "content/honours.yml": "- 名称: 先进\n  级别: 校级\n  日期: 2025-07\n  授予单位: 校党委\n  品牌: 红色轮齿\n",
        },
        report="""\
content/checklists.yml:4:12 错误 FM020 没有名为“机械工程学院”的单位。改法：是不是“机械工程学院党委”？改成已登记的编号、全称或简称。
      责任: {单位: 机械工程学院, 岗位: 副书记}
                   ^

content/honours.yml:5:7 错误 FM020 没有名为“红色轮齿”的品牌。改法：是不是“红色齿轮”？改成已登记的编号、全称或简称。
      品牌: 红色轮齿
            ^

content/pairings.yml:4:12 错误 FM020 没有名为“jx-sg”的单位。改法：是不是“jx”？改成已登记的编号、全称或简称。
      单位: [jx, jx-sg]
                 ^

3 个错误。
""",
    ),
    Case(
        name="unknown-parent",
        files={"content/units/hx.md": "---\n名称: 化学学院党委\n类型: 二级党委\n上级: jlv\n---\n"},
        report="""\
content/units/hx.md:4:5 错误 FM020 没有名为“jlv”的单位。改法：是不是“jlu”？改成已登记的编号、全称或简称。
    上级: jlv
          ^

1 个错误。
""",
    ),
    Case(
        name="unknown-standard",
        files={"content/projects/bg.md": f"---\n名称: 标杆院系\n{_PROJECT}标准: 五个到为\n---\n"},
        report="""\
content/projects/bg.md:11:5 错误 FM020 没有名为“五个到为”的标准。改法：是不是“五个到位”？改成已登记的编号、全称或简称。
    标准: 五个到为
          ^

1 个错误。
""",
    ),
    Case(
        name="one-alias-of-two-units",
        files={"content/units/jd.md": "---\n名称: 机电学院党委\n类型: 二级党委\n简称: [机电, 机械学院党委]\n---\n"},
        report="""\
content/units/jx.md:5:6 错误 FM021 单位的名称“机械学院党委”已经是“content/units/jd.md”的，不知道指哪一个。改法：给其中一个改名，或者从简称里去掉。
    简称: [机械学院党委]
           ^

1 个错误。
""",
    ),
    Case(
        name="one-name-of-two-brands",
        files={"content/brands/lan.md": "---\n名称: 红色齿轮\n单位: jx\n模式: 一院一品\n阶段: 设计\n---\n"},
        report="""\
content/brands/lan.md:2:5 错误 FM021 品牌的名称“红色齿轮”已经是“content/brands/chilun.md”的，不知道指哪一个。改法：给其中一个改名，或者从简称里去掉。
    名称: 红色齿轮
          ^

1 个错误。
""",
    ),
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
          ^

1 个错误。
""",
    ),
    Case(
        name="item-of-another-standard",
        files={ARTICLE: article("双创项目: sj-ybzb\n对标: [教育党员有力, 政治把关作用到位]\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:14 错误 FM025 “政治把关作用到位”不是“七个有力”的条目。改法：从标准的条目里选一个。
    对标: [教育党员有力, 政治把关作用到位]
                         ^

1 个错误。
""",
    ),
    Case(
        name="item-of-no-standard",
        files={ARTICLE: article("对标: 天气晴朗\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 错误 FM025 “天气晴朗”不是任何标准的条目。改法：从标准的条目里选一个。
    对标: 天气晴朗
          ^

1 个错误。
""",
    ),
    Case(
        name="task-for-an-item-of-another-standard",
        files={
            "content/projects/bg.md": f"---\n名称: 标杆院系\n{_PROJECT}任务:\n  - {{内容: 讲党课, 条目: 教育党员有力}}\n---\n"
        },
        report="""\
content/projects/bg.md:12:19 错误 FM025 “教育党员有力”不是“五个到位”的条目。改法：从标准的条目里选一个。
      - {内容: 讲党课, 条目: 教育党员有力}
                             ^

1 个错误。
""",
    ),
    Case(
        name="part-that-the-series-does-not-have",
        files={ARTICLE: article("专栏: 支部巡礼\n分类: 经验成就\n"), "content/series/xunli.md": _SERIES},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:5 错误 FM023 专栏“支部巡礼”没有“经验成就”这个分类。改法：改成“经验成果”。
    分类: 经验成就
          ^

1 个错误。
""",
    ),
    Case(
        name="section-that-is-not-the-folder",
        files={ARTICLE: article("栏目: 通知公告\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 错误 FM024 栏目写的是“通知公告”，文件却在“党建要闻”（content/yaowen）里。改法：改成“党建要闻”，或者把文件移到那个栏目的文件夹里；也可以不写。
    栏目: 通知公告
          ^

1 个错误。
""",
    ),
    Case(
        name="section-that-does-not-exist",
        files={ARTICLE: article("栏目: 党建新闻\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 错误 FM024 栏目写的是“党建新闻”，文件却在“党建要闻”（content/yaowen）里。改法：改成“党建要闻”，或者把文件移到那个栏目的文件夹里；也可以不写。
    栏目: 党建新闻
          ^

1 个错误。
""",
    ),
    Case(
        name="focus-that-is-not-in-the-list",
        files={ARTICLE: article("融合: 人才培训\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 错误 FM016 “融合”里，“人才培训”不在可选的词里。改法：改成“人才培养”。
    融合: 人才培训
          ^

1 个错误。
""",
    ),
    Case(
        name="names-what-is-itself-broken",
        files={
            ARTICLE: article("品牌: 蓝色引擎\n"),
            "content/brands/lan.md": "---\n名称: 蓝色引擎\n单位: jx\n模式: 一院一品\n阶段: 设记\n---\n",
        },
        report="""\
content/brands/lan.md:5:5 错误 FM016 “阶段”里，“设记”不在可选的词里。改法：改成“设计”。
    阶段: 设记
          ^

1 个错误。
""",
    ),
)
