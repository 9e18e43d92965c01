"""A11Y: links, pictures and tables that say nothing to whoever cannot see them."""

from __future__ import annotations

from mistakes.made import photograph
from mistakes.seed import Written

_PICTURE = {"a.jpg": photograph()}

SEEDS = (
    Written("A11Y001", "报名请[点击此处](https://a.example/)。"),
    Written("A11Y001", "[查看详情](https://a.example/)"),
    Written("A11Y001", "更多照片请看[这里](https://a.example/album)，密码向支部书记索取。"),
    Written("A11Y002", "见[通知](https://a.example/1)和[通知](https://a.example/2)。"),
    Written("A11Y003", "![图片](a.jpg)", folder=_PICTURE),
    Written("A11Y003", '![合影](a.jpg "合影")', folder=_PICTURE),
    Written("A11Y003", "![IMG_20240313_143015](a.jpg)", folder=_PICTURE),
    Written("A11Y003", "![微信图片_20240313143015](a.jpg)", folder=_PICTURE),
    Written("A11Y004", "| | |\n|---|---|\n| 甲 | 乙 |\n"),
    Written("A11Y005", "填报要求见红色字体部分。"),
    Written("A11Y005", "点位分布见左图。"),
    Written("A11Y005", "请点击右上角报名。"),
    Written("A11Y005", "表中标红的支部尚未报送，请抓紧。"),
)
