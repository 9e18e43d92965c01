"""The codes of family LNK."""

from __future__ import annotations

from sitegen.core.codes.catalogue import Code
from sitegen.core.diagnostics import Severity

LINKS: tuple[Code, ...] = (
    Code(
        code="LNK001",
        title="链接指向的文件不存在",
        text="正文、附件或佐证里的链接，按相对路径或以 / 开头的路径找不到文件，也不是站内已有的地址。",
        wrong="[通知](../tongzhi/没有这个文件.md)",
        right="[通知](../tongzhi/2024-03-01-peixun.md)",
    ),
    Code(
        code="LNK002",
        title="菜单指向的地址不存在",
        text="site.yml 的菜单项要指向站内已有的页面。",
        wrong="{名称: 要闻, 链接: /yaowem/}",
        right="{名称: 要闻, 链接: /yaowen/}",
    ),
    Code(
        code="LNK003",
        title="图片不存在",
        text="图片与稿件放在同一个文件夹，文件名（含扩展名）要完全一致。",
        wrong="![会场](会场.png)（文件夹里是 会场.jpg）",
        right="![会场](会场.jpg)",
    ),
    Code(
        code="LNK004",
        title="链接指向没有发布的稿件",
        text="所指的稿件是草稿、未到日期、已过有效期或内部材料。页面上保留文字，去掉链接；稿件发布后自动恢复。",
        severity=Severity.WARNING,
    ),
    Code(
        code="LNK005",
        title="锚点不存在",
        text="链接里 # 后面的名字要与那一页的小标题对应：小标题的文字就是它的名字，空格换成连字符。",
        wrong="[做法](x.md#没有的小标题)",
        right="[做法](x.md#主要做法)",
    ),
)
