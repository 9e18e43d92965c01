"""A unit's year as a paper, for 述职: what the site records of it, and room for what only people can say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from sitegen.core.dates import Stamp
from sitegen.exporters.paper import Block, Facts, Items, Paper, Paragraph, Part, Rows, Space, counted
from sitegen.exporters.source import Source
from sitegen.model.content import Article, Unit
from sitegen.model.registers import ChecklistItem, Pairing, Party
from sitegen.model.views import Cell, Table
from sitegen.model.vocabulary import Level, Phase
from sitegen.plan.figures.unit_year import (
    BrandYear,
    ProjectYear,
    UnitYear,
    brand_years,
    focus_table,
    genre_table,
    items_closed,
    items_open,
    life_table,
    month_table,
    pairing_activities,
    picture_share,
    project_years,
    unit_year,
)
from sitegen.plan.parts import batch_text, period_text

_OUTLOOK = "由本单位填写：存在的主要问题、原因，下一年的打算和时限。"


def unit_report(source: Source, unit: Unit, year: int) -> Paper:
    """Return the report of *unit* with all units below it on *year*, as of the site's today."""
    found = unit_year(source.library, unit, year)
    parts = (part for part in _parts(found) if part.blocks or part.parts)
    return Paper(
        title=f"{year}年度党建工作情况",
        subtitle=unit.name,
        facts=tuple(_cover(found)),
        running=f"{unit.name}　{year}年度党建工作情况",
        made=source.library.site.today,
        parts=counted(parts),
    )


def _until(found: UnitYear) -> date:
    return min(found.library.site.today, date(found.year, 12, 31))


def _cover(found: UnitYear) -> Iterator[tuple[str, str]]:
    below = len(found.units) - 1
    yield "单位", found.unit.name
    yield "范围", f"本单位和所属 {below} 个党组织、部门" if below else "本单位"
    yield "统计截至", Stamp(_until(found)).chinese
    yield "数据来源", f"{found.library.config.title}的稿件和登记"


def _parts(found: UnitYear) -> Iterator[Part]:
    yield Part(title="主要数字", blocks=tuple(_figures(found)))
    yield Part(title="稿件", blocks=tuple(_articles(found)))
    yield Part(title="党建品牌", parts=tuple(map(_brand, brand_years(found))))
    yield Part(title="党建“双创”项目", parts=tuple(_project(item, found) for item in project_years(found)))
    yield Part(title="结对共建", blocks=tuple(_pairings(found)))
    yield Part(title="三张清单", blocks=tuple(_checklist(found)))
    yield Part(title="荣誉", blocks=tuple(_honours(found)))
    yield Part(title="媒体报道", blocks=tuple(_media(found)))
    yield Part(title="党建与业务融合", blocks=tuple(_fusion(found)))
    yield Part(title="存在问题与下一步打算", blocks=(Space(prompt=_OUTLOOK),))


def _figures(found: UnitYear) -> Iterator[Block]:
    own = f"，其中写到本级的 {len(found.own)} 篇" if len(found.units) > 1 else ""
    share = picture_share(found).text
    counts = (
        ("稿件", len(found.articles), f"{len(found.articles)} 篇{own}"),
        ("配图", len(found.articles), f"{share}% 的稿件有图"),
        ("荣誉", len(found.honours), f"{len(found.honours)} 项"),
        ("媒体报道", len(found.media), f"{len(found.media)} 篇"),
        ("结对共建", len(pairs := pairing_activities(found)), f"{len(pairs)} 项启动或推进"),
        ("难题销号", len(closed := items_closed(found)), f"{len(closed)} 项"),
    )
    facts = tuple((name, text) for name, count, text in counts if count)
    yield Facts(rows=facts) if facts else Paragraph(text=f"{found.year}年没有稿件和登记。")
    tables = (month_table(found), genre_table(found), life_table(found)) if found.articles else (life_table(found),)
    yield from (Rows(table=table) for table in tables if table.rows)


def _articles(found: UnitYear) -> Iterator[Block]:
    if not found.articles:
        return
    yield Paragraph(text="写到本单位和下级的稿件，按发布日期；转载和校外单位的不计。", quiet=True)
    rows = (
        (article.date.text, article.title, article.genre or "", _signing(found, article)) for article in found.articles
    )
    yield from _listed(_table("", ("日期", "标题", "体裁", "第一署名单位"), rows))


def _signing(found: UnitYear, article: Article) -> str:
    return found.library.content.units[article.units[0]].name


# -- brands and projects ---------------------------------------------------------------------------------------------


