"""The codes of family OUT."""

from __future__ import annotations

from sitegen.core.codes.catalogue import Code

OUTPUT: tuple[Code, ...] = (
    Code(
        code="OUT001",
        title="两个页面的网址相同",
        text="两份内容算出同一个网址，或者只有大小写不同。后写的会盖掉先写的，所以不发布。",
        wrong="同一天、同一栏目的两篇稿件都写了 网址名: peixun",
        right="一篇写 网址名: peixun，另一篇写 网址名: peixun-ershi",
    ),
    Code(
        code="OUT002",
        title="原网址不是站内地址",
        text="“原网址”是旧站上以 / 开头的地址，访问时转到现在的页面。",
        wrong="原网址: ../1034/1506.htm",
        right="原网址: /info/1034/1506.htm",
    ),
    Code(
        code="OUT003",
        title="模板有错",
        text="站点自己的模板（templates/ 里的文件）写错了，或者用了页面没有的内容。",
        wrong="{{ view.titel }}",
        right="{{ view.title }}",
    ),
    Code(
        code="OUT004",
        title="站标文件不存在",
        text="site.yml 里“主题”的“标识”写的是 assets/ 文件夹里的文件名。",
        wrong="主题: {标识: 站标.png}（assets/ 里没有这个文件）",
        right="主题: {标识: zhanbiao.png}（文件在 assets/zhanbiao.png）",
    ),
)
