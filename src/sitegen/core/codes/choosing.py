"""The codes of family FM that a check alone can tell: what an article ignores is known when all rules have read it."""

from __future__ import annotations

from sitegen.core.codes.catalogue import Code
from sitegen.core.diagnostics import Severity

CHOOSING: tuple[Code, ...] = (
    Code(
        code="FM065",
        title="“忽略”没有忽略任何问题",
        text="稿件里写了“忽略”的规则，这篇稿件并没有违反：多半已经改好了。留着它，以后真的写错也不会报。",
        wrong="忽略: [{规则: TYP150, 理由: 引用原文}]，而文中没有重复的标点",
        right="删去这一条",
        severity=Severity.WARNING,
    ),
    Code(
        code="FM066",
        title="“忽略”里的规则代码不对",
        text="稿件的“忽略”写一条规则的完整代码和理由。整类规则（如 TYP）不能在稿件里忽略，在 site.yml 的“检查”里取舍。",
        wrong="忽略: [{规则: TYP, 理由: 引用原文}]",
        right="忽略: [{规则: TYP150, 理由: 引用原文}]",
    ),
)
