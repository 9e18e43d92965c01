"""YAML as writers get it wrong."""

from __future__ import annotations

from invalid.case import ARTICLE, Case, article

CASES = (
    Case(
        name="no-blank-behind-the-colon",
        files={ARTICLE: "---\n标题:学院召开会议\n日期: 2026-05-20\n单位: jx\n---\n正文。\n"},
        report="""\
content/yaowen/2026-05-20-huiyi.md:2:3 错误 FM004 “标题”的冒号后面缺一个空格。改法：写成“标题: 学院召开会议”。
    标题:学院召开会议
        ^

1 个错误。
""",
    ),
    Case(
        name="no-blank-behind-any-colon",
        files={ARTICLE: "---\n标题:学院召开会议\n日期:2026-05-20\n---\n正文。\n"},
        report="""\
content/yaowen/2026-05-20-huiyi.md:2:3 错误 FM004 “标题”的冒号后面缺一个空格。改法：写成“标题: 学院召开会议”。
    标题:学院召开会议
        ^

1 个错误。
""",
    ),
    Case(
        name="no-blank-on-the-last-line",
        files={ARTICLE: article("标签:党课\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:3 错误 FM004 “标签”的冒号后面缺一个空格。改法：写成“标签: 党课”。
    标签:党课
        ^

1 个错误。
""",
    ),
    Case(
        name="colon-and-blank-in-a-value",
        files={ARTICLE: "---\n标题: 学习 wiki: 三个关键\n日期: 2026-05-20\n单位: jx\n---\n"},
        report="""\
content/yaowen/2026-05-20-huiyi.md:2:12 错误 FM004 值里又有一个“: ”（半角冒号加空格），YAML 会当成另一个键。改法：给整个值加上引号，或者把里面的冒号改成全角“：”。
    标题: 学习 wiki: 三个关键
                   ^^

1 个错误。
""",
    ),
    Case(
        name="quote-without-end",
        files={ARTICLE: article('摘要: "会议部署工作\n作者: 李明\n')},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 错误 FM004 引号“"”没有配对。改法：在值的末尾补上同样的引号。
    摘要: "会议部署工作
          ^

1 个错误。
""",
    ),
    Case(
        name="text-behind-a-quote",
        files={ARTICLE: article('摘要: "三会一课"记录\n')},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:11 错误 FM004 “"”后面还有文字。改法：整个值用另一种引号括起来，或者改用中文引号“”。
    摘要: "三会一课"记录
                    ^

1 个错误。
""",
    ),
    Case(
        name="backslash-in-quotes",
        files={ARTICLE: article('封面: "图片\\会场.jpg"\n')},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:8 错误 FM004 双引号里的“\\”有特殊含义，这样写读不懂。改法：改用单引号，或者写成“\\\\”。
    封面: "图片\\会场.jpg"
               ^

1 个错误。
""",
    ),
    Case(
        name="bracket-without-end",
        files={ARTICLE: article("标签: [党课, 会议\n作者: 李明\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 错误 FM004 “[”没有配对的“]”，或者各项之间缺半角逗号。改法：补上“]”，各项用半角逗号隔开；只是文字以“[”开头，就给整个值加上引号。
    标签: [党课, 会议
          ^

1 个错误。
""",
    ),
    Case(
        name="brace-without-end",
        files={ARTICLE: article("AI辅助: {内容: 图片\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:7 错误 FM004 “{”没有配对的“}”，或者各项之间缺半角逗号。改法：补上“}”，各项用半角逗号隔开；只是文字以“{”开头，就给整个值加上引号。
    AI辅助: {内容: 图片
            ^

1 个错误。
""",
    ),
    Case(
        name="text-behind-a-bracket",
        files={ARTICLE: article("摘要: [转载]学院召开会议\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:9 错误 FM004 “]”后面还有文字。改法：只是文字以括号开头，就给整个值加上引号。
    摘要: [转载]学院召开会议
                ^

1 个错误。
""",
    ),
    Case(
        name="indented-with-a-tab",
        files={ARTICLE: article("标签:\n\t- 党课\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:1 错误 FM008 这一行的开头用了制表符。改法：换成半角空格，每层缩进两个。
        - 党课
    ^

1 个错误。
""",
    ),
    Case(
        name="indented-with-full-width-blanks",
        files={ARTICLE: article("标签:\n　　- 党课\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:1 错误 FM008 这一行的开头用了全角空格。改法：换成半角空格，每层缩进两个。
    　　- 党课
    ^

1 个错误。
""",
    ),
    Case(
        name="tab-behind-blanks",
        files={ARTICLE: article("标签:\n  \t- 党课\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:3 错误 FM004 这里用了制表符。改法：换成半角空格。
          - 党课
      ^

1 个错误。
""",
    ),
    Case(
        name="first-key-indented",
        files={ARTICLE: "---\n  标题: 学院召开会议\n日期: 2026-05-20\n单位: jx\n---\n"},
        report="""\
content/yaowen/2026-05-20-huiyi.md:2:1 错误 FM004 这一行多了缩进。改法：去掉行首的空格，与下面的键对齐。
      标题: 学院召开会议
    ^

1 个错误。
""",
    ),
    Case(
        name="one-key-indented",
        files={ARTICLE: article("  摘要: 会议部署工作\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:1 错误 FM004 这一行多了缩进。改法：去掉行首的空格，与上面的键对齐。
      摘要: 会议部署工作
    ^

1 个错误。
""",
    ),
    Case(
        name="list-out-of-line",
        files={ARTICLE: article("标签:\n  - 党课\n - 会议\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:7:2 错误 FM004 这一行的缩进与上面对不齐。改法：同一层的行对齐，下一层多缩进两个半角空格。
     - 会议
     ^

1 个错误。
""",
    ),
    Case(
        name="line-without-a-colon",
        files={ARTICLE: article("会议由党委书记主持\n作者: 李明\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:1 错误 FM004 “会议由党委书记主持”这一行不是“键: 值”。改法：是键就补上冒号和空格；是正文，就在它上面加一行“---”结束头部。
    会议由党委书记主持
    ^^^^^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="list-for-a-key",
        files={ARTICLE: article("? [甲, 乙]\n: 丙\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:3 错误 FM004 键不能是列表。改法：键写成一个词，例如“标题”。
    ? [甲, 乙]
      ^

1 个错误。
""",
    ),
    Case(
        name="entry-out-of-line",
        files={"content/honours.yml": "- 名称: 先进基层党组织\n 级别: 校级\n  日期: 2025-07-01\n"},
        report="""\
content/honours.yml:2:2 错误 FM004 这一行的缩进与上面对不齐。改法：同一层的行对齐，下一层多缩进两个半角空格。
     级别: 校级
     ^

1 个错误。
""",
    ),
)
