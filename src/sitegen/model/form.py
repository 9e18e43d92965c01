"""投稿模板: the table that branches fill in above their text. What makes it and what reads it take it from here."""

from __future__ import annotations

from typing import Final

from sitegen.model.value import Value

NAME: Final = "投稿模板.docx"
CAPTIONS: Final = "图片说明"
SECTION: Final = "栏目"
NOTES: Final = "填写说明"
CHOOSE: Final = "点这里选，也可以直接写"
BEGINNING: Final = "【正文从这里写起，写的时候删去这一行】"


class Row(Value):
    """One row of the form: its *label*, by which it is known, and a *note* beside that.

    What may stand in one that *offers* is proposed, where the site has some.
    """

    label: str
    note: str = ""
    offers: bool = False


ROWS: Final = (
    Row(label="标题", note="必填，末尾不加句号"),
    Row(label="副题"),
    Row(label=SECTION, note="投给哪个栏目", offers=True),
    Row(label="日期", note="必填，如 2026-03-12"),
    Row(label="单位", note="必填，全称或简称", offers=True),
    Row(label="作者"),
    Row(label="摄影"),
    Row(label="审核", note="哪位同志审过"),
    Row(label="品牌", note="党建品牌的名称", offers=True),
    Row(label="双创项目", note="党建“双创”项目的名称", offers=True),
    Row(label="对标", note="支撑哪一条，如“教育党员有力”"),
    Row(label=CAPTIONS, note="一张一行，按图的次序"),
)
"""What is asked; each label but that of pictures is a key of an article."""

HOW: Final = (
    "只填右边一栏；不清楚的空着。能选的点一下就有，也可以直接写；几个人、几个单位用顿号隔开。",
    "正文写在表格下面，不用排版：小标题写成“一、”“（一）”，或者加粗，单独一行。",
    "图片插在正文里该在的地方；或者在那里写【图1】，把照片命名为 图1.jpg，和稿件一起压缩发来。",
    "发来以前，请在“审阅”里接受全部修订，删去批注；保存为 .docx。",
)
"""How to fill it in."""
