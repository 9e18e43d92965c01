"""The lists: 结对共建, 三张清单, 荣誉, 媒体报道, 选题, 撤稿, 人员, 术语. One YAML file each, an entry a line of the register."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sitegen.core.dates import Day, Stamp
from sitegen.model.keys import key
from sitegen.model.value import Value
from sitegen.model.vocabulary import (
    HonourCategory,
    ItemOrigin,
    ItemState,
    Level,
    PairingState,
    PairingType,
    PlannedState,
)


class Party(Value):
    """共建单位: one of ours by id, or one outside by its full name."""

    SHORTHAND: ClassVar[str] = "unit"

    unit: str = key("单位", default="", ref="unit", help="本校单位")
    outside: str = key("校外", "校外名称", default="", help="校外单位全称")
    role: str = key("性质", "角色", default="", help="牵头、参与")


class Pairing(Value):
    """结对共建的一项."""

    KIND: ClassVar[str] = "共建"

    id: str = key("编号", default="", help="编号")
    path: str = ""
    name: str = key("名称", "标题", "title", default="", expected=True, help="共建名称")
    types: tuple[PairingType, ...] = key(
        "类型", "共建类型", "type", required=True, help="师生、机关内部、机关与院系、校地、校企、校际"
    )
    parties: tuple[Party, ...] = key("单位", "共建单位", "甲方", required=True, help="两个以上共建单位")
    date: Stamp = key("日期", "签约日期", required=True, help="启动日期")
    until: Stamp | None = key("结束", "完成日期", default=None, help="完成日期")
    subject: str = key("主题", "难题", "topic", default="", help="主题或要解决的难题")
    checklist: tuple[str, ...] = key("清单", "issue", default=(), ref="checklist", help="解决的清单项")
    content: str = key("内容", default="", help="内容")
    outcome: str = key("成效", default="", help="成效")
    state: PairingState | None = key("状态", "status", default=None, expected=True, help="启动、推进、完成")


class Measure(Value):
    """举措. Like an item's 责任 it is answered for by a unit and a post, in public never by a person."""

    SHORTHAND: ClassVar[str] = "content"

    content: str = key("内容", "举措", required=True, help="举措内容")
    unit: str = key("责任单位", default="", ref="unit", help="责任单位")
    post: str = key("岗位", "职务", default="", help="责任岗位")
    person: str = key("责任人", "姓名", default="", help="责任人，不公开")
    due: Stamp | None = key("时限", default=None, help="时限")
    state: ItemState | None = key("状态", default=None, help="状态")


class Owner(Value):
    """责任: a unit and a post, in public never a person."""

    SHORTHAND: ClassVar[str] = "unit"

    unit: str = key("单位", "责任单位", required=True, ref="unit", help="责任单位")
    post: str = key("岗位", "职务", default="", help="责任岗位")
    person: str = key("责任人", "姓名", default="", help="责任人，不公开")


class Decision(Value):
    """议定: which meeting settled it, and when."""

    SHORTHAND: ClassVar[str] = "meeting"

    meeting: str = key("会议", required=True, help="支委会、党员大会等")
    date: Stamp | None = key("日期", default=None, help="日期")


class LogEntry(Value):
    """动态调整的一条记录."""

    date: Stamp = key("日期", required=True, help="日期")
    text: str = key("说明", "内容", required=True, help="说明")


class ChecklistItem(Value):
    """三张清单的一项: 难题—举措—责任."""

    KIND: ClassVar[str] = "清单项"

    id: str = key("编号", default="", help="编号")
    path: str = ""
    problem: str = key("难题", "问题", required=True, help="难题，10 至 120 字")
    measures: tuple[Measure, ...] = key("举措", "措施", required=True, help="举措")
    owners: tuple[Owner, ...] = key("责任", "责任单位", "责任人", required=True, help="责任单位与岗位")
    state: ItemState = key("状态", "status", required=True, help="待启动、推进、已销号、长期、暂缓")
    origin: ItemOrigin | None = key("来源", default=None, help="调研、师生意见、上级反馈、巡视巡察")
    decided: Decision | None = key("议定", default=None, help="会议与日期")
    raised: Stamp | None = key("提出", "提出日期", default=None, help="提出日期")
    due: date | None = key("时限", "完成时限", default=None, help="时限")
    closed: date | None = key("销号日期", default=None, help="销号日期")
    closing_note: str = key("销号说明", "说明", default="", help="销号说明")
    evidence: tuple[str, ...] = key("佐证", "证据", default=(), help="佐证：稿件或文件链接")
    log: tuple[LogEntry, ...] = key("动态", "动态调整", default=(), help="调整记录")
    public: bool = key("公开", default=False, help="是：可在站上公开")

    @property
    def may_be_public(self) -> bool:
        """Tell whether the item may come out; what 巡视巡察 found never does."""
        return self.public and self.origin is not ItemOrigin.INSPECTION


