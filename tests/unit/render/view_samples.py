"""A View of every kind, made by hand from the life of a university that does not exist."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

from sitegen.core.dates import Precision, Stamp
from sitegen.model import views as v
from sitegen.model.views.articles import ArticleView, Chip, PhaseStep, PlainPageView, SeriesPlace, Term
from sitegen.model.views.base import replace
from sitegen.model.views.board import BoardCommand, BoardEntry, BoardSection, BoardView
from sitegen.model.views.brands import BrandsView, BrandView, Facet, MethodItem, ResultFigure, Scroll, Structure
from sitegen.model.views.checklists import ChecklistGroup, ChecklistRow, ChecklistsView, MeasureRow
from sitegen.model.views.fusion import ChainRow, FocusPart, FusionView, PhaseCell
from sitegen.model.views.honours import HonourGroup, HonoursView, MediaGroup, MediaView
from sitegen.model.views.lists import ArchiveView, Chapter, GroupsView, HomeView, IndexView, SectionView, TagView
from sitegen.model.views.others import (
    FeedEntry,
    FeedView,
    MapEntry,
    MapView,
    NotFoundView,
    RedirectView,
    SearchFacet,
    SearchOption,
    SearchView,
    SearchYear,
    WithdrawnView,
)
from sitegen.model.views.pairings import Network, PairingGroup, PairingsView
from sitegen.model.views.projects import (
    EvidenceItem,
    EvidenceMatrix,
    EvidenceRow,
    LineStep,
    Mark,
    MatrixCell,
    MatrixRow,
    MilestoneRow,
    ProjectsView,
    ProjectView,
    Ruler,
    StandardLine,
    StandardNote,
    TaskRow,
    Tick,
)
from sitegen.model.views.statistics import StatisticsPart, StatisticsView
from sitegen.model.views.units import Excerpt, UnitsView, UnitView
from sitegen.model.vocabulary import PairingType
from sitegen.plan.charts import curve
from sitegen.plan.figures.pairings import Partner, Tie
from sitegen.plan.network import network as lay_network

Render = Callable[..., str]
"""Renders a template with a View: ``render(template, view, address="", frame=FRAME)``."""

BODY = "body"
HTML = """<p>6月25日傍晚，最后一箱水样送进环境与化工学院水质分析室，<em>流域监测党小组</em>的汛前采样结束。三天里，党小组<strong>八名党员</strong>沿清澜河跑完九个采样点，取回54瓶水样，为流域治理留下汛前底数。</p>
<h2 id="yi">一、先跑点，再开会</h2>
<p>采样前一晚，党小组在河堤上开了一次短会，只定三件事：谁背箱、谁下水、谁复核。下水的人必须系安全绳，复核的人有权要求重采。第二天在七号点，果然有一瓶因为标签写错被判重采，来回多走了四里路，没有人抱怨。</p>
<blockquote><p>少撒一把，真的不减产？</p></blockquote>
<h2 id="er">二、把问题带回去</h2>
<ol><li>党小组把这个问题记下来，转给了农学院的党员。</li><li>九个点的数据将与去年同期比对，结果向沿岸三个村公布。</li></ol>
<table><thead><tr><th>点位</th><th>溶解氧</th><th>与去年同期</th></tr></thead><tbody><tr><td>三号点（青禾镇）</td><td>7.2</td><td>升高 0.4</td></tr><tr><td>七号点</td><td>6.8</td><td>持平</td></tr></tbody></table>
<h3 id="er-1">还没有做成的</h3>
<aside class="editor-note"><p class="label">编后语</p><p>好的坏的都公布，变化的原因请党员教师讲清楚。</p></aside>
<h2 id="san">三、下一步</h2>
<p>跑点的路上也做宣传。“护畔行动”的小推车里除了采样瓶，还有两百份画着鱼虾的节肥卡片，送给在河边菜地干活的乡亲。</p>
<pre><code>for point in points:
    print(point)

