"""Mistakes that we put into texts, families CNT, ENC and A11Y: each is found once; what resembles them is left alone."""

from __future__ import annotations

import pytest

from sitegen.checks.lexicon import Lexicon
from sitegen.checks.review import review
from texts import manuscript_of

NOTHING = Lexicon(())
FAMILIES = ("CNT", "ENC", "A11Y")
HEADER = "---\n标题: 党支部召开会议\n日期: {date}\n{more}---\n"
NEWS = HEADER.format(date="2024-03-15", more="")
EVENT = HEADER.format(date="2024-03-15", more="活动日期: 2024-03-13\n")
LINE = "支部委员会每月研究一次党员教育工作，逐项听取各小组的进展情况，当场答复能够答复的问题。"

MISTAKES = [
    # counts
    ("CNT001", "会上提出五点要求：一是讲政治，二是抓学习，三是抓调研，四是抓整改。"),
    ("CNT001", "做到“三个统一”：一是思想统一，二是行动统一。"),
    ("CNT001", "提出3条建议：第一，早定题；第二，多走访。"),
    ("CNT001", "有两项任务：完成自查；上报结果；公开整改。"),
    ("CNT001", "抓好四个环节：动员、学习、检查。"),
    ("CNT001", "落实“七个有力”：教育党员有力、管理党员有力、监督党员有力、组织师生有力、宣传师生有力、服务师生有力。"),
    ("CNT001", "明确三项任务：\n\n1. 建台账\n2. 定专人\n"),
    ("CNT001", "明确两项任务：\n\n- 建台账\n    - 每周记\n- 定专人\n- 报结果\n"),
    ("CNT001", "会议提出三点意见：\n\n一是抓学习。\n\n二是抓落实。\n"),
    ("CNT002", "围绕思想、组织、作风四个方面对照检查。"),
    ("CNT002", "以在育人、科研、社会服务、校园安全等方面建新功的“五个建新功”为抓手。"),
    ("CNT002", "党委、支部、小组两个层面一起抓。"),
    # sequences
    ("CNT003", "一是抓学习，二是抓调研，四是抓整改。"),
    ("CNT003", "一要学，三要做。"),
    ("CNT003", "一是抓学习。二是抓调研。二是抓整改。"),
    ("CNT003", "第一，读原著。第二，谈体会。第四，写心得。"),
    ("CNT003", "二是抓落实。"),
    ("CNT004", "## 一、学\n\n正文。\n\n## 二、做\n\n正文。\n\n## 四、改\n\n正文。"),
    ("CNT004", "## 做法\n\n（一）学原著\n\n（三）作调研\n"),
    ("CNT004", "## 二、学\n\n正文。"),
    # dates
    ("CNT005", "2024年2月30日召开会议。"),
    ("CNT005", "请于9月31日前报送。"),
    ("CNT005", "2023年2月29日召开会议。"),
    ("CNT005", "13月5日召开会议。"),
    ("CNT006", "2024年3月13日（星期四）召开会议。"),
    ("CNT006", NEWS + "3月13日（周五）召开会议。"),
    ("CNT007", HEADER.format(date="2024-03-12", more="活动日期: 2024-03-13\n") + "正文。"),
    ("CNT008", EVENT + "3月11日，支部召开会议。"),
    ("CNT009", NEWS + "支部召开会议。\n\n管理学院党委 2024年3月18日"),
    ("CNT009", HEADER.format(date="2024-03-15", more="落款日期: 2024-03-14\n") + "正文。\n\n2024年3月13日"),
    ("CNT009", HEADER.format(date="2024-03-15", more="落款日期: 2024-03-16\n") + "正文。"),
    # pairs, repetitions, headings
    ("CNT010", "开展“主题党日活动。"),
    ("CNT010", "学习《中国共产党章程，谈体会。"),
    ("CNT010", "各支部（含离退休支部参加。"),
    ("CNT010", "【文明巡礼我们的支部"),
    ("CNT010", "“先锋”管道”品牌"),
    ("CNT011", f"{LINE}\n\n小组每周碰头。\n\n{LINE}"),
    ("CNT011", f"{LINE}\n\n今年以来，{LINE[:-10]}有了结果。"),
    ("CNT012", "## 做法\n\n#### 细节\n\n正文。"),
    ("CNT013", "正文。\n\n### \n\n正文。"),
    ("CNT014", "## 成效\n\n甲。\n\n## 成效\n\n乙。"),
    ("CNT015", "## 主要做法：\n\n正文。"),
    ("CNT015", HEADER.format(date="2024-03-15", more="").replace("会议", "会议。") + "正文。"),
    ("CNT016", HEADER.format(date="2024-03-15", more="").replace("会议", "支部书记会" * 10) + "正文。"),
    ("CNT017", "增强“四个意识”，即政治意识、全局意识、核心意识和看齐意识。"),
    # encoding
    ("ENC164", "党\u200b建引领"),
    ("ENC164", "\u202e党建引领"),
    ("ENC164", "党建\u00ad引领"),
    ("ENC165", "抓好思想政治事情。"),
    ("ENC166", "党员风采★☆★"),
    ("ENC167", "加载中"),
    ("ENC167", "XX学院党委召开会议。"),
    ("ENC167", "活动时间：XXXX。"),
    ("ENC167", "Lorem ipsum dolor"),
    ("ENC168", "學習貫徹黨的創新理論，教育黨員堅定信念，發揮戰鬥堡壘作用，認真開展調查研究。"),
    ("ENC169", "走访喆(zhé)苑小区"),
    ("ENC170", "学习 三 会 一 课 制度"),
    # for everyone
    ("A11Y001", "报名请[点击此处](https://a.example/)。"),
    ("A11Y001", "[查看详情](https://a.example/)"),
    ("A11Y002", "见[通知](https://a.example/1)和[通知](https://a.example/2)。"),
    ("A11Y003", "![图片](a.jpg)"),
    ("A11Y003", '![合影](a.jpg "合影")'),
    ("A11Y004", "| | |\n|---|---|\n| 甲 | 乙 |\n"),
    ("A11Y005", "填报要求见红色字体部分。"),
    ("A11Y005", "点位分布见左图。"),
    ("A11Y005", "请点击右上角报名。"),
]

