"""Values that begin with a sign that means something to YAML."""

from __future__ import annotations

from invalid.case import ARTICLE, Case, article

CASES = (
    Case(
        name="begins-with-an-at-sign",
        files={ARTICLE: article("作者: @机械学院\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 错误 FM004 值不能以“@”开头。改法：给整个值加上引号。
    作者: @机械学院
          ^

1 个错误。
""",
    ),
    Case(
        name="begins-with-a-percent-sign",
        files={ARTICLE: article("摘要: %80 的党员参加\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 错误 FM004 值不能以“%”开头。改法：给整个值加上引号。
    摘要: %80 的党员参加
          ^

1 个错误。
""",
    ),
    Case(
        name="begins-with-a-backtick",
        files={ARTICLE: article("摘要: `三会一课`\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 错误 FM004 值不能以“`”开头。改法：给整个值加上引号。
    摘要: `三会一课`
          ^

1 个错误。
""",
    ),
    Case(
        name="begins-with-an-asterisk",
        files={ARTICLE: article("摘要: *重要* 通知\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 错误 FM006 值不能以“*”开头。改法：给整个值加上引号。
    摘要: *重要* 通知
          ^

1 个错误。
""",
    ),
    Case(
        name="begins-with-an-ampersand",
        files={ARTICLE: article("摘要: &甲 通知\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 错误 FM006 值不能以“&”开头。改法：给整个值加上引号。
    摘要: &甲 通知
          ^

1 个错误。
""",
    ),
    Case(
        name="begins-with-an-exclamation-mark",
        files={ARTICLE: article("摘要: !重要 通知\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 错误 FM006 值不能以“!”开头。改法：给整个值加上引号。
    摘要: !重要 通知
          ^

1 个错误。
""",
    ),
    Case(
        name="program-in-a-header",
        files={ARTICLE: article("摘要: !!python/object/apply:os.system [id]\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 错误 FM006 以“!”开头的值在 YAML 里是类型标记，不能用。改法：要原样写“!”，就给整个值加上引号。
    摘要: !!python/object/apply:os.system [id]
          ^

1 个错误。
""",
    ),
    Case(
        name="value-taken-for-a-comment",
        files={
            "content/brands/lan.md": "---\n名称: 蓝色引擎\n单位: jx\n模式: 一院一品\n阶段: 设计\n主色: #A61B1B\n---\n"
        },
        report="""\
content/brands/lan.md:6:5 错误 FM017 “#A61B1B”被 YAML 当成了注释，没有读到。改法：给整个值加上引号；真是注释，就在 # 后面空一格。
    主色: #A61B1B
          ^^^^^^^

1 个错误。
""",
    ),
)
