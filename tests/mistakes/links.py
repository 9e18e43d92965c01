"""LNK: links and addresses that lead nowhere, as they come out of copying."""

from __future__ import annotations

from mistakes.seed import Laid, Written, page

SEEDS = (
    Written("LNK001", "详见[上次的报道](2024-03-01-meiyou.md)。"),
    Written("LNK001", "申报书见[附件](申报书.docx)。"),
    Written("LNK001", "支部召开会议。", header="原文链接: 学校公众号\n"),
    Written("LNK001", "支部的[品牌主页](/brands/chilun2.html)已经更新。"),
    Written("LNK003", "![会场里坐满了党员](会场.jpg)"),
    Written("LNK003", "支部召开会议。", header="封面: 会场.jpg\n"),
    Written("LNK094", "![会场里坐满了党员](C:\\Users\\lenovo\\Desktop\\会场.jpg)"),
    Laid(
        "LNK006",
        {
            "content/withdrawn.yml": "- {网址: /yaowen/2024/0108-ye.html, 标题: 夜读, 撤下日期: 2024-02-03, 理由: 有误}\n",
            "content/yaowen/2024-03-15-deng.md": page("另见[夜读](/yaowen/2024/0108-ye.html)。\n"),
        },
    ),
    Written("LNK004", "另见[草稿](../yaowen/draft.md)。"),
    Written("LNK005", "具体做法见[第二部分](#二做法)。\n\n## 一、学习\n\n党员自学。"),
    Written("LNK005", "另见[那次党课的准备](../yaowen/2024-01-10-dangke.md#zhunbei-2)。"),
    Written("LNK093", "![会场里坐满了党员](https://mmbiz.qpic.example/abc/640)"),
    Written("LNK093", '<img src="http://news.example/a.jpg" alt="会场里坐满了党员">'),
    Written("LNK094", "[下载报名表](javascript:void(0))"),
    Written("LNK094", "[下载报名表](file:///D:/党建/报名表.docx)"),
    Written("LNK095", "::: 提示\n请提前十分钟入场。\n"),
    Laid("LNK002", {"site.yml": "标题: 江澜大学党建网\n菜单: [{名称: 党建要闻, 链接: /yaowen1/}]\n"}),
)
