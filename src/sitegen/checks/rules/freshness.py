"""DUE: what should have been renewed, and what has its day near or past, as of the day that is checked for.

Each figure is one of ``plan.figures``, so that a check says what the board says. What is late is work that waits for
somebody, no mistake in a text: most of it is told as information; site.yml can give it more weight.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitegen.checks.rule import Spot
from sitegen.model.site import Site
from sitegen.plan.figures import checklists, coverage, deadlines, freshness, planned, projects, upkeep
from sitegen.plan.figures.projects import Awaited, Matter
from sitegen.plan.library import Library

_STILL = 14
"""Two weeks: 政府网站与政务新媒体检查指标 (国办秘函〔2019〕19号) on home pages."""
_NEAR = 30
_FIELDS = {Matter.MILESTONE: "milestones", Matter.TASK: "tasks"}


def empty_sections(site: Site) -> Iterator[Spot]:
    """栏目里没有稿件

    栏目和下级栏目都没有已经发布的稿件，读者点进去是空的。国办秘函〔2019〕19号把空白栏目列为检查指标。

    反例：content/jiaoliu/ 里只有 _index.md
    正例：content/jiaoliu/ 里至少有一篇已经发布的稿件
    """
    for item in freshness.freshness(Library(site)):
        if item.newest is None:
            yield Spot(
                path=item.section.document.path,
                message=f"栏目“{item.section.name}”里没有已经发布的稿件。",
                hint="发布一篇稿件；暂时没有内容的，先删去这个栏目，或者并入别的栏目。",
                at=("name",),
            )


def stale_sections(site: Site) -> Iterator[Spot]:
    """栏目超过更新周期

    栏目和下级栏目最近一篇稿件，距检查的日子超过了“更新周期”（栏目的 _index.md，没有就看 site.yml）。转载也算更新。
    国办秘函〔2019〕19号：动态、要闻类栏目两周，通知、政策类栏目六个月。

    反例：更新周期: 14，最近一篇是三个星期以前的
    正例：更新周期: 14，最近一篇是上个星期的
    """
    for item in freshness.stale_sections(Library(site)):
        if item.newest is not None:
            yield Spot(
                path=item.section.document.path,
                message=f"栏目“{item.section.name}”已有 {item.days} 天没有新稿，更新周期是 {item.limit} 天。",
                hint="发布新稿；本来就更新得慢的，把“更新周期”改长。",
                at=("freshness",),
            )


def still_home(site: Site) -> Iterator[Spot]:
    """首页两周没有新稿

    全站最近一篇稿件是 14 天以前的。国办秘函〔2019〕19号：首页栏目两周内要有更新。

    反例：最近一篇稿件的日期是 11 月 1 日，今天是 11 月 21 日
    正例：最近一篇稿件的日期是 11 月 18 日，今天是 11 月 21 日
    """
    newest = next((article.date.day for article in site.articles), None)
    if newest and (days := (site.today - newest).days) > _STILL:
        yield Spot(path="site.yml", message=f"首页已有 {days} 天没有新稿。", hint="发布新稿。", at=("title",))


def silent_units(site: Site) -> Iterator[Spot]:
    """单位近期无稿

    180 天里没有一篇稿件写到这个单位或它的下级，转载的不算。校外的、已经撤并的单位不看。
    从来没有稿件的单位，在网站有了 180 天以前的稿件以后才提示。

    反例：某党支部最近一篇稿件是前年的
    正例：某党支部上个月有一篇稿件
    """
    first = site.articles[-1].date.day if site.articles else site.today
    young = (site.today - first).days <= freshness.SILENT_DAYS
    for item in freshness.silent_units(Library(site)):
        if young and item.newest is None:  # nobody can have been silent for longer than the site is there
            continue
        since = f"已有 {item.days} 天没有稿件" if item.newest else "还没有稿件"
        yield Spot(
            path=item.unit.document.path,
            message=f"单位“{item.unit.name}”{since}。",
            hint="向这个单位约稿；已经撤并的，写上“撤并”。",
            at=("name",),
        )


def unreviewed_brands(site: Site) -> Iterator[Spot]:
    """品牌一年没有复核

    已经认定的品牌实行动态管理：每年复核一次。最近一次复核（没有复核过的，认定日期）已经过去一年。

    反例：动态: [{日期: 2024-10-18, 结论: 保留}]，今天是 2026-11-21
    正例：动态: [{日期: 2026-10-23, 结论: 保留}]，今天是 2026-11-21
    """
    for item in upkeep.unreviewed_brands(Library(site)):
        yield Spot(
            path=item.brand.document.path,
            message=f"品牌“{item.brand.name}”自 {item.last} 以来没有复核。",
            hint="复核以后，在“动态”里加一条，写明日期和结论。",
            at=("reviews",) if item.brand.reviews else ("recognised",),
        )


def quiet_brands(site: Site) -> Iterator[Spot]:
    """品牌一年没有动态

    一年里没有一篇稿件写了这个品牌。已经退出的不看。

    反例：写了“品牌: 红色齿轮”的稿件，最近一篇是前年的
    正例：写了“品牌: 红色齿轮”的稿件，最近一篇是上个月的
    """
    for item in upkeep.quiet_brands(Library(site)):
        since = f"自 {item.last} 以来没有稿件" if item.last else "还没有稿件"
        yield Spot(
            path=item.brand.document.path,
            message=f"品牌“{item.brand.name}”{since}。",
            hint="发布写这个品牌的稿件，或者给已有的稿件补上“品牌”；不再建设的，把“阶段”改为“退出”。",
            at=("name",),
        )


def late_brands(site: Site) -> Iterator[Spot]:
    """品牌过了截止还没有认定

    品牌写了“截止”，这一天已经过去，而“阶段”还没有到“认定”。

    反例：截止: 2024-06-30，阶段: 创建，今天是 2026-11-21
    正例：截止: 2024-06-30，阶段: 认定
    """
    for item in coverage.late_brands(Library(site)):
        yield Spot(
            path=item.brand.document.path,
            message=f"品牌“{item.brand.name}”应在 {item.deadline} 以前认定，已经过了 {item.days} 天。",
            hint="已经认定的，改“阶段”，写“认定日期”；推迟的，改“截止”。",
            at=("deadline",),
        )


def late_work(site: Site) -> Iterator[Spot]:
    """项目的节点或任务逾期

    党建“双创”项目的节点过了计划的日子还没有写“实际”，任务过了时限还没有写“完成”。

    反例：节点: [{名称: 中期检查, 计划: 2026-10-31}]，今天是 2026-11-21
    正例：节点: [{名称: 中期检查, 计划: 2026-10-31, 实际: 2026-10-29}]
    """
    library = Library(site)
    yield from _work((*projects.late_milestones(library), *projects.late_tasks(library)), "已经逾期 {} 天")


def near_work(site: Site) -> Iterator[Spot]:
    """项目的节点或任务快到期

    党建“双创”项目的节点或任务在 30 天之内到期，还没有完成。

    反例：节点: [{名称: 结项验收, 计划: 2026-12-10}]，今天是 2026-11-21
    正例：节点: [{名称: 结项验收, 计划: 2027-06-10}]，今天是 2026-11-21
    """
    yield from _work(projects.due_soon(Library(site), _NEAR), "还有 {} 天到期")


def _work(found: Iterable[Awaited], days: str) -> Iterator[Spot]:
    for item in found:
        settled = "写上“实际”的日期" if item.matter is Matter.MILESTONE else "把“状态”改为“完成”"
        yield Spot(
            path=item.project.document.path,
            message=f"{item.matter}“{item.name}”应在 {item.due.last_day} 以前完成，{days.format(item.days)}。",
            hint=f"完成以后，{settled}；调整了的，改日期。",
            at=(_FIELDS[item.matter],),
            needle=item.name,
        )


def late_items(site: Site) -> Iterator[Spot]:
    """清单项逾期

    可以公开的清单项过了时限，还在“待启动”或“推进”。“长期”“暂缓”的不算；不公开的清单项，任何报告里都不出现。

    反例：时限: 2026-10-31，状态: 推进，今天是 2026-11-21
    正例：时限: 2026-10-31，状态: 已销号，销号日期: 2026-10-30
    """
    for late in checklists.overdue(Library(site)):
        yield Spot(
            path=late.item.path,
            message=f"清单项 {late.item.id} 应在 {late.item.due} 以前销号，已经逾期 {late.days} 天。",
            hint="解决了的，改为“已销号”，写销号日期；调整时限的，在“动态”里说明。",
            needle=late.item.problem,
        )


def near_items(site: Site) -> Iterator[Spot]:
    """清单项快到期

    可以公开的清单项在 30 天之内到期，还在“待启动”或“推进”。

    反例：时限: 2026-12-10，状态: 推进，今天是 2026-11-21
    正例：时限: 2027-06-10，状态: 推进，今天是 2026-11-21
    """
    for item in checklists.due_soon(Library(site), _NEAR):
        yield Spot(
            path=item.path,
            message=f"清单项 {item.id} 应在 {item.due} 以前销号。",
            hint="解决了的，改为“已销号”，写销号日期；调整时限的，在“动态”里说明。",
            needle=item.problem,
        )


def late_plans(site: Site) -> Iterator[Spot]:
    """选题过了计划的日子

    选题的计划日期已经过去，状态还不是“已刊发”或“取消”。

    反例：计划日期: 2026-11-12，状态: 待写，今天是 2026-11-21
    正例：计划日期: 2026-11-12，状态: 已刊发
    """
    for item in planned.open_plans(Library(site)):
        if item.planned < site.today:
            yield Spot(
                path=item.path,
                message=f"选题“{item.name}”应在 {item.planned} 刊发，已经过了 {(site.today - item.planned).days} 天。",
                hint="刊发了的，把“状态”改为“已刊发”；推迟的，改“计划日期”；不写了的，改为“取消”。",
                needle=item.name,
            )


def late_elections(site: Site) -> Iterator[Spot]:
    """到期没有换届

    从最近一次换届（“换届”）算起，“任期”已满。党的基层组织任期届满应当按期换届（《中国共产党基层组织选举工作条例》）。

    反例：换届: 2022-10，任期: 3，今天是 2026-11-21
    正例：换届: 2025-10，任期: 3，今天是 2026-11-21
    """
    for unit, day in deadlines.late_elections(Library(site)):
        yield Spot(
            path=unit.document.path,
            message=f"单位“{unit.name}”应在 {day} 以前换届，已经过了 {(site.today - day).days} 天。",
            hint="已经换届的，把“换届”改为这一次的日期。",
            at=("election",),
        )
