"""What is reported and refuses only a strict build."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from invalid.case import ARTICLE, Case, article
from sites import SMALL

_HONOUR = "- 名称: 先进基层党组织\n  级别: 校级\n  日期: 2025-07-01\n"


def _png() -> bytes:
    file = BytesIO()
    Image.new("RGB", (60, 40), "#a61b1b").save(file, "PNG")
    return file.getvalue()


CASES = (
    Case(
        name="expected-keys",
        strict=True,
        files={
            "content/brands/lan.md": "---\n名称: 蓝色引擎\n单位: jx\n---\n",
            "content/projects/bg.md": "---\n名称: 标杆\n类型: 标杆院系\n级别: 校级\n单位: jx\n状态: 申报\n---\n",
            "content/honours.yml": _HONOUR,
        },
        report="""\
content/brands/lan.md 提醒 FM012 没有写“模式”。改法：写上“模式: ……”（一院一品、一总支一品牌、一支部一品牌、一支部一特色）。
content/brands/lan.md 提醒 FM012 没有写“阶段”。改法：写上“阶段: ……”（设计、创建、认定、提升、退出）。

content/honours.yml:1:3 提醒 FM012 没有写“授予单位”。改法：写上“授予单位: ……”。
    - 名称: 先进基层党组织
      ^

content/projects/bg.md 提醒 FM012 没有写“批次”。改法：写上“批次: ……”（第几批；首批写 1 或“首批”）。
content/projects/bg.md 提醒 FM012 没有写“节点”。改法：写上“节点: ……”（节点：计划与实际）。
content/projects/bg.md 提醒 FM012 没有写“起止”。改法：写上“起止: ……”（建设期起止）。

