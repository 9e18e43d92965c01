"""Every type of value, in the ways that writers write it."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from sitegen.core.dates import Precision, Stamp
from sitegen.load.faults import Fault
from sitegen.load.header import read_document
from sitegen.load.schema import validate
from sitegen.model.branding import Brand, Method, Project
from sitegen.model.config import Config, GreyPeriod
from sitegen.model.content import Article, Series, Unit
from sitegen.model.parts import AiUse, Attachment, Credit, Ignore, Pin
from sitegen.model.registers import ChecklistItem, Decision, Measure, Pairing, Party
from sitegen.model.vocabulary import Activity, Genre, ItemState, Level, PairingType, ProjectType

REQUIRED: dict[type, dict[str, Any]] = {
    Article: {"title": "甲", "date": "2024-03-13", "units": "jx"},
    Unit: {"name": "甲", "type": "党支部"},
    Project: {"name": "甲", "type": "样板支部", "level": "省级", "unit": "jx", "status": "申报"},
    Series: {"name": "甲"},
    Config: {"title": "甲"},
    ChecklistItem: {"problem": "甲", "measures": "乙", "owners": "jx", "state": "推进"},
    Pairing: {"types": "师生", "parties": ["jx", "jg"], "date": "2024-03"},
}


def values(kind: type, field: str, line: str) -> tuple[Any, tuple[Fault, ...]]:
    """What *line* makes of *field*, and what is wrong with it."""
    written = read_document(f"---\n{line}\n---").values
    others = {name: value for name, value in REQUIRED[kind].items() if name != field}
    checked = validate(kind, {**others, **written})
    return checked.values.get(field), checked.faults


CASES: list[tuple[type, str, str, object]] = [
    (Article, "date", "日期: 2024-03-13", Stamp(date(2024, 3, 13))),
    (Article, "date", "日期: 2024/3/13", Stamp(date(2024, 3, 13))),
    (Article, "date", "日期: 2024.3.1", Stamp(date(2024, 3, 1))),
    (Article, "date", "日期: 2024年3月13日", Stamp(date(2024, 3, 13))),
    (Article, "date", "日期: ２０２４-０３-１３", Stamp(date(2024, 3, 13))),
    (Article, "date", "日期: 二〇二四年三月十三日", Stamp(date(2024, 3, 13))),
    (Article, "date", "日期: 2024-03", Stamp(date(2024, 3, 1), precision=Precision.MONTH)),
    (Article, "date", "日期: 2024-03-13 16:13", Stamp(date(2024, 3, 13), time(16, 13), Precision.MINUTE)),
    (Article, "event_date", "活动日期: 2024-03-12", date(2024, 3, 12)),
    (Article, "draft", "草稿: 是", True),
    (Article, "draft", "草稿: TRUE", True),
    (Article, "draft", "草稿: 对", True),
    (Article, "draft", "草稿: 1", True),
    (Article, "contents", "目录: 否", False),
    (Article, "contents", "toc: no", False),
    (Article, "contents", "目录: 0", False),
    (Article, "pinned", "置顶: 是", Pin(on=True)),
    (Article, "pinned", "置顶: 否", Pin()),
    (Article, "pinned", "置顶: 2024年5月1日", Pin(on=True, until=date(2024, 5, 1))),
    (Article, "genre", "体裁: 理论", Genre.THEORY),
    (Article, "genre", "体裁: “公示”", Genre.PUBLICITY),
    (Article, "activities", "活动类型: 主题党日、“第一议题”", (Activity.THEME_DAY, Activity.FIRST_TOPIC)),
    (Article, "tags", "标签: 甲、乙，丙；丁", ("甲", "乙", "丙", "丁")),
    (Article, "tags", "标签: [甲, 乙]", ("甲", "乙")),
    (Article, "tags", "标签: [甲，乙]", ("甲", "乙")),
    (Article, "tags", "标签：#甲 #乙", ("甲", "乙")),
    (Article, "tags", "标签：#甲# #乙#", ("甲", "乙")),
    (Article, "tags", "关键词: 甲", ("甲",)),
    (Article, "units", "单位: 甲、乙学院党委", ("甲、乙学院党委",)),
    (Article, "units", "单位: [甲, 乙]", ("甲", "乙")),
    (Article, "authors", "作者: 李　刚 王明华、欧阳春", tuple(Credit(name=n) for n in ("李刚", "王明华", "欧阳春"))),
    (Article, "authors", "作者: John Smith", (Credit(name="John Smith"),)),
    (Article, "authors", "作者: [{姓名: 甲, 角色: 学生}]", (Credit(name="甲", role="学生"),)),
    (Article, "authors", "供稿: 机械学院", (Credit(name="机械学院", role="供稿"),)),
    (Article, "correspondents", "特约通讯员: 甲", (Credit(name="甲", role="特约通讯员"),)),
    (
        Article,
        "correspondents",
        "记者: 甲\n通讯员: 乙",
        (Credit(name="甲", role="记者"), Credit(name="乙", role="通讯员")),
    ),
    (Article, "photo", "图片: [宣传部, 甲乙]", ("宣传部", "甲乙")),
    (Article, "attachments", "附件: 甲、乙.docx、丙.pdf", (Attachment(file="甲、乙.docx"), Attachment(file="丙.pdf"))),
    (Article, "attachments", "附件: [{名称: 表, 文件: a.xlsx}]", (Attachment(file="a.xlsx", name="表"),)),
    (Article, "attachments", "附件: {文件: a.xlsx}", (Attachment(file="a.xlsx"),)),
    (Article, "ai", "AI辅助: 文字、图片", AiUse(what=("文字", "图片"))),
    (Article, "ai", "ai辅助: 否", AiUse()),
    (Article, "ai", "AI辅助: 是", AiUse(what=("内容",))),
    (Article, "ai", "AI辅助: [文字]", AiUse(what=("文字",))),
    (Article, "ai", "AI辅助: {范围: 文字, 工具: 某某}", AiUse(what=("文字",), tool="某某")),
    (Article, "ignore", "忽略：T079: 引用文件原文", (Ignore(rule="T079", reason="引用文件原文"),)),
    (Article, "ignore", "忽略: {T079: 引用文件原文}", (Ignore(rule="T079", reason="引用文件原文"),)),
    (Article, "ignore", "忽略: [{规则: T079, 理由: 引用}]", (Ignore(rule="T079", reason="引用"),)),
    (Article, "ignore", "忽略: ['t079：引用，原文']", (Ignore(rule="T079", reason="引用，原文"),)),
    (Article, "old_urls", "旧链接: /info/1034/1506,a.htm", ("/info/1034/1506,a.htm",)),
    (Article, "old_urls", "旧链接: /a.htm、/b.htm", ("/a.htm", "/b.htm")),
    (Article, "summary", "摘要: >\n  甲\n  乙", "甲 乙"),
    (Article, "review1", "初审: 甲", "甲"),
    (Unit, "order", "排序: -1", -1),
    (Unit, "term", "任期: 三年", 3),
    (Unit, "members", "党员数: 28人", 28),
    (Project, "batch", "批次: 首批", 1),
    (Project, "batch", "批次: 第二批", 2),
    (Project, "batch", "批次: 第十二批", 12),
    (Project, "batch", "批次: 4", 4),
    (Project, "level", "级别: 省部级", Level.PROVINCE),
    (Project, "type", "类型: “双带头人”工作室", ProjectType.STUDIO),
    (Project, "docno", "文号: 教思政厅函〔2024〕7号、教党〔2018〕25号", ("教思政厅函〔2024〕7号", "教党〔2018〕25号")),
    (Series, "parts", "分类: [甲, 乙]", ("甲", "乙")),
    (
        ChecklistItem,
        "measures",
        "举措: 多方共建，建立机制；按月会商",
        (Measure(content="多方共建，建立机制"), Measure(content="按月会商")),
    ),
    (ChecklistItem, "measures", "举措: [{举措: 甲, 状态: 推进中}]", (Measure(content="甲", state=ItemState.RUNNING),)),
    (ChecklistItem, "decided", "议定: 支委会 2024-03-05", Decision(meeting="支委会", date=Stamp(date(2024, 3, 5)))),
    (ChecklistItem, "decided", "议定: 支委会", Decision(meeting="支委会")),
    (ChecklistItem, "evidence", "佐证: /yaowen/a,b.md、c.pdf", ("/yaowen/a,b.md", "c.pdf")),
    (Pairing, "types", "类型: [校地, 机关学院]", (PairingType.PLACE, PairingType.OFFICES_COLLEGES)),
    (Pairing, "parties", "单位: [甲、乙党支部, {校外: 丙}]", (Party(unit="甲、乙党支部"), Party(outside="丙"))),
    (Config, "tags", "标签: {结对共建: jiedui}", {"结对共建": "jiedui"}),
    (Config, "focuses", "融合: 教学、科研", ("教学", "科研")),
]


@pytest.mark.parametrize(("kind", "field", "line", "wanted"), CASES, ids=[case[2] for case in CASES])
def test_what_writers_write_is_understood(kind: type, field: str, line: str, wanted: object) -> None:
    found, faults = values(kind, field, line)
    assert not faults, [fault.message for fault in faults]
    assert found == wanted
    assert type(found) is type(wanted)


@pytest.mark.parametrize("written", ["[2024-04, 2026-03]", "2024-04～2026-03", "2024-04—2026-03", "2024.4至2026.3"])
def test_a_period_is_two_dates(written: str) -> None:
    found, faults = values(Project, "period", f"起止: {written}")
    assert not faults
    assert [stamp.text for stamp in found] == ["2024-04", "2026-03"]


def test_a_grey_period_may_be_a_pair_too() -> None:
    found, faults = values(Config, "theme", "主题: {灰度: 2024-12-13～2024-12-14, 主色: '#A61B1B', 深色: 是}")
    assert not faults
    assert found.grey == GreyPeriod(start=Stamp(date(2024, 12, 13)), end=Stamp(date(2024, 12, 14)))
    assert (found.accent, found.dark) == ("#a61b1b", True)


def test_a_bare_text_stands_for_the_first_field_of_a_nested_value() -> None:
    written = {"name": "甲", "unit": "jx", "methods": ["三联三促", {"名称": "乙", "说明": "丙"}]}
    assert validate(Brand, written).values["methods"] == (Method(name="三联三促"), Method(name="乙", text="丙"))


WRONG: list[tuple[type, str, str, tuple[str | int, ...], str]] = [
    (Article, "日期: 2026-13-01", "FM014", ("date",), "日期“2026-13-01”不存在。"),
    (Article, "活动日期: 3月5日", "FM014", ("event_date",), "“活动日期”里，日期“3月5日”没有年份。"),
    (Article, "定时: 2024-03", "FM014", ("publish_at",), "“定时”里，“2024-03”要写到日，不带时间。"),
    (Article, "草稿: 也许", "FM015", ("draft",), "“草稿”里，“也许”不是“是”或“否”。"),
    (Article, "草稿: [是]", "FM015", ("draft",), "“草稿”里，要写“是”或“否”，现在是一个列表。"),
    (Article, "摘要: {甲: 乙}", "FM015", ("summary",), "“摘要”里，要写一段文字，现在是一组“键: 值”。"),
    (Article, "体裁: 通讯稿", "FM016", ("genre",), "“体裁”里，“通讯稿”不在可选的词里。"),
    (Article, "活动类型: 党课、聚餐", "FM016", ("activities", 1), "“活动类型”里，“聚餐”不在可选的词里。"),
    (Article, "标体: 乙", "FM010", ("标体",), "稿件没有“标体”这个键。"),
    (Article, "<<: {甲: 乙}", "FM010", ("<<",), "稿件没有“<<”这个键。"),
    (Article, "主题: 乙", "FM005", ("主题",), ""),
    (Article, "附件: [{名称: 甲}]", "FM011", ("attachments", 0, "file"), "这一项缺少必填的“文件”。"),
    (
        Article,
        "附件: [{文件：甲.docx}]",
        "FM010",
        ("attachments", 0, "文件：甲.docx"),
        "“文件：甲.docx”里的冒号是全角的，读不出键和值。",
    ),
    (Article, "忽略: T079", "FM011", ("ignore", 0, "reason"), "这一项缺少必填的“理由”。"),
    (Unit, "排序: 很前", "FM015", ("order",), "“排序”里，“很前”不是整数。"),
    (Unit, "党员数: " + "9" * 5000, "FM015", ("members",), "“党员数”里，“" + "9" * 40 + "……”不是整数。"),
    (Project, "起止: 2024-04", "FM014", ("period",), "起止要有两个日期。"),
    (Project, "节点: 中期", "FM015", ("milestones", 0), "“节点”里，要写一组“键: 值”。"),
    (ChecklistItem, "动态: [{日期: 2024-01}]", "FM011", ("log", 0, "text"), "这一项缺少必填的“说明”。"),
    (Config, "主题: {主色: 红}", "FM053", ("theme", "accent"), "“主色”里，“红”不是颜色。"),
    (Config, "标签: [甲]", "FM015", ("tags",), "“标签”里，要写一组“键: 值”。"),
]


@pytest.mark.parametrize(("kind", "line", "code", "at", "message"), WRONG, ids=[case[1][:20] for case in WRONG])
def test_what_is_wrong_is_said_of_the_value(
    kind: type, line: str, code: str, at: tuple[str | int, ...], message: str
) -> None:
    written = read_document(f"---\n{line}\n---").values
    key = line.partition(":")[0]
    others = {name: value for name, value in REQUIRED[kind].items() if not (name == "date" and key == "日期")}
    (fault,) = validate(kind, {**others, **written}).faults
    assert (fault.code, fault.at) == (code, at)
    assert not message or fault.message == message
    assert fault.hint.endswith("。")


def test_the_nearest_word_is_offered() -> None:
    for line, near in (("体裁: 通讯稿", "通讯"), ("标体: 乙", "标题"), ("subtitel: 乙", "subtitle")):
        (fault,) = validate(Article, {**REQUIRED[Article], **read_document(f"---\n{line}\n---").values}).faults
        assert f"“{near}”" in fault.hint


def test_every_wrong_field_is_reported_at_once() -> None:
    written = {"标题": "甲", "日期": "3月", "草稿": "也许", "体裁": "诗", "标体": "乙"}
    assert sorted(fault.code for fault in validate(Article, written).faults) == [
        "FM010",
        "FM011",
        "FM014",
        "FM015",
        "FM016",
    ]


def test_a_key_without_a_value_is_absent() -> None:
    found = validate(Article, {**REQUIRED[Article], "副题": "", "标签": [], "体裁": "~", "封面": "  "})
    assert not found.faults
    assert set(found.values) == {"title", "date", "units"}
    (fault,) = validate(Article, {**REQUIRED[Article], "title": ""}).faults
    assert (fault.code, fault.message) == ("FM011", "缺少必填的“标题”。")


def test_keys_may_be_in_any_case_and_have_blanks() -> None:
    found = validate(Article, {"TITLE": "甲", "Date": "2024-03-13", "Unit": "jx", "Toc": "否"})
    assert not found.faults
    assert found.values["contents"] is False
