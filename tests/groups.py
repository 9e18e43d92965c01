"""A small group of sites (站群) in one literal, for tests of every kind."""

from __future__ import annotations

from sites import Files

GROUP: Files = {
    "sites.yml": "- 站点: xuexiao\n  单位: jlu\n- 站点: jixie\n  单位: jx\n",
    "shared/content/units/jlu.md": "---\n名称: 江澜大学党委\n类型: 学校党委\n---\n",
    "shared/content/units/jx.md": "---\n名称: 机械工程学院党委\n类型: 二级党委\n上级: jlu\n简称: [机械学院党委]\n---\n",
    "shared/content/units/jx-sj.md": "---\n名称: 机械设计系教师党支部\n类型: 党支部\n支部类型: 教师\n上级: jx\n---\n",
    "shared/content/yaowen/_index.md": "---\n标题: 党建要闻\n---\n",
    "sites/xuexiao/site.yml": "标题: 江澜大学党建网\n网址: https://dangjian.example/\n",
    "sites/xuexiao/content/tongzhi/_index.md": "---\n标题: 通知公告\n---\n",
    "sites/xuexiao/content/tongzhi/2026-04-01-xuexi.md": (
        "---\n标题: 关于做好四月份学习安排的通知\n日期: 2026-04-01\n单位: 江澜大学党委\n体裁: 通知\n---\n请各党支部按计划学习。\n"
    ),
    "sites/jixie/site.yml": "标题: 机械学院党建网\n网址: https://jixie.example/dj/\n",
    "sites/jixie/content/yaowen/2026-03-12-dangke.md": (
        "---\n标题: 机械设计系教师党支部讲党课\n日期: 2026-03-12\n单位: 机械设计系教师党支部\n标签: [党课]\n---\n"
        "3月12日，[机械设计系教师党支部](../units/jx-sj.md)在实验楼讲党课。\n"
    ),
}
"""A group that builds without a word: a school and a college, which share their units and a section."""

BRANCH: Files = {
    "sites.yml": "- 站点: xuexiao\n  单位: jlu\n- 站点: jixie\n  单位: jx\n- 站点: sheji\n  单位: jx-sj\n",
    "sites/sheji/site.yml": "标题: 机械设计系教师党支部\n网址: https://sheji.example/\n",
    "sites/sheji/content/yaowen/2026-05-10-hui.md": (
        "---\n标题: 支部开会\n日期: 2026-05-10\n单位: 机械设计系教师党支部\n---\n正文。\n"
    ),
}
"""Laid over it, one site more: that of a branch of the college."""
