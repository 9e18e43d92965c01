"""What writers write: the articles, and the kinds of thing that articles speak of.

Every reference is an id once ``load`` has resolved it; before, it is whatever the writer wrote. Fields without
``key`` are not written but known from where the file lies. Schemas: docs/front-matter.md is generated from here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from sitegen.core.dates import Day, Stamp
from sitegen.model.keeping import decoder, encode
from sitegen.model.keys import key
from sitegen.model.parts import AiUse, Attachment, Credit, Document, Ignore, Outline, Pin
from sitegen.model.value import Value
from sitegen.model.vocabulary import Activity, BranchKind, Genre, Phase, Slot, UnitType


class Article(Value):
    """稿件: one Markdown file in a 栏目."""

    KIND: ClassVar[str] = "稿件"

    id: str = ""
    """The path below content/ without ``.md`` and without a trailing ``/index``."""
    document: Document
    section: str = ""
    """The id of the 栏目 whose folder holds the file."""
    shape: str = ""
    """The digest of all that its file says but its body."""
    canonical: str = ""
    """Where it stands first, on another site of the group; nothing for an own one, or where that has no address."""
    voided: tuple[str, ...] = ()
    """The reviews that were signed, of another text than this is now: they count for nothing."""

    title: str = key("标题", "主题", "主标题", required=True, limit=60, help="稿件标题，末尾不加句号")
    kicker: str = key("引题", "肩题", "眉题", "上副题", default="", limit=40, help="主标题上面的一行，交代背景")
    subtitle: str = key("副题", "副标题", "子题", default="", limit=40, help="主标题下面的一行；不手写破折号")
    short: str = key("短标题", "简标题", "列表标题", default="", limit=28, help="列表里用的短标题")
    summary: str = key(
        "摘要",
        "导语",
        "提要",
        "内容提要",
        "description",
        default="",
        limit=120,
        help="一两句话说清事情；不写时取正文开头",
    )
    date: Stamp = key("日期", "发布日期", "发布时间", "时间", "pubdate", required=True, help="发布日期，可带时间")
    event_date: Day | None = key("活动日期", "事件日期", "举办日期", default=None, help="活动举行的日子")
    sign_date: Day | None = key("落款日期", default=None, help="文末落款的日子")
    updated: Stamp | None = key("更新日期", default=None, help="最近一次修改的日期；不写时同“日期”")
    column: str = key("栏目", "频道", "category", default="", ref="section", help="所在栏目；写了就必须与文件夹一致")
    series: tuple[str, ...] = key("专栏", "系列", default=(), ref="series", help="所属专栏")
    part: str = key("分类", "板块", default="", help="在专栏里的分类")
    topics: tuple[str, ...] = key("专题", "topic", "special", default=(), ref="topic", help="所属专题")
    units: tuple[str, ...] = key(
        "单位",
        "来源单位",
        "部门",
        "学院",
        "党组织",
        "unit",
        "org",
        required=True,
        ref="unit",
        help="写哪个单位的事；第一个计入稿件统计",
    )
    branches: tuple[str, ...] = key("支部", "党支部", "branch", default=(), ref="unit", help="所涉党支部")
    brands: tuple[str, ...] = key("品牌", "党建品牌", "brand", default=(), ref="brand", help="所属党建品牌")
    projects: tuple[str, ...] = key(
        "双创项目", "项目", "双创", "工作室", "project", default=(), ref="project", help="所属党建“双创”项目"
    )
    evidence: tuple[str, ...] = key("对标", "支撑", "佐证", default=(), help="支撑的标准条目，如“教育党员有力”")
    checklist: tuple[str, ...] = key("清单", "issue", default=(), ref="checklist", help="解决的清单项编号")
    pairings: tuple[str, ...] = key("共建", "结对共建", "pairing", default=(), ref="pairing", help="相关共建的编号")
    tags: tuple[str, ...] = key("标签", "关键词", default=(), help="标签，不超过 8 个")
    genre: Genre | None = key(
        "体裁", "类型", default=None, help="消息、通讯、评论、理论文章、通知、公示、公告、案例、制度"
    )
    activities: tuple[Activity, ...] = key("活动类型", "activity", default=(), help="主题党日、党课、支委会等")
    focus: tuple[str, ...] = key("融合", default=(), ref="focus", help="党建与哪项业务融合：人才培养、科学研究等")
    phase: Phase | None = key("环节", "工作环节", "phase", default=None, help="在一项工作里是部署、落实还是考核")
    follows: tuple[str, ...] = key("承接", "上承", "follows", default=(), help="接着哪篇稿件说的，写它的 .md 链接")

    authors: tuple[Credit, ...] = key("作者", "撰稿", "撰稿人", "供稿", "author", default=(), help="作者，可写角色")
    correspondents: tuple[Credit, ...] = key(
        "通讯员", "特约通讯员", "记者", "学生记者", default=(), help="通讯员、记者"
    )
    text: tuple[str, ...] = key("文字", "文", default=(), help="文字作者，人或单位")
    photo: tuple[str, ...] = key("摄影", "图片", "图", default=(), help="摄影，人或单位")
    editor: tuple[str, ...] = key("编辑", "责任编辑", "edit", default=(), help="编辑")
    reviewer: tuple[str, ...] = key("审核", "审稿", "审稿人", "review", default=(), help="署名用的审核人")
    proof: tuple[str, ...] = key("校对", default=(), help="校对")
    review1: str = key("一审", "初审", default="", help="一审（责任编辑）")
    review2: str = key("二审", "复审", default="", help="二审")
    review3: str = key("三审", "终审", default="", help="三审")

    source: str = key("来源", "出处", "转自", default="", help="稿件来源")
    repost: str = key("转载", default="", help="是，或原文网址")
    origin: str = key("原文链接", "原文", "转自链接", default="", help="转载稿的原文网址")
    cover: str = key("封面", "头图", "题图", "thumbnail", default="", help="封面图片文件")
    caption: str = key("图注", default="", help="封面的图注")
    attachments: tuple[Attachment, ...] = key("附件", "下载", default=(), help="随稿附件")
    note: str = key("编者按", default="", help="编者按")

    pinned: Pin = key("置顶", "top", default=Pin(), help="是，或置顶到哪一天")
    slots: tuple[Slot, ...] = key("推荐位", "slot", default=(), help="首页")
    draft: bool = key("草稿", "不发布", default=False, help="是：只在预览中出现")
    internal: bool = key("内部", default=False, help="是：永不公开")
    push: bool | None = key(
        "推送", "上报", default=None, help="站群里上级单位的网站采用不采用：是、否；不写时照 sites.yml"
    )
    publish_at: Day | None = key("定时", "定时发布", default=None, help="到这一天才发布")
    expire: Day | None = key("下架日期", "有效期至", "到期", "公示截止", default=None, help="过了这一天就撤下")
    backfill: bool = key("补录", default=False, help="是：补录的旧稿")
    ai: AiUse = key("AI辅助", "人工智能生成", "ai", default=AiUse(), help="用人工智能做了什么：文字、图片，可写工具")
    slug: str = key("网址名", default="", help="网址最后一段，小写字母、数字、连字符")
    """Once loaded, never empty: as given, else from the file name, else from the title."""
    old_urls: tuple[str, ...] = key("原网址", "旧链接", "redirect_from", default=(), help="旧站网址，访问时转到本稿")
    ignore: tuple[Ignore, ...] = key("忽略", default=(), help="不检查的规则，须写理由")
    contents: bool = key("目录", "toc", default=True, help="否：不列本文目录")

    @property
    def all_units(self) -> tuple[str, ...]:
        """The units and branches named, each once, in order."""
        return tuple(dict.fromkeys(self.units + self.branches))

    @property
    def last_change(self) -> Stamp:
        """The date of the latest change that the writer declares."""
        return max(self.date, self.updated) if self.updated else self.date


class Section(Value):
    """栏目: a folder with ``_index.md``."""

    KIND: ClassVar[str] = "栏目"

    id: str = ""
    """The folder's path below content/."""
    document: Document
    parent: str = ""

    name: str = key("标题", "名称", "title", required=True, limit=20, help="栏目名称")
    slug: str = key("网址名", default="", help="网址里的一段；不写时用文件夹名")
    order: int = key("排序", default=100, help="菜单与首页里的次序，小的在前")
    freshness: int = key("更新周期", default=0, help="多少天内应有新稿")
    summary: str = key("摘要", "description", default="", help="一句话介绍")
    home: bool = key("首页", default=True, help="否：不在首页列出")