</code></pre>"""

MINUTE = Stamp(date(2025, 6, 26), time(16, 13), Precision.MINUTE)
DAY = Stamp(date(2025, 6, 26))
MONTH = Stamp(date(2024, 3, 1), precision=Precision.MONTH)

PICTURE = v.Picture(
    address="/media/ab12cd34-1200.jpg",
    width=1200,
    height=800,
    alt="两个人蹲在河岸取水",
    caption="6月25日，党员在清澜河青禾段采集水样。江浔宁 摄",
    sources=tuple(v.Rendition(address=f"/media/ab12cd34-{width}.webp", width=width) for width in (400, 800, 1200)),
    tone="water-2",
)
MARK = v.Picture(address="/media/mark-480.png", width=480, height=480, alt="清流先锋标识")
HOME = v.Link(text="首页", address="/index.html")
SECTION = v.Link(text="支部动态", address="/dongtai/index.html")
UNIT = v.Link(text="水处理研究生党支部", address="/units/hh-yjs.html")
UNITS = (
    v.Link(text="环境与化工学院党委", address="/units/hh.html"),
    v.Link(text="澜江市公安局学府派出所党支部"),
)

FRAME = v.Frame(
    title="江澜大学党建",
    name="江澜党建",
    description="记录江澜大学各级党组织每一天做的事",
    language="zh-CN",
    base_url="https://dangjian.example/",
    zone="Asia/Shanghai",
    menu=(
        HOME,
        v.Link(text="要闻", address="/yaowen/index.html"),
        SECTION,
        v.Link(text="通知公告", address="/tongzhi/index.html"),
        v.Link(text="理论学习", address="/lilun/index.html"),
        v.Link(text="党组织", address="/units/index.html"),
        v.Link(text="品牌风采", address="/brands/index.html"),
        v.Link(text="党建“双创”", address="/projects/index.html"),
        v.Link(text="结对共建", address="/pairings.html"),
        v.Link(text="三张清单", address="/checklists.html"),
    ),
    host="中共江澜大学委员会组织部、宣传部",
    address="江省澜江市学府路1号",
    postcode="000000",
    phone="0000-0000000",
    mail="dangjian@jianglan.example",
    icp="江ICP备00000000号",
    police="江公网安备 00000000000000号",
    police_code="00000000000000",
    copyright="版权所有 © 中共江澜大学委员会",
    friends=(v.Link(text="江澜大学", address="https://www.jianglan.example/"),),
    logo="",
    accent="#a61b1b",
    accents="",
    styles="",
    dark=False,
    grey=False,
    preview=False,
    search=True,
    feed="/feed.xml",
    carousel=False,
)
BARE_FRAME = replace(
    FRAME,
    **{
        name: ""
        for name in (
            "description",
            "base_url",
            "host",
            "address",
            "postcode",
            "phone",
            "mail",
            "icp",
            "police",
            "police_code",
            "copyright",
            "feed",
        )
    },
    menu=(),
    friends=(),
    search=False,
)

_STORIES = (
    (
        "清澜河流域治理党员行动启动",
        "环境与化工学院党委发起清澜河流域治理党员行动，师生党员与沿河村镇共同认领12个监测点位。",
    ),
    (
        "田埂上的小黑板：一堂写满问号的党课",
        "作物学系教师党支部把党课开到稻田里，黑板上先写农户的三个问题，再请党员教师逐个作答。",
    ),
    ("两个支部一张课表", "教务处党支部与工程训练中心坐到一起，把实验课挤在周三下午的老问题拆成三步解决。"),
    (
        "学校党委调研“三张清单”推进情况",
        "学校党委调研组不看汇报材料，到教务处、财务处、科学技术处等四个现场看举措是否落到师生身上。",
    ),
    (
        "把团队带进党支部，把难题带到支部会",
        "机械工程学院研究生第一党支部围绕轻量化课题建党小组，难题挂牌，谁能解谁来解。",
    ),
    (
        "五代党员同坐一张桌",
        "“七一”前夕，离退休第一党支部与信息工程学院本科生党支部座谈，最年长的党员92岁，最年轻的19岁。",
    ),
)


def card(number: int = 0, **changes: object) -> v.Card:
    title, summary = _STORIES[number % len(_STORIES)]
    made = v.Card(
        title=title,
        address=f"/dongtai/2025/0626-x{number}.html",
        date=Stamp(date(2025, 6 - number % 6, 26 - number % 20)),
        summary=summary,
        unit=UNIT,
        picture=PICTURE if number % 2 == 0 else None,
        label="【共建手记】" if number % 5 == 2 else "",
    )
    return replace(made, **changes)


def cards(count: int, start: int = 0) -> tuple[v.Card, ...]:
    return tuple(card(number) for number in range(start, start + count))


def head(title: str, address: str, *trail: v.Link, **more: object) -> v.Head:
    return v.Head(title=title, address=address, description=f"{title}的简介", trail=(HOME, *trail), **more)


def group(title: str, count: int, start: int = 0) -> v.Group:
    return v.Group(title=title, cards=cards(count, start), address="/dongtai/index.html")


PAGER = v.Pager(newer="/dongtai/index.html", older="/dongtai/page-1.html", label="第 2 页")
HEADINGS = (
    v.Heading(level=2, id="yi", text="一、先跑点，再开会"),
    v.Heading(level=2, id="er", text="二、把问题带回去"),
    v.Heading(level=3, id="er-1", text="还没有做成的"),
    v.Heading(level=2, id="san", text="三、下一步"),
)
_BRANDS = (
    ("清流先锋", "环境与化工学院党委", "#0B6468"),
    ("智引匠心", "机械工程学院党委", "#8A1F11"),
    ("红色齿轮", "机械设计系教师党支部", "#7A3B00"),
    ("代码传薪", "软件工程系教师党支部", "#1F3F7A"),
    ("禾穗同行", "农学院党委", "#5A6B12"),
    ("田间党课", "作物学系教师党支部", ""),
    ("墨灯", "中文系教师党支部", "#33302C"),
    ("仁心守护", "护理学系教师党支部", "#7A1F4B"),
)
BRANDS = tuple(
    v.BrandCard(
        name=name,
        address=f"/brands/b{number}.html",
        unit=v.Link(text=unit, address="/units/hh.html"),
        unit_type="党支部",
        slogan="把论文写在清澜河上",
        mode="一院一品",
        level="省级",
        stage="认定",
        color=color,
        mark=MARK if number % 3 == 0 else None,
    )
    for number, (name, unit, color) in enumerate(_BRANDS)
)
PROJECT = v.ProjectRow(
    name="环境与化工学院党委标杆院系（国家级）",
    address="/projects/guo-hh-bgyx.html",
    type="标杆院系",
    level="国家级",
    batch="第四批",
    status="培育创建",
    period="2024年3月—2026年3月",
)
PROJECTS = (
    PROJECT,
    replace(
        PROJECT,
        name="软件工程系教师党支部书记工作室",
        address="/projects/xx.html",
        type="双带头人工作室",
        level="省级",
        batch="第二批",
    ),
    replace(
        PROJECT,
        name="水处理研究生党支部样板支部",
        address="/projects/hh-yjs.html",
        type="样板支部",
        level="校级",
        batch="首批",
        status="通过验收",
    ),
)
PAIRINGS = tuple(
    v.PairingRow(
        anchor=f"gongjian-gj-2024-0{number}",
        name=name,
        types=types,
        parties=UNITS,
        date=MONTH,
        state=state,
        subject="让机关党课从问题讲起",
        content="机关各党支部提前收集党员关心的问题，思政课教师按问题备课，双方共同试讲、共同修改。",
        outcome="两年共备党课32堂，形成题目清单一份。" if state == "完成" else "",
        checklist=(v.Link(text="QD-2024-01", address="/checklists.html#qd-2024-01"),),
        articles=(v.Link(text="两个支部一张课表", address="/dongtai/2025/0626-x2.html", note="2024-06-18"),),
    )
    for number, (name, types, state) in enumerate(
        (
            ("机关党委与马克思主义学院直属党支部党课共备", ("机关与院系",), "完成"),
            ("保卫处党支部与学府派出所党支部平安校园共建", ("校地",), "推进"),
            ("车辆工程系教师党支部与澜江客车技术中心党支部共建", ("校企", "师生"), "启动"),
        ),
        1,
    )
)
HONOURS = tuple(
    v.HonourRow(
        anchor=f"honour-{number}",
        name=name,
        level=level,
        date=DAY,
        by="江省教育厅",
        winner="流域监测党小组",
        units=(UNIT,),
        address="https://jiangsheng.example/1.html" if number else "",
        brands=(v.Link(text="护畔行动", address="/brands/hupan.html"),),
        projects=(v.Link(text="样板支部", address="/projects/hh-yjs.html"),),
        proof=PICTURE if number else None,
        within=("环境与化工学院党委",),
    )
    for number, (name, level) in enumerate((("全省高校党建品牌创建优秀案例", "省级"), ("学校先进基层党组织", "校级")))
)
MEDIA = tuple(
    v.MediaRow(
        title=title,
        outlet=outlet,
        level="省级",
        date=DAY,
        edition=edition,
        address=address,
        units=(UNIT,),
    )
    for title, outlet, edition, address in (
        ("十二个点位守着一条河", "《澜江日报》", "第4版", ""),
        ("把思政课上到河边", "《江省教育报》", "", "https://edu.jiangsheng.example/2025/1022.html"),
    )
)
FIGURES = (
    v.Figure(label="稿件", value="1926", measure="篇", note="截至2025年6月", address="/statistics.html"),
    v.Figure(label="党建品牌", value="12", measure="个"),
    v.Figure(label="结对共建", value="36", measure="项"),
    v.Figure(label="荣誉", value="18", measure="项"),
)
HISTORY = (
    v.HistoryEntry(date=MONTH, title="申报", text="学校推荐"),
    v.HistoryEntry(date=DAY, title="入选培育创建"),
    v.HistoryEntry(date=None, title="复核"),
)
LINKS = (
    v.Links(
        title="标签",
        links=(
            v.Link(text="流域治理", address="/tags/liu-yu-zhi-li.html", note="12 篇"),
            v.Link(text="结对共建", address="/tags/jie-dui-gong-jian.html"),
        ),
    ),
    v.Links(title="空的一组", links=()),
)
TREE = (
    v.UnitNode(
        name="中共江澜大学委员会",
        address="/units/jlu.html",
        type="学校党委",
        articles=82,
        own=9,
        note="",
        children=tuple(
            v.UnitNode(
                name=f"{name}党委",
                address=f"/units/{number}.html",
                type="二级党委",
                articles=9 * number,
                own=9 * number,
                note="还没有稿件" if number == 0 else "",
                children=(
                    v.UnitNode(
                        name=f"{name}研究生党支部",
                        address=f"/units/{number}-y.html",
                        type="党支部",
                        articles=0,
                        own=0,
                        note="",
                        children=(),
                    ),
                ),
            )
            for number, name in enumerate(("环境与化工学院", "机械工程学院", "信息工程学院", "农学院"))
        ),
    ),
)
TABLE = v.Table(
    caption="各年各类共建",
    head=("年份", "机关与院系", "校地", "校企"),
    rows=tuple(
        (v.Cell(text=f"{year}年"), v.Cell(text="3"), v.Cell(text="12"), v.Cell(links=(UNIT,)))
        for year in (2023, 2024, 2025)
    ),
)
CHART = v.Chart(
    title="按类型",
    measure="项",
    bars=tuple(
        v.Bar(label=label, value=value, share=value / 12 * 100)
        for label, value in (("机关与院系", 12), ("校地", 9), ("校企", 6), ("师生", 12), ("机关内部", 2), ("校际", 1))
    ),
)


def network(count: int = 18) -> Network:
    """*count* partners, one below the other, each working with its unit and every third with another."""
    ours = ("机关党委", "环境工程系教师党支部", "农学院党委")
    theirs = ("澜江市公安局学府派出所党支部", "澜江客车制造有限公司技术中心党支部")
    kinds = tuple(PairingType)
    partners = [Partner(outside=True, place=9, name=theirs[number % 2] + str(number)) for number in range(count)]
    units = [Partner(outside=False, place=place, name=name, unit=f"u{place}") for place, name in enumerate(ours)]
    lines = [
        Tie(one=units[number % 3], other=partner, kind=kinds[number % 6], count=1 + number % 5)
        for number, partner in enumerate(partners)
    ]
    return lay_network((Tie(one=units[0], other=units[2], kind=kinds[1], count=2), *lines))


_EVIDENCE = (
    EvidenceRow(
        number=1,
        link=v.Link(text="十二个点位守着一条河", address="/dongtai/2025/0626-x0.html"),
        kind="稿件",
        date=DAY,
        held="草稿",
    ),
    EvidenceRow(
        number=2,
        link=v.Link(text="议事清单（2024年修订）", address="/media/ab12cd34-yishi.pdf", note="PDF，24 KB"),
        kind="材料",
        date=MONTH,
        source="学院党委",
    ),
    EvidenceRow(
        number=3,
        link=v.Link(text="把思政课上到河边", address="https://edu.jiangsheng.example/2025/1022.html"),
        kind="网页",
        date=None,
        source="《江省教育报》",
        shot=replace(PICTURE, alt="“把思政课上到河边”截图", caption=""),
    ),
)

PUBLICATION = v.Publication(
    published=MINUTE,
    updated=MINUTE,
    section="支部动态",
    tags=("流域治理",),
    writers=(v.Writer(name="许澄"), v.Writer(name="环境与化工学院党委", organisation=True)),
    editors=("宁小满",),
    origin="https://hh.jianglan.example/1.html",
)
ARTICLE = ArticleView(
    head=head(
        "赶在汛期前，流域监测党小组跑完九个采样点",
        "/dongtai/2025/0626-hupan-caiyang.html",
        SECTION,
        picture=PICTURE,
        publication=PUBLICATION,
    ),
    kicker="一条河　两个支部　十二个点位",
    title="赶在汛期前，流域监测党小组跑完九个采样点",
    subtitle="——".removeprefix("——") + "三天、九个点、五十四瓶水样",
    dash=True,
    label="【共建手记】",
    date=MINUTE,
    updated=Stamp(date(2025, 7, 1)),
    source="环境与化工学院党委",
    repost=True,
    origin="https://hh.jianglan.example/1.html",
    authors=(v.CreditLine(label="作者", names="许澄、江浔宁"),),
    credits=(
        v.CreditLine(label="文字", names="许澄"),
        v.CreditLine(label="摄影", names="江浔宁"),
        v.CreditLine(label="编辑", names="宁小满"),
    ),
    genre="通讯",
    activities=("主题党日", "党小组会"),
    note="清澜河从学校北门外流过，沿河有四个乡镇、两处工业集中区。本站开设专题，记录师生党员在这条河上做的事：采了多少水样、改了哪个排口、哪一项没有做成。",
    series=(
        SeriesPlace(
            link=v.Link(text="共建手记", address="/series/gongjian-shouji.html"),
            part="实践育人",
            number=3,
            preface="结对共建，结的是对子，解的是难题。\n“共建手记”专栏由参加共建的党员轮流执笔。",
            previous=v.Link(text="第一次见面谈了什么", address="/dongtai/2025/0501-x.html"),
            next=v.Link(text="分工怎样定", address="/dongtai/2025/0801-x.html"),
        ),
    ),
    cover=PICTURE,
    contents=HEADINGS,
    body=v.Body(digest=BODY),
    terms=(
        Term(
            name="党小组",
            text="党支部的组成部分。",
            parts=("学习", "活动"),
            source="《中国共产党支部工作条例（试行）》",
        ),
        Term(name="三会一课", text="党支部的基本组织生活制度。"),
    ),
    attachments=(v.FileLink(name="采样记录表", address="/files/1.xlsx", kind="XLSX", size="24 KB"),),
    tags=(
        v.Link(text="流域治理", address="/tags/liu-yu-zhi-li.html"),
        v.Link(text="实践育人", address="/tags/shi-jian-yu-ren.html"),
    ),
    chips=(
        Chip(label="单位", link=UNIT),
        Chip(label="单位", link=UNITS[0]),
        Chip(label="品牌", link=v.Link(text="护畔行动", address="/brands/hupan.html")),
        Chip(
            label="党建“双创”",
            link=v.Link(text=PROJECT.name, address=PROJECT.address),
            items=("推动改革发展到位", "基层组织制度执行到位"),
        ),
    ),
    focus=(v.Link(text="科学研究", address="/fusion.html#ronghe-科学研究"), v.Link(text="社会服务")),
    phase="落实",
    steps=(
        PhaseStep(phase="部署", date=MONTH, title="清澜河流域治理党员行动启动", address="/yaowen/2025/0613-x.html"),
        PhaseStep(phase="落实", date=MINUTE, title="赶在汛期前，流域监测党小组跑完九个采样点"),
        PhaseStep(phase="", date=DAY, title="期满总结会", address="/yaowen/2026/0402-x.html"),
    ),
    ai="本稿图片由人工智能辅助生成（绘图工具）",
    previous=v.Link(text="两个支部一张课表", address="/dongtai/2025/0601-x.html"),
    next=v.Link(text="五代党员同坐一张桌", address="/dongtai/2025/0630-x.html"),
    related=cards(4),
)

ITEM = ChecklistRow(
    id="QD-2024-01",
    anchor="qd-2024-01",
    problem="实验课集中在周三下午，学生要分四批做到晚上九点",
    measures=(
        MeasureRow(
            content="合并编制课表",
            owner=v.Link(text="教务处党支部", address="/units/jg-jwc.html", note="教学运行岗"),
            due=MONTH,
            state="推进",
            late=3,
        ),
        MeasureRow(content="错开到三个下午"),
    ),
    owners=(v.Link(text="教务处党支部", address="/units/jg-jwc.html", note="支部书记"),),
    within=("机关党委",),
    state="已销号",
    origin="师生意见",
    decided="支委会（2024年3月5日）",
    raised=MONTH,
    due=date(2024, 9, 30),
    late=12,
    closed=date(2024, 9, 12),
    closing_note="秋季学期课表已合并编制。",
    evidence=(v.Link(text="两个支部一张课表", address="/dongtai/2025/0626-x2.html"),),
    pairings=(v.Link(text="教务处与工程训练中心", address="/pairings.html#gongjian-gj-2024-01"),),
    articles=(v.Link(text="调研“三张清单”", address="/dongtai/2025/0626-x3.html", note="2024-09-05"),),
)

# Template → a full View.
VIEWS: dict[str, object] = {
    "home.html": HomeView(
        head=v.Head(title="江澜大学党建", address="/index.html", description="江澜大学党的建设"),
        lead=card(0),
        beside=(card(2, label=""), card(1), card(4)),
        news=group("要闻", 7),
        notices=group("通知公告", 6, 3),
        sections=(group("支部动态", 5), group("理论学习", 5, 2), group("队伍建设", 5, 4)),
        brands=BRANDS,
        projects=PROJECTS,
        series=(
            v.Link(text="共建手记", address="/series/gongjian-shouji.html"),
            v.Link(text="书记讲开", address="/series/shuji-jiangkai.html"),
        ),
        topics=(v.Link(text="清澜河流域治理党员行动", address="/topics/liuyu-zhili.html"),),
        media=MEDIA,
        figures=FIGURES,
    ),
    "section.html": SectionView(
        head=head("支部动态", "/dongtai/index.html", feed="/dongtai/feed.xml", feed_title="支部动态"),
        title="支部动态",
        number=2,
        intro=v.Body(digest=BODY),
        children=(v.Link(text="志愿服务", address="/dongtai/zhiyuan/index.html"),),
        pinned=(card(1, pinned=True),),
        listing=v.Listing(cards=cards(8), pager=PAGER),
    ),
    "tag.html": TagView(
        head=head("流域治理", "/tags/liu-yu-zhi-li.html"),
        title="流域治理",
        number=0,
        listing=v.Listing(cards=cards(4), pager=PAGER),
    ),
    "article.html": ARTICLE,
    "page.html": PlainPageView(
        head=head("关于本站", "/about.html"), title="关于本站", body=v.Body(digest=BODY), contents=HEADINGS
    ),
    "index-list.html": IndexView(
        head=head("网站地图", "/sitemap.html"), title="网站地图", intro="全站的栏目与页面。", groups=LINKS
    ),
    "archive.html": ArchiveView(
        head=head("2025年6月稿件", "/archive/2025/06.html"),
        title="2025年6月",
        cards=cards(4),
        newer=v.Link(text="2025年7月", address="/archive/2025/07.html"),
        older=v.Link(text="2025年5月", address="/archive/2025/05.html"),
    ),
    "groups.html": GroupsView(
        head=head("共建手记", "/series/gongjian-shouji.html", feed="/series/gongjian-shouji.xml"),
        title="共建手记",
        label="专栏",
        facts=("2024年3月—2026年3月", "已归档", "共 7 篇"),
        preface="结对共建，结的是对子，解的是难题。",
        note="约稿请联系宣传委员。",
        body=v.Body(digest=BODY),
        cover=PICTURE,
        tags=(v.Link(text="流域治理", address="/tags/liu-yu-zhi-li.html"),),
        index=(v.Links(title="分类", links=(v.Link(text="实践育人", address="/series/x.html#a", note="3 篇"),)),),
        chapters=(
            Chapter(
                title="实践育人",
                anchor="a",
                count="3 篇",
                cards=tuple(replace(card, label="", place="第 2 篇") for card in cards(3)),
            ),
            Chapter(
                title="环境与化工学院党委",
                anchor="b",
                address="/units/hh.html",
                count="4 篇",
                chapters=(
                    Chapter(
                        title="2025年",
                        anchor="b-2025",
                        cards=cards(4),
                        after=(v.Link(text="2024年 3 篇", address="/fusion/2024-1.html#danwei-hh"),),
                    ),
                ),
            ),
            Chapter(title="人物榜样", anchor="c", count="还没有稿件"),
        ),
    ),
    "fusion.html": FusionView(
        head=head("党建与业务融合", "/fusion.html"),
        title="党建与业务融合",
        intro="党建与业务同部署、同落实、同考核。",
        table=v.Table(
            caption="各单位稿件（篇）",
            head=("单位", "人才培养", "科学研究"),
            rows=(
                (
                    v.Cell(links=UNITS[:1]),
                    v.Cell(number=3, links=(v.Link(text="3", address="/fusion/2025-1.html#danwei-hh"),)),
                    v.Cell(),
                ),
            ),
        ),
        focuses=(
            FocusPart(
                title="人才培养",
                anchor="ronghe-人才培养",
                count="7 篇",
                cards=cards(4),
                years=(v.Link(text="2025年", address="/fusion/2025-1.html", note="7 篇"),),
            ),
            FocusPart(title="科学研究", anchor="ronghe-科学研究", count="1 篇", cards=cards(1), years=()),
        ),
        chains=(
            ChainRow(
                span="2024年3月—2024年12月",
                cells=(
                    PhaseCell(phase="部署", cards=cards(1)),
                    PhaseCell(phase="落实", cards=cards(2)),
                    PhaseCell(phase="考核", cards=()),
                ),
            ),
        ),
    ),
    "units.html": UnitsView(head=head("党组织", "/units/index.html"), tree=TREE, outside=TREE[0].children[:1]),
    "unit.html": UnitView(
        head=head(
            "环境与化工学院党委",
            "/units/hh.html",
            v.Link(text="党组织", address="/units/index.html"),
            feed="/units/hh.xml",
        ),
        name="环境与化工学院党委",
        number=0,
        type="二级党委",
        kind="教师",
        founded=MONTH,
        successor=v.Link(text="资源与环境学院党委", address="/units/zh.html"),
        liaison="学校党委委员",
        committee=(v.CreditLine(label="书记", names="方念慈"),),
        intro=v.Body(digest=BODY),
        children=TREE[0].children,
        merged=(v.Link(text="化学学院党总支", address="/units/hx.html"),),
        brands=Excerpt(rows=BRANDS[:2], total=2),
        projects=Excerpt(rows=PROJECTS, total=len(PROJECTS)),
        life=(
            v.Group(title="主题党日", cards=cards(3), note="12 篇", address="/units/hh.html#gaojian"),
            v.Group(title="党课", cards=cards(1), note="1 篇"),
        ),
        pairings=Excerpt(rows=PAIRINGS, total=9, address="/pairings.html"),
        honours=Excerpt(rows=HONOURS, total=29, address="/honours.html#单位=环境与化工学院党委"),
        media=Excerpt(rows=MEDIA, total=len(MEDIA)),
        articles=24,
        own=9,
        listing=v.Listing(cards=cards(4), pager=PAGER),
    ),
    "brands.html": BrandsView(
        head=head("品牌风采", "/brands/index.html"),
        brands=BRANDS,
        facets=(Facet(name="模式", groups=LINKS[:1]), Facet(name="级别", groups=())),
        coverage=v.Table(
            caption="建有品牌的党组织",
            head=("党组织", "总数"),
            rows=((v.Cell(text="党总支"), v.Cell(text="3", number=3)),),
        ),
        missing=(),
    ),
    "brand.html": BrandView(
        head=head("清流先锋", "/brands/qingliu.html", v.Link(text="品牌风采", address="/brands/index.html")),
        name="清流先锋",
        number=0,
        unit=UNITS[0],
        slogan="把论文写在清澜河上",
        mode="一院一品",
        level="省级",
        stage="认定",
        color="#0B6468",
        mark=MARK,
        mark_meaning="三道水纹自左向右渐次平缓，表示河水由浊变清；水纹上方的小圆取采样瓶口之形，也是一轮初升的太阳。",
        meaning="学院因水而设，学科因水而兴。“清流”既是治理目标，也是党员干部为人做事的尺度；“先锋”是在河道边、车间里、讲台上先走一步。",
        body=v.Body(digest=BODY),
        methods=(
            MethodItem(
                name="一河一策", text="按河段编成师生党员小组，采样、分析、提建议，由学院党委汇总后送河道管理部门参考。"
            ),
            MethodItem(
                name="一村一站", text="党员教师分片联系村级污水处理站点，设备调试、人员培训、季度回访一包到底。"
            ),
            MethodItem(name="一课一样", text="流域实测数据进入专业课和思政课。"),
            MethodItem(name="一季一讲", text=""),
        ),
        structure=Structure(
            label="清流先锋：一河一策",
            width=336,
            height=200.0,
            lintel=120.0,
            size=26.0,
            scroll=44.0,
            scrolls=(Scroll(x=168.0, top=100.0, letters=("一", "河", "一", "策")),),
        ),
        results=(
            ResultFigure(
                label="断面采样", value="1926", measure="断面次", until=MONTH, source=v.Link(text="流域监测台账")
            ),
            ResultFigure(label="课程", value="11", measure="门", until=None, source=None),
        ),
        history=HISTORY,
        honours=HONOURS,
        pairings=PAIRINGS[:1],
        projects=PROJECTS[:1],
        media=MEDIA,
        years=(v.Group(title="2025年", cards=cards(4)), v.Group(title="2024年", cards=cards(3, 2))),
        siblings=tuple(v.Link(text=item.name, address=item.address) for item in BRANDS[1:]),
        pager=PAGER,
    ),
    "projects.html": ProjectsView(
        head=head("党建“双创”", "/projects/index.html"),
        columns=("国家级第四批", "省级第二批", "校级首批"),
        rows=tuple(
            MatrixRow(
                type=row.type,
                cells=tuple(
                    MatrixCell(
                        groups=(v.Links(title=row.status, links=(v.Link(text=row.name, address=row.address),)),)
                        if place == number
                        else ()
                    )
                    for place in range(3)
                ),
            )
            for number, row in enumerate(PROJECTS)
        ),
        counts=TABLE,
        projects=PROJECTS,
        standards=(
            StandardNote(
                name="五个到位",
                types=("标杆院系",),
                items=(
                    StandardLine(name="党组织领导和运行机制到位"),
                    StandardLine(name="政治把关作用到位", text="学校自拟的说明"),
                ),
                basis="教党〔2018〕25号",
                confidence="证（见于公开文件）",
                checked="2026年1月核对",
            ),
        ),
    ),
    "project.html": ProjectView(
        head=head(PROJECT.name, PROJECT.address, v.Link(text="党建“双创”", address="/projects/index.html")),
        name=PROJECT.name,
        unit=UNITS[0],
        type="标杆院系",
        level="国家级",
        batch="第四批",
        status="培育创建",
        period_label="建设期",
        period="2024年3月—2026年3月",
        length="2年",
        docno=("江教工委函〔2024〕7号",),
        standard="五个到位",
        line=tuple(LineStep(project=row, here=row is PROJECT) for row in reversed(PROJECTS)),
        ruler=Ruler(
            label="建设期 2024年3月—2026年3月；申报 2023年11月",
            period=(9.5, 96.0),
            ticks=(Tick(text="2024", x=6.2), Tick(text="2025", x=48.3)),
            marks=(
                Mark(number=1, x=2.0, row=0, done=True, planned=4.0),
                Mark(number=2, x=9.5, row=0, done=True),
                Mark(number=3, x=11.0, row=1, done=False, late=(11.0, 60.0)),
            ),
            rows=2,
            today=60.0,
        ),
        milestones=(
            MilestoneRow(
                name="申报",
                actual=MONTH,
                planned=MONTH,
                result="完成",
                material=_EVIDENCE[0].link,
                delay="晚 12 天完成",
            ),
            MilestoneRow(name="验收", actual=None, planned=DAY, result="", material=None, delay="逾期 31 天"),
        ),
        matrix=EvidenceMatrix(
            standard="五个到位",
            kinds=("稿件", "材料", "网页"),
            items=(
                EvidenceItem(name="党组织领导和运行机制到位", text="", cells=((1,), (2,), ()), count=2),
                EvidenceItem(name="思想政治工作到位", text="学校自拟的说明", cells=((1,), (2,), (3,)), count=3),
                EvidenceItem(name="政治把关作用到位", text="", cells=((), (), ()), count=0),
            ),
            totals=(1, 1, 1),
            rows=_EVIDENCE,
            years=TABLE,
        ),
        missing_standard="",
        tasks=(
            TaskRow(
                content="健全学院党委把方向、管大局、保落实的议事清单，每年修订一次",
                goal="议事有清单、有记录",
                items=("党组织领导和运行机制到位",),
                owner="学院党委",
                due=MONTH,
                state="完成",
                evidence=(_EVIDENCE[1].link,),
            ),
            TaskRow(
                content="开设河畔思政课",
                goal="",
                items=(),
                owner="",
                due=None,
                state="",
                evidence=(),
                delay="逾期 31 天",
            ),
        ),
        tasks_note="完成 1 项",
        body=v.Body(digest=BODY),
        contents=HEADINGS,
        honours=HONOURS,
        media=MEDIA,
        groups=(group("相关稿件", 3),),
    ),
    "pairings.html": PairingsView(
        head=head("结对共建", "/pairings.html"),
        figures=FIGURES[:2],
        stated=(v.Figure(label="据品牌“清流先锋”，截至2024年12月", value="361", measure="项", note="结对共建活动"),),
        counts=TABLE,
        growth=curve("结对共建累计", "项", (("2023年", 4), ("2024年", 12), ("2025年", 20))),
        activities=CHART,
        types=("机关与院系", "校地", "校企", "师生"),
        states=("启动", "推进", "完成"),
        groups=(PairingGroup(title="2024年", anchor="nian-2024", rows=PAIRINGS),),
        network=network(),
        ties=TABLE,
    ),
    "checklists.html": ChecklistsView(
        head=head("三张清单", "/checklists.html"),
        counts=FIGURES[1:],
        groups=(ChecklistGroup(title="已销号", anchor="zhuangtai-closed", items=(ITEM,)),),
        units=("机关党委",),
        rates=(TABLE,),
    ),
    "honours.html": HonoursView(
        head=head("荣誉", "/honours.html"),
        counts=FIGURES[2:],
        groups=(HonourGroup(title="2025年", anchor="nian-2025", rows=HONOURS),),
        levels=("省级", "校级"),
        units=("环境与化工学院党委",),
        tables=(TABLE,),
    ),
    "media.html": MediaView(
        head=head("媒体聚焦", "/media.html"),
        counts=FIGURES[2:],
        groups=(MediaGroup(title="2025年", anchor="nian-2025", rows=MEDIA),),
        levels=("省级",),
        outlets=("《澜江日报》", "《江省教育报》"),
        tables=(TABLE,),
    ),
    "statistics.html": StatisticsView(
        head=head("稿件统计", "/statistics.html"),
        figures=FIGURES,
        parts=(
            StatisticsPart(
                title="稿件",
                note="转载和校外单位的稿件不计在内。",
                curve=curve("各月稿件", "篇", (("2024年1月", 3), ("2024年2月", 0), ("2024年3月", 7), ("2024年4月", 4))),
                charts=(CHART, replace(CHART, title="按体裁", measure="")),
                tables=(TABLE,),
            ),
            StatisticsPart(
                title="组织生活",
                tables=(
                    v.Table(
                        caption="2026年组织生活（篇，据本站稿件，非组织生活台账）",
                        head=("活动", "1月", "2月", "合计"),
                        rows=(
                            (
                                v.Cell(text="主题党日"),
                                v.Cell(text="4", number=4, shade=4),
                                v.Cell(),
                                v.Cell(text="4", number=4),
                            ),
                        ),
                    ),
                ),
            ),
        ),
        files=(
            v.Link(text="statistics.csv", address="/statistics.csv"),
            v.Link(text="statistics.json", address="/statistics.json"),
        ),
    ),
    "search.html": SearchView(
        head=head("检索", "/search.html"),
        years=(
            SearchYear(name="2025", buckets=4, version="0a1b2c3d"),
            SearchYear(name="2024", buckets=1, version="f0"),
        ),
        facets=(
            SearchFacet(
                name="unit",
                label="单位",
                options=(
                    SearchOption(value="jx", text="机械学院党委 <1>"),
                    SearchOption(value="hh", text="海洋学院党委"),
                ),
            ),
            SearchFacet(name="year", label="年份", options=(SearchOption(value="2025", text="2025年"),)),
        ),
        terms=("机械学院党委 <1>", "三会一课"),
        groups=LINKS,
    ),
    "404.html": NotFoundView(
        head=v.Head(title="没有找到页面", address="/404.html", description="", listed=False),
        root="/dangjian/",
        links=(SECTION,),
    ),
    "withdrawn.html": WithdrawnView(
        head=v.Head(title="已撤下", address="/yaowen/2026/0312-dangke.html", description="", listed=False),
        links=(SECTION,),
    ),
    "redirect.html": RedirectView(
        target=v.Link(text=ARTICLE.title, address=ARTICLE.head.address),
    ),
    "board.html": BoardView(
        head=head("编辑看板", "/_board/index.html"),
        note="截至2025年6月30日。只在预览里有。",
        pages=(v.Link(text="今日", address="/_board/index.html"), v.Link(text="选题", address="/_board/planned.html")),
        sections=(
            BoardSection(
                id="late",
                title="逾期",
                well="没有逾期的事项。",
                note="先办最早的。",
                path="content/projects/x.md",
                entries=(
                    BoardEntry(
                        title=v.Link(text="“中期” <总结>", address="/projects/x.html"),
                        mark="节点",
                        note="责任人：许澄",
                        links=(UNIT,),
                        day=MONTH,
                        days=-12,
                        path="content/dongtai/2025-07-01-x.md",
                    ),
                    BoardEntry(title=v.Link(text="今天到期"), day=date(2025, 6, 30), days=0),
                    BoardEntry(title=v.Link(text="明天到期"), day=date(2025, 6, 30), days=1),
                ),
                total=3,
                late=1,
                more=v.Link(text="全部 3 项", address="/_board/evidence.html#late"),
            ),
            BoardSection(id="planned", title="选题", well="没有待写的选题。"),
            BoardSection(id="table-1", title="总览", well="还没有。", tables=(TABLE,)),
        ),
        commands=(BoardCommand(text="稿件统计", command="sitegen export stats"),),
    ),
    "feed.xml": FeedView(
        root="https://dangjian.example/",
        title="江澜大学党建",
        address="/feed.xml",
        page="/index.html",
        updated=MINUTE,
        entries=(
            FeedEntry(
                title="“5 < 6”与《规程》&章程",
                address="/dongtai/2025/0626-x0.html",
                publication=replace(PUBLICATION, published=DAY),
                summary="三天、九个点。",
                cover=PICTURE,
                note="本期起刊发采样手记。",
                body=v.Body(digest=BODY),
                credits=ARTICLE.credits,
                ai="本稿图片由人工智能辅助生成",
                attachments=ARTICLE.attachments,
            ),
        ),
    ),
    "sitemap.xml": MapView(
        entries=(
            MapEntry(address="/index.html", changed=DAY),
            MapEntry(address="/about.html", changed=None, pictures=(PICTURE.address,)),
        )
    ),
}

# What a page cannot be without.
_KEPT = {
    "head",
    "title",
    "name",
    "address",
    "target",
    "root",
    "date",
    "unit",
    "section",
    "updated",
    "page",
    "type",
    "level",
    "status",
    "listing",
    "today",
}


def bare(view: object) -> object:
    """Return *view* with everything empty that may be empty."""
    empty = {name: _empty(getattr(view, name)) for name in view.__struct_fields__ if name not in _KEPT}
    if isinstance(view, PairingsView):
        table = replace(TABLE, rows=())
        empty |= {"counts": table, "ties": table, "growth": curve("", "", ()), "activities": replace(CHART, bars=())}
        empty["network"] = lay_network(())
    if getattr(view, "listing", None):
        empty["listing"] = v.Listing(cards=())
    if isinstance(view, ArticleView):
        empty["updated"] = None
    if getattr(view, "head", None):
        empty["head"] = v.Head(title=view.head.title, address=view.head.address, description="")
    return replace(view, **empty)


def _empty(value: object) -> object:
    if isinstance(value, str | tuple | int | Excerpt) and not isinstance(value, Stamp):
        return type(value)()
    return None
