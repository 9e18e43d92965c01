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
        title="链接指向没有发布的内容",
        text="所指的是草稿、未到日期、已过有效期或内部的稿件、内部的支撑材料。页面上保留文字，去掉链接；发布后自动恢复。",
        severity=Severity.WARNING,
    ),
    Code(
        code="LNK005",
        title="锚点不存在",
        text="链接里 # 后面的名字要与那一页的小标题对应：小标题的文字就是它的名字，空格换成连字符。",
        wrong="[做法](x.md#没有的小标题)",
        right="[做法](x.md#主要做法)",
    ),
    Code(
        code="LNK006",
        title="链接指向已撤下的内容",
        text="所指的稿件或页面已经撤下：记在 content/withdrawn.yml 里，或者过了下架日期。页面上保留文字，去掉链接。",
        severity=Severity.WARNING,
    ),
    Code(
        code="LNK090",
        title="正文过长",
        text="一篇正文最多 1 MB、4 万行。更长的多半是整份名单或表格，适合做成附件。",
    ),
    Code(
        code="LNK091",
        title="嵌套过深",
        text="列表、引用、“:::”最多套 20 层，HTML 标签最多 400 层。更深的多半是粘贴时多出的符号。",
        wrong="> > > > > > > > > > > > > > > > > > > > > > 引文",
        right="> 引文",
    ),
    Code(
        code="LNK092",
        title="重复标记过多",
        text="同一种标记（如没有配对的“[”“<”）太多、太密时，转换要花很久，所以不转换。",
        wrong="[[[[[[[[[[（连着几千个）",
        right="[说明](文件.pdf)",
    ),
    Code(
        code="LNK093",
        title="图片或视频在别的网站上",
        text="页面不向别的网站取任何东西：那里的文件随时会变，也会暴露读者的访问。图片改成链接，视频不显示。",
        wrong="![会场](https://example.com/a.jpg)",
        right="![会场](会场.jpg)",
        severity=Severity.WARNING,
    ),
    Code(
        code="LNK094",
        title="地址不能用",
        text="链接只能是站内的路径，或 http、https、mailto、tel 地址；图片、视频只能是稿件旁边的文件。别的地址去掉，只留文字。",
        wrong="[通知](file:///C:/通知.pdf)",
        right="[通知](通知.pdf)",
        severity=Severity.WARNING,
    ),
    Code(
        code="LNK095",
        title="“:::”没有配对",
        text="“:::名称”开头的一块，要另起一行用“:::”结束。",
        wrong=":::编者按\n按语",
        right=":::编者按\n按语\n:::",
        severity=Severity.WARNING,
    ),
    Code(
        code="LNK096",
        title="正文解析不了",
        text="极少数畸形的写法会让 Markdown 解析失败，例如在脚注的定义里再定义脚注。",
        wrong="[^1]: [^2]: 注一",
        right="[^1]: 注一",
    ),
)
