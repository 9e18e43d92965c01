"""Values of the wrong form: words, numbers, yes and no, texts and lists."""

from __future__ import annotations

from invalid.case import ARTICLE, Case, article

CASES = (
    Case(
        name="word-that-is-nearly-right",
        files={"content/units/hx.md": "---\n名称: 化学学院党委\n类型: 二级党为\n---\n"},
        report="""\
content/units/hx.md:3:5 错误 FM016 “类型”里，“二级党为”不在可选的词里。改法：是不是“二级党委”？从这些词里选一个：学校党委、二级党委、党总支、直属党支部、党支部、党小组、行政单位。
    类型: 二级党为
          ^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="word-that-is-not-in-the-list",
        files={ARTICLE: article("体裁: 散文\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 错误 FM016 “体裁”里，“散文”不在可选的词里。改法：从这些词里选一个：消息、通讯、评论、理论文章、通知、公示、公告、案例、制度。
    体裁: 散文
          ^^^^

1 个错误。
""",
    ),
    Case(
        name="words-of-which-one-is-wrong",
        files={ARTICLE: article("活动类型: 党课、春游、支委会\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:10 错误 FM016 “活动类型”里，“春游”不在可选的词里。改法：从这些词里选一个：第一议题、主题党日、党员大会、支委会、党小组会、党课、中心组学习、调研、共建、培训、述职、组织生活会、志愿服务。
    活动类型: 党课、春游、支委会
                    ^^^^

1 个错误。
""",
    ),
    Case(
        name="level-that-is-not-in-the-list",
        files={"content/honours.yml": "- 名称: 先进基层党组织\n  级别: 厅级\n  日期: 2025-07-01\n  授予单位: 校党委\n"},
        report="""\
content/honours.yml:2:7 错误 FM016 “级别”里，“厅级”不在可选的词里。改法：从这些词里选一个：国家级、省级、市级、校级、院级。
      级别: 厅级
            ^^^^

1 个错误。
""",
    ),
    Case(
        name="neither-yes-nor-no",
        files={ARTICLE: article("草稿: 也许\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 错误 FM015 “草稿”里，“也许”不是“是”或“否”。改法：写“是”或“否”。
    草稿: 也许
          ^^^^

1 个错误。
""",
    ),
    Case(
        name="letter-in-a-number",
        files={"content/yaowen/_index.md": "---\n标题: 党建要闻\n排序: 1O\n---\n"},
        report="""\
content/yaowen/_index.md:3:5 错误 FM015 “排序”里，“1O”不是整数。改法：写成整数，例如 1。
    排序: 1O
          ^^

1 个错误。
""",
    ),
    Case(
        name="words-for-a-number",
        files={
            "content/honours.yml": "- 名称: 先进\n  级别: 校级\n  日期: 2025-07-01\n  授予单位: 校党委\n  分值: 很高\n"
        },
        report="""\
content/honours.yml:5:7 错误 FM015 “分值”里，“很高”不是数字。改法：写成数字，例如 10 或 2.5。
      分值: 很高
            ^^^^

1 个错误。
""",
    ),
    Case(
        name="mapping-for-a-text",
        files={ARTICLE: article("摘要:\n  甲: 乙\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:3 错误 FM015 “摘要”里，要写一段文字，现在是一组“键: 值”。改法：写成一行文字；本来就有方括号、花括号的，给整个值加上引号。
      甲: 乙
      ^

1 个错误。
""",
    ),
    Case(
        name="list-for-a-text",
        files={ARTICLE: article("来源: [校报, 新华网]\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 错误 FM015 “来源”里，要写一段文字，现在是一个列表。改法：写成一行文字；本来就有方括号、花括号的，给整个值加上引号。
    来源: [校报, 新华网]
          ^

1 个错误。
""",
    ),
    Case(
        name="mapping-for-names",
        files={ARTICLE: article("标签: {党课: 是}\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 错误 FM015 “标签”里，要写一段文字，现在是一组“键: 值”。改法：写成一行文字；本来就有方括号、花括号的，给整个值加上引号。
    标签: {党课: 是}
          ^

1 个错误。
""",
    ),
    Case(
        name="text-for-a-mapping",
        files={"content/brands/lan.md": "---\n名称: 蓝色引擎\n单位: jx\n模式: 一院一品\n阶段: 设计\n成效: 好\n---\n"},
        report="""\
content/brands/lan.md:6:5 错误 FM015 “成效”里，要写一组“键: 值”。改法：写成“{指标: ……}”，可用的键有指标、值、单位、截至、出处。
    成效: 好
          ^

1 个错误。
""",
    ),
    Case(
        name="colour-in-words",
        files={"content/brands/lan.md": "---\n名称: 蓝色引擎\n单位: jx\n模式: 一院一品\n阶段: 设计\n主色: 深蓝\n---\n"},
        report="""\
content/brands/lan.md:6:5 错误 FM053 “主色”里，“深蓝”不是颜色。改法：写成 # 加六位十六进制数，并加上引号，例如 "#A61B1B"。
    主色: 深蓝
          ^^^^

1 个错误。
""",
    ),
    Case(
        name="faint-colours",
        files={
            "site.yml": "标题: 江澜大学党建网\n网址: https://dangjian.example/\n主题: {主色: '#A61B1B', 辅色: '#E0A800'}\n",
            "content/brands/lan.md": "---\n名称: 蓝色引擎\n单位: jx\n模式: 一院一品\n阶段: 设计\n主色: '#00AAFF'\n---\n",
            "content/topics/shui.md": "---\n名称: 流域治理\n主色: '#FFFFFF'\n---\n",
        },
        strict=True,
        report="""\
content/brands/lan.md:6:5 提醒 FM062 主色“#00aaff”在页面底色上的对比度只有 2.21，不到 4.5，看不清。改法：改成“#0072ab”，或者另选深一些的颜色；不改，发布时用的就是“#0072ab”。
    主色: '#00AAFF'
          ^

content/topics/shui.md:3:5 提醒 FM062 主色“#ffffff”在页面底色上的对比度只有 1.15，不到 4.5，看不清。改法：改成“#6c6c6c”，或者另选深一些的颜色；不改，发布时用的就是“#6c6c6c”。
    主色: '#FFFFFF'
          ^

site.yml:3:25 提醒 FM062 辅色“#e0a800”在页面底色上的对比度只有 1.86，不到 4.5，看不清。改法：改成“#886600”，或者另选深一些的颜色；不改，发布时用的就是“#886600”。
    主题: {主色: '#A61B1B', 辅色: '#E0A800'}
                                  ^

3 个提醒。
""",
    ),
    Case(
        name="pinned-for-a-while",
        files={ARTICLE: article("置顶: 一周\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 错误 FM015 “置顶”里，“一周”不是“是”“否”或一个日期。改法：写“是”，或写置顶到哪一天，例如 2026-12-01。
    置顶: 一周
          ^^^^

1 个错误。
""",
    ),
    Case(
        name="ignores-a-rule-without-a-reason",
        files={ARTICLE: article("忽略: TXT021\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 错误 FM011 这一项缺少必填的“理由”。改法：写成“{规则: ……, 理由: ……}”。
    忽略: TXT021
          ^

1 个错误。
""",
    ),
)