class Honour(Value):
    """荣誉."""

    KIND: ClassVar[str] = "荣誉"

    id: str = key("编号", default="", help="编号")
    path: str = ""
    name: str = key("名称", "标题", "title", required=True, help="荣誉名称")
    level: Level = key("级别", required=True, help="国家级、省级、市级、校级、院级")
    date: Stamp = key("日期", required=True, help="授予日期")
    category: HonourCategory | None = key("类别", default=None, help="集体、个人、项目、案例")
    by: str = key("授予单位", "颁发单位", default="", expected=True, help="授予单位")
    units: tuple[str, ...] = key("单位", "unit", default=(), ref="unit", help="获得单位")
    winner: str = key("对象", "获得者", "for", default="", help="获得者")
    brands: tuple[str, ...] = key("品牌", "brand", default=(), ref="brand", help="所属品牌")
    projects: tuple[str, ...] = key("双创项目", "项目", "project", default=(), ref="project", help="所属双创项目")
    items: tuple[str, ...] = key("对标", "支撑", default=(), help="支撑的标准条目")
    link: str = key("链接", "网址", default="", help="链接")
    proof: str = key("证明图", "证书", default="", help="证明图片")
    score: float = key("分值", default=0.0, help="分值")


class MediaReport(Value):
    """媒体报道."""

    KIND: ClassVar[str] = "媒体报道"

    id: str = key("编号", default="", help="编号")
    path: str = ""
    name: str = key("名称", "标题", "title", required=True, help="报道标题")
    level: Level = key("级别", required=True, help="国家级、省级、市级、校级")
    date: Stamp = key("日期", required=True, help="刊发日期")
    outlet: str = key("媒体", "刊名", "by", default="", expected=True, help="媒体名称")
    units: tuple[str, ...] = key("单位", "unit", default=(), ref="unit", help="所报道的单位")
    brands: tuple[str, ...] = key("品牌", "brand", default=(), ref="brand", help="所属品牌")
    projects: tuple[str, ...] = key("双创项目", "项目", "project", default=(), ref="project", help="所属双创项目")
    link: str = key("链接", "网址", default="", help="网址")
    edition: str = key("版面", "版次", default="", help="版面，如 第3版")
    score: float = key("分值", default=0.0, help="分值")


class PlannedArticle(Value):
    """选题: an article that is still to be written. On the board only, never in a public site."""

    KIND: ClassVar[str] = "选题"

    id: str = key("编号", default="", help="编号")
    path: str = ""
    name: str = key("题目", "名称", "标题", "title", required=True, help="拟写的题目")
    planned: date = key("计划日期", "日期", "date", required=True, help="计划刊发的日子")
    unit: str = key("单位", "unit", default="", ref="unit", expected=True, help="供稿单位")
    owner: str = key("责任人", "作者", default="", help="责任人，只在看板上出现")
    state: PlannedState | None = key(
        "状态", "status", default=None, expected=True, help="待写、采写、已交稿、已刊发、取消"
    )
    article: str = key("稿件", "链接", default="", help="写成的稿件，写它的 .md 链接")
    note: str = key("备注", "说明", default="", help="备注")


class Withdrawn(Value):
    """撤稿: that an article or a page was taken off. Its addresses say so; all else of it is for nobody but editors."""

    KIND: ClassVar[str] = "撤稿"

    id: str = ""
    path: str = ""
    address: str = key("网址", "地址", required=True, help="它的网址，以 / 开头；访问时看到“已撤下”")
    old_urls: tuple[str, ...] = key("原网址", "旧链接", default=(), help="它的旧站网址，访问时也看到“已撤下”")
    name: str = key("标题", "名称", "title", required=True, help="标题，不公开")
    date: Stamp | None = key("日期", default=None, help="发布日期")
    article: str = key("稿件", "文件", default="", help="原来是哪个文件，如 content/yaowen/2026-03-12-dangke.md")
    day: Day = key("撤下日期", required=True, help="哪一天撤下")
    reason: str = key("理由", "原因", required=True, help="为什么撤下，不公开")
    by: str = key("经办", "经办人", default="", help="谁撤下的，不公开")


class Post(Value):
    """职务: that a person holds a post, from some day to some day. Read by ``check`` alone, never in any site."""

    KIND: ClassVar[str] = "人员"

    id: str = ""
    path: str = ""
    name: str = key("姓名", "名字", "人员", required=True, help="姓名")
    post: str = key("职务", "岗位", "任职", required=True, help="职务的全称，如 党委副书记；一人几职的，一职一项")
    unit: str = key("单位", "unit", default="", ref="unit", help="在哪个单位任职")
    start: Stamp | None = key("起", "开始", "任职日期", default=None, help="从哪一天任职；不写时不问")
    end: Stamp | None = key("止", "结束", "免职日期", default=None, help="任到哪一天；还在任的不写")


class GlossaryTerm(Value):
    """术语: 规范写法 and what it means, with its source."""

    KIND: ClassVar[str] = "术语"

    id: str = key("编号", default="", help="编号")
    path: str = ""
    name: str = key("名称", "术语", required=True, help="规范写法")
    text: str = key("释义", "说明", required=True, help="释义")
    parts: tuple[str, ...] = key("展开", "展开项", default=(), help="展开项")
    source: str = key("来源", "依据", default="", help="来源")
    units: tuple[str, ...] = key("单位", "单位限定", default=(), ref="unit", help="只在这些单位有效")
    checked: Stamp | None = key("核对日期", default=None, help="核对日期")
