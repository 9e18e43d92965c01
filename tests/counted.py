"""A site written to be counted: every case that 统计口径 tells apart, in few articles."""

from __future__ import annotations

from base64 import b64decode

from sites import SMALL, Files

_PICTURE = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC")
SITE: Files = {
    **{path: text for path, text in SMALL.items() if "/2026-" not in path},
    "site.yml": (
        "标题: 江澜大学党建网\n更新周期: 60\n品牌截止: 2026-06-20\n"
        "计分:\n  稿件: 1\n  体裁: {通讯: 2, 公示: 0}\n  图片: 0.5\n  转载: 0.25\n"
        "  媒体: {省级: 5}\n  荣誉: {校级: 3}\n  合作署名: 均分\n"
    ),
    "content/tongzhi/_index.md": "---\n标题: 通知公告\n排序: 2\n更新周期: 10\n---\n",
    "content/tongzhi/gongshi/_index.md": "---\n标题: 公示\n---\n",
    "content/units/hq.md": "---\n名称: 后勤党总支\n类型: 党总支\n上级: jlu\n换届: 2023-06-15\n任期: 3\n---\n",
    "content/units/xcb.md": "---\n名称: 党委宣传部\n类型: 行政单位\n上级: jlu\n---\n",
    "content/units/old.md": "---\n名称: 原基建党支部\n类型: 党支部\n上级: jlu\n撤并: hq\n---\n",
    "content/units/wai.md": "---\n名称: 临江职业学院党委\n类型: 学校党委\n校外: 是\n---\n",
    "content/brands/huopen.md": "---\n名称: 炉火\n单位: hq\n模式: 一总支一品牌\n阶段: 创建\n截止: 2026-06-10\n---\n后勤的品牌。\n",
    "content/yaowen/p.png": _PICTURE,
    "content/yaowen/2025-12-30-a.md": (
        "---\n标题: 支部讲党课\n日期: 2025-12-30\n活动日期: 2025-12-29\n单位: jx-sj\n品牌: 红色齿轮\n双创项目: sj-ybzb\n"
        "体裁: 通讯\n活动类型: [党课, 第一议题]\n作者: [安一宁, 白二朴]\n文字: [安一宁, 机械学院党委]\n---\n党课。\n"
    ),
    "content/yaowen/2026-03-02-b.md": (
        "---\n标题: 学院与支部共同研讨\n日期: 2026-03-02\n活动日期: 2026-02-27\n单位: [jx, jx-sj]\n体裁: 消息\n"
        "活动类型: [党员大会, 支委会]\n通讯员: 安一宁\n摄影: 常三禾\n融合: [人才培养]\n---\n![会场](p.png)\n\n研讨。\n"
    ),
    "content/yaowen/2026-03-05-c.md": (
        "---\n标题: 学校部署工作\n日期: 2026-03-05\n活动日期: 2026-03-01\n单位: jlu\n支部: jx-sj\n活动类型: 主题党日\n---\n部署。\n"
    ),
    "content/yaowen/2026-03-20-d.md": (
        "---\n标题: 补录的旧稿\n日期: 2026-03-20\n活动日期: 2020-01-01\n补录: 是\n单位: jx\n---\n旧稿。\n"
    ),
    "content/yaowen/2026-04-02-e.md": (
        "---\n标题: 转来的经验\n日期: 2026-04-02\n单位: hq\n转载: https://xinwen.example/1.html\n来源: 校报\n活动类型: 党课\n---\n转载。\n"
    ),
    "content/yaowen/2026-04-03-f.md": "---\n标题: 兄弟院校来访\n日期: 2026-04-03\n单位: [wai, jx]\n---\n来访。\n",
    "content/tongzhi/gongshi/2026-05-28-g.md": (
        "---\n标题: 名单公示\n日期: 2026-05-28\n单位: xcb\n体裁: 公示\n下架日期: 2026-06-04\n---\n公示。\n"
    ),
    "content/tongzhi/2026-06-08-h.md": "---\n标题: 将来的通知\n日期: 2026-06-08\n单位: jlu\n体裁: 通知\n---\n通知。\n",
    "content/tongzhi/2026-05-30-i.md": "---\n标题: 没写完\n日期: 2026-05-30\n定时: 2026-06-09\n草稿: 是\n单位: jlu\n---\n草稿。\n",
    "content/honours.yml": "- {编号: ry-1, 名称: 先进党组织, 级别: 校级, 日期: 2026-03, 授予单位: 江澜大学党委, 单位: [jx-sj, jx]}\n- {编号: ry-2, 名称: 自定分的荣誉, 级别: 市级, 日期: 2026-04-01, 授予单位: 市委, 单位: jx, 分值: 7}\n",
    "content/media.yml": "- {编号: mt-1, 名称: 校园新事, 媒体: 江省教育报, 级别: 省级, 日期: 2026-05-04, 单位: jx-sj, 版面: 第3版}\n",
    "content/checklists.yml": (
        "- {编号: QD-1, 难题: 办公楼电梯老旧, 举措: [更换], 责任: hq, 状态: 推进, 时限: 2026-06-30, 公开: 是}\n"
        "- {编号: QD-2, 难题: 不公开的难题, 举措: [办], 责任: hq, 状态: 推进, 时限: 2026-06-11}\n"
        "- {编号: QD-3, 难题: 已经办完的难题, 举措: [办], 责任: hq, 状态: 已销号, 时限: 2026-06-12, 公开: 是,\n   销号日期: 2026-05-20, 销号说明: 已经办完, 佐证: [/yaowen/2026-03-05-c.md]}\n"
    ),
    "content/planned.yml": (
        "- {编号: xt-1, 题目: 毕业季的支部, 计划日期: 2026-06-15, 单位: jx-sj, 状态: 采写}\n"
        "- {编号: xt-2, 题目: 不写了, 计划日期: 2026-06-16, 单位: jx-sj, 状态: 取消}\n"
    ),
    "content/projects/sj-ybzb.md": (
        "---\n名称: 机械设计系教师党支部样板支部\n类型: 样板支部\n级别: 省级\n批次: 首批\n单位: jx-sj\n状态: 培育创建\n"
        "起止: [2024-03, 2026-06]\n节点:\n  - {名称: 立项, 实际: 2024-03}\n  - {名称: 验收, 计划: 2026-06}\n"
        "任务:\n  - {内容: 写总结, 时限: 2026-06-25, 状态: 推进}\n  - {内容: 做完的, 时限: 2026-06-26, 状态: 完成, 佐证: [/yaowen/2026-03-05-c.md]}\n---\n"
    ),
}
