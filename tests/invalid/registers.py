"""Entries of the registers that lack what the field requires: 结对共建, 三张清单, 荣誉, 选题."""

from __future__ import annotations

from invalid.case import Case

_PAIRING = "- 编号: gj-1\n  名称: 校地共建\n  类型: 校地\n  日期: 2026-03\n  状态: 启动\n"
_ITEM = "- 编号: qd-1\n  难题: 实验室开放时间不够\n  举措: 延长开放时间\n  责任: jx\n"
_PLANNED = "- 题目: 实验室的周末\n  计划日期: 2026-06-30\n  状态: 待写\n"

CASES = (
    Case(
        name="pairing-with-one-party",
        files={"content/pairings.yml": f"{_PAIRING}  单位: [jx]\n"},
        report="""\
content/pairings.yml:6:7 错误 FM040 共建单位不足两个。改法：把各共建单位都写上；校外单位写成 {校外: 全称}。
      单位: [jx]
            ^

1 个错误。
""",
    ),
    Case(
        name="pairing-with-a-party-outside-not-marked",
        files={"content/pairings.yml": f"{_PAIRING}  单位: [jx, 江澜街道社区党委]\n"},
        report="""\
content/pairings.yml:6:12 错误 FM020 没有名为“江澜街道社区党委”的单位。改法：是不是“江澜大学党委”？改成已登记的编号、全称或简称。校外单位写成 {校外: 全称}。
      单位: [jx, 江澜街道社区党委]
                 ^^^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="pairing-with-a-nameless-party",
        files={"content/pairings.yml": f"{_PAIRING}  单位:\n    - jx\n    - {{性质: 参与}}\n"},
        report="""\
content/pairings.yml:8:7 错误 FM011 共建单位没有写名称。改法：本校的写“单位”，校外的写“校外”。
        - {性质: 参与}
          ^

1 个错误。
""",
    ),
    Case(
        name="pairing-that-ends-before-it-begins",
        files={"content/pairings.yml": f"{_PAIRING}  单位: [jx, jx-sj]\n  结束: 2025-12-31\n"},
        report="""\
content/pairings.yml:7:7 错误 FM044 “结束”2025-12-31 早于“日期”2026-03。改法：核对这两个日期。
      结束: 2025-12-31
            ^

1 个错误。
""",
    ),
    Case(
        name="closed-without-evidence",
        files={"content/checklists.yml": f"{_ITEM}  状态: 已销号\n  销号日期: 2026-04-01\n  销号说明: 已延长\n"},
        report="""\
content/checklists.yml:5:7 错误 FM041 状态是“已销号”，却没有“佐证”。改法：加一行“佐证: [/栏目/稿件.md]”；还没有办结的，状态改成“推进”。
      状态: 已销号
            ^^^^^^

1 个错误。
""",
    ),
    Case(
        name="closed-without-anything",
        files={"content/checklists.yml": f"{_ITEM}  状态: 已销号\n"},
        report="""\
content/checklists.yml:5:7 错误 FM041 状态是“已销号”，却没有“佐证”。改法：加一行“佐证: [/栏目/稿件.md]”；还没有办结的，状态改成“推进”。
      状态: 已销号
            ^^^^^^
content/checklists.yml:5:7 错误 FM041 状态是“已销号”，却没有“销号日期”。改法：加一行“销号日期: 年-月-日”；还没有办结的，状态改成“推进”。
      状态: 已销号
            ^^^^^^
content/checklists.yml:5:7 错误 FM041 状态是“已销号”，却没有“销号说明”。改法：加一行“销号说明: 怎样解决的”；还没有办结的，状态改成“推进”。
      状态: 已销号
            ^^^^^^

3 个错误。
""",
    ),
    Case(
        name="closed-before-it-was-raised",
        files={
            "content/checklists.yml": (
                f"{_ITEM}  状态: 已销号\n  提出: 2026-03-01\n  销号日期: 2026-02-01\n  销号说明: 已延长\n"
                "  佐证: [/yaowen/2026-03-12-dangke.md]\n"
            )
        },
        report="""\
content/checklists.yml:7:9 错误 FM044 “销号日期”2026-02-01 早于“提出”2026-03-01。改法：核对这两个日期。
      销号日期: 2026-02-01
                ^

1 个错误。
""",
    ),
    Case(
        name="one-id-twice",
        files={"content/checklists.yml": f"{_ITEM}  状态: 推进\n{_ITEM}  状态: 长期\n"},
        report="""\
content/checklists.yml:6:7 错误 FM027 编号“qd-1”用了两次：第 1 项和第 2 项。改法：给其中一项换一个编号。
    - 编号: qd-1
            ^^^^

1 个错误。
""",
    ),
    Case(
        name="id-like-the-number-of-another-entry",
        files={
            "content/honours.yml": (
                "- {名称: 甲, 级别: 校级, 日期: 2025-07, 授予单位: 校党委, 编号: '2'}\n"
                "- {名称: 乙, 级别: 校级, 日期: 2025-07, 授予单位: 校党委}\n"
            )
        },
        report="""\
content/honours.yml:2:3 错误 FM027 编号“2”用了两次：第 1 项和第 2 项。改法：给其中一项换一个编号。
    - {名称: 乙, 级别: 校级, 日期: 2025-07, 授予单位: 校党委}
      ^

1 个错误。
""",
    ),
    Case(
        name="honour-without-level",
        files={
            "content/honours.yml": "- 名称: 甲\n  级别: 校级\n  日期: 2025-07\n  授予单位: 校党委\n- 名称: 乙\n  日期: 2025-07\n  授予单位: 校党委\n"
        },
        report="""\
content/honours.yml:5:3 错误 FM011 缺少必填的“级别”。改法：写上“级别: ……”（国家级、省级、市级、校级、院级）。
    - 名称: 乙
      ^

1 个错误。
""",
    ),
    Case(
        name="planned-article-without-a-day",
        files={"content/planned.yml": "- 题目: 实验室的周末\n  单位: jx\n  状态: 待写\n"},
        report="""\
content/planned.yml:1:3 错误 FM011 缺少必填的“计划日期”。改法：写上“计划日期: ……”（计划刊发的日子）。
    - 题目: 实验室的周末
      ^

1 个错误。
""",
    ),
    Case(
        name="planned-article-of-a-unit-that-is-not-registered",
        files={"content/planned.yml": f"{_PLANNED}  单位: 机械学院团委\n"},
        report="""\
content/planned.yml:4:7 错误 FM020 没有名为“机械学院团委”的单位。改法：是不是“机械学院党委”？改成已登记的编号、全称或简称。
      单位: 机械学院团委
            ^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="planned-article-on-a-day-that-never-was",
        files={"content/planned.yml": "- 题目: 实验室的周末\n  计划日期: 2026-06-31\n  单位: jx\n  状态: 待写\n"},
        report="""\
content/planned.yml:2:9 错误 FM014 “计划日期”里，日期“2026-06-31”不存在。改法：写成“年-月-日”，例如 2026-12-01。
      计划日期: 2026-06-31
                ^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="planned-article-in-a-state-that-there-is-not",
        files={"content/planned.yml": "- 题目: 实验室的周末\n  计划日期: 2026-06-30\n  单位: jx\n  状态: 待采\n"},
        report="""\
content/planned.yml:4:7 错误 FM016 “状态”里，“待采”不在可选的词里。改法：是不是“待写”？从这些词里选一个：待写、采写、已交稿、已刊发、取消。
      状态: 待采
            ^^^^

1 个错误。
""",
    ),
    Case(
        name="post-without-a-name",
        files={"content/people.yml": "- 职务: 党委书记\n  单位: jx\n"},
        report="""\
content/people.yml:1:3 错误 FM011 缺少必填的“姓名”。改法：写上“姓名: ……”。
    - 职务: 党委书记
      ^

1 个错误。
""",
    ),
    Case(
        name="post-in-a-unit-that-is-not-registered",
        files={"content/people.yml": "- {姓名: 程野, 职务: 书记, 单位: 机械学院团委}\n"},
        report="""\
content/people.yml:1:24 错误 FM020 没有名为“机械学院团委”的单位。改法：是不是“机械学院党委”？改成已登记的编号、全称或简称。
    - {姓名: 程野, 职务: 书记, 单位: 机械学院团委}
                                     ^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="post-that-ends-before-it-begins",
        files={"content/people.yml": "- 姓名: 程野\n  职务: 党委书记\n  起: 2026-03\n  止: 2025-03\n"},
        report="""\
content/people.yml:4:6 错误 FM044 “止”2025-03 早于“起”2026-03。改法：核对这两个日期。
      止: 2025-03
          ^

1 个错误。
""",
    ),
    Case(
        name="post-from-a-day-that-never-was",
        files={"content/people.yml": "- 姓名: 程野\n  职务: 党委书记\n  起: 2026-02-30\n"},
        report="""\
content/people.yml:3:6 错误 FM014 “起”里，日期“2026-02-30”不存在。改法：写成“年-月-日”，例如 2026-12-01。
      起: 2026-02-30
          ^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="post-with-a-key-that-there-is-not",
        files={"content/people.yml": "- 姓名: 程野\n  职务: 党委书记\n  电话: 无\n"},
        report="""\
content/people.yml:3:3 错误 FM010 人员没有“电话”这个键。改法：删去，或者改成这里有的键：姓名、职务、单位、起、止。
      电话: 无
      ^^^^

1 个错误。
""",
    ),
    Case(
        name="signature-of-a-step-that-there-is-not",
        files={"reviews/yaowen/2026-03-12-dangke.yml": '- 步骤: 四审\n  姓名: "程野"\n  时间: "2026-03-12"\n'},
        report="""\
reviews/yaowen/2026-03-12-dangke.yml:1:7 错误 FM016 “步骤”里，“四审”不在可选的词里。改法：从这些词里选一个：一审、二审、三审。
    - 步骤: 四审
            ^^^^

1 个错误。
""",
    ),
    Case(
        name="signature-without-a-name",
        files={"reviews/yaowen/2026-03-12-dangke.yml": '- 步骤: 一审\n  时间: "2026-03-12"\n'},
        report="""\
reviews/yaowen/2026-03-12-dangke.yml:1:3 错误 FM011 缺少必填的“姓名”。改法：写上“姓名: ……”（审核人）。
    - 步骤: 一审
      ^

1 个错误。
""",
    ),
)