class Unit(Value):
    """单位: a party organisation or an office."""

    KIND: ClassVar[str] = "单位"

    id: str = ""
    document: Document

    name: str = key("名称", "全称", "标题", "title", required=True, help="单位全称")
    type: UnitType = key(
        "类型", "性质", required=True, help="学校党委、二级党委、党总支、直属党支部、党支部、党小组、行政单位"
    )
    aliases: tuple[str, ...] = key("简称", "别名", "曾用名", default=(), help="简称、曾用名，写稿时可用")
    parent: str = key("上级", "隶属", default="", ref="unit", help="上级单位")
    kind: BranchKind | None = key("支部类型", default=None, help="教师、学生、机关、离退休、师生联合、临时")
    order: int = key("排序", default=100, help="同级之间的次序")
    founded: Stamp | None = key("成立", "成立日期", default=None, help="成立日期")
    election: Stamp | None = key("换届", "换届日期", default=None, help="最近一次换届")
    term: int = key("任期", default=0, help="任期年数")
    members: int = key("党员数", default=0, help="党员人数，不公开")
    secretary: str = key("书记", default="", help="书记")
    organiser: str = key("组织委员", default="", help="组织委员")
    publicist: str = key("宣传委员", default="", help="宣传委员")
    discipline: str = key("纪检委员", default="", help="纪检委员")
    committee_public: bool = key("公开支委", default=False, help="是：支委姓名可在单位页公开")
    liaison: str = key("联系党委委员", "联系委员", "联系领导", default="", help="联系党委委员，只写职务")
    successor: str = key("撤并", "并入", "merged_into", default="", ref="unit", help="撤并后的单位")
    outside: bool = key("校外", default=False, help="是：外校的单位，不计入统计")
    summary: str = key("摘要", "description", default="", help="一句话介绍")

    @property
    def present(self) -> bool:
        """Tell whether it is a unit of this school that has not been merged into another."""
        return not self.outside and not self.successor


