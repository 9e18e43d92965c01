"""Brands (品牌) and 党建“双创” projects with the standards that they are built to."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sitegen.core.dates import Stamp
from sitegen.model.keys import key
from sitegen.model.parts import Document
from sitegen.model.value import Value
from sitegen.model.vocabulary import (
    BrandMode,
    BrandStage,
    Confidence,
    Level,
    ProjectStatus,
    ProjectType,
    ReviewResult,
    TaskState,
)


class Method(Value):
    """工作法: one way in which a brand works."""

    SHORTHAND: ClassVar[str] = "name"

    name: str = key("名称", "名", required=True, help="工作法名称")
    text: str = key("说明", "内容", default="", help="一句话说明")


class Result(Value):
    """成效: a figure, never without the date until which it counts."""

    name: str = key("指标", "名称", required=True, help="指标名称")
    value: str = key("值", "数值", required=True, help="数值")
    measure: str = key("单位", "unit", default="", help="计量单位")
    until: Stamp | None = key("截至", "日期", default=None, expected=True, help="统计截至")
    source: str = key("出处", "来源", default="", help="数字出处：文字，或稿件链接")


class BrandReview(Value):
    """动态管理: what a review of a recognised brand found."""

    date: Stamp = key("日期", required=True, help="复核日期")
    result: ReviewResult = key("结论", "结果", required=True, help="保留、整改、退出")
    text: str = key("说明", "备注", default="", help="说明")


class Brand(Value):
    """党建品牌."""

    KIND: ClassVar[str] = "品牌"

    id: str = ""
    document: Document

    name: str = key("名称", "品牌名称", "标题", "title", required=True, limit=12, help="品牌名称")
    unit: str = key("单位", "所属支部", "org", required=True, ref="unit", help="创建单位")
    aliases: tuple[str, ...] = key("简称", "别名", "曾用名", default=(), help="别的叫法")
    mode: BrandMode | None = key(
        "模式", default=None, expected=True, help="一院一品、一总支一品牌、一支部一品牌、一支部一特色"
    )
    level: Level | None = key("级别", default=None, help="院级、校级、省级、国家级")
    stage: BrandStage | None = key("阶段", "状态", default=None, expected=True, help="设计、创建、认定、提升、退出")
    slogan: str = key("口号", "标语", default="", limit=24, help="品牌口号")
    logo: str = key("标识", "LOGO", default="", help="标识图片文件，不得改动或拼接党徽")
    logo_meaning: str = key("标识释义", "释义", default="", help="标识的含义")
    color: str = key("主色", default="", help="品牌主色，如 #8A1F11")
    meaning: str = key("内涵", "品牌内涵", default="", help="品牌内涵；也可以写成正文")
    methods: tuple[Method, ...] = key("工作法", "载体", "举措", "method", default=(), help="工作法，1 至 8 条")
    results: tuple[Result, ...] = key("成效", "成果", default=(), help="成效数据，有值必须有“截至”")
    recognised: Stamp | None = key("认定日期", "认定", default=None, help="认定日期")
    reviews: tuple[BrandReview, ...] = key("动态", "复核", "动态管理", default=(), help="复核记录")
    deadline: date | None = key("截止", "完成时限", default=None, help="应当凝练完成的日子")
    order: int = key("排序", default=100, help="次序")
    summary: str = key("摘要", "description", default="", help="一句话介绍")


class Milestone(Value):
    """节点: planned and actual."""

    name: str = key("名称", "节点", required=True, help="申报、立项、中期、验收……")
    planned: Stamp | None = key("计划", "截止", default=None, help="计划日期")
    actual: Stamp | None = key("实际", "日期", default=None, help="实际日期")
    result: str = key("结果", "结论", default="", help="结果")
    material: str = key("材料", default="", help="材料：链接或说明")


class Task(Value):
    """任务书的一项任务."""

    SHORTHAND: ClassVar[str] = "content"

    content: str = key("内容", "任务", required=True, help="任务内容")
    goal: str = key("目标", default="", help="目标")
    items: tuple[str, ...] = key("条目", "对标", default=(), help="所对标准条目")
    owner: str = key("责任", "责任单位", "责任岗位", "岗位", default="", help="责任单位或岗位")
    person: str = key("责任人", "姓名", default="", help="责任人，不公开")
    due: Stamp | None = key("时限", "完成时限", default=None, help="完成时限")
    state: TaskState | None = key("状态", default=None, help="待启动、推进、完成")
    evidence: tuple[str, ...] = key("佐证", "证据", "支撑", default=(), help="佐证链接")

    @property
    def responsible(self) -> str:
        """The post and the person that answer for it, for papers that stay inside."""
        return " ".join(filter(None, (self.owner, self.person)))

    @property
    def unproven(self) -> bool:
        """Tell whether it is said to be done and nothing shows it."""
        return self.state is TaskState.DONE and not self.evidence


class Evidence(Value):
    """证据: a file or an outside page that supports an item of the standard."""

    items: tuple[str, ...] = key("条目", "对标", required=True, help="支撑的标准条目")
    name: str = key("名称", "标题", required=True, help="材料名称")
    file: str = key("文件", default="", help="文件")
    link: str = key("链接", "网址", default="", help="外部网页")
    shot: str = key("截图", default="", help="网页截图")
    date: Stamp | None = key("日期", default=None, help="日期")
    source: str = key("出处", "来源", default="", help="出处")
    internal: bool = key("内部", default=False, help="是：不进站点")


class Project(Value):
    """党建“双创”项目, 双带头人工作室 included."""

    KIND: ClassVar[str] = "双创项目"

    id: str = ""
    document: Document

    name: str = key("名称", "项目名称", "标题", "title", required=True, help="项目名称")
    type: ProjectType = key("类型", "项目类型", required=True, help="示范高校、标杆院系、样板支部、双带头人工作室……")
    level: Level = key("级别", required=True, help="国家级、省级、校级")
    unit: str = key("单位", "org", required=True, ref="unit", help="创建单位")
    status: ProjectStatus = key("状态", "阶段", required=True, help="申报、公示、培育创建、中期、期满、通过验收……")
    aliases: tuple[str, ...] = key("简称", "别名", default=(), help="别的叫法")
    batch: int = key("批次", default=0, expected=True, help="第几批；首批写 1 或“首批”")
    lead: str = key("负责人", default="", help="负责人")
    docno: tuple[str, ...] = key("文号", "依据", default=(), help="发文字号，如 教思政厅函〔2024〕7号")
    period: tuple[Stamp, ...] = key("起止", "建设周期", "建设期", default=(), expected=True, help="建设期起止")
    milestones: tuple[Milestone, ...] = key("节点", "进度", default=(), expected=True, help="节点：计划与实际")
    standard: str = key("标准", "对标", default="", ref="standard", help="五个到位、七个有力、六个过硬；不写时按类型")
    tasks: tuple[Task, ...] = key("任务", "任务书", default=(), help="任务书")
    evidence: tuple[Evidence, ...] = key("证据", "支撑材料", "佐证", default=(), help="稿件以外的证据")
    previous: str = key("前序项目", default="", ref="project", help="前一级的项目（校 → 省 → 国家）")
    order: int = key("排序", default=100, help="次序")
    summary: str = key("摘要", "description", default="", help="一句话介绍")


class StandardItem(Value):
    """标准的一个条目."""

    SHORTHAND: ClassVar[str] = "name"

    name: str = key("名称", "条目", required=True, help="条目名称")
    text: str = key("说明", default="", help="学校自拟的说明")


class Standard(Value):
    """创建标准: 五个到位, 七个有力, 六个过硬… with its source and how well it is attested."""

    KIND: ClassVar[str] = "标准"

    id: str = key("编号", default="", help="编号")
    path: str = ""
    name: str = key("名称", required=True, help="标准名称")
    items: tuple[StandardItem, ...] = key("条目", required=True, help="条目")
    types: tuple[ProjectType, ...] = key("适用", "项目类型", default=(), help="默认用于哪些类型的项目")
    basis: str = key("依据", "来源", default="", help="依据")
    confidence: Confidence | None = key("可信度", "核对状态", default=None, help="证、忆、疑")
    checked: Stamp | None = key("核对日期", "日期", default=None, help="核对日期")
