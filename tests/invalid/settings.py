"""site.yml that cannot be used."""

from __future__ import annotations

from invalid.case import Case

CASES = (
    Case(
        name="settings-with-an-unknown-key",
        files={"site.yml": "标题: 江澜大学党建网\n时区域: Asia/Shanghai\n"},
        report="""\
site.yml:2:1 错误 FM010 站点设置没有“时区域”这个键。改法：是不是“时区”？改正，或者删去。
    时区域: Asia/Shanghai
    ^^^^^^

1 个错误。
""",
    ),
    Case(
        name="settings-with-an-unknown-key-within",
        files={"site.yml": "标题: 江澜大学党建网\n页脚:\n  主办: 党委宣传部\n  传真: 0771\n"},
        report="""\
site.yml:4:3 错误 FM010 这里没有“传真”这个键。改法：删去，或者改成这里有的键：主办、地址、邮编、电话、投稿、ICP备案号、公安备案号、版权、友情链接。
      传真: 0771
      ^^^^

1 个错误。
""",
    ),
    Case(
        name="settings-without-title",
        files={"site.yml": "网址: https://dangjian.example/\n"},
        report="""\
site.yml 错误 FM011 缺少必填的“标题”。改法：写上“标题: ……”（网站名称）。

1 个错误。
""",
    ),
    Case(
        name="empty-settings",
        files={"site.yml": ""},
        report="""\
site.yml 错误 FM011 缺少必填的“标题”。改法：写上“标题: ……”（网站名称）。

1 个错误。
""",
    ),
    Case(
        name="settings-that-are-a-text",
        files={"site.yml": "江澜大学党建网\n"},
        report="""\
site.yml:1:1 错误 FM004 这里没有一行是“键: 值”。改法：一行写一个“键: 值”，冒号后空一格，例如“标题: 学院召开会议”。
    江澜大学党建网
    ^

1 个错误。
""",
    ),
    Case(
        name="settings-that-are-a-list",
        files={"site.yml": "- 标题: 江澜大学党建网\n"},
        report="""\
site.yml:1:1 错误 FM004 这里没有一行是“键: 值”。改法：一行写一个“键: 值”，冒号后空一格，例如“标题: 学院召开会议”。
    - 标题: 江澜大学党建网
    ^

1 个错误。
""",
    ),
    Case(
        name="settings-without-blank-behind-the-colon",
        files={"site.yml": "标题:江澜大学党建网\n网址: https://dangjian.example/\n"},
        report="""\
site.yml:1:3 错误 FM004 “标题”的冒号后面缺一个空格。改法：写成“标题: 江澜大学党建网”。
    标题:江澜大学党建网
        ^

1 个错误。
""",
    ),
    Case(
        name="settings-with-a-key-twice",
        files={"site.yml": "标题: 江澜大学党建网\n标题: 党建网\n"},
        report="""\
site.yml:2:1 错误 FM005 “标题”写了两次：第 1 行和第 2 行。改法：只留一个。
    标题: 党建网
    ^^^^

1 个错误。
""",
    ),
    Case(
        name="timezone-that-does-not-exist",
        files={"site.yml": "标题: 江澜大学党建网\n时区: 北京时间\n"},
        report="""\
site.yml:2:5 错误 FM051 没有“北京时间”这个时区。改法：写 Asia/Shanghai。
    时区: 北京时间
          ^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="timezone-that-climbs",
        files={"site.yml": "标题: 江澜大学党建网\n时区: ../../etc/passwd\n"},
        report="""\
site.yml:2:5 错误 FM051 没有“../../etc/passwd”这个时区。改法：写 Asia/Shanghai。
    时区: ../../etc/passwd
          ^^^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="address-without-scheme",
        files={"site.yml": "标题: 江澜大学党建网\n网址: dangjian.example\n"},
        report="""\
site.yml:2:5 错误 FM052 “dangjian.example”不是网站的网址。改法：写全，以 https:// 开头，不带 ? 和 #，例如 https://dangjian.example.edu.cn/。
    网址: dangjian.example
          ^^^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="address-with-a-query",
        files={"site.yml": "标题: 江澜大学党建网\n网址: https://dangjian.example/?a=1\n"},
        report="""\
site.yml:2:5 错误 FM052 “https://dangjian.example/?a=1”不是网站的网址。改法：写全，以 https:// 开头，不带 ? 和 #，例如 https://dangjian.example.edu.cn/。
    网址: https://dangjian.example/?a=1
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="language-in-words",
        files={"site.yml": "标题: 江澜大学党建网\n语言: 中文\n"},
        report="""\
site.yml:2:5 错误 FM015 “中文”不是语言代码。改法：写 zh-CN。
    语言: 中文
          ^^^^

1 个错误。
""",
    ),
    Case(
        name="colour-taken-for-a-comment",
        files={"site.yml": "标题: 江澜大学党建网\n主题:\n  主色: #A61B1B\n"},
        report="""\
site.yml:3:7 错误 FM017 “#A61B1B”被 YAML 当成了注释，没有读到。改法：给整个值加上引号；真是注释，就在 # 后面空一格。
      主色: #A61B1B
            ^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="theme-that-is-a-text",
        files={"site.yml": "标题: 江澜大学党建网\n主题: 红色\n"},
        report="""\
site.yml:2:5 错误 FM015 “主题”里，要写一组“键: 值”。改法：写成“{主色: ……}”，可用的键有主色、辅色、标识、分享图字体、深色、轮播、灰度。
    主题: 红色
          ^

1 个错误。
""",
    ),
    Case(
        name="grey-period-that-ends-before-it-begins",
        files={"site.yml": "标题: 江澜大学党建网\n主题:\n  灰度: [2026-12-13, 2026-12-12]\n"},
        report="""\
site.yml:3:7 错误 FM044 “灰度”的止早于起。改法：核对这两个日期。
      灰度: [2026-12-13, 2026-12-12]
            ^

1 个错误。
""",
    ),
    Case(
        name="menu-without-leading-slash",
        files={"site.yml": "标题: 江澜大学党建网\n菜单:\n  - {名称: 要闻, 链接: yaowen/}\n"},
        report="""\
site.yml:3:18 错误 FM052 “yaowen/”不是网址。改法：站内的以 / 开头，站外的以 https:// 开头。
      - {名称: 要闻, 链接: yaowen/}
                           ^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="review-that-does-not-exist",
        files={"site.yml": "标题: 江澜大学党建网\n审核: [一审, 四审]\n"},
        report="""\
site.yml:2:10 错误 FM016 “审核”里，“四审”不在可选的词里。改法：从这些词里选：一审、二审、三审。
    审核: [一审, 四审]
                 ^^^^

1 个错误。
""",
    ),
    Case(
        name="slug-of-a-tag-in-chinese",
        files={"site.yml": "标题: 江澜大学党建网\n标签:\n  党课: 党课\n"},
        report="""\
site.yml:3:7 错误 FM028 标签“党课”的网址名“党课”不合要求。改法：只用小写字母、数字和连字符，例如 zhuti-dangri。
      党课: 党课
            ^^^^

1 个错误。
""",
    ),
    Case(
        name="slug-of-two-tags",
        files={"site.yml": "标题: 江澜大学党建网\n标签:\n  党课: dangke\n  微党课: dangke\n"},
        report="""\
site.yml:4:8 错误 FM027 标签“微党课”与“党课”的网址名相同。改法：给其中一个换一个网址名。
      微党课: dangke
              ^

1 个错误。
""",
    ),
    Case(
        name="pattern-of-student-numbers-that-is-none",
        files={"site.yml": "标题: 江澜大学党建网\n检查:\n  学号: '20[12'\n"},
        report="""\
site.yml:3:7 错误 FM055 “20[12”不是正则表达式。改法：写一条正则表达式，例如 20[12]\\d{7}：20 开头，第三位是 1 或 2，一共 10 位数字。
      学号: '20[12'
            ^

1 个错误。
""",
    ),
    Case(
        name="rule-and-severity-that-do-not-exist",
        files={"site.yml": "标题: 江澜大学党建网\n检查:\n  忽略: [错别字]\n  级别: {TXT021: 严重}\n"},
        report="""\
site.yml:3:8 错误 FM055 “错别字”不是规则代码。改法：写规则代码（如 TXT021）或它的开头（如 TXT）。
      忽略: [错别字]
             ^^^^^^
site.yml:4:16 错误 FM055 级别“严重”不在可选的词里。改法：写“错误”“提醒”或“提示”。
      级别: {TXT021: 严重}
                     ^^^^

2 个错误。
""",
    ),
    Case(
        name="logo-that-is-not-there",
        files={"site.yml": "标题: 江澜大学党建网\n主题: {标识: zhanbiao.png}\n"},
        report="""\
site.yml:2:10 错误 OUT004 站标“zhanbiao.png”不在 assets/ 里。改法：把文件放进 assets/。
    主题: {标识: zhanbiao.png}
                 ^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="internal-thing-that-does-not-exist",
        files={"site.yml": "标题: 江澜大学党建网\n公开: [稿件排名]\n"},
        report="""\
site.yml:2:6 错误 FM056 “公开”里没有“稿件排名”这一项。改法：可以写：负面状态、逾期、空缺、可信度、未完成、零值、销号率、未建品牌、近期无稿、作者、更新、计分。
    公开: [稿件排名]
           ^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="two-faults-in-the-settings",
        files={"site.yml": "标题: 江澜大学党建网\n时区: 北京\n网址: dangjian\n"},
        report="""\
site.yml:2:5 错误 FM051 没有“北京”这个时区。改法：写 Asia/Shanghai。
    时区: 北京
          ^^^^
site.yml:3:5 错误 FM052 “dangjian”不是网站的网址。改法：写全，以 https:// 开头，不带 ? 和 #，例如 https://dangjian.example.edu.cn/。
    网址: dangjian
          ^^^^^^^^

2 个错误。
""",
    ),
)
