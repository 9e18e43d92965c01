"""Values of the wrong form: dates, words, numbers, yes and no, texts and lists."""

from __future__ import annotations

from invalid.case import ARTICLE, Case, article

CASES = (
    Case(
        name="date-without-year",
        files={ARTICLE: article().replace("2026-05-20", "5月20日")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:3:5 错误 FM014 日期“5月20日”没有年份。改法：写成“年-月-日”，例如 2026-12-01。
    日期: 5月20日
          ^

1 个错误。
""",
    ),
    Case(
        name="month-13",
        files={ARTICLE: article().replace("2026-05-20", "2026-13-01")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:3:5 错误 FM014 日期“2026-13-01”不存在。改法：写成“年-月-日”，例如 2026-12-01。
    日期: 2026-13-01
          ^

1 个错误。
""",
    ),
    Case(
        name="day-of-no-leap-year",
        files={ARTICLE: article().replace("2026-05-20", "2025年2月29日")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:3:5 错误 FM014 日期“2025年2月29日”不存在。改法：写成“年-月-日”，例如 2026-12-01。
    日期: 2025年2月29日
          ^

1 个错误。
""",
    ),
    Case(
        name="hour-25",
        files={ARTICLE: article().replace("2026-05-20", "2026-05-20 25:10")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:3:5 错误 FM014 “日期”里，时间“25:10”不存在。改法：写成“年-月-日”，例如 2026-12-01。
    日期: 2026-05-20 25:10
          ^

1 个错误。
""",
    ),
    Case(
        name="time-without-day",
        files={ARTICLE: article().replace("2026-05-20", "2026年5月 14:30")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:3:5 错误 FM014 “2026年5月 14:30”不是日期。改法：写成“年-月-日”，例如 2026-12-01。
    日期: 2026年5月 14:30
          ^

1 个错误。
""",
    ),
    Case(
        name="date-in-words",
        files={ARTICLE: article().replace("2026-05-20", "上周三")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:3:5 错误 FM014 “上周三”不是日期。改法：写成“年-月-日”，例如 2026-12-01。
    日期: 上周三
          ^

1 个错误。
""",
    ),
    Case(
        name="month-where-a-day-is-needed",
        files={ARTICLE: article("下架日期: 2026-08\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:7 错误 FM014 “下架日期”里，“2026-08”要写到日，不带时间。改法：写成“年-月-日”，例如 2026-12-01。
    下架日期: 2026-08
              ^

1 个错误。
""",
    ),
    Case(
        name="wrong-date-behind-a-full-width-colon",
        files={ARTICLE: article().replace("日期: 2026-05-20", "日期：  2026-5-32")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:3:6 错误 FM014 日期“2026-5-32”不存在。改法：写成“年-月-日”，例如 2026-12-01。
    日期：  2026-5-32
            ^

1 个错误。
""",
    ),
    Case(
        name="wrong-date-in-a-file-of-windows",
        files={ARTICLE: b"\xef\xbb\xbf" + article().replace("2026-05-20", "2026-02-30").replace("\n", "\r\n").encode()},
        report="""\
content/yaowen/2026-05-20-huiyi.md:3:5 错误 FM014 日期“2026-02-30”不存在。改法：写成“年-月-日”，例如 2026-12-01。
    日期: 2026-02-30
          ^

1 个错误。
""",
    ),
    Case(
        name="wrong-date-deep-in-a-value",
        files={
            "content/projects/bg.md": (
                "---\n名称: 机械工程学院标杆院系\n类型: 标杆院系\n级别: 校级\n批次: 2\n单位: jx\n状态: 培育创建\n"
                "起止: 2025-01～2027-01\n节点:\n  - {名称: 立项, 实际: 2025-01}\n  - {名称: 中期, 计划: 2026-6-31}\n---\n"
            )
        },
        report="""\
content/projects/bg.md:11:18 错误 FM014 “计划”里，日期“2026-6-31”不存在。改法：写成“年-月-日”，例如 2026-12-01。
      - {名称: 中期, 计划: 2026-6-31}
                           ^

1 个错误。
""",
    ),
    Case(
        name="period-with-one-end",
        files={"content/series/xunli.md": "---\n名称: 支部巡礼\n起止: 2026-03\n---\n"},
        report="""\
content/series/xunli.md:3:5 错误 FM014 起止要有两个日期。改法：写成“[2024-04, 2026-03]”或“2024-04～2026-03”。
    起止: 2026-03
          ^

1 个错误。
""",
    ),
    Case(
        name="period-that-ends-before-it-begins",
        files={"content/series/xunli.md": "---\n名称: 支部巡礼\n起止: [2026-03, 2025-12]\n---\n"},
        report="""\
content/series/xunli.md:3:5 错误 FM044 “止”2025-12 早于“起”2026-03。改法：核对这两个日期。
    起止: [2026-03, 2025-12]
          ^

1 个错误。
""",
    ),
    Case(
        name="expires-before-it-appears",
        files={ARTICLE: article("下架日期: 2026-05-02\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:7 错误 FM044 “下架日期”2026-05-02 早于“日期”2026-05-20。改法：核对这两个日期。
    下架日期: 2026-05-02
              ^

1 个错误。
""",
    ),
    Case(
        name="word-that-is-nearly-right",
        files={"content/units/hx.md": "---\n名称: 化学学院党委\n类型: 二级党为\n---\n"},
        report="""\
content/units/hx.md:3:5 错误 FM016 “类型”里，“二级党为”不在可选的词里。改法：改成“二级党委”。
    类型: 二级党为
          ^

1 个错误。
""",
    ),
    Case(
        name="word-that-is-not-in-the-list",
        files={ARTICLE: article("体裁: 散文\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 错误 FM016 “体裁”里，“散文”不在可选的词里。改法：从这些词里选一个：消息、通讯、评论、理论文章、通知、公示、公告、案例、制度。
    体裁: 散文
          ^

1 个错误。
""",
    ),
    Case(
        name="words-of-which-one-is-wrong",
        files={ARTICLE: article("活动类型: 党课、春游、支委会\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:10 错误 FM016 “活动类型”里，“春游”不在可选的词里。改法：从这些词里选一个：第一议题、主题党日、党员大会、支委会、党小组会、党课、中心组学习、调研、共建、培训、述职、组织生活会、志愿服务。
    活动类型: 党课、春游、支委会
                    ^

1 个错误。
""",
    ),
    Case(
        name="level-that-is-not-in-the-list",
        files={"content/honours.yml": "- 名称: 先进基层党组织\n  级别: 厅级\n  日期: 2025-07-01\n  授予单位: 校党委\n"},
        report="""\
content/honours.yml:2:7 错误 FM016 “级别”里，“厅级”不在可选的词里。改法：改成“院级”。
      级别: 厅级
            ^

1 个错误。
""",
    ),
    Case(
        name="neither-yes-nor-no",
        files={ARTICLE: article("草稿: 也许\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 错误 FM015 “草稿”里，“也许”不是“是”或“否”。改法：写“是”或“否”。
    草稿: 也许
          ^

1 个错误。
""",
    ),
    Case(
        name="letter-in-a-number",
        files={"content/yaowen/_index.md": "---\n标题: 党建要闻\n排序: 1O\n---\n"},
        report="""\
content/yaowen/_index.md:3:5 错误 FM015 “排序”里，“1O”不是整数。改法：写成整数，例如 1。
    排序: 1O
          ^

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
            ^

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
        name="list-for-a-date",
        files={ARTICLE: article().replace("2026-05-20", "[2026-05-20, 2026-05-21]")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:3:5 错误 FM015 要写一个日期，现在是一个列表。改法：写成“年-月-日”，例如 2026-12-01。
    日期: [2026-05-20, 2026-05-21]
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
          ^

1 个错误。
""",
    ),
    Case(
        name="pinned-for-a-while",
        files={ARTICLE: article("置顶: 一周\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 错误 FM014 “置顶”里，“一周”不是日期。改法：写成“年-月-日”，例如 2026-12-01。
    置顶: 一周
          ^

1 个错误。
""",
    ),
    Case(
        name="ignores-a-rule-without-a-reason",
        files={ARTICLE: article("忽略: TXT021\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 错误 FM011 这一项缺少必填的“理由”。改法：加一行“理由: ……”（为什么不适用）。
    忽略: TXT021
          ^

1 个错误。
""",
    ),
)
