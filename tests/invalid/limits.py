"""Texts that would take a parser minutes, or its life."""

from __future__ import annotations

from itertools import pairwise

from invalid.case import ARTICLE, Case, article

_ALIASES = "甲: &a [笑, 笑]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n" for old, new in pairwise("abcdefghi")
)
_DEEP_LIST = "".join(f"{'  ' * level}-\n" for level in range(30))
_DEEP_ITEMS = "".join(f"{'    ' * level}- 第 {level + 1} 层\n" for level in range(500))

CASES = (
    Case(
        name="sixty-thousand-brackets-in-a-header",
        files={ARTICLE: article(f"标签: {'[' * 60_000}\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:24 错误 FM007 括号或列表嵌套超过 20 层。改法：减少嵌套；多半是括号没有配对。
    标签: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…
                             ^

1 个错误。
""",
    ),
    Case(
        name="alias-bomb",
        files={ARTICLE: article(_ALIASES)},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:4 错误 FM006 以“&”开头的值在 YAML 里是锚点，不能用。改法：要原样写“&”，就给整个值加上引号。
    甲: &a [笑, 笑]
        ^

1 个错误。
""",
    ),
    Case(
        name="brackets-thirty-deep",
        files={ARTICLE: article(f"标签: {'[' * 30}党课{']' * 30}\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:24 错误 FM007 括号或列表嵌套超过 20 层。改法：减少嵌套；多半是括号没有配对。
    标签: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[党课]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
                             ^

1 个错误。
""",
    ),
    Case(
        name="list-thirty-deep",
        files={ARTICLE: article(f"标签:\n{_DEEP_LIST}")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:25:39 错误 FM007 括号或列表嵌套超过 20 层。改法：减少嵌套；多半是括号没有配对。
                                          -
                                          ^

1 个错误。
""",
    ),
    Case(
        name="header-of-70-kb",
        files={ARTICLE: article(f"摘要: {'党' * 24_000}\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:2 错误 FM007 内容超过 64 KB，太大了。改法：检查是不是粘贴了多余的内容，头部有没有正常结束。
    标题: 学院召开会议

1 个错误。
""",
    ),
    Case(
        name="list-file-of-3-mb",
        files={"content/honours.yml": f"- 名称: {'党' * 1_000_000}\n"},
        report="""\
content/honours.yml:1 错误 FM007 内容超过 2 MB，太大了。改法：检查是不是粘贴了多余的内容。
    - 名称: 党党党党党党党党党党党党党党党党党党党党党党党党党党党党党党党党党党党党党党党…

1 个错误。
""",
    ),
    Case(
        name="file-of-5-mb",
        files={ARTICLE: article(body="甲" * 1_800_000)},
        report="""\
content/yaowen/2026-05-20-huiyi.md 错误 FM007 文件有 5.1 MB，超过 4.0 MB。改法：拆成几篇；图片不要写进文字里。

1 个错误。
""",
    ),
    Case(
        name="folders-50-deep",
        files={f"content/yaowen/{'a/' * 50}2026-05-20-huiyi.md": article()},
        report="""\
content/yaowen/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a 错误 FM007 文件夹嵌套超过 40 层。改法：减少嵌套。

1 个错误。
""",
    ),
    Case(
        name="number-of-5000-digits",
        files={"content/yaowen/_index.md": f"---\n标题: 党建要闻\n排序: {'9' * 5000}\n---\n"},
        report="""\
content/yaowen/_index.md:3:5 错误 FM015 “排序”里，“9999999999999999999999999999999999999999……”不是整数。改法：写成整数，例如 1。
    排序: 99999999999999999999999999999999999999999999999999999999999999999999999999999999…
          ^

1 个错误。
""",
    ),
    Case(
        name="year-of-5000-digits",
        files={ARTICLE: article().replace("2026-05-20", f"{'2' * 5000}-05-20")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:3:5 错误 FM014 “2222222222222222222222222222222222222222……”不是日期。改法：写成“年-月-日”，例如 2026-12-01。
    日期: 22222222222222222222222222222222222222222222222222222222222222222222222222222222…
          ^

1 个错误。
""",
    ),
    Case(
        name="megabyte-of-brackets-in-a-body",
        files={ARTICLE: article(body="[" * 1_000_000)},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:1 错误 LNK092 正文里“[”连着写了 1000 个以上，无法转换。改法：删去多余的符号，或把这一段拆成几段。
    [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="brackets-with-text-between",
        files={ARTICLE: article(body="[甲 " * 40_000)},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:1 错误 LNK092 正文里“[”太多、太密，无法转换。改法：删去多余的符号，或把这一段拆成几段。
    [甲 [甲 [甲 [甲 [甲 [甲 [甲 [甲 [甲 [甲 [甲 [甲 [甲 [甲 [甲 [甲 [甲 [甲 [甲 [甲 [甲 […
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="tags-without-end",
        files={ARTICLE: article(body="<a " * 20_000)},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:1 错误 LNK092 正文里“<”太多、太密，无法转换。改法：删去多余的符号，或把这一段拆成几段。
    <a <a <a <a <a <a <a <a <a <a <a <a <a <a <a <a <a <a <a <a <a <a <a <a <a <a <a <a <a…
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="list-500-deep-in-a-body",
        files={ARTICLE: article(body=_DEEP_ITEMS)},
        report="""\
content/yaowen/2026-05-20-huiyi.md:26:81 错误 LNK091 列表、引用或标签一层套一层，超过了 20 层（HTML 标签为 400 层）。改法：减少层数；检查是不是粘贴时多出了符号。
    …                                           - 第 21 层
                                                ^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="quotation-30-deep",
        files={ARTICLE: article(body=f"正文。\n\n{'> ' * 30}引文\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:8:1 错误 LNK091 列表、引用或标签一层套一层，超过了 20 层（HTML 标签为 400 层）。改法：减少层数；检查是不是粘贴时多出了符号。
    > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > 引文
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="elements-500-deep",
        files={ARTICLE: article(body=f"{'<b>' * 500}粗体{'</b>' * 500}\n" + "党建，" * 2000)},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:1 错误 LNK091 列表、引用或标签一层套一层，超过了 20 层（HTML 标签为 400 层）。改法：减少层数；检查是不是粘贴时多出了符号。
    <b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b…
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="containers-21-deep",
        files={ARTICLE: article(body=":::提示\n" * 21 + "正文。\n" + ":::\n" * 21)},
        report="""\
content/yaowen/2026-05-20-huiyi.md:26 错误 LNK091 “:::提示”一层套一层，超过了 20 层。改法：减少层数。
    :::提示

1 个错误。
""",
    ),
    Case(
        name="body-of-two-megabytes",
        files={ARTICLE: article(body="党建引领。\n\n" * 120_000)},
        report="""\
content/yaowen/2026-05-20-huiyi.md 错误 LNK090 正文有 1.9 MB，超过 1 MB。改法：拆成几篇；长名单、长表格改成附件。

1 个错误。
""",
    ),
    Case(
        name="body-of-50000-lines",
        files={ARTICLE: article(body="甲\n" * 50_000)},
        report="""\
content/yaowen/2026-05-20-huiyi.md 错误 LNK090 正文有 49999 行，超过 40000 行。改法：拆成几篇；长名单、长表格改成附件。

1 个错误。
""",
    ),
    Case(
        name="footnote-within-a-footnote",
        files={ARTICLE: article(body="正文[^1]。\n\n[^1]: [^2]: 注一\n\n[^3]: 注二\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md 错误 LNK096 正文里有解析不了的写法。改法：检查脚注、列表和标签的写法，例如脚注的定义里不能再定义脚注；也可以逐段删去再试，找出出错的一段。

1 个错误。
""",
    ),
)
