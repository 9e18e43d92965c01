"""CNT: what a text says of itself and does not keep: counts, sequences, dates, pairs, headings, the same thing twice."""

from __future__ import annotations

from mistakes.seed import Written

_EVENT = "活动日期: 2024-03-13\n"
_LINE = "支部委员会每月研究一次党员教育工作，逐项听取各小组的进展情况，当场答复能够答复的问题。"

SEEDS = (
    # counts
    Written("CNT001", "会上提出五点要求：一是讲政治，二是抓学习，三是抓调研，四是抓整改。"),
    Written("CNT001", "做到“三个统一”：一是思想统一，二是行动统一。"),
    Written("CNT001", "提出3条建议：第一，早定题；第二，多走访。"),
    Written("CNT001", "有两项任务：完成自查；上报结果；公开整改。"),
    Written("CNT001", "抓好四个环节：动员、学习、检查。"),
    Written(
        "CNT001",
        "落实“七个有力”：教育党员有力、管理党员有力、监督党员有力、组织师生有力、宣传师生有力、服务师生有力。",
    ),
    Written("CNT001", "明确三项任务：\n\n1. 建台账\n2. 定专人\n"),
    Written("CNT001", "明确两项任务：\n\n- 建台账\n    - 每周记\n- 定专人\n- 报结果\n"),
    Written("CNT001", "会议提出三点意见：\n\n一是抓学习。\n\n二是抓落实。\n"),
    Written("CNT001", "会议明确三项任务：（1）建台账；（2）定专人。"),
    Written(
        "CNT001",
        "学院党委副书记就做好下一步工作提出四点要求：一是提高认识，把组织生活摆上重要位置；"
        "二是压实责任，支部书记要负总责；三是注重实效，不能一念了之。会后，与会人员进行了交流。",
    ),
    Written(
        "CNT001", "支部以“五个建新功”为抓手，在育人、科研、社会服务、校园安全四个方面列出清单：育人、科研、社会服务。"
    ),
    Written("CNT001", "活动分为三个阶段：学习讨论阶段、查摆问题阶段、整改落实阶段、总结提高阶段。"),
    Written("CNT002", "围绕思想、组织、作风四个方面对照检查。"),
    Written("CNT002", "以在育人、科研、社会服务、校园安全等方面建新功的“五个建新功”为抓手。"),
    Written("CNT002", "党委、支部、小组两个层面一起抓。"),
    Written("CNT002", "来自机械、材料、信息、人文五个学院的党员代表参加了座谈。"),
    # sequences
    Written("CNT003", "一是抓学习，二是抓调研，四是抓整改。"),
    Written("CNT003", "一要学，三要做。"),
    Written("CNT003", "一是抓学习。二是抓调研。二是抓整改。"),
    Written("CNT003", "第一，读原著。第二，谈体会。第四，写心得。"),
    Written("CNT003", "二是抓落实。"),
    Written("CNT003", "首先，支部书记作了动员。一是重温入党誓词，三是观看专题片，四是交流发言，活动持续了半天。"),
    Written("CNT004", "## 一、学\n\n正文。\n\n## 二、做\n\n正文。\n\n## 四、改\n\n正文。"),
    Written("CNT004", "## 做法\n\n（一）学原著\n\n（三）作调研\n"),
    Written("CNT004", "## 二、学\n\n正文。"),
    Written("CNT004", "一、活动时间\n\n每周三下午。\n\n二、活动地点\n\n党员活动室。\n\n二、参加人员\n\n全体党员。"),
    # dates
    Written("CNT005", "2024年2月30日召开会议。"),
    Written("CNT005", "请于9月31日前报送。"),
    Written("CNT005", "2023年2月29日召开会议。"),
    Written("CNT005", "13月5日召开会议。"),
    Written("CNT005", "征文活动从即日起至4月31日止，一等奖两名。"),
    Written("CNT006", "2024年3月13日（星期四）召开会议。"),
    Written("CNT006", "3月13日（周五）召开会议。"),
    Written("CNT006", "支部定于2024年3月20日（星期二）下午召开党员大会。"),
    Written("CNT007", "正文。", header=_EVENT, day="2024-03-12"),
    Written("CNT008", "3月11日，支部召开会议。", header=_EVENT),
    Written("CNT009", "支部召开会议。\n\n管理学院党委 2024年3月18日", ends=True),
    Written("CNT009", "正文。\n\n2024年3月13日", header="落款日期: 2024-03-14\n", ends=True),
    Written("CNT009", "正文。", header="落款日期: 2024-03-16\n"),
    Written("CNT009", "请各支部遵照执行。\n\n中共江澜大学委员会组织部\n\n2023年3月15日", ends=True),
    # tables that are cited or follow
    Written(
        "CNT018",
        "经评审，评出 3 个先进党支部，名单见[附件](mingdan.csv)。",
        folder={"mingdan.csv": "序号,党支部\n1,机械设计系教师党支部\n2,护理学系教师党支部\n".encode()},
    ),
    Written(
        "CNT018",
        "全部作品见[获奖作品目录（4件）](mulu.csv)，四月起在二楼展出。",
        folder={"mulu.csv": "序号,作品,作者\n1,窗外,柳泉\n2,晨光,田禾\n3,齿轮,柳岸\n".encode()},
    ),
    Written(
        "CNT019",
        "拟认定以下 3 个品牌，现予公示。\n\n| 品牌 | 单位 |\n|---|---|\n"
        "| 红色齿轮 | 机械设计系教师党支部 |\n| 仁心守护 | 护理学系教师党支部 |\n",
    ),
    Written("CNT019", "## 优秀共产党员（5名）\n\n柳泉、田禾、柳岸、程远\n"),
    # posts
    Written("CNT020", "机械工程学院党委副书记田禾主持座谈会，听取了青年教师的意见。"),
    Written("CNT020", "党委组织部部长柳岸到支部调研，查看了工作手册。"),
    # pairs, repetitions, headings
    Written("CNT010", "开展“主题党日活动。"),
    Written("CNT010", "学习《中国共产党章程，谈体会。"),
    Written("CNT010", "各支部（含离退休支部参加。"),
    Written("CNT010", "【文明巡礼我们的支部"),
    Written("CNT010", "“先锋”管道”品牌"),
    Written("CNT010", "支部书记说：“把小事做好就是本事。大家报以掌声。"),
    Written("CNT010", "支部以”一个支部一面旗“为目标，每月评议一次。"),
    Written("CNT011", f"{_LINE}\n\n小组每周碰头。\n\n{_LINE}"),
    Written("CNT011", f"{_LINE}\n\n今年以来，{_LINE[:-10]}有了结果。"),
    Written("CNT012", "## 做法\n\n#### 细节\n\n正文。"),
    Written("CNT013", "正文。\n\n### \n\n正文。"),
    Written("CNT014", "## 成效\n\n甲。\n\n## 成效\n\n乙。"),
    Written("CNT015", "## 主要做法：\n\n正文。"),
    Written("CNT015", "正文。", title="党支部召开会议。"),
    Written("CNT016", "正文。", title="党支部召开" + "支部书记会" * 10),
    Written("CNT017", "增强“四个意识”，即政治意识、全局意识、核心意识和看齐意识。"),
    Written("CNT017", "坚定“四个自信”（道路自信、理论自信、制度自信、文明自信），讲好身边的故事。"),
    Written("CNT017", "支部坚持“三会一课”（党员大会、支部委员会、党小组会、党日），全年没有空缺。"),
)
