"""Keys that do not exist, stand twice, or are missing."""

from __future__ import annotations

from invalid.case import ARTICLE, Case, article

_EMPTY = "---\n---\n"

CASES = (
    Case(
        name="unknown-key",
        files={ARTICLE: "---\n标体: 学院召开会议\n日期: 2026-05-20\n单位: jx\n---\n"},
        report="""\
content/yaowen/2026-05-20-huiyi.md 错误 FM011 缺少必填的“标题”。改法：写上“标题: ……”（稿件标题，末尾不加句号）。
content/yaowen/2026-05-20-huiyi.md:2:1 错误 FM010 稿件没有“标体”这个键。改法：是不是“标题”？改正，或者删去。
    标体: 学院召开会议
    ^^^^

2 个错误。
""",
    ),
    Case(
        name="unknown-key-in-english",
        files={ARTICLE: article("sumary: 会议部署工作\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:1 错误 FM010 稿件没有“sumary”这个键。改法：是不是“summary”？改正，或者删去。
    sumary: 会议部署工作
    ^^^^^^

1 个错误。
""",
    ),
    Case(
        name="unknown-key-like-no-other",
        files={ARTICLE: article("天气: 晴\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:1 错误 FM010 稿件没有“天气”这个键。改法：删去，或者改成这里有的键：标题、引题、副题、短标题、摘要、日期、活动日期、落款日期、更新日期、栏目、专栏、分类、专题、单位、支部、品牌、双创项目、对标、清单、共建、标签、体裁、活动类型、融合、环节、承接、作者、通讯员、文字、摄影、编辑、审核、校对、一审、二审、三审、来源、转载、原文链接、封面、图注、附件、编者按、置顶、推荐位、草稿、内部、推送、定时、下架日期、补录、AI辅助、网址名、原网址、忽略、目录。
    天气: 晴
    ^^^^

1 个错误。
""",
    ),
    Case(
        name="key-of-another-kind",
        files={"content/units/hx.md": "---\n名称: 化学学院党委\n类型: 二级党委\n口号: 求真\n---\n"},
        report="""\
content/units/hx.md:4:1 错误 FM010 单位没有“口号”这个键。改法：删去，或者改成这里有的键：名称、类型、简称、上级、支部类型、排序、成立、换届、任期、党员数、书记、组织委员、宣传委员、纪检委员、公开支委、联系党委委员、撤并、校外、摘要。
    口号: 求真
    ^^^^

1 个错误。
""",
    ),
    Case(
        name="unknown-key-in-an-entry",
        files={
            "content/honours.yml": "- 名称: 先进基层党组织\n  级别: 校级\n  日期: 2025-07-01\n  授予单位: 校党委\n  得主: jx\n"
        },
        report="""\
content/honours.yml:5:3 错误 FM010 荣誉没有“得主”这个键。改法：删去，或者改成这里有的键：编号、名称、级别、日期、类别、授予单位、单位、对象、品牌、双创项目、对标、链接、证明图、分值。
      得主: jx
      ^^^^

1 个错误。
""",
    ),
    Case(
        name="unknown-key-within-a-value",
        files={ARTICLE: article("作者:\n  - {姓名: 李明, 职位: 学生}\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:14 错误 FM010 这里没有“职位”这个键。改法：删去，或者改成这里有的键：姓名、角色。
      - {姓名: 李明, 职位: 学生}
                     ^^^^

1 个错误。
""",
    ),
    Case(
        name="full-width-colon-on-an-indented-line",
        files={"content/honours.yml": "- 名称: 先进基层党组织\n  级别: 校级\n  日期: 2025-07-01\n  授予单位：校党委\n"},
        report="""\
content/honours.yml:4:7 错误 FM004 “授予单位”后面的冒号是全角的。改法：改成半角冒号加一个空格：“授予单位: ……”。
      授予单位：校党委
              ^

1 个错误。
""",
    ),
    Case(
        name="full-width-colon-in-braces",
        files={ARTICLE: article("作者:\n  - {姓名：李明}\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:6 错误 FM010 “姓名：李明”里的冒号是全角的，读不出键和值。改法：改成半角冒号加一个空格，例如“姓名: ……”。
      - {姓名：李明}
         ^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="key-twice",
        files={ARTICLE: article("标题: 另一个标题\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:1 错误 FM005 “标题”写了两次：第 2 行和第 5 行。改法：只留一个。
    标题: 另一个标题
    ^^^^

1 个错误。
""",
    ),
    Case(
        name="two-spellings-of-one-key",
        files={ARTICLE: article("摘要: 甲\n导语: 乙\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:1 错误 FM005 “摘要”和“导语”是同一个键，写了两次：第 5 行和第 6 行。改法：只留一个。
    导语: 乙
    ^^^^

1 个错误。
""",
    ),
    Case(
        name="chinese-and-english-of-one-key",
        files={ARTICLE: article("title: 另一个标题\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:1 错误 FM005 “标题”和“title”是同一个键，写了两次：第 2 行和第 5 行。改法：只留一个。
    title: 另一个标题
    ^^^^^

1 个错误。
""",
    ),
    Case(
        name="key-twice-in-an-entry",
        files={
            "content/honours.yml": "- 名称: 先进基层党组织\n  级别: 校级\n  级别: 省级\n  日期: 2025-07-01\n  授予单位: 校党委\n"
        },
        report="""\
content/honours.yml:3:3 错误 FM005 “级别”写了两次：第 2 行和第 3 行。改法：只留一个。
      级别: 省级
      ^^^^

1 个错误。
""",
    ),
    Case(
        name="required-keys-of-documents",
        files={
            "content/xuexi/_index.md": _EMPTY,
            "content/yaowen/2026-05-20-huiyi.md": _EMPTY,
            "content/units/hx.md": _EMPTY,
            "content/brands/lan.md": _EMPTY,
            "content/projects/bg.md": _EMPTY,
            "content/series/xunli.md": _EMPTY,
            "content/topics/zhuanti.md": _EMPTY,
            "content/about.md": _EMPTY,
        },
        report="""\
content/about.md 错误 FM011 缺少必填的“标题”。改法：写上“标题: ……”（页面标题）。
content/brands/lan.md 错误 FM011 缺少必填的“单位”。改法：写上“单位: ……”（创建单位）。
content/brands/lan.md 错误 FM011 缺少必填的“名称”。改法：写上“名称: ……”（品牌名称）。
content/projects/bg.md 错误 FM011 缺少必填的“单位”。改法：写上“单位: ……”（创建单位）。
content/projects/bg.md 错误 FM011 缺少必填的“名称”。改法：写上“名称: ……”（项目名称）。
content/projects/bg.md 错误 FM011 缺少必填的“状态”。改法：写上“状态: ……”（申报、公示、培育创建、中期、期满、通过验收……）。
content/projects/bg.md 错误 FM011 缺少必填的“类型”。改法：写上“类型: ……”（示范高校、标杆院系、样板支部、双带头人工作室……）。
content/projects/bg.md 错误 FM011 缺少必填的“级别”。改法：写上“级别: ……”（国家级、省级、校级）。
content/series/xunli.md 错误 FM011 缺少必填的“名称”。改法：写上“名称: ……”（专栏名称）。
content/topics/zhuanti.md 错误 FM011 缺少必填的“名称”。改法：写上“名称: ……”（专题名称）。
content/units/hx.md 错误 FM011 缺少必填的“名称”。改法：写上“名称: ……”（单位全称）。
content/units/hx.md 错误 FM011 缺少必填的“类型”。改法：写上“类型: ……”（学校党委、二级党委、党总支、直属党支部、党支部、党小组、行政单位）。
content/xuexi/_index.md 错误 FM011 缺少必填的“标题”。改法：写上“标题: ……”（栏目名称）。
content/yaowen/2026-05-20-huiyi.md 错误 FM011 缺少必填的“单位”。改法：写上“单位: ……”（写哪个单位的事；第一个计入稿件统计）。
content/yaowen/2026-05-20-huiyi.md 错误 FM011 缺少必填的“日期”。改法：写上“日期: ……”（发布日期，可带时间）。
content/yaowen/2026-05-20-huiyi.md 错误 FM011 缺少必填的“标题”。改法：写上“标题: ……”（稿件标题，末尾不加句号）。

16 个错误。
""",
    ),
    Case(
        name="required-keys-of-list-entries",
        files={
            "content/pairings.yml": "- 编号: gj-1\n  名称: 共建\n  状态: 启动\n",
            "content/checklists.yml": "- 编号: qd-1\n",
            "content/honours.yml": "- 授予单位: 校党委\n",
            "content/media.yml": "- 媒体: 江澜日报\n",
            "content/standards.yml": "- 编号: wu\n",
            "content/glossary.yml": "- 编号: shu\n",
        },
        report="""\
content/checklists.yml:1:3 错误 FM011 缺少必填的“举措”。改法：写上“举措: ……”。
    - 编号: qd-1
      ^
content/checklists.yml:1:3 错误 FM011 缺少必填的“状态”。改法：写上“状态: ……”（待启动、推进、已销号、长期、暂缓）。
    - 编号: qd-1
      ^
content/checklists.yml:1:3 错误 FM011 缺少必填的“责任”。改法：写上“责任: ……”（责任单位与岗位）。
    - 编号: qd-1
      ^
content/checklists.yml:1:3 错误 FM011 缺少必填的“难题”。改法：写上“难题: ……”（难题，10 至 120 字）。
    - 编号: qd-1
      ^

content/glossary.yml:1:3 错误 FM011 缺少必填的“名称”。改法：写上“名称: ……”（规范写法）。
    - 编号: shu
      ^
content/glossary.yml:1:3 错误 FM011 缺少必填的“释义”。改法：写上“释义: ……”。
    - 编号: shu
      ^

content/honours.yml:1:3 错误 FM011 缺少必填的“名称”。改法：写上“名称: ……”（荣誉名称）。
    - 授予单位: 校党委
      ^
content/honours.yml:1:3 错误 FM011 缺少必填的“日期”。改法：写上“日期: ……”（授予日期）。
    - 授予单位: 校党委
      ^
content/honours.yml:1:3 错误 FM011 缺少必填的“级别”。改法：写上“级别: ……”（国家级、省级、市级、校级、院级）。
    - 授予单位: 校党委
      ^

content/media.yml:1:3 错误 FM011 缺少必填的“名称”。改法：写上“名称: ……”（报道标题）。
    - 媒体: 江澜日报
      ^
content/media.yml:1:3 错误 FM011 缺少必填的“日期”。改法：写上“日期: ……”（刊发日期）。
    - 媒体: 江澜日报
      ^
content/media.yml:1:3 错误 FM011 缺少必填的“级别”。改法：写上“级别: ……”（国家级、省级、市级、校级）。
    - 媒体: 江澜日报
      ^

content/pairings.yml:1:3 错误 FM011 缺少必填的“单位”。改法：写上“单位: ……”（两个以上共建单位）。
    - 编号: gj-1
      ^
content/pairings.yml:1:3 错误 FM011 缺少必填的“日期”。改法：写上“日期: ……”（启动日期）。
    - 编号: gj-1
      ^
content/pairings.yml:1:3 错误 FM011 缺少必填的“类型”。改法：写上“类型: ……”（师生、机关内部、机关与院系、校地、校企、校际）。
    - 编号: gj-1
      ^

content/standards.yml:1:3 错误 FM011 缺少必填的“名称”。改法：写上“名称: ……”（标准名称）。
    - 编号: wu
      ^
content/standards.yml:1:3 错误 FM011 缺少必填的“条目”。改法：写上“条目: ……”。
    - 编号: wu
      ^

17 个错误。
""",
    ),
    Case(
        name="required-keys-within-values",
        files={
            "content/brands/lan.md": (
                "---\n名称: 蓝色引擎\n单位: jx\n模式: 一院一品\n阶段: 设计\n成效:\n  - {指标: 志愿服务, 截至: 2026-04}\n"
                "工作法:\n  - {说明: 每月一次}\n---\n"
            )
        },
        report="""\
content/brands/lan.md:7:5 错误 FM011 这一项缺少必填的“值”。改法：写成“{指标: ……, 值: ……}”。
      - {指标: 志愿服务, 截至: 2026-04}
        ^
content/brands/lan.md:9:5 错误 FM011 这一项缺少必填的“名称”。改法：写成“{名称: ……}”。
      - {说明: 每月一次}
        ^

2 个错误。
""",
    ),
    Case(
        name="required-key-without-a-value",
        files={ARTICLE: "---\n标题:\n日期: 2026-05-20\n单位: []\n---\n"},
        report="""\
content/yaowen/2026-05-20-huiyi.md:2:1 错误 FM011 缺少必填的“标题”。改法：写上“标题: ……”（稿件标题，末尾不加句号）。
    标题:
    ^^^^
content/yaowen/2026-05-20-huiyi.md:4:5 错误 FM011 缺少必填的“单位”。改法：写上“单位: ……”（写哪个单位的事；第一个计入稿件统计）。
    单位: []
          ^

2 个错误。
""",
    ),
)
