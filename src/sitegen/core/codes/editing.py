"""The code of family FM on files that editors read: a check alone tells it, for no page comes of them."""

from __future__ import annotations

from sitegen.core.codes.catalogue import Code
from sitegen.core.diagnostics import Severity

EDITING: tuple[Code, ...] = (
    Code(
        code="FM068",
        title="给编辑器用的文件旧了",
        text=(
            "`sitegen schema --write` 写的 schemas、frontmatter.json 和片段里，有本站的单位、品牌、专栏等供人挑选。"
            "登记的有了增减，这些文件也要重写，不然新的挑不到。网站本身不受影响。"
        ),
        wrong="新登记了一个单位，frontmatter.json 里还没有它",
        right="运行 `sitegen schema --write`，或 `sitegen check --fix`",
        severity=Severity.INFO,
    ),
)
