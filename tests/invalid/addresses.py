"""Addresses that cannot be, or that two files claim."""

from __future__ import annotations

from invalid.case import ARTICLE, Case, article

WITHDRAWN = "- 网址: {}\n  标题: 夜读\n  撤下日期: 2026-05-03\n  理由: 有误\n"

CASES = (
    Case(
        name="slug-that-climbs",
        files={ARTICLE: article("slug: ../../etc\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:7 错误 FM028 网址名“../../etc”不合要求。改法：改成“etc”。
    slug: ../../etc
          ^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="slug-that-is-a-path",
        files={ARTICLE: article("slug: /etc/passwd\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:7 错误 FM028 网址名“/etc/passwd”不合要求。改法：改成“etc-passwd”。
    slug: /etc/passwd
          ^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="slug-in-capitals",
        files={ARTICLE: article("网址名: DangKe\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:6 错误 FM028 网址名“DangKe”不合要求。改法：改成“dangke”。
    网址名: DangKe
            ^^^^^^

1 个错误。
""",
    ),
    Case(
        name="slug-in-chinese",
        files={ARTICLE: article("网址名: 党课\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:6 错误 FM028 网址名“党课”不合要求。改法：只用小写字母、数字和连字符，例如 zhuti-dangri。
    网址名: 党课
            ^^^^

1 个错误。
""",
    ),
    Case(
        name="slug-of-a-device",
        files={ARTICLE: article("网址名: con\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:6 错误 FM028 网址名“con”不合要求。改法：改成“con-1”。
    网址名: con
            ^^^

1 个错误。
""",
    ),
    Case(
        name="slug-of-a-section-that-climbs",
        files={"content/xuexi/_index.md": "---\n标题: 学习园地\n网址名: ..\n---\n"},
        report="""\
content/xuexi/_index.md:3:6 错误 FM028 网址名“..”不合要求。改法：只用小写字母、数字和连字符，例如 zhuti-dangri。
    网址名: ..
            ^^

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
content/yaowen/2026/0520-huiyi.md 错误 OUT001 网址“/yaowen/2026/0520-huiyi.html”已经由“content/yaowen/2026-05-20-huiyi.md”使用。改法：换一个“网址名”，或者改文件名、日期。

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
content/yaowen/2026-05-20-b.md:5:6 错误 OUT001 网址“/yaowen/2026/0520-huiyi.html”已经由“content/yaowen/2026-05-20-a.md”使用。改法：换一个“网址名”，或者改文件名、日期。
    网址名: huiyi
            ^

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
content/yaowen/2026-05-20-huiyi/index.md 错误 FM027 “content/yaowen/2026-05-20-huiyi/index.md”与“content/yaowen/2026-05-20-huiyi.md”是同一份内容的两种放法，只能有一个。改法：只留一个，或者给其中一个改名。

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
content/yaowen/2026-05-20-b.md:5:6 错误 OUT001 原网址“/info/huiyi.htm”与“content/yaowen/2026-05-20-a.md”的“/info/Huiyi.htm”只差大小写，在 Windows 上是同一个文件。改法：改正这个“原网址”，或者删去。
    原网址: /info/huiyi.htm
            ^^^^^^^^^^^^^^^

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
content/yaowen/2026-05-20-b.md:5:6 错误 OUT001 原网址“/info/1034/1506.htm”已经由“content/yaowen/2026-05-20-a.md”使用。改法：改正这个“原网址”，或者删去。
    原网址: /info/1034/1506.htm
            ^^^^^^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="old-address-that-is-a-page",
        files={ARTICLE: article("原网址: /yaowen/index.html\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:6 错误 OUT001 原网址“/yaowen/index.html”已经由“content/yaowen/_index.md”使用。改法：改正这个“原网址”，或者删去。
    原网址: /yaowen/index.html
            ^^^^^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="old-address-below-a-page",
        files={ARTICLE: article("原网址: /index.html/1506.htm\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:6 错误 OUT001 “/index.html”是一个页面，它下面不能再有“/index.html/1506.htm”。改法：改正这个“原网址”，或者删去。
    原网址: /index.html/1506.htm
            ^^^^^^^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="old-address-without-leading-slash",
        files={ARTICLE: article("原网址: info/1034/1506.htm\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:6 错误 OUT002 原网址“info/1034/1506.htm”不是站内地址。改法：写成以 / 开头的旧地址，例如 /info/1034/1506.htm。
    原网址: info/1034/1506.htm
            ^^^^^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="old-address-that-climbs",
        files={ARTICLE: article("原网址: [/info/1506.htm, /../../etc/x.htm]\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:23 错误 OUT002 原网址“/../../etc/x.htm”不是站内地址。改法：写成以 / 开头的旧地址，例如 /info/1034/1506.htm。
    原网址: [/info/1506.htm, /../../etc/x.htm]
                             ^^^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="old-address-of-another-host",
        files={ARTICLE: article("原网址: https://old.example.edu.cn/info/1506.htm\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:6 错误 OUT002 原网址“https://old.example.edu.cn/info/1506.htm”不是站内地址。改法：写成以 / 开头的旧地址，例如 /info/1034/1506.htm。
    原网址: https://old.example.edu.cn/info/1506.htm
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="withdrawn-and-here-again",
        files={ARTICLE: article(), "content/withdrawn.yml": WITHDRAWN.format("/yaowen/2026/0520-huiyi.html")},
        report="""\
content/withdrawn.yml:1:7 错误 OUT001 撤下的网址“/yaowen/2026/0520-huiyi.html”已经由“content/yaowen/2026-05-20-huiyi.md”使用。改法：不该再发布的，删去那个文件；重新发布的，删去这一项。
    - 网址: /yaowen/2026/0520-huiyi.html
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="withdrawn-address-that-climbs",
        files={"content/withdrawn.yml": WITHDRAWN.format("/../../etc/x.html")},
        report="""\
content/withdrawn.yml:1:7 错误 OUT002 撤下的网址“/../../etc/x.html”不是站内地址。改法：写成以 / 开头的旧地址，例如 /info/1034/1506.htm。
    - 网址: /../../etc/x.html
            ^^^^^^^^^^^^^^^^^

1 个错误。
""",
    ),
)
