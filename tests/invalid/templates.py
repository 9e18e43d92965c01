"""Templates and assets of the site's own that are at fault."""

from __future__ import annotations

from invalid.case import Case

CASES = (
    Case(
        name="template-with-a-syntax-error",
        files={"templates/404.html": "<p>页面不存在</p>\n{% if view.links %}\n<ul></ul>\n"},
        report="""\
templates/404.html:3 错误 OUT003 模板的写法不对，Jinja 读不懂（Unexpected end of template. Jinja was looking for the following tags: 'elif' or 'else' or 'endif'. The innermost block that needs to be closed is 'if'.）。改法：对照默认主题的同名文件改正；删去自己的这一份就用默认的。
    <ul></ul>

1 个错误。
""",
    ),
    Case(
        name="template-with-an-unknown-tag",
        files={"templates/404.html": "<p>\n{% script %}\n</p>\n"},
        report="""\
templates/404.html:2 错误 OUT003 模板的写法不对，Jinja 读不懂（Encountered unknown tag 'script'.）。改法：对照默认主题的同名文件改正；删去自己的这一份就用默认的。
    {% script %}

1 个错误。
""",
    ),
    Case(
        name="template-with-an-unknown-variable",
        files={"templates/404.html": "<title>{{ view.head.title }}</title>\n<p>{{ view.titel }}</p>\n"},
        report="""\
templates/404.html:2 错误 OUT003 模板里用到的“titel”不存在。改法：对照默认主题的同名文件改正；删去自己的这一份就用默认的。
    <p>{{ view.titel }}</p>

1 个错误。
""",
    ),
    Case(
        name="template-with-an-unknown-global",
        files={"templates/404.html": "<p>{{ config.title }}</p>\n"},
        report="""\
templates/404.html:1 错误 OUT003 模板里用到的“config”不存在。改法：对照默认主题的同名文件改正；删去自己的这一份就用默认的。
    <p>{{ config.title }}</p>

1 个错误。
""",
    ),
    Case(
        name="template-with-an-unknown-filter",
        files={"templates/404.html": "<p>{{ view.head.title | shouting }}</p>\n"},
        report="""\
templates/404.html:1 错误 OUT003 模板的写法不对，Jinja 读不懂（No filter named 'shouting'.）。改法：对照默认主题的同名文件改正；删去自己的这一份就用默认的。
    <p>{{ view.head.title | shouting }}</p>

1 个错误。
""",
    ),
    Case(
        name="template-that-includes-nothing",
        files={"templates/404.html": "<p></p>\n{% include 'partials/no-such.html' %}\n"},
        report="""\
templates/404.html:2 错误 OUT003 没有名为“partials/no-such.html”的模板。改法：对照默认主题的同名文件改正；删去自己的这一份就用默认的。
    {% include 'partials/no-such.html' %}

1 个错误。
""",
    ),
    Case(
        name="template-that-computes-what-it-includes",
        files={"templates/404.html": "{% include view.head.title ~ '.html' %}\n"},
        report="""\
templates/404.html:1 错误 OUT003 “{% include view.head.title ~ '.html' %}”里的文件名要直接写出来，不能用变量。改法：对照默认主题的同名文件改正；删去自己的这一份就用默认的。
    {% include view.head.title ~ '.html' %}

1 个错误。
""",
    ),
    Case(
        name="template-with-an-asset-that-is-not-there",
        files={"templates/404.html": '<p></p>\n<img src="{{ asset(\'img/huihui.png\') }}" alt="">\n'},
        report="""\
templates/404.html:2 错误 OUT003 assets 里没有“img/huihui.png”这个文件。改法：对照默认主题的同名文件改正；删去自己的这一份就用默认的。
    <img src="{{ asset('img/huihui.png') }}" alt="">

1 个错误。
""",
    ),
    Case(
        name="template-that-looks-behind-the-scenes",
        files={"templates/404.html": "{{ ''.__class__.__mro__ }}\n"},
        report="""\
templates/404.html:1 错误 OUT003 模板里不允许这样写（access to attribute '__class__' of 'str' object is unsafe.）。改法：对照默认主题的同名文件改正；删去自己的这一份就用默认的。
    {{ ''.__class__.__mro__ }}

1 个错误。
""",
    ),
    Case(
        name="template-that-divides-by-zero",
        files={"templates/404.html": "<p>\n{{ 1 / 0 }}\n</p>\n"},
        report="""\
templates/404.html:2 错误 OUT003 模板在这一行出错（division by zero）。改法：对照默认主题的同名文件改正；删去自己的这一份就用默认的。
    {{ 1 / 0 }}

1 个错误。
""",
    ),
    Case(
        name="template-that-counts-for-ever",
        files={"templates/404.html": "<p></p>\n{% for n in range(10 ** 9) %}{% endfor %}\n"},
        report="""\
templates/404.html:2 错误 OUT003 模板在这一行出错（Range too big. The sandbox blocks ranges larger than MAX_RANGE (100000).）。改法：对照默认主题的同名文件改正；删去自己的这一份就用默认的。
    {% for n in range(10 ** 9) %}{% endfor %}

1 个错误。
""",
    ),
    Case(
        name="template-that-is-gbk",
        files={"templates/404.html": "<p>页面不存在</p>\n".encode("gbk")},
        report="""\
templates/404.html 错误 OUT003 模板“404.html”不是 UTF-8 编码。改法：对照默认主题的同名文件改正；删去自己的这一份就用默认的。

1 个错误。
""",
    ),
    Case(
        name="template-that-is-a-link",
        files={"templates/404.html": lambda path: path.symlink_to("/etc/passwd")},
        report="""\
templates/404.html 错误 OUT003 “404.html”是符号链接，主题里只能放普通文件。改法：对照默认主题的同名文件改正；删去自己的这一份就用默认的。

1 个错误。
""",
    ),
    Case(
        name="asset-that-is-a-link",
        files={"assets/zhanbiao.png": lambda path: path.symlink_to("/etc/passwd")},
        report="""\
assets/zhanbiao.png 错误 OUT003 “zhanbiao.png”是符号链接，主题里只能放普通文件。改法：对照默认主题的同名文件改正；删去自己的这一份就用默认的。

1 个错误。
""",
    ),
)
