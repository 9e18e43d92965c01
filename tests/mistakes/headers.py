"""FM: headers and settings as hands write them: a key of one's own, a date without a year, a unit that is called otherwise."""

from __future__ import annotations

from mistakes.seed import Laid, Written, page

_BODY = "支部召开会议，学习有关文件。\n"
_PROJECT = (
    "---\n名称: 材料学院教师党支部样板支部\n类型: 样板支部\n级别: 省级\n批次: 首批\n单位: jx-sj\n状态: 培育创建\n"
    "起止: [2024-03, 2027-03]\n{}---\n"
)
_STARTED = "节点:\n  - {名称: 立项, 实际: 2024-03}\n"

SEEDS = (
    Written("FM001", raw=b""),
    Written("FM002", raw="# 支部召开会议\n\n支部召开会议，学习有关文件。\n"),
    Written("FM003", raw="---\n标题: 支部召开会议\n日期: 2024-03-15\n单位: jx\n\n支部召开会议，学习有关文件。\n"),
    Written("FM004", raw=f'---\n标题: "不忘初心"主题党日\n日期: 2024-03-15\n单位: jx\n---\n{_BODY}'),
    Written("FM004", raw=f"---\n标题: [综合新闻]支部召开会议\n日期: 2024-03-15\n单位: jx\n---\n{_BODY}"),
    Written("FM005", _BODY, header="标签: [党课]\n标签: [调研]\n"),
    Written("FM006", _BODY, header="作者: &a 柳泉\n编辑: *a\n"),
    Written("FM008", _BODY, header="标签:\n\t- 党课\n"),
    Written("FM008", _BODY, header="署名:\n　　作者: 柳泉\n"),
    Written("FM009", "<<<<<<< HEAD\n支部召开会议。\n=======\n支部召开党员大会。\n>>>>>>> main\n"),
    Written("FM010", _BODY, header="发布人: 柳泉\n"),
    Written("FM010", _BODY, header="配图: 会场\n"),
    Written("FM010", _BODY, header="通讯员１: 柳泉\n"),
    Written("FM011", raw=f"---\n日期: 2024-03-15\n单位: jx\n---\n{_BODY}"),
    Written("FM011", raw=f"---\n标题: 支部召开会议\n单位: jx\n---\n{_BODY}"),
    Written(
        "FM011", raw=f"---\n标题: 支部召开会议\n日期: 2024-03-15\n一审: 程野\n二审: 范舟\n三审: 岳恒\n---\n{_BODY}"
    ),
    Laid("FM012", {"content/projects/cl.md": _PROJECT.format("")}),
    Written("FM013", _BODY, header="摘要: " + "支部召开会议学习文件并讨论下一步的工作" * 8 + "\n"),
    Written("FM014", _BODY, day="3月15日"),
    Written("FM014", _BODY, day="2024-02-30"),
    Written("FM014", _BODY, day="24.3.15"),
    Written("FM014", _BODY, header="活动日期: 上周三\n"),
    Written("FM015", _BODY, header="草稿: 差不多\n"),
    Written("FM015", _BODY, header="置顶: 一直\n"),
    Written("FM016", _BODY, header="体裁: 喜讯\n"),
    Written("FM016", _BODY, header="活动类型: 党日\n"),
    Written("FM017", _BODY, header="专栏: #文明巡礼\n"),
    Written("FM018", _BODY, header="摘要: 支部开展 #我的入党故事# 分享会\n"),
    Written("FM020", _BODY, unit="机械工程学院党总支"),
    Written("FM020", _BODY, header="品牌: 红色车轮\n"),
    Written("FM020", _BODY, header="双创项目: sj-ybzb-2\n"),
    Written("FM024", _BODY, header="栏目: 通知公告\n"),
    Written("FM025", _BODY, header="双创项目: sj-ybzb\n对标: 教育党员到位\n"),
    Written("FM042", "现将有关事项公示如下，公示期五天。", header="体裁: 公示\n"),
    Written("FM043", "兄弟高校的做法值得学习。", header="转载: 是\n来源: 清澜大学新闻网\n"),
    Written("FM044", _BODY, header="下架日期: 2024-03-01\n"),
    Written("FM045", _BODY, header="标签: [" + ", ".join(f"标签{number}" for number in "一二三四五六七八九十") + "]\n"),
    Written("FM065", _BODY, header="忽略: [{规则: TXT084, 理由: 引用原文}]\n"),
    Written("FM066", _BODY, header="忽略: [{规则: TXT9999, 理由: 引用原文}]\n"),
    Laid("FM021", {"content/units/jx2.md": "---\n名称: 机械工程学院党委\n类型: 二级党委\n上级: jlu\n---\n"}),
    Laid(
        "FM022",
        {"content/units/jlu.md": "---\n名称: 江澜大学党委\n类型: 学校党委\n上级: jx-sj\n---\n"},
        beside=("DUE001",),
    ),
    Laid("FM010", {"content/2024-03-15-huiyi.md": page(_BODY)}),
    Written("FM028", _BODY, header="网址名: 支部会议\n"),
    Laid("FM029", {"content/yaowen/2024-03-15-支部会议.md": page(_BODY)}),
    Laid("FM033", {"content/yaowen/2024-03-15-huiyi.markdown": page(_BODY)}),
    Laid("FM036", {"content/yaowen/2024-03-12-huiyi(liuquan 的冲突副本 2024-03-15).md": page(_BODY)}),
    Laid(
        "FM040",
        {
            "content/pairings.yml": "- {编号: gj-1, 名称: 校地共建, 类型: 校地, 单位: [jx-sj], 日期: 2024-03-15, 状态: 启动}\n"
        },
    ),
    Laid(
        "FM041",
        {"content/checklists.yml": "- {编号: QD-1, 难题: 机房太热, 举措: [加装空调], 责任: [jx-sj], 状态: 已销号}\n"},
    ),
    Laid(
        "FM044",
        {"content/projects/cl.md": _PROJECT.format(_STARTED).replace("[2024-03, 2027-03]", "[2027-03, 2024-03]")},
    ),
    Laid("FM051", {"site.yml": "标题: 江澜大学党建网\n时区: 北京时间\n"}),
    Laid("FM052", {"site.yml": "标题: 江澜大学党建网\n网址: 江澜党建网\n"}),
    Laid("FM054", {"site.yml": "标题: 江澜大学党建网\n页脚: {备案号: 备案中}\n"}),
    Laid("FM055", {"site.yml": "标题: 江澜大学党建网\n检查: {忽略: [TYP999]}\n"}),
    Laid("FM063", {"content/terms.yml": "- {编号: TXT900, 正则: '党(支部', 建议: 党支部, 理由: 漏字}\n"}),
)