class Series(Value):
    """专栏: articles under one heading, with one preface."""

    KIND: ClassVar[str] = "专栏"

    id: str = ""
    document: Document

    name: str = key("名称", "标题", "title", required=True, help="专栏名称")
    prefix: str = key("前缀", default="", help="标题前缀，默认【名称】")
    aliases: tuple[str, ...] = key("简称", "别名", default=(), help="别的叫法")
    note: str = key("编者按", default="", help="专栏编者按")
    preface: str = key("前言", "开栏语", default="", help="前言；也可以写成正文")
    parts: tuple[str, ...] = key("分类", "板块", "sections", default=(), help="专栏的分类")
    period: tuple[Stamp, ...] = key("起止", default=(), help="起止日期")
    archived: bool = key("归档", default=False, help="是：不再更新")
    order: int = key("排序", default=100, help="次序")
    summary: str = key("摘要", "description", default="", help="一句话介绍")

    @property
    def title_prefix(self) -> str:
        """What stands before the titles of its articles: ``【文明巡礼】``."""
        return self.prefix or f"【{self.name}】"


class Topic(Value):
    """专题: a landing page for one matter."""

    KIND: ClassVar[str] = "专题"

    id: str = ""
    document: Document

    name: str = key("名称", "标题", "title", required=True, help="专题名称")
    aliases: tuple[str, ...] = key("简称", "别名", default=(), help="别的叫法")
    note: str = key("编者按", default="", help="编者按")
    period: tuple[Stamp, ...] = key("起止", default=(), help="起止日期")
    archived: bool = key("归档", default=False, help="是：不再更新")
    tags: tuple[str, ...] = key("标签", "关键词", default=(), help="带这些标签的稿件也归入本专题")
    cover: str = key("头图", "封面", default="", help="头图文件")
    color: str = key("主色", default="", help="专题主色，如 #A61B1B")
    order: int = key("排序", default=100, help="次序")
    summary: str = key("摘要", "description", default="", help="一句话介绍")


class PlainPage(Value):
    """独立页面: a Markdown file directly in content/."""

    KIND: ClassVar[str] = "页面"

    id: str = ""
    document: Document

    title: str = key("标题", "名称", "name", required=True, limit=60, help="页面标题")
    summary: str = key("摘要", "description", default="", help="一句话介绍")
    slug: str = key("网址名", default="", help="网址名")
    updated: Stamp | None = key("更新日期", "日期", "date", default=None, help="最近一次修改的日期")
    draft: bool = key("草稿", "不发布", default=False, help="是：只在预览中出现")
    internal: bool = key("内部", default=False, help="是：永不公开")
    old_urls: tuple[str, ...] = key("原网址", "旧链接", "redirect_from", default=(), help="旧站网址")


_decode_marks: Callable[[bytes], tuple[tuple[str, ...], tuple[Outline, ...]]] = decoder(
    tuple[tuple[str, ...], tuple[Outline, ...]]
)


def marks(ids: tuple[str, ...] = (), outline: tuple[Outline, ...] = ()) -> bytes:
    """Return *ids* and *outline* as a Prose keeps them."""
    return encode((ids, outline))


class Prose(Value):
    """What conversion found in one body: all that planning needs, without the HTML."""

    digest: str
    """The key of the HTML in the store."""
    links: tuple[str, ...] = ()
    """Every target of a link, picture, video or attachment as written; marker k of the HTML is filled for links[k]."""
    marked: bytes = marks()
    """What the properties *ids* and *outline* give, as ``marks`` made it: few ask, and to bring it back takes long."""
    summary: str = ""
    words: int = 0
    pictures: tuple[int, ...] = ()
    """The indices in *links* of the pictures that it shows, in order."""
    untold: tuple[str, ...] = ()
    """The pictures that no text tells of: their alternative text is empty or the name of the file. As written."""
    mesh: bytes = b""
    """Its sieve as bytes: MessagePack has no numbers of so many bits."""
    shape: str = ""
    """The digest of all of it that is shown anywhere but on the page of an article."""

    @property
    def ids(self) -> tuple[str, ...]:
        """What links may lead to in it."""
        return _decode_marks(self.marked)[0]

    @property
    def outline(self) -> tuple[Outline, ...]:
        """Its headings."""
        return _decode_marks(self.marked)[1]

    @property
    def sieve(self) -> int:
        """Which words may stand in it (see ``core.sieve``)."""
        return int.from_bytes(self.mesh)
