"""A11Y: what a text says only to those who see the page as its writer saw it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from sitegen.checks.manuscript import Manuscript
from sitegen.checks.rule import Hit, needs, over
from sitegen.model.passages import Kind, Passage

Found = Iterator[tuple[Passage, Hit]]

_VAGUE = re.compile(
    r"[\s\[【（(“]*(?:请?(?:点击|点|戳|见|看)?(?:这里|这儿|此处|这个链接|链接|网址|地址|详情|更多|全文|原文|阅读全文|查看|下载|"
    r"查看详情|查看更多|查看全文|点击查看|点击下载|点击进入|了解更多|here|click here|more|link))[\s\]】）)”>»…。]*",
    re.IGNORECASE,
)
_PICTURE = re.compile(
    "(?:这是)?(?:一张|一幅)?(?:图片|照片|图像|配图|插图|截图)(?:[:：]|\\d|一|二|三|$|显示|展示|是|为|中)"
)
_FILE_NAME = re.compile(
    r"(?:[\w .()（）+-]*\.(?:jpe?g|png|gif|webp|bmp|heic|tiff?)"
    r"|(?:IMG|DSC[FN]?|PXL|VID|mmexport|wx_camera|Screenshot|微信图片|微信截图|屏幕截图|QQ图片|QQ截图|image)[ _-]?\d[\d _.-]*|\d{6,})",
    re.IGNORECASE,
)
_EMPTY_HEAD = re.compile(r"^[ \t]*\|[ \t|]*\|?[ \t]*\n[ \t]*\|?[ \t]*:?-+:?[ \t]*\|", re.MULTILINE)
_HTML_TABLE = re.compile(r"<table\b.*?(?:</table>|\Z)", re.DOTALL | re.IGNORECASE)
_COLOUR = "(?:红|黄|蓝|绿|橙|紫)"
_SIDE = "(?:左|右)(?:上|下)?"
_SEEN_ONLY = re.compile(
    rf"[见看以按用为填](?:文中|表中|图中)?的?{_COLOUR}色?(?:字体|字|部分|标注|标记|箭头|方框|圆圈|区域)|"
    rf"标(?<!指标)(?<!目标){_COLOUR}(?:处|部分|的|内容|文字|字段|者)|"
    rf"[见如即]{_SIDE}(?:侧|边)?(?:图|表|栏)|[见如]{_SIDE}(?:侧|边|方|角)|(?:点击|单击|扫描)(?:页面)?{_SIDE}(?:侧|边|方|角)"
)
# One of its words for colours and sides, behind one of those that make it a pointer.
_POINTER = re.compile("[红黄蓝绿橙紫左右](?<=[见看以按用为填中的标如即击描面].)")


def vague_link(manuscript: Manuscript) -> Found:
    """链接的文字没有说清去哪里

    读屏软件可以只念链接，“点击这里”“详情”连成一串，谁也不知道去哪里。链接文字写所去的稿件、文件、网站的名称。
    依据：GB/T 37668—2019，WCAG 2.4.4。

    反例：评选办法[点击这里](https://www.example.edu.cn/a.html)查看。
    反例：更多内容见[链接](https://www.example.edu.cn/a.html)。
    正例：见[评选办法](https://www.example.edu.cn/a.html)。
    """
    for passage in manuscript.linked:
        for link in passage.links:
            text = passage.text[link.start : link.end]
            if _VAGUE.fullmatch(text):
                yield (
                    passage,
                    Hit(
                        start=link.start,
                        end=link.end,
                        message=f"链接的文字只有“{text.strip()}”，没有说清去哪里。",
                        hint="把所去的稿件、文件或网站的名称写成链接。",
                    ),
                )


def same_words_elsewhere(manuscript: Manuscript) -> Found:
    """同样的链接文字去了不同的地方

    一篇稿子里，同样的文字指向不同的地方，只听链接的读者分不清。依据：GB/T 37668—2019，WCAG 2.4.4。

    反例：见[评选办法](https://www.example.edu.cn/a.html)，另见[评选办法](https://www.example.edu.cn/b.html)。
    正例：见[评选办法](https://www.example.edu.cn/a.html)，另见[补充办法](https://www.example.edu.cn/b.html)。
    """
    targets: dict[str, str] = {}
    for passage in manuscript.linked:
        for link in passage.links:
            text = passage.text[link.start : link.end].strip()
            page = link.target.partition("#")[0] or link.target
            if text and targets.setdefault(text, page) != page and not _VAGUE.fullmatch(text):
                yield (
                    passage,
                    Hit(
                        start=link.start,
                        end=link.end,
                        message=f"链接文字“{text}”前面指向“{targets[text]}”，这里指向“{page}”。",
                        hint="换一个说法，让两处的文字不同。",
                    ),
                )


def poor_alternative(manuscript: Manuscript) -> Found:
    """替代文字没有说出图片里有什么

    替代文字给看不到图片的人听：写图里有谁、在做什么。不写“图片”“照片”二字，不写文件名，也不照抄图注——图注读屏软件会另念一遍。
    依据：GB/T 37668—2019，WCAG 1.1.1。

    反例：![图片：党员在河边采样](a.jpg "采样现场")
    反例：![采样现场](a.jpg "采样现场")
    反例：![IMG_20240313_143015](a.jpg)
    反例：![会场.jpg](a.jpg)
    正例：![三名党员蹲在河边，把水装进采样瓶](a.jpg "采样现场")
    """
    for passage, behind in pairwise((*manuscript.passages, None)):
        if passage is None or passage.kind is not Kind.ALTERNATIVE:
            continue
        whole = Hit(start=0, end=len(passage.text), message="", hint="写图里有谁、在做什么。")
        if _PICTURE.match(passage.text):
            yield passage, _said(whole, f"替代文字“{passage.text}”说的是“图片”，不是图里有什么。")
        elif _FILE_NAME.fullmatch(passage.text):
            yield passage, _said(whole, f"替代文字“{passage.text}”是文件名。")
        elif behind and behind.kind is Kind.CAPTION and behind.text == passage.text:
            yield passage, _said(whole, "替代文字和图注一样，读屏软件会念两遍。")


def _said(hit: Hit, message: str) -> Hit:
    return Hit(start=hit.start, end=hit.end, message=message, hint=hit.hint)


def headless_table(manuscript: Manuscript) -> Found:
    """表格没有表头

    表头告诉读屏软件每一格是哪一栏的。表格第一行写各栏的名称，不留空。依据：GB/T 37668—2019，WCAG 1.3.1。

    反例：
        |  |  |
        |---|---|
        | 学习 | 12 次 |
    正例：
        | 内容 | 次数 |
        |---|---|
        | 学习 | 12 次 |
    """
    body = manuscript.body
    places = [found.start() for found in _EMPTY_HEAD.finditer(body)] if "|" in body else []
    if "<table" in body:
        places += [
            found.start() for found in _HTML_TABLE.finditer(body) if "<th" not in found[0].lower().replace("<thead", "")
        ]
    for place in places:
        behind = (one for one in manuscript.passages if one.runs and one.place(0) > place)
        if passage := next(behind, None):
            yield over(passage, "这个表格没有表头。", "在第一行写上各栏的名称。")


@needs(_POINTER)
def only_for_the_eye(manuscript: Manuscript) -> Found:
    """只用颜色、左右来指认

    “红字部分”看不出颜色的人分不清，“右图”在手机上并不在右边。改用名称、编号来指。依据：GB/T 37668—2019，WCAG 1.3.3、1.4.1。

    反例：须填写的内容见红字部分。
    反例：采样点的分布如右图所示。
    正例：须填写的内容见下表“必填”一栏。
    正例：党员讲述红色故事。
    """
    for passage, found in manuscript.find(_SEEN_ONLY):
        yield (
            passage,
            Hit(
                start=found.start(),
                end=found.end(),
                message=f"“{found[0]}”只有看得见的人才知道指哪里。",
                hint="改用名称或编号来指，如“表1的‘必填’一栏”“图2”。",
            ),
        )
