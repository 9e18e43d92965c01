"""Dates that are none, or stand in the wrong order."""

from __future__ import annotations

from invalid.case import ARTICLE, Case, article

CASES = (
    Case(
        name="date-without-year",
        files={ARTICLE: article().replace("2026-05-20", "5月20日")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:3:5 错误 FM014 日期“5月20日”没有年份。改法：写成“年-月-日”，例如 2026-12-01。
    日期: 5月20日
          ^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="month-13",
        files={ARTICLE: article().replace("2026-05-20", "2026-13-01")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:3:5 错误 FM014 日期“2026-13-01”不存在。改法：写成“年-月-日”，例如 2026-12-01。
    日期: 2026-13-01
          ^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="day-of-no-leap-year",
        files={ARTICLE: article().replace("2026-05-20", "2025年2月29日")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:3:5 错误 FM014 日期“2025年2月29日”不存在。改法：写成“年-月-日”，例如 2026-12-01。
    日期: 2025年2月29日
          ^^^^^^^^^^^^^

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
content/yaowen/2026-05-20-huiyi.md:3:5 错误 FM014 日期“2026年5月 14:30”有时间却没有“日”。改法：写成“年-月-日”，例如 2026-12-01。
    日期: 2026年5月 14:30
          ^^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="date-in-words",
        files={ARTICLE: article().replace("2026-05-20", "上周三")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:3:5 错误 FM014 “上周三”不是日期。改法：写成“年-月-日”，例如 2026-12-01。
    日期: 上周三
          ^^^^^^

1 个错误。
""",
    ),
    Case(
        name="month-where-a-day-is-needed",
        files={ARTICLE: article("下架日期: 2026-08\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:7 错误 FM014 “下架日期”里，“2026-08”要写到日，不带时间。改法：写成“年-月-日”，例如 2026-12-01。
    下架日期: 2026-08
              ^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="wrong-date-behind-a-full-width-colon",
        files={ARTICLE: article().replace("日期: 2026-05-20", "日期：  2026-5-32")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:3:6 错误 FM014 日期“2026-5-32”不存在。改法：写成“年-月-日”，例如 2026-12-01。
    日期：  2026-5-32
            ^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="wrong-date-in-a-file-of-windows",
        files={ARTICLE: b"\xef\xbb\xbf" + article().replace("2026-05-20", "2026-02-30").replace("\n", "\r\n").encode()},
        report="""\
content/yaowen/2026-05-20-huiyi.md:3:5 错误 FM014 日期“2026-02-30”不存在。改法：写成“年-月-日”，例如 2026-12-01。
    日期: 2026-02-30
          ^^^^^^^^^^

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
                           ^^^^^^^^^

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
        name="list-for-a-date",
        files={ARTICLE: article().replace("2026-05-20", "[2026-05-20, 2026-05-21]")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:3:5 错误 FM015 要写一个日期，现在是一个列表。改法：写成“年-月-日”，例如 2026-12-01。
    日期: [2026-05-20, 2026-05-21]
          ^

1 个错误。
""",
    ),
)
