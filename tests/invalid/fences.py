"""Files without a header, without its end, with conflict markers, or of another form than their place asks for."""

from __future__ import annotations

from invalid.case import ARTICLE, Case, article

CASES = (
    Case(
        name="empty-file",
        files={ARTICLE: ""},
        report="""\
content/yaowen/2026-05-20-huiyi.md:1:1 错误 FM001 文件是空的。改法：写上头部和正文；不要的文件请删掉。

1 个错误。
""",
    ),
    Case(
        name="blank-file",
        files={ARTICLE: "\n\u3000\u3000\n"},
        report="""\
content/yaowen/2026-05-20-huiyi.md:1:1 错误 FM001 文件是空的。改法：写上头部和正文；不要的文件请删掉。

1 个错误。
""",
    ),
    Case(
        name="no-header",
        files={ARTICLE: "学院召开会议\n\n正文。\n"},
        report="""\
content/yaowen/2026-05-20-huiyi.md:1:1 错误 FM002 文件开头没有头部。改法：第一行写“---”，接着一行一个“键: 值”，再用一行“---”结束头部。
    学院召开会议
    ^

1 个错误。
""",
    ),
    Case(
        name="header-without-fences",
        files={ARTICLE: "标题: 学院召开会议\n日期: 2026-05-20\n\n正文。\n"},
        report="""\
content/yaowen/2026-05-20-huiyi.md:1:1 错误 FM002 文件开头没有头部。改法：第一行写“---”，接着一行一个“键: 值”，再用一行“---”结束头部。
    标题: 学院召开会议
    ^

1 个错误。
""",
    ),
    Case(
        name="header-without-end",
        files={ARTICLE: "---\n标题: 学院召开会议\n日期: 2026-05-20\n单位: jx\n\n正文。\n"},
        report="""\
content/yaowen/2026-05-20-huiyi.md:1:1 错误 FM003 头部没有结束：找不到第二行“---”。改法：在头部最后一行的下面加一行“---”。
    ---
    ^^^

1 个错误。
""",
    ),
    Case(
        name="empty-header",
        files={ARTICLE: "---\n---\n正文。\n"},
        report="""\
content/yaowen/2026-05-20-huiyi.md 错误 FM011 缺少必填的“单位”。改法：写上“单位: ……”（写哪个单位的事；第一个计入稿件统计）。
content/yaowen/2026-05-20-huiyi.md 错误 FM011 缺少必填的“日期”。改法：写上“日期: ……”（发布日期，可带时间）。
content/yaowen/2026-05-20-huiyi.md 错误 FM011 缺少必填的“标题”。改法：写上“标题: ……”（稿件标题，末尾不加句号）。

3 个错误。
""",
    ),
    Case(
        name="conflict-in-a-header",
        files={ARTICLE: article("<<<<<<< HEAD\n摘要: 甲\n=======\n摘要: 乙\n>>>>>>> 修改\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:1 错误 FM009 文件里有 git 的合并冲突标记。改法：留下要用的文字，删掉“<<<<<<<”“=======”“>>>>>>>”这几行。
    <<<<<<< HEAD
    ^

1 个错误。
""",
    ),
    Case(
        name="conflict-in-a-body",
        files={ARTICLE: article(body="<<<<<<< HEAD\n甲\n=======\n乙\n>>>>>>> 修改\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:1 错误 FM009 文件里有 git 的合并冲突标记。改法：留下要用的文字，删掉“<<<<<<<”“=======”“>>>>>>>”这几行。
    <<<<<<< HEAD
    ^

1 个错误。
""",
    ),
    Case(
        name="conflict-in-a-list",
        files={"content/media.yml": "<<<<<<< HEAD\n- 名称: 甲\n=======\n- 名称: 乙\n>>>>>>> 修改\n"},
        report="""\
content/media.yml:1:1 错误 FM009 文件里有 git 的合并冲突标记。改法：留下要用的文字，删掉“<<<<<<<”“=======”“>>>>>>>”这几行。
    <<<<<<< HEAD
    ^

1 个错误。
""",
    ),
    Case(
        name="prose-in-the-header",
        files={ARTICLE: "---\n标题: 学院召开会议\n日期: 2026-05-20\n单位: jx\n\n会议由党委书记主持。\n---\n"},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:1 错误 FM004 “会议由党委书记主持。”这一行不是“键: 值”。改法：是键就补上冒号和空格；是正文，就在它上面加一行“---”结束头部。
    会议由党委书记主持。
    ^^^^^^^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="list-for-a-header",
        files={ARTICLE: "---\n- 标题: 学院召开会议\n- 日期: 2026-05-20\n---\n"},
        report="""\
content/yaowen/2026-05-20-huiyi.md:2:1 错误 FM004 这里没有一行是“键: 值”。改法：一行写一个“键: 值”，冒号后空一格，例如“标题: 学院召开会议”。
    - 标题: 学院召开会议
    ^

1 个错误。
""",
    ),
    Case(
        name="mapping-for-a-list-file",
        files={"content/honours.yml": "名称: 先进基层党组织\n级别: 校级\n"},
        report="""\
content/honours.yml:1:1 错误 FM015 清单文件要写成列表。改法：每一项以“- ”开头，例如“- 编号: QD-2024-01”。
    名称: 先进基层党组织
    ^

1 个错误。
""",
    ),
    Case(
        name="text-for-an-entry",
        files={"content/honours.yml": "- 先进基层党组织\n"},
        report="""\
content/honours.yml:1:3 错误 FM015 清单的每一项都要是一组“键: 值”。改法：写成“- 编号: ……”，用半角冒号加一个空格；其余的键写在下面，缩进两个半角空格。
    - 先进基层党组织
      ^

1 个错误。
""",
    ),
    Case(
        name="two-documents-in-a-list-file",
        files={"content/honours.yml": "- 名称: 甲\n---\n- 名称: 乙\n"},
        report="""\
content/honours.yml:2:1 错误 FM004 多了一行“---”。改法：一个文件里只有一份清单，删去中间的“---”。
    ---
    ^^^

1 个错误。
""",
    ),
)
