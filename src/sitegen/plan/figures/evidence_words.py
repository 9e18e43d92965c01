"""What an article about an item of a standard tends to speak of: our own proposal, to find articles by.

These are no second-level indicators (二级指标) of any standard, and nothing on a page comes from here: they only decide
which item ``sitegen evidence suggest`` proposes, for a person to accept or change. An item that a school has named
itself is not here; it is looked for by the words of its name and its explanation.
"""

from __future__ import annotations

from sitegen.model.value import Value
from sitegen.model.vocabulary import Activity


class Signs(Value):
    """What speaks for an item: *words* in titles, tags and summaries, kinds of *activities*, fields of work (融合)."""

    words: tuple[str, ...]
    activities: tuple[Activity, ...] = ()
    focus: tuple[str, ...] = ()


def _signs(words: str, *activities: Activity, focus: str = "") -> Signs:
    return Signs(words=tuple(words.split()), activities=activities, focus=tuple(focus.split()))


_BRANCH = {
    "教育": _signs(
        "党课 第一议题 理论学习 学习教育 专题学习 集中学习 学习贯彻 领学 研讨 读书班 读书会 培训 轮训 党性 红色教育 宣誓 政治生日 研学 主题党日",
        Activity.LESSON,
        Activity.FIRST_TOPIC,
        Activity.CENTRAL_GROUP,
        Activity.TRAINING,
    ),
    "管理": _signs(
        "发展党员 预备党员 入党 转正 党费 组织关系 流动党员 党员大会 支委会 党小组 组织生活 三会一课 积分 量化 台账 记录本 换届 责任岗 带教 值守",
        Activity.ASSEMBLY,
        Activity.COMMITTEE,
        Activity.GROUP,
    ),
    "监督": _signs(
        "监督 民主评议 批评与自我批评 组织生活会 谈心谈话 警示教育 廉政 廉洁 党纪 纪律 作风 师德师风 学术诚信 述职 互查 公示 公开",
        Activity.ORGANISATION_LIFE,
        Activity.REPORT,
    ),
    "组织": _signs(
        "攻关 科研团队 课题组 课程组 教研 竞赛 突击队 先锋岗 党员行动 共建 联合 带队 认领 示范户 实践团队 社会实践",
        Activity.PAIRING,
        focus="科学研究",
    ),
    "宣传": _signs("宣讲 宣传 讲解 讲堂 讲座 同讲 开讲 科普 故事 事迹 榜样 典型 先锋人物 文化 展览 传播 小册"),
    "凝聚": _signs("凝聚 谈心 走访 慰问 座谈 帮带 学伴 导师 结对帮 一对一 新生 毕业 青年教师 关爱 困难 心理 统战 联欢"),
    "服务": _signs(
        "服务 志愿 答疑 帮扶 办实事 实事 解决 难题 维修 检修 隐患 就业 面试 排课 课表 咨询 回访 便民 下乡 科技特派员 乡村振兴",
        Activity.VOLUNTEER,
        Activity.SURVEY,
        focus="管理服务 社会服务",
    ),
}

SIGNS: dict[str, Signs] = {
    # 五个到位
    "党组织领导和运行机制到位": _signs(
        "党委会 联席会 议事 决策 班子 中心组 党委委员 换届 部署 推进会 工作会 责任制 机制 中期 期满 年度计划",
        Activity.CENTRAL_GROUP,
        Activity.REPORT,
    ),
    "政治把关作用到位": _signs(
        "把关 政治审查 意识形态 师德师风 学术诚信 人才引进 教师引进 职称评审 职称评聘 教材 讲座报告 合作协议 舆情 书面意见 保密"
    ),
    "思想政治工作到位": _signs(
        "思想政治 思政 三全育人 实践育人 育人 立德树人 理想信念 理论学习 学习贯彻 学习教育 宣讲 党课 班会 辅导员 心理 谈心 榜样 志愿服务 社会实践",
        Activity.LESSON,
        Activity.FIRST_TOPIC,
        focus="人才培养",
    ),
    "基层组织制度执行到位": _signs(
        "三会一课 主题党日 组织生活 党员大会 支委会 党小组 民主评议 谈心谈话 发展党员 党费 台账 记录本 责任岗 工作规定 工作制度 管理办法 工作办法 实施办法 支部书记 标准化 规范化 先进基层党组织",
        Activity.THEME_DAY,
        Activity.ASSEMBLY,
        Activity.COMMITTEE,
        Activity.GROUP,
        Activity.ORGANISATION_LIFE,
    ),
    "推动改革发展到位": _signs(
        "改革 高质量发展 学科 专业建设 双一流 攻关 科研项目 科研团队 成果转化 技术服务 科技特派员 社会服务 乡村振兴 产学研 校企 校地 共建 就业 招生",
        Activity.PAIRING,
        Activity.SURVEY,
        focus="科学研究 社会服务",
    ),
    # 七个有力；研究生样板党支部的条目同序
    "教育党员有力": _BRANCH["教育"],
    "管理党员有力": _BRANCH["管理"],
    "监督党员有力": _BRANCH["监督"],
    "组织师生有力": _BRANCH["组织"],
    "宣传师生有力": _BRANCH["宣传"],
    "凝聚师生有力": _BRANCH["凝聚"],
    "服务师生有力": _BRANCH["服务"],
    **{f"{word}有力": signs for word, signs in _BRANCH.items()},
    # 六个过硬
    "把方向过硬": _signs(
        "第一议题 学习贯彻 全会精神 政治建设 政治方向 立德树人 意识形态 政绩观 理论学习 办学方向",
        Activity.CENTRAL_GROUP,
    ),
    "管大局过硬": _signs("规划 改革 高质量发展 大局 统筹 双一流 一融双高 党代会 教代会 工作会 全会精神"),
    "作决策过硬": _signs("决策 常委会 全委会 议事 民主集中制 论证 征求意见 意见征集 调研 三重一大"),
    "抓班子过硬": _signs(
        "班子 领导干部 民主生活会 述职 政绩观 中心组 联系点 联系基层", Activity.REPORT, Activity.CENTRAL_GROUP
    ),
    "带队伍过硬": _signs("干部 人才 教师队伍 双带头人 支部书记 带教 培训 轮训 辅导员 党务工作者 人才引进"),
    "保落实过硬": _signs("落实 督查 督办 三张清单 销号 考核 整改 责任制 巡察 推进会"),
    # 研究生党员标兵
    "理想信念坚定": _signs("理想信念 党课 理论学习 学习教育 宣讲 入党 党性", Activity.LESSON, Activity.FIRST_TOPIC),
    "学业成绩优秀": _signs("论文 奖学金 竞赛 学业 成绩 获奖 课题 专利", focus="科学研究"),
    "带头作用突出": _signs("带头 先锋 志愿 支部书记 党小组 骨干 值守 攻关", Activity.VOLUNTEER, Activity.GROUP),
    "师生高度认可": _signs("标兵 榜样 先进 优秀 表彰 评选 事迹 推荐 荣誉"),
}
"""Signs by the name of the item, for all items of src/sitegen/data/standards.yml."""
