"""总结报告, 工作案例 and 成果汇编, begun: what the site knows is filled in, for the rest there is room.

Nothing is written in anyone's name. What has to be in them: 教育部思政司 asks at the end of the 建设期 for a summary, a
collection of results and cases, and looks at 重点任务完成情况, 重要举措落实情况, 示范作用发挥情况.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitegen.exporters.bodies import Chapter, body_text, chapters_of
from sitegen.exporters.paper import Block, Facts, Paragraph, Part, Rows, Space, counted
from sitegen.exporters.pieces import Evidences
from sitegen.exporters.source import Source
from sitegen.model.branding import Milestone, Project
from sitegen.model.content import Article
from sitegen.model.registers import Honour, MediaReport
from sitegen.model.views import Cell, Table
from sitegen.model.vocabulary import TaskState
from sitegen.plan.figures.achievements import achievements, cases, writings
from sitegen.plan.parts import unit_link

_PROSE = {"做法": "主要做法", "经验": "特色经验", "成效": "建设成效"}
_WRITE = {
    "做法": "写三到五条主要做法，每条一个小标题：针对什么问题，谁做了什么，怎样落实。",
    "经验": "写一到三条特色经验：为什么有效，别的单位怎样可以照做。",
    "成效": "写建设成效：党组织、师生和事业发展各有什么变化，每个数字写明截至何时、出自哪里。",
}


def summary_report(source: Source, project: Project, facts: tuple[tuple[str, str], ...]) -> Part:
    """Return 总结报告, begun."""
    chapters = chapters_of(body_text(source, project.document.path, "report"))
    told = {word: [item for item in chapters if word in item.title] for word in _PROSE}
    others = [item for item in chapters if not any(word in item.title for word in _PROSE)]
    parts = (
        Part(
            title="项目概况",
            blocks=(Facts(rows=facts), *_milestones(project), *_prose(item for item in others if not item.title)),
            parts=tuple(Part(title=item.title, blocks=(item.markup,)) for item in others if item.title),
        ),
        Part(title="重点任务完成情况", blocks=tuple(_tasks(project))),
        *(
            Part(title=title, blocks=tuple(_section(source, project, word, told[word])))
            for word, title in _PROSE.items()
        ),
        Part(
            title="示范作用发挥情况",
            blocks=(Space(prompt="写示范带动：哪些做法被别的单位采用，接待、交流、推广各有几次，写明时间和单位。"),),
        ),
        Part(title="不足与下一步打算", blocks=(Space(prompt="写一到三条不足，每条跟着改进措施和时间。"),)),
    )
    return Part(title="总结报告", blocks=(), parts=counted(parts), new_page=True)


def work_cases(source: Source, project: Project, evidences: Evidences) -> Part:
    """Return 工作案例, begun: the cases that were published, and what each has to say."""
    found = cases(source.library, project)
    blocks: tuple[Block, ...] = (_articles(source, "本站已发布的案例", found, evidences),) if found else ()
    prompts = (
        ("背景与问题", "写从什么问题做起，涉及多少师生，原来难在哪里。"),
        ("主要做法", "写分几步做、谁牵头、党支部和党员各起什么作用。"),
        ("成效", "写前后有什么变化，用数字和当事人的话说明，注明出处。"),
        ("启示", "写这件事说明了什么，别的单位照做要注意什么。"),
    )
    parts = tuple(Part(title=title, blocks=(Space(prompt=prompt),)) for title, prompt in prompts)
    return Part(title="工作案例", blocks=blocks, parts=counted(parts), new_page=True)


def collected_results(source: Source, project: Project, evidences: Evidences) -> Part:
    """Return 成果汇编, begun: honours, reports and writings as lists."""
    library = source.library
    honours = library.honours_by_project.get(project.id, ())
    media = library.media_by_project.get(project.id, ())
    texts = writings(library, project)
    parts = (
        _listed(
            "荣誉", _honours(honours, evidences) if honours else None, "列出建设期内的荣誉：名称、授予单位、日期。"
        ),
        _listed("媒体报道", _media(media) if media else None, "列出建设期内的媒体报道：媒体、标题、日期。"),
        _listed(
            "理论成果与制度成果",
            _articles(source, "理论文章与制度", texts, evidences) if texts else None,
            "列出建设期内的论文、课题、教材和制度文件：名称、作者或发文单位、日期。",
        ),
        _listed("展示成果", None, "列出展板、视频、网上展示等：名称、时间、在哪里可以看到。"),
    )
    return Part(title="成果汇编", blocks=(), parts=counted(parts), new_page=True)


def _prose(chapters: Iterable[Chapter]) -> tuple[Block, ...]:
    return tuple(chapter.markup for chapter in chapters)


def _section(source: Source, project: Project, word: str, chapters: list[Chapter]) -> Iterator[Block]:
    figures = achievements(source.library, project)
    if word == "成效" and figures.rows:
        yield Rows(table=figures)
    yield from _prose(chapters)
    if not chapters:
        yield Space(prompt=_WRITE[word])


def _milestones(project: Project) -> Iterator[Block]:
    if project.milestones:
        rows = tuple(_milestone(item) for item in project.milestones)
        yield Rows(table=Table(caption="建设节点", head=("节点", "计划", "实际", "结果"), rows=rows))


def _milestone(item: Milestone) -> tuple[Cell, ...]:
    planned, actual = (stamp.chinese if stamp else "" for stamp in (item.planned, item.actual))
    return tuple(Cell(text=text) for text in (item.name, planned, actual, item.result))


def _tasks(project: Project) -> Iterator[Block]:
    if project.tasks:
        done = sum(task.state is TaskState.DONE for task in project.tasks)
        text = f"任务书列出建设任务 {len(project.tasks)} 项，已完成 {done} 项，逐项见“任务完成情况对照表”。"
        yield Paragraph(text=text)
    yield Space(prompt="写重点任务怎样部署、谁来落实、做到什么程度，与任务书逐项呼应。")


def _listed(title: str, block: Block | None, prompt: str) -> Part:
    return Part(title=title, blocks=(block or Space(prompt=prompt),))


def _articles(source: Source, caption: str, found: Iterable[Article], evidences: Evidences) -> Rows:
    known = {piece.support.article.id: piece.number for piece in evidences.pieces if piece.support.article}
    rows = tuple(
        (
            Cell(text=article.title),
            Cell(text=unit_link(source.library, article.units[0]).text),
            Cell(text=article.date.day.isoformat()),
            Cell(text=known.get(article.id, "")),
        )
        for article in found
    )
    return Rows(table=Table(caption=caption, head=("题目", "单位", "日期", "佐证编号"), rows=rows))


def _honours(found: Iterable[Honour], evidences: Evidences) -> Rows:
    known = {piece.support.honour.id: piece.number for piece in evidences.pieces if piece.support.honour}
    rows = tuple(
        tuple(Cell(text=text) for text in (item.name, item.level, item.by, item.date.text, known.get(item.id, "")))
        for item in found
    )
    return Rows(table=Table(caption="荣誉一览", head=("名称", "级别", "授予单位", "日期", "佐证编号"), rows=rows))


def _media(found: Iterable[MediaReport]) -> Rows:
    rows = tuple(
        tuple(Cell(text=text) for text in (item.name, item.level, item.outlet, item.edition, item.date.text))
        for item in found
    )
    return Rows(table=Table(caption="媒体报道一览", head=("标题", "级别", "媒体", "版面", "日期"), rows=rows))