RIGHT = [
    "增强“四个意识”（政治、大局、核心、看齐），做到知行合一。",
    "增强“四个意识”：要求、措施、检查、总结四个环节都有人管。",
    "三是三的倍数。",
    "会上提出三点要求：一是讲政治，二是抓学习，三是抓调研。",
    "他讲了三个问题。一是大家都关心的。",
    "落实“三会一课”等四项制度：支部党员大会、支部委员会会议、党小组会、党课。",
    "两个问题：您用上了吗？明年还要不要？",
    "第三个问题：经费从哪里来、怎么用。",
    "在学校党委、学院党委和支部三个层面落实。",
    "对教师、学生从思想、学习两个方面了解。",
    "从思想、组织、作风等六个方面对照检查。",
    "首先学习，其次讨论，最后表态。",
    "农历二月三十日",
    "2024年2月29日（星期四）召开会议。",
    "电话 0531-2024-0230，编号 2024-02-300。",
    EVENT + "3月12日至14日，支部举办培训班。",
    EVENT + "学校3月1日印发通知。3月13日，支部召开会议。",
    HEADER.format(date="2024-03-12", more="活动日期: 2024-03-20\n体裁: 通知\n") + "3月20日召开会议。",
    NEWS + "支部召开会议。\n\n管理学院党委 2024年3月14日",
    "“第一段。\n\n“第二段。”",
    "1）学习；2）讨论。It’s true.",
    "学习《关于印发〈党员教育规划〉的通知》（“规划”另发）。",
    "以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大精神，落实立德树人根本任务。\n\n"
    "坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大精神，落实立德树人根本任务。",
    "```\n##\n```\n\n正文。",
    "## 甲校\n\n### 做法\n\n甲。\n\n## 乙校\n\n### 做法\n\n乙。",
    "## 一、学\n\n（一）甲\n\n（二）乙\n\n## 二、做\n\n（一）丙\n",
    "王××同学谈体会，某××学院的做法可学。",
    "李　刚、王小明出席。不忘初心 牢记使命",
    "👩\u200d🏫 老师",
    "见[通知](https://a.example/1)，再看[通知](https://a.example/1)。",
    '![三名党员在河边采样](a.jpg "采样现场")',
    "指标红线不能碰，红色故事人人讲，左图右史。",
    "照片墙前，党员重温誓词。",
]


def found_in(text: str) -> list[str]:
    """Return the codes of the three families that are remarked on *text*, as often as they are."""
    return [one.code for one in review(manuscript_of(text), NOTHING) if one.code.startswith(FAMILIES)]


@pytest.mark.parametrize(("code", "text"), MISTAKES)
def test_a_mistake_is_found_once(code: str, text: str) -> None:
    assert found_in(text) == [code]


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert found_in(text) == []
