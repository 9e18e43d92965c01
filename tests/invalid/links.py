"""Links, pictures, attachments and anchors that lead nowhere."""

from __future__ import annotations

from invalid.case import ARTICLE, Case, article

CASES = (
    Case(
        name="broken-link",
        files={ARTICLE: article(body="正文。\n\n见[党课](2026-03-12-danke.md)。\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:8:7 错误 LNK001 链接“2026-03-12-danke.md”指向的文件不存在。改法：是不是“2026-03-12-dangke.md”？检查文件名和所在文件夹。
    见[党课](2026-03-12-danke.md)。
             ^^^^^^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="broken-link-like-nothing",
        files={ARTICLE: article(body="见[文件](../没有这个文件.md)。\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:7 错误 LNK001 链接“../没有这个文件.md”指向的文件不存在。改法：检查文件名和所在文件夹，或者删去这个链接。
    见[文件](../没有这个文件.md)。
             ^^^^^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="broken-link-percent-encoded",
        files={ARTICLE: article(body="见[文件](../%E6%96%87%E4%BB%B6.md)。\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:7 错误 LNK001 链接“../文件.md”指向的文件不存在。改法：检查文件名和所在文件夹，或者删去这个链接。
    见[文件](../%E6%96%87%E4%BB%B6.md)。
             ^

1 个错误。
""",
    ),
    Case(
        name="broken-link-with-backslashes",
        files={ARTICLE: article(body="见[品牌](..\\brands\\chilun.md)。\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:7 错误 LNK001 链接“..\\brands\\chilun.md”指向的文件不存在。改法：是不是“../brands/chilun.md”？检查文件名和所在文件夹。
    见[品牌](..\\brands\\chilun.md)。
             ^^^^^^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="broken-rooted-link",
        files={ARTICLE: article(body="见[要闻](/yaowem/index.html)和[品牌](/brands/chilun)。\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:7 错误 LNK001 链接“/yaowem/index.html”指向的文件不存在。改法：是不是“/yaowen/”？检查文件名和所在文件夹。
    见[要闻](/yaowem/index.html)和[品牌](/brands/chilun)。
             ^^^^^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="links-out-of-content",
        files={ARTICLE: article(body="[设置](../../site.yml)、[密码](../../../../../etc/passwd)。\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:6 错误 LNK001 链接“../../site.yml”指向的文件不存在。改法：检查文件名和所在文件夹，或者删去这个链接。
    [设置](../../site.yml)、[密码](../../../../../etc/passwd)。
           ^^^^^^^^^^^^^^
content/yaowen/2026-05-20-huiyi.md:6:27 错误 LNK001 链接“../../../../../etc/passwd”指向的文件不存在。改法：检查文件名和所在文件夹，或者删去这个链接。
    [设置](../../site.yml)、[密码](../../../../../etc/passwd)。
                                   ^^^^^^^^^^^^^^^^^^^^^^^^^

2 个错误。
""",
    ),
    Case(
        name="broken-anchor",
        files={ARTICLE: article(body="见[备课](2026-03-12-dangke.md#准被)。\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:7 错误 LNK005 链接“2026-03-12-dangke.md#准被”指向的页面没有“准被”这个小标题。改法：改成“#准备”。
    见[备课](2026-03-12-dangke.md#准被)。
             ^^^^^^^^^^^^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="broken-anchor-on-the-same-page",
        files={ARTICLE: article(body="见[下文](#第二部分)。\n\n## 第一部分\n\n正文。\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:7 错误 LNK005 这一页没有“第二部分”这个小标题。改法：改成“#第一部分”。
    见[下文](#第二部分)。
             ^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="anchor-on-a-page-without-headings",
        files={ARTICLE: article(body="见[通知](../tongzhi/2026-04-01-xuexi.md#一)。\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:7 错误 LNK005 链接“../tongzhi/2026-04-01-xuexi.md#一”指向的页面没有“一”这个小标题。改法：删去 # 及其后的文字。
    见[通知](../tongzhi/2026-04-01-xuexi.md#一)。
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="missing-picture",
        files={
            "content/yaowen/2026-05-20-huiyi/index.md": article(body="正文。\n\n![会场](会场.png)\n"),
            "content/yaowen/2026-05-20-huiyi/会场.jpg": b"",
        },
        report="""\
content/yaowen/2026-05-20-huiyi/index.md:8:7 错误 LNK003 图片“会场.png”不存在。改法：是不是“会场.jpg”？检查文件名和所在文件夹。
    ![会场](会场.png)
            ^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="missing-cover",
        files={ARTICLE: article("封面: images/huichang.jpg\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 错误 LNK003 图片“images/huichang.jpg”不存在。改法：检查文件名和所在文件夹，或者删去这一项。
    封面: images/huichang.jpg
          ^^^^^^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="missing-attachment",
        files={ARTICLE: article("附件:\n  - {文件: 议程.docx, 名称: 会议议程}\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:10 错误 LNK001 链接“议程.docx”指向的文件不存在。改法：检查文件名和所在文件夹，或者删去这一项。
      - {文件: 议程.docx, 名称: 会议议程}
               ^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="missing-video",
        files={ARTICLE: article(body='<video src="huiyi.mp4"></video>\n')},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:13 错误 LNK001 链接“huiyi.mp4”指向的文件不存在。改法：检查文件名和所在文件夹，或者删去这个链接。
    <video src="huiyi.mp4"></video>
                ^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="missing-evidence",
        files={
            "content/checklists.yml": (
                "- 编号: qd-1\n  难题: 实验室开放时间不够\n  举措: 延长开放时间\n  责任: jx\n  状态: 已销号\n  公开: 是\n"
                "  销号日期: 2026-04-01\n  销号说明: 已延长到二十二点\n  佐证: [/yaowen/2026-03-12-danke.md]\n"
            )
        },
        report="""\
content/checklists.yml:9:8 错误 LNK001 链接“/yaowen/2026-03-12-danke.md”指向的文件不存在。改法：是不是“/yaowen/2026-03-12-dangke.md”？检查文件名和所在文件夹。
      佐证: [/yaowen/2026-03-12-danke.md]
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="missing-logo-of-a-brand",
        files={
            "content/brands/lan.md": "---\n名称: 蓝色引擎\n单位: jx\n模式: 一院一品\n阶段: 设计\n标识: lan.png\n---\n"
        },
        report="""\
content/brands/lan.md:6:5 错误 LNK003 图片“lan.png”不存在。改法：检查文件名和所在文件夹，或者删去这一项。
    标识: lan.png
          ^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="menu-that-leads-nowhere",
        files={"site.yml": "标题: 江澜大学党建网\n菜单:\n  - {名称: 要闻, 链接: /yaowem/}\n"},
        report="""\
site.yml:3:18 错误 LNK002 菜单“要闻”指向的“/yaowem/”不存在。改法：是不是“/yaowen/”？改成站内已有的地址。
      - {名称: 要闻, 链接: /yaowem/}
                           ^^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="link-to-a-folder-above-the-section",
        files={ARTICLE: article(body="见[单位](../unit/jx.md)和[机械](../brands/jx.md)。\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:7 错误 LNK001 链接“../unit/jx.md”指向的文件不存在。改法：是不是“../units/jx.md”？检查文件名和所在文件夹。
    见[单位](../unit/jx.md)和[机械](../brands/jx.md)。
             ^^^^^^^^^^^^^
content/yaowen/2026-05-20-huiyi.md:6:27 错误 LNK001 链接“../brands/jx.md”指向的文件不存在。改法：是不是“../units/jx.md”？检查文件名和所在文件夹。
    见[单位](../unit/jx.md)和[机械](../brands/jx.md)。
                                    ^^^^^^^^^^^^^^^

2 个错误。
""",
    ),
    Case(
        name="link-to-what-is-itself-broken",
        files={
            ARTICLE: article().replace("2026-05-20", "5月20日"),
            "content/yaowen/2026-05-21-b.md": article(body="见[会议](2026-05-20-huiyi.md)。\n"),
        },
        report="""\
content/yaowen/2026-05-20-huiyi.md:3:5 错误 FM014 日期“5月20日”没有年份。改法：写成“年-月-日”，例如 2026-12-01。
    日期: 5月20日
          ^^^^^^^

1 个错误。
""",
    ),
    Case(
        name="one-broken-link-twice",
        files={ARTICLE: article(body="[甲](meiyou.md)和[乙](meiyou.md)。\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:5 错误 LNK001 链接“meiyou.md”指向的文件不存在。改法：检查文件名和所在文件夹，或者删去这个链接。
    [甲](meiyou.md)和[乙](meiyou.md)。
         ^^^^^^^^^

1 个错误。
""",
    ),
)
