"""What templates read: one View for each kind of page, made of the small parts at the top.

All values are plain and ready to print; addresses are rooted, templates turn them into relative links with ``url``.
An empty string, an empty tuple or None means that there is nothing to show, label included.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sitegen.core.dates import Stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A text that leads somewhere; without an address it is text alone."""

    text: str
    address: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A published picture with its size in pixels."""

    address: str
    width: int
    height: int
    alt: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileLink:
    """An attachment: *kind* as ``PDF``, *size* as ``24 KB``."""

    name: str
    address: str
    kind: str
    size: str


class TargetKind(StrEnum):
    """What a link of a body leads to."""

    LINK = "link"
    PICTURE = "picture"
    FILE = "file"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a marker of a converted body is filled with; NOTHING leaves the text without a link."""

    kind: TargetKind
    address: str = ""
    width: int = 0
    height: int = 0
    file_kind: str = ""
    file_size: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A converted body: the digest of its HTML in the store, and what its markers stand for.

    Templates print it with the filter ``html``: ``{{ view.body | html }}``.
    """

    digest: str
    targets: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What all pages of one build share; templates read it as ``site``."""

    title: str
    name: str
    description: str
    language: str
    base_url: str
    zone: str
    menu: tuple[Link, ...]
    host: str
    address: str
    postcode: str
    phone: str
    mail: str
    icp: str
    police: str
    police_code: str
    copyright: str
    friends: tuple[Link, ...]
    logo: str
    """The rooted address of an asset, its content hash included."""
    accent: str
    gold: str
    dark: bool
    grey: bool
    preview: bool
    search: bool
    feed: str
    carousel: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What every page says of itself. *trail* leads from the home page to the page's parent."""

    title: str
    address: str
    description: str = ""
    trail: tuple[Link, ...] = ()
    feed: str = ""
    feed_title: str = ""
    picture: Picture | None = None
    published: Stamp | None = None
    updated: Stamp | None = None
    held: str = ""
    """In a preview: why production would hold this page back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """An article in a list."""

    title: str
    address: str
    date: Stamp
    summary: str = ""
    label: str = ""
    """What stands before the title: the series' prefix, or 转载."""
    unit: Link | None = None
    section: Link | None = None
    picture: Picture | None = None
    pinned: bool = False
    held: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pager:
    """Neighbours of a list page: *newer* and *older* are addresses, empty at the ends."""

    newer: str = ""
    older: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One page of a list of articles."""

    cards: tuple[Card, ...]
    pager: Pager = Pager()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Cards under a heading."""

    title: str
    cards: tuple[Card, ...]
    address: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Links under a heading."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number with what it counts; *note* says until when and from where."""

    label: str
    value: str
    measure: str = ""
    note: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of a table; *links* follow the text."""

    text: str = ""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: the first cell of each row is its heading."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar of a chart; *share* is its length in hundredths of the longest."""

    label: str
    value: int
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A bar chart, drawn as SVG, with its table beside it."""

    title: str
    measure: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """An entry of the contents list of a page."""

    level: int
    id: str
    text: str


# -- articles ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditLine:
    """文字：张三、李四."""

    label: str
    names: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """What an article belongs to: 单位, 品牌, 双创项目, 清单, 共建, 专题, with 对标 items behind a project."""

    label: str
    link: Link
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesPlace:
    """The article's place in a series: 第 *number* 篇, with its neighbours there."""

    link: Link
    prefix: str
    part: str
    number: int
    preface: str
    previous: Link | None = None
    next: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """稿件页."""

    head: Head
    kicker: str
    title: str
    subtitle: str
    dash: bool
    """Whether a dash stands before the subtitle: 通讯 has one, 消息 none (domain §3.3)."""
    label: str
    date: Stamp
    updated: Stamp | None
    source: str
    repost: bool
    origin: str
    authors: tuple[CreditLine, ...]
    credits: tuple[CreditLine, ...]
    genre: str
    activities: tuple[str, ...]
    note: str
    summary: str
    series: tuple[SeriesPlace, ...]
    cover: Picture | None
    """The cover, where the body does not show it."""
    contents: tuple[Heading, ...]
    body: Body | None
    attachments: tuple[FileLink, ...]
    tags: tuple[Link, ...]
    chips: tuple[Chip, ...]
    focus: tuple[str, ...]
    ai: str
    section: Link
    previous: Link | None
    next: Link | None
    related: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainPageView:
    """独立页面."""

    head: Head
    title: str
    body: Body | None
    contents: tuple[Heading, ...]


