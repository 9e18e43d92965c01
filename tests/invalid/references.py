"""Names that nothing has, or that two things have."""

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
          ^^^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="unknown-unit-like-no-other",
        files={ARTICLE: article().replace("单位: jx", "单位: 天文台")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:4:5 错误 FM020 没有名为“天文台”的单位。改法：先登记这个单位，或者改成已登记的。
    单位: 天文台
          ^^^^^^

1 个错误。
""",
    ),
    Case(
        name="unknown-unit-among-others",
        files={ARTICLE: article().replace("单位: jx", "单位: 江澜大学党委、机械学院党支部")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:4:12 错误 FM020 没有名为“机械学院党支部”的单位。改法：是不是“机械学院党委”？改成已登记的编号、全称或简称。
    单位: 江澜大学党委、机械学院党支部
                        ^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="unknown-unit-in-a-list",
        files={ARTICLE: article().replace("单位: jx", "单位:\n  - jx\n  - jx-sg")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:5 错误 FM020 没有名为“jx-sg”的单位。改法：是不是“jx-sj”？改成已登记的编号、全称或简称。
      - jx-sg
        ^^^^^

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
          ^^^^^^^^^^^^^^^^
content/yaowen/2026-05-20-huiyi.md:6:5 错误 FM020 没有名为“红色车轮”的品牌。改法：是不是“红色齿轮”？改成已登记的编号、全称或简称。
    品牌: 红色车轮
          ^^^^^^^^
content/yaowen/2026-05-20-huiyi.md:7:7 错误 FM020 没有名为“sj-ybzd”的双创项目。改法：是不是“sj-ybzb”？改成已登记的编号、全称或简称。
    双创项目: sj-ybzd
              ^^^^^^^
content/yaowen/2026-05-20-huiyi.md:8:5 错误 FM020 没有名为“支部巡视”的专栏。改法：是不是“支部巡礼”？改成已登记的编号、全称或简称。
    专栏: 支部巡视
          ^^^^^^^^
content/yaowen/2026-05-20-huiyi.md:9:5 错误 FM020 没有名为“主题教育”的专题。改法：先登记这个专题，或者改成已登记的。
    专题: 主题教育
          ^^^^^^^^

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
          ^^^^^^^
content/yaowen/2026-05-20-huiyi.md:6:5 错误 FM020 没有名为“qd-2026-02”的清单项。改法：是不是“qd-2026-01”？改成已登记的编号、全称或简称。
    清单: qd-2026-02
          ^^^^^^^^^^

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
                   ^^^^^^^^^^^^

content/honours.yml:5:7 错误 FM020 没有名为“红色轮齿”的品牌。改法：是不是“红色齿轮”？改成已登记的编号、全称或简称。
      品牌: 红色轮齿
            ^^^^^^^^

content/pairings.yml:4:12 错误 FM020 没有名为“jx-sg”的单位。改法：是不是“jx-sj”？改成已登记的编号、全称或简称。校外单位写成 {校外: 全称}。
      单位: [jx, jx-sg]
                 ^^^^^

3 个错误。
""",
    ),
    Case(
        name="unknown-parent",
        files={"content/units/hx.md": "---\n名称: 化学学院党委\n类型: 二级党委\n上级: jlv\n---\n"},
        report="""\
content/units/hx.md:4:5 错误 FM020 没有名为“jlv”的单位。改法：是不是“jlu”？改成已登记的编号、全称或简称。
    上级: jlv
          ^^^

1 个错误。
""",
    ),
    Case(
        name="unknown-standard",
        files={"content/projects/bg.md": f"---\n名称: 标杆院系\n{_PROJECT}标准: 五个到为\n---\n"},
        report="""\
content/projects/bg.md:11:5 错误 FM020 没有名为“五个到为”的标准。改法：是不是“五个到位”？改成已登记的编号、全称或简称。
    标准: 五个到为
          ^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="one-alias-of-two-units",
        files={"content/units/jd.md": "---\n名称: 机电学院党委\n类型: 二级党委\n简称: [机电, 机械学院党委]\n---\n"},
        report="""\
content/units/jx.md:5:6 错误 FM021 单位的名称“机械学院党委”已经是“content/units/jd.md”的，不知道指哪一个。改法：给其中一个改名，或者从简称里去掉。
    简称: [机械学院党委]
           ^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="one-name-of-two-brands",
        files={"content/brands/lan.md": "---\n名称: 红色齿轮\n单位: jx\n模式: 一院一品\n阶段: 设计\n---\n"},
        report="""\
content/brands/lan.md:2:5 错误 FM021 品牌的名称“红色齿轮”已经是“content/brands/chilun.md”的，不知道指哪一个。改法：给其中一个改名，或者从简称里去掉。
    名称: 红色齿轮
          ^^^^^^^^

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
content/brands/lan.md:5:5 错误 FM016 “阶段”里，“设记”不在可选的词里。改法：是不是“设计”？从这些词里选一个：设计、创建、认定、提升、退出。
    阶段: 设记
          ^^^^

1 个错误。
""",
    ),
)