def _brand(item: BrandYear) -> Part:
    lines = []
    if item.recognised:
        lines.append(f"{item.recognised.chinese}认定为{item.brand.level or ''}品牌")
    lines += [f"{review.date.chinese}复核：{review.result}{_after(review.text)}" for review in item.reviews]
    lines += [
        f"{result.name} {result.value}{result.measure}（截至{until}{_after(result.source)}）"
        for result in item.results
        if (until := result.until.chinese if result.until else "")
    ]
    return Part(title=item.brand.name, subtitle=item.brand.slogan, blocks=(Items(texts=tuple(lines)),))


def _after(text: str) -> str:
    return f"，{text.rstrip('。')}" if text else ""


def _project(item: ProjectYear, found: UnitYear) -> Part:
    project = item.project
    facts = (
        ("单位", found.library.content.units[project.unit].name),
        ("类型", f"{project.level}{batch_text(project.batch)}{project.type}"),
        ("建设期", period_text(project.period)),
        ("状态", f"{project.status}（截至{Stamp(found.library.site.today).chinese}）"),
    )
    blocks: list[Block] = [Facts(rows=tuple(fact for fact in facts if fact[1]))]
    reached = (
        (when.text, milestone.name, milestone.result) for milestone in item.milestones if (when := milestone.actual)
    )
    done = ((task.content, task.responsible, task.due.text if task.due else "") for task in item.tasks)
    blocks += _listed(_table("本年到达的节点", ("日期", "节点", "结果"), reached))
    blocks += _listed(_table("已完成的任务（按时限归年，没有写时限的一并列出）", ("任务", "责任", "时限"), done))
    return Part(title=project.name, blocks=tuple(blocks))


# -- registers -------------------------------------------------------------------------------------------------------


def _pairings(found: UnitYear) -> Iterator[Block]:
    rows = (
        (
            pairing.name or pairing.subject,
            "、".join(pairing.types),
            _parties(found, pairing),
            f"{pairing.date.text}{'（本年）' if found.holds(pairing.date) else ''}",
            pairing.state or "",
            "；".join(f"{article.date.text} {article.title}" for article in articles),
        )
        for pairing, articles in pairing_activities(found)
    )
    head = ("共建", "类型", "单位", "启动", "状态", "本年活动（据稿件）")
    yield from _listed(_table("", head, rows))


def _parties(found: UnitYear, pairing: Pairing) -> str:
    return "、".join(_party(found, party) for party in pairing.parties)


def _party(found: UnitYear, party: Party) -> str:
    return party.outside or found.library.content.units[party.unit].name


def _checklist(found: UnitYear) -> Iterator[Block]:
    closed = ((item.id, item.problem, _day(item.closed), item.closing_note) for item in items_closed(found))
    yield from _listed(_table("本年销号", ("编号", "难题", "销号日期", "销号说明"), closed))
    still = (
        (item.id, item.problem, "；".join(measure.content for measure in item.measures), _state(item), _day(item.due))
        for item in items_open(found)
    )
    until = Stamp(_until(found)).chinese
    yield from _listed(_table(f"截至{until}没有销号的", ("编号", "难题", "举措", "现状", "时限"), still))


def _state(item: ChecklistItem) -> str:
    return f"{item.state}（{item.closed}）" if item.closed else item.state


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _honours(found: UnitYear) -> Iterator[Block]:
    rows = (
        (item.date.text, item.name, item.level, item.by, _named(found, item.units, item.winner))
        for item in found.honours
    )
    yield from _listed(_table("", ("日期", "名称", "级别", "授予单位", "获得者"), rows))


def _named(found: UnitYear, units: Iterable[str], winner: str = "") -> str:
    return winner or "、".join(found.library.content.units[id].name for id in units)


def _media(found: UnitYear) -> Iterator[Block]:
    for level in Level:
        rows = (
            (item.date.text, item.name, f"{item.outlet}{_after(item.edition)}", _named(found, item.units))
            for item in found.media
            if item.level is level
        )
        yield from _listed(_table(level, ("日期", "标题", "媒体", "单位"), rows))


def _fusion(found: UnitYear) -> Iterator[Block]:
    yield from _listed(focus_table(found))
    rows = (tuple(_phase(chain.of(phase)) for phase in Phase) for chain in found.chains)
    yield from _listed(_table("部署—落实—考核（只列本年的稿件，含其他单位的）", tuple(Phase), rows))


def _phase(articles: tuple[Article, ...]) -> str:
    return "；".join(f"{article.date.text} {article.title}" for article in articles)


def _table(caption: str, head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Table:
    return Table(caption=caption, head=head, rows=tuple(tuple(Cell(text=text) for text in row) for row in rows))


def _listed(table: Table) -> tuple[Block, ...]:
    return (Rows(table=table),) if table.rows else ()
