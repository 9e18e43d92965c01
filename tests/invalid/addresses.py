"""Addresses that cannot be, are sitegen's own, or are claimed twice."""

from __future__ import annotations

from invalid.case import ARTICLE, Case, article

_PAGE = "---\n标题: 关于我们\n---\n正文。\n"
_SECTION = "---\n标题: 学习园地\n---\n"
_UNIT = "---\n名称: 化学学院党委\n类型: 二级党委\n---\n"

CASES = (
    Case(
        name="slug-that-climbs",
        files={ARTICLE: article("slug: ../../etc\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:7 错误 FM028 网址名“../../etc”不合要求。改法：改成“etc”。
    slug: ../../etc
          ^

1 个错误。
""",
    ),
    Case(
        name="slug-that-is-a-path",
        files={ARTICLE: article("slug: /etc/passwd\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:7 错误 FM028 网址名“/etc/passwd”不合要求。改法：改成“etc-passwd”。
    slug: /etc/passwd
          ^

1 个错误。
""",
    ),
    Case(
        name="slug-in-capitals",
        files={ARTICLE: article("网址名: DangKe\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:6 错误 FM028 网址名“DangKe”不合要求。改法：改成“dangke”。
    网址名: DangKe
            ^

1 个错误。
""",
    ),
    Case(
        name="slug-in-chinese",
        files={ARTICLE: article("网址名: 党课\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:6 错误 FM028 网址名“党课”不合要求。改法：只用小写字母、数字和连字符，例如 zhuti-dangri。
    网址名: 党课
            ^

1 个错误。
""",
    ),
    Case(
        name="slug-of-a-device",
        files={ARTICLE: article("网址名: con\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:6 错误 FM028 网址名“con”不合要求。改法：改成“con-1”。
    网址名: con
            ^

1 个错误。
""",
    ),
    Case(
        name="slug-of-a-section-that-climbs",
        files={"content/xuexi/_index.md": "---\n标题: 学习园地\n网址名: ..\n---\n"},
        report="""\
content/xuexi/_index.md:3:6 错误 FM028 网址名“..”不合要求。改法：只用小写字母、数字和连字符，例如 zhuti-dangri。
    网址名: ..
            ^

1 个错误。
""",
    ),
    Case(
        name="two-articles-with-one-address",
        files={
            "content/yaowen/2026-05-20-huiyi.md": article(),
            "content/yaowen/2026/0520-huiyi.md": article(),
        },
        report="""\
content/yaowen/2026/0520-huiyi.md 错误 OUT001 网址“/yaowen/2026/0520-huiyi.html”已经由“content/yaowen/2026-05-20-huiyi.md”使用。改法：给其中一个换一个“网址名”，或者改文件名、日期。

1 个错误。
""",
    ),
    Case(
        name="two-articles-with-one-slug",
        files={
            "content/yaowen/2026-05-20-a.md": article("网址名: huiyi\n"),
            "content/yaowen/2026-05-20-b.md": article("网址名: huiyi\n"),
        },
        report="""\
content/yaowen/2026-05-20-b.md 错误 OUT001 网址“/yaowen/2026/0520-huiyi.html”已经由“content/yaowen/2026-05-20-a.md”使用。改法：给其中一个换一个“网址名”，或者改文件名、日期。

1 个错误。
""",
    ),
    Case(
        name="file-and-folder-of-one-name",
        files={
            "content/yaowen/2026-05-20-huiyi.md": article(),
            "content/yaowen/2026-05-20-huiyi/index.md": article(),
        },
        report="""\
content/yaowen/2026-05-20-huiyi/index.md 错误 FM027 “content/yaowen/2026-05-20-huiyi/index.md”与“content/yaowen/2026-05-20-huiyi.md”的编号相同。改法：只留一个，或者改文件名。

1 个错误。
""",
    ),
    Case(
        name="old-addresses-that-differ-only-in-case",
        files={
            "content/yaowen/2026-05-20-a.md": article("原网址: /info/Huiyi.htm\n"),
            "content/yaowen/2026-05-20-b.md": article("原网址: /info/huiyi.htm\n"),
        },
        report="""\
content/yaowen/2026-05-20-b.md 错误 OUT001 网址“/info/huiyi.htm”已经由“content/yaowen/2026-05-20-a.md”使用。改法：给其中一个换一个“网址名”，或者改文件名、日期。

1 个错误。
""",
    ),
    Case(
        name="old-address-of-two-articles",
        files={
            "content/yaowen/2026-05-20-a.md": article("原网址: /info/1034/1506.htm\n"),
            "content/yaowen/2026-05-20-b.md": article("原网址: /info/1034/1506.htm\n"),
        },
        report="""\
content/yaowen/2026-05-20-b.md 错误 OUT001 网址“/info/1034/1506.htm”已经由“content/yaowen/2026-05-20-a.md”使用。改法：给其中一个换一个“网址名”，或者改文件名、日期。

1 个错误。
""",
    ),
    Case(
        name="old-address-that-is-a-page",
        files={ARTICLE: article("原网址: /yaowen/index.html\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md 错误 OUT001 网址“/yaowen/index.html”已经由“content/yaowen/_index.md”使用。改法：给其中一个换一个“网址名”，或者改文件名、日期。

1 个错误。
""",
    ),
    Case(
        name="old-address-below-a-page",
        files={ARTICLE: article("原网址: /index.html/1506.htm\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md 错误 OUT001 网址“/index.html/1506.htm”已经由sitegen 自己的页面使用。改法：给其中一个换一个“网址名”，或者改文件名、日期。

1 个错误。
""",
    ),
    Case(
        name="old-address-without-leading-slash",
        files={ARTICLE: article("原网址: info/1034/1506.htm\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:6 错误 OUT002 原网址“info/1034/1506.htm”不是站内地址。改法：写成以 / 开头的旧地址，例如 /info/1034/1506.htm。
    原网址: info/1034/1506.htm
            ^

1 个错误。
""",
    ),
    Case(
        name="old-address-that-climbs",
        files={ARTICLE: article("原网址: [/info/1506.htm, /../../etc/x.htm]\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:6 错误 OUT002 原网址“/../../etc/x.htm”不是站内地址。改法：写成以 / 开头的旧地址，例如 /info/1034/1506.htm。
    原网址: [/info/1506.htm, /../../etc/x.htm]
            ^

1 个错误。
""",
    ),
    Case(
        name="old-address-of-another-host",
        files={ARTICLE: article("原网址: https://old.example.edu.cn/info/1506.htm\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:6 错误 OUT002 原网址“https://old.example.edu.cn/info/1506.htm”不是站内地址。改法：写成以 / 开头的旧地址，例如 /info/1034/1506.htm。
    原网址: https://old.example.edu.cn/info/1506.htm
            ^

1 个错误。
""",
    ),
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
            ^

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
            ^

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
content/search.md 错误 OUT001 网址“/search.html”已经由sitegen 自己的页面使用。改法：给其中一个换一个“网址名”，或者改文件名、日期。

1 个错误。
""",
    ),
    Case(
        name="page-with-the-slug-of-one-of-ours",
        files={"content/about.md": "---\n标题: 荣誉\n网址名: honours\n---\n"},
        report="""\
content/about.md 错误 OUT001 网址“/honours.html”已经由sitegen 自己的页面使用。改法：给其中一个换一个“网址名”，或者改文件名、日期。

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
content/guanyu.md 错误 OUT001 网址“/guanyu.html”已经由“content/about.md”使用。改法：给其中一个换一个“网址名”，或者改文件名、日期。

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