# -- home and lists ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandCard:
    """A brand on the wall."""

    name: str
    address: str
    unit: Link
    slogan: str
    mode: str
    level: str
    stage: str
    color: str
    mark: Picture | None
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectRow:
    """A project in a table."""

    name: str
    address: str
    unit: Link
    type: str
    level: str
    batch: str
    status: str
    period: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaRow:
    """A report by a medium; *address* is an outside one, empty where there is none."""

    title: str
    outlet: str
    level: str
    date: Stamp
    edition: str
    address: str
    units: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """首页."""

    head: Head
    lead: Card | None
    beside: tuple[Card, ...]
    news: Group | None
    notices: Group | None
    sections: tuple[Group, ...]
    brands: tuple[BrandCard, ...]
    projects: tuple[ProjectRow, ...]
    series: tuple[Link, ...]
    topics: tuple[Link, ...]
    media: tuple[MediaRow, ...]
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionView:
    """栏目页; *number* is 0 on the index, k on page-k.html."""

    head: Head
    title: str
    number: int
    intro: Body | None
    children: tuple[Link, ...]
    pinned: tuple[Card, ...]
    listing: Listing


@dataclass(frozen=True, slots=True, kw_only=True)
class TagView:
    """标签页."""

    head: Head
    title: str
    number: int
    listing: Listing


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexView:
    """A page of links: all tags, all series, all topics, the archive, the site map."""

    head: Head
    title: str
    intro: str
    groups: tuple[Links, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveView:
    """归档: one month."""

    head: Head
    title: str
    months: tuple[Link, ...]
    cards: tuple[Card, ...]
    newer: Link | None
    older: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupsView:
    """Articles in groups under one preface: a series, a topic, the cases."""

    head: Head
    title: str
    label: str
    intro: str
    body: Body | None
    cover: Picture | None
    groups: tuple[Group, ...]
    listing: Listing | None = None


# -- units, brands, projects ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitNode:
    """A unit in the tree, with how many articles it and its sub-units have."""

    name: str
    address: str
    type: str
    articles: int
    children: tuple[UnitNode, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitsView:
    """单位总览."""

    head: Head
    tree: tuple[UnitNode, ...]
    outside: tuple[UnitNode, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairingRow:
    """A pairing in a table. *anchor* is its place on /pairings.html."""

    id: str
    anchor: str
    name: str
    types: tuple[str, ...]
    parties: tuple[Link, ...]
    date: Stamp
    state: str
    subject: str
    content: str
    outcome: str
    checklist: tuple[Link, ...]
    articles: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HonourRow:
    """An honour in a list."""

    anchor: str
    name: str
    level: str
    date: Stamp
    by: str
    category: str
    winner: str
    units: tuple[Link, ...]
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitView:
    """单位页; page-k holds the articles only (*number* is k, the rest empty)."""

    head: Head
    name: str
    number: int
    type: str
    kind: str
    founded: Stamp | None
    successor: Link | None
    liaison: str
    committee: tuple[CreditLine, ...]
    intro: Body | None
    children: tuple[UnitNode, ...]
    brands: tuple[BrandCard, ...]
    projects: tuple[ProjectRow, ...]
    pairings: tuple[PairingRow, ...]
    honours: tuple[HonourRow, ...]
    media: tuple[MediaRow, ...]
    listing: Listing


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandsView:
    """品牌风采: the wall, and the same brands by 模式, 级别, 阶段, unit."""

    head: Head
    brands: tuple[BrandCard, ...]
    by_mode: tuple[Links, ...]
    by_level: tuple[Links, ...]
    by_stage: tuple[Links, ...]
    by_unit: tuple[Links, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodItem:
    """One of a brand's 工作法."""

    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """A dated line: 认定, 复核, 节点; *done* is False for what is only planned."""

    date: Stamp | None
    title: str
    text: str = ""
    done: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandView:
    """品牌页; page-k holds the articles only."""

    head: Head
    name: str
    number: int
    unit: Link
    slogan: str
    mode: str
    level: str
    stage: str
    color: str
    mark: Picture | None
    mark_meaning: str
    meaning: str
    body: Body | None
    methods: tuple[MethodItem, ...]
    results: tuple[Figure, ...]
    history: tuple[HistoryEntry, ...]
    honours: tuple[HonourRow, ...]
    pairings: tuple[PairingRow, ...]
    projects: tuple[ProjectRow, ...]
    media: tuple[MediaRow, ...]
    years: tuple[Group, ...]
    siblings: tuple[Link, ...]
    listing: Listing


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixCell:
    """The projects of one level and batch."""

    projects: tuple[ProjectRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """One project type: a cell for each column of the matrix."""

    type: str
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardNote:
    """A standard with its items; *basis* is its source."""

    name: str
    items: tuple[str, ...]
    basis: str
    confidence: str
    """Empty in production: confidence marks are internal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectsView:
    """党建“双创”总览: 类型 in rows, 级别 and 批次 in columns."""

    head: Head
    columns: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    projects: tuple[ProjectRow, ...]
    standards: tuple[StandardNote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """One piece of evidence: *kind* is 稿件, 荣誉, 材料 or 网页."""

    link: Link
    kind: str
    date: Stamp | None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceItem:
    """One item of the standard with what supports it; without evidence it is not shown in production."""

    name: str
    rows: tuple[EvidenceRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRow:
    """One task of the 任务书; *state* is empty where production shows only what has been achieved."""

    content: str
    goal: str
    items: tuple[str, ...]
    owner: str
    due: Stamp | None
    state: str
    evidence: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectView:
    """双创项目页."""

    head: Head
    name: str
    unit: Link
    type: str
    level: str
    batch: str
    status: str
    period: str
    docno: tuple[str, ...]
    standard: str
    previous: tuple[Link, ...]
    following: tuple[Link, ...]
    milestones: tuple[HistoryEntry, ...]
    tasks: tuple[TaskRow, ...]
    matrix: tuple[EvidenceItem, ...]
    body: Body | None
    contents: tuple[Heading, ...]
    honours: tuple[HonourRow, ...]
    media: tuple[MediaRow, ...]
    groups: tuple[Group, ...]


# -- registers --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class PairingsView:
    """结对共建; the network is nodes on a circle, edges by index."""

    head: Head
    counts: Table
    by_type: Chart
    pairings: tuple[PairingRow, ...]
    network: Network


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkNode:
    """A unit or partner, placed; *x* and *y* in units of the drawing, *anchor* the end at which its name begins."""

    name: str
    x: float
    y: float
    anchor: str
    outside: bool
    degree: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkEdge:
    """A line between two nodes: *weight* pairings."""

    x1: float
    y1: float
    x2: float
    y2: float
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Who is paired with whom, drawn on a circle."""

    size: float
    nodes: tuple[NetworkNode, ...]
    edges: tuple[NetworkEdge, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistRow:
    """A public item of the 三张清单."""

    id: str
    anchor: str
    problem: str
    measures: tuple[str, ...]
    owners: tuple[Link, ...]
    state: str
    origin: str
    raised: Stamp | None
    due: date | None
    closed: date | None
    closing_note: str
    evidence: tuple[Link, ...]
    pairings: tuple[Link, ...]
    articles: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistsView:
    """三张清单."""

    head: Head
    counts: tuple[Figure, ...]
    items: tuple[ChecklistRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HonourGroup:
    """Honours of one year."""

    title: str
    rows: tuple[HonourRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HonoursView:
    """荣誉."""

    head: Head
    counts: tuple[Figure, ...]
    groups: tuple[HonourGroup, ...]
    by_unit: Table | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaGroup:
    """Reports of one year."""

    title: str
    rows: tuple[MediaRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaView:
    """媒体聚焦."""

    head: Head
    counts: tuple[Figure, ...]
    groups: tuple[MediaGroup, ...]
    by_unit: Table | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticsView:
    """稿件统计: what production may show, each chart with its table."""

    head: Head
    figures: tuple[Figure, ...]
    charts: tuple[Chart, ...]
    tables: tuple[Table, ...]
    files: tuple[Link, ...]


# -- the rest ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    """检索: with JavaScript the shards are searched, without it the links lead on."""

    head: Head
    shards: tuple[str, ...]
    groups: tuple[Links, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundView:
    """404. *root* is the path of base_url, for a page that stands at any depth."""

    head: Head
    root: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectView:
    """The page at an old address."""

    head: Head
    target: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardView:
    """编辑看板, in previews only: what production holds back, and why."""

    head: Head
    held: tuple[Link, ...]
    overdue: tuple[Link, ...]
    gaps: tuple[Links, ...]
    silent: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """An entry of a feed; *address* is rooted."""

    title: str
    address: str
    published: Stamp
    updated: Stamp
    summary: str
    authors: tuple[str, ...]
    categories: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedView:
    """An Atom feed."""

    title: str
    address: str
    page: str
    updated: Stamp
    entries: tuple[FeedEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapEntry:
    """A page in sitemap.xml."""

    address: str
    changed: Stamp | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MapView:
    """sitemap.xml."""

    entries: tuple[MapEntry, ...]
