"""Names of sections, pages and units that sitegen uses itself, or that cannot stand in an address."""

from __future__ import annotations

from invalid.case import Case

_PAGE = "---\n标题: 关于我们\n---\n正文。\n"
_SECTION = "---\n标题: 学习园地\n---\n"
_UNIT = "---\n名称: 化学学院党委\n类型: 二级党委\n---\n"

CASES = (
    Case(
        name="section-with-a-reserved-name",
        files={"content/tags/_index.md": _SECTION},
        report="""\
content/tags/_index.md 错误 FM031 栏目的文件夹不能叫“tags”，这个网址由 sitegen 使用。改法：给文件夹换一个名称。

1 个错误。
""",
    ),
    Case(
        name="section-with-a-reserved-slug",
        files={"content/xuexi/_index.md": "---\n标题: 检索\n网址名: search\n---\n"},
        report="""\
content/xuexi/_index.md:3:6 错误 FM031 “search”这个网址由 sitegen 使用。改法：换一个“网址名”。
    网址名: search
            ^^^^^^

1 个错误。
""",
    ),
    Case(
        name="section-named-like-a-year",
        files={"content/yaowen/2025/_index.md": _SECTION},
        report="""\
content/yaowen/2025/_index.md 错误 FM031 栏目的文件夹不能叫“2025”，这个网址由 sitegen 使用。改法：给文件夹换一个名称。

1 个错误。
""",
    ),
    Case(
        name="sections-with-one-slug",
        files={
            "content/xuexi/_index.md": "---\n标题: 学习园地\n网址名: xx\n---\n",
            "content/xuexiao/_index.md": "---\n标题: 学校概况\n网址名: xx\n---\n",
        },
        report="""\
content/xuexiao/_index.md:3:6 错误 FM027 网址名“xx”已经由“content/xuexi/_index.md”使用。改法：换一个“网址名”。
    网址名: xx
            ^^

1 个错误。
""",
    ),
    Case(
        name="page-named-like-the-home-page",
        files={"content/index.md": _PAGE},
        report="""\
content/index.md 错误 FM031 “index”这个网址由 sitegen 使用。改法：换一个文件名。

1 个错误。
""",
    ),
    Case(
        name="page-named-like-one-of-ours",
        files={"content/search.md": _PAGE},
        report="""\
content/search.md 错误 OUT001 网址“/search.html”是 sitegen 自己的页面。改法：换一个“网址名”，或者改文件名、日期。

1 个错误。
""",
    ),
    Case(
        name="page-with-the-slug-of-one-of-ours",
        files={"content/about.md": "---\n标题: 荣誉\n网址名: honours\n---\n"},
        report="""\
content/about.md:3:6 错误 OUT001 网址“/honours.html”是 sitegen 自己的页面。改法：换一个“网址名”，或者改文件名、日期。
    网址名: honours
            ^

1 个错误。
""",
    ),
    Case(
        name="pages-with-one-slug",
        files={
            "content/about.md": "---\n标题: 关于我们\n网址名: guanyu\n---\n",
            "content/guanyu.md": "---\n标题: 关于\n---\n",
        },
        report="""\
content/guanyu.md 错误 OUT001 网址“/guanyu.html”已经由“content/about.md”使用。改法：换一个“网址名”，或者改文件名、日期。

1 个错误。
""",
    ),
    Case(
        name="unit-named-in-capitals",
        files={"content/units/HX.md": _UNIT},
        report="""\
content/units/HX.md 错误 FM032 文件名“HX”不能作编号：只能用小写字母、数字和连字符。改法：改名为“hx.md”。

1 个错误。
""",
    ),
    Case(
        name="unit-named-in-chinese",
        files={"content/units/化学学院.md": _UNIT},
        report="""\
content/units/化学学院.md 错误 FM032 文件名“化学学院”不能作编号：只能用小写字母、数字和连字符。改法：改成拼音或英文，例如 guanli-xueyuan.md；中文名称写在“名称”里。

1 个错误。
""",
    ),
    Case(
        name="unit-named-like-a-device",
        files={"content/units/nul.md": _UNIT},
        report="""\
content/units/nul.md 错误 FM032 文件名“nul”不能作编号：只能用小写字母、数字和连字符。改法：改名为“nul-1.md”。

1 个错误。
""",
    ),
    Case(
        name="unit-named-like-a-page-of-ours",
        files={
            "content/units/index.md": _UNIT,
            "content/brands/page-2.md": "---\n名称: 蓝\n单位: jx\n模式: 一院一品\n阶段: 设计\n---\n",
        },
        report="""\
content/brands/page-2.md 错误 FM031 “page-2”这个网址由 sitegen 使用。改法：换一个文件名。
content/units/index.md 错误 FM031 “index”这个网址由 sitegen 使用。改法：换一个文件名。

2 个错误。
""",
    ),
)