6 个提醒。
""",
    ),
    Case(
        name="long-title",
        strict=True,
        files={ARTICLE: article().replace("召开会议", "召开" + "学习贯彻" * 16 + "会议")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:2:5 提醒 FM013 “标题”有 70 字，超过 60 字。改法：压缩到 60 字以内。
    标题: 学院召开学习贯彻学习贯彻学习贯彻学习贯彻学习贯彻学习贯彻学习贯彻学习贯彻学习贯彻…
          ^

1 个提醒。
""",
    ),
    Case(
        name="end-of-a-value-taken-for-a-comment",
        strict=True,
        files={ARTICLE: article("摘要: 学习笔记 #3\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:10 提醒 FM018 “#3”被 YAML 当成了注释，没有读到。改法：给整个值加上引号；真是注释，就在 # 后面空一格。
    摘要: 学习笔记 #3
                   ^^

1 个提醒。
""",
    ),
    Case(
        name="address-from-the-title",
        strict=True,
        files={"content/yaowen/2026-05-20-会议.md": article()},
        report="""\
content/yaowen/2026-05-20-会议.md 提醒 FM029 网址“xue-yuan-zhao-kai-hui-yi”由标题的拼音而来；以后改标题，网址也会变。改法：在头部加一行“网址名: xue-yuan-zhao-kai-hui-yi”，或者用英文、拼音给文件命名。

1 个提醒。
""",
    ),
    Case(
        name="conflict-copy-of-a-cloud-folder",
        strict=True,
        files={"content/yaowen/2026-05-20-huiyi (李明的冲突副本).md": article()},
        report="""\
content/yaowen/2026-05-20-huiyi (李明的冲突副本).md 提醒 FM036 这是网盘的冲突副本，没有发布。改法：与原文件比对、合并后删掉它。

1 个提醒。
""",
    ),
    Case(
        name="public-notice-without-end",
        strict=True,
        files={ARTICLE: article("体裁: 公示\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 提醒 FM042 公示没有写下架日期，期满不会撤下。改法：加一行“下架日期: 年-月-日”，写公示期满的日子。
    体裁: 公示
          ^

1 个提醒。
""",
    ),
    Case(
        name="repost-without-origin",
        strict=True,
        files={ARTICLE: article("转载: 是\n来源: 江澜日报\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 提醒 FM043 转载没有写原文链接。改法：加一行“原文链接: https://……”。
    转载: 是
          ^

1 个提醒。
""",
    ),
    Case(
        name="nine-tags",
        strict=True,
        files={ARTICLE: article("标签: 甲、乙、丙、丁、戊、己、庚、辛、壬\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:5 提醒 FM045 有 9 个标签，超过 8 个。改法：留下最能说明内容的几个。
    标签: 甲、乙、丙、丁、戊、己、庚、辛、壬
          ^

1 个提醒。
""",
    ),
    Case(
        name="odd-filing-number",
        strict=True,
        files={"site.yml": "标题: 江澜大学党建网\n页脚:\n  ICP备案号: 12345678\n"},
        report="""\
site.yml:3:11 提醒 FM054 ICP备案号“12345678”与通常的样子不同。改法：照下发的原样填写，例如 京ICP备12345678号-1；确认无误可以不改。
      ICP备案号: 12345678
                 ^^^^^^^^

1 个提醒。
""",
    ),
    Case(
        name="link-to-a-draft",
        strict=True,
        files={
            ARTICLE: article("草稿: 是\n"),
            "content/yaowen/2026-05-21-b.md": article(body="见[会议](2026-05-20-huiyi.md)。\n"),
        },
        report="""\
content/yaowen/2026-05-21-b.md:6:7 提醒 LNK004 链接“2026-05-20-huiyi.md”指向的稿件这次没有发布，页面上只留文字。改法：等它发布后会自动恢复；不需要时删去链接。
    见[会议](2026-05-20-huiyi.md)。
             ^^^^^^^^^^^^^^^^^^^

1 个提醒。
""",
    ),
    Case(
        name="link-to-what-was-withdrawn",
        strict=True,
        files={
            "content/withdrawn.yml": "- {网址: /yaowen/2026/0501-ye.html, 标题: 夜读, 撤下日期: 2026-05-03, 理由: 有误}\n",
            ARTICLE: article(body="见[夜读](/yaowen/2026/0501-ye.html)。\n"),
        },
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:7 提醒 LNK006 链接“/yaowen/2026/0501-ye.html”指向的“夜读”已于 2026-05-03 撤下，页面上只留文字。改法：删去这个链接；文字里提到它的，也看看还要不要。
    见[夜读](/yaowen/2026/0501-ye.html)。
             ^^^^^^^^^^^^^^^^^^^^^^^^^

1 个提醒。
""",
    ),
    Case(
        name="link-to-an-internal-file",
        strict=True,
        files={
            "content/projects/taizhang.csv": "日期,内容\n",
            "content/projects/sj-ybzb.md": str(SMALL["content/projects/sj-ybzb.md"]).replace(
                "节点:", "证据:\n  - {条目: 管理党员有力, 名称: 台账, 文件: taizhang.csv, 内部: 是}\n节点:"
            ),
            ARTICLE: article(body="见[台账](../projects/taizhang.csv)。\n"),
        },
        report="""\
content/yaowen/2026-05-20-huiyi.md:6:7 提醒 LNK004 链接“../projects/taizhang.csv”指向的文件是内部的支撑材料，不发布，页面上只留文字。改法：可以公开的，删去那条证据的“内部: 是”；不能公开的，删去这个链接。
    见[台账](../projects/taizhang.csv)。
             ^^^^^^^^^^^^^^^^^^^^^^^^

1 个提醒。
""",
    ),
    Case(
        name="picture-of-another-host",
        strict=True,
        files={ARTICLE: article(body="正文。\n\n![会场](https://example.com/a.jpg)\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:8:7 提醒 LNK093 “https://example.com/a.jpg”在别的网站上，网页不向别的网站取图片和视频。改法：把它存到稿件旁边，地址改写成文件名。
    ![会场](https://example.com/a.jpg)
            ^^^^^^^^^^^^^^^^^^^^^^^^^

1 个提醒。
""",
    ),
    Case(
        name="link-to-a-disk",
        strict=True,
        files={ARTICLE: article(body="见[通知](file:///C:/通知.pdf)。\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:6 提醒 LNK094 链接“file:///C:/通知.pdf”的地址不能用，页面上只留文字。改法：站内文件写相对路径，外站写 https:// 开头的网址。
    见[通知](file:///C:/通知.pdf)。

1 个提醒。
""",
    ),
    Case(
        name="attachment-on-a-disk",
        strict=True,
        files={ARTICLE: article("附件: ['file:///C:/议程.docx']\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:5:6 提醒 LNK094 链接“file:///C:/议程.docx”的地址不能用。改法：站内文件写相对路径，外站写 https:// 开头的网址。
    附件: ['file:///C:/议程.docx']
           ^

1 个提醒。
""",
    ),
    Case(
        name="script-for-a-link",
        strict=True,
        files={ARTICLE: article(body="正文。\n\n[点这里](javascript:alert(1))\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:8 提醒 LNK094 链接“javascript:alert”的地址不能用，页面上只留文字。改法：站内文件写相对路径，外站写 https:// 开头的网址。
    [点这里](javascript:alert(1))

1 个提醒。
""",
    ),
    Case(
        name="container-without-end",
        strict=True,
        files={ARTICLE: article(body="正文。\n\n:::编者按\n按语。\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:8 提醒 LNK095 “:::编者按”没有结束，后面的正文都算在里面了。改法：在这一块的末尾另起一行写“:::”。
    :::编者按

1 个提醒。
""",
    ),
    Case(
        name="container-without-beginning",
        strict=True,
        files={ARTICLE: article(body="按语。\n:::\n正文。\n")},
        report="""\
content/yaowen/2026-05-20-huiyi.md:7 提醒 LNK095 这一行“:::”没有对应的开头。改法：删去这一行，或在前面补上“:::名称”。
    :::

1 个提醒。
""",
    ),
    Case(
        name="png-called-jpg",
        strict=True,
        files={
            "content/yaowen/2026-05-20-huiyi/index.md": article(body="![会场](hc.jpg)\n"),
            "content/yaowen/2026-05-20-huiyi/hc.jpg": _png(),
        },
        report="""\
content/yaowen/2026-05-20-huiyi/hc.jpg 提醒 IMG005 图片“hc.jpg”其实是 PNG 格式，与扩展名不符。改法：把文件名改成以 .png 结尾，引用它的地方一起改。

1 个提醒。
""",
    ),
)
