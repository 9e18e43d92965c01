"""支撑材料汇编: all evidence of a 双创 project as one paper, with the files behind it and a list of what is missing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

from sitegen.exporters.entries import entry
from sitegen.exporters.gaps import gap_list
from sitegen.exporters.internal import Internal
from sitegen.exporters.originals import Original
from sitegen.exporters.packing import pack
from sitegen.exporters.paper import Image, Items, Markup, Paper, Paragraph, Part, Pictures, Rows
from sitegen.exporters.pieces import Chapter, Evidences, Order, gather, numbers
from sitegen.exporters.printing import paper_html
from sitegen.exporters.skeletons import collected_results, summary_report, work_cases
from sitegen.exporters.source import Source
from sitegen.exporters.word import paper_docx
from sitegen.model.branding import Project
from sitegen.model.views import Cell, Table
from sitegen.plan.figures.evidence import standard_items
from sitegen.plan.figures.tables import number
from sitegen.plan.library import Library
from sitegen.plan.parts import batch_text, period_text
from sitegen.store.store import Store

TITLE = "支撑材料汇编"
PAGE, MEDIA, ORIGINALS, SUMS = "index.html", "media", "原件", "sha256sums.txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """The *paper*; the *originals* that an archive holds beside it; the *gaps*, which the lead alone reads."""

    paper: Paper
    originals: tuple[Original, ...]
    gaps: tuple[tuple[str, tuple[str, ...]], ...]
    """Headings, each with what is missing under it."""

    @property
    def gap_count(self) -> int:
        """How many things are missing."""
        return sum(len(rows) for _, rows in self.gaps)


def make_dossier(source: Source, project: Project, order: Order, internal: Internal | None = None) -> Dossier:
    """Return the dossier of *project*, its evidence in *order*; internal material as far as *internal* holds it."""
    library = source.library
    evidences = gather(source, project, order, internal)
    entries = {piece.number: entry(source, piece, internal) for piece in evidences.pieces}
    facts = tuple(project_facts(library, project))
    shown = {number: made.part for number, made in entries.items()}
    parts = (
        *_task_part(project, evidences),
        *_item_part(library, project, evidences),
        *(_chapter(chapter, shown) for chapter in evidences.chapters),
        summary_report(source, project, facts),
        work_cases(source, project, evidences),
        collected_results(source, project, evidences),
    )
    today = library.site.today
    paper = Paper(
        title=project.name,
        subtitle=TITLE,
        facts=(*facts, ("编制日期", f"{today.year}年{today.month}月{today.day}日")),
        running=f"{project.name}　{TITLE}",
        made=today,
        parts=parts,
    )
    originals = tuple(item for made in entries.values() for item in made.originals)
    return Dossier(paper=paper, originals=originals, gaps=gap_list(source, project, evidences, internal))


def project_facts(library: Library, project: Project) -> tuple[tuple[str, str], ...]:
    """Return what *project* is, name and value."""
    standard = library.standard_of(project)
    rows = (
        ("项目类型", project.type),
        ("级别批次", f"{project.level}{batch_text(project.batch)}"),
        ("建设单位", library.content.units[project.unit].name),
        ("建设周期", period_text(project.period)),
        ("创建标准", standard.name if standard else ""),
        ("负责人", project.lead),
        ("文号", "、".join(project.docno)),
    )
    return tuple((name, value) for name, value in rows if value)


def _task_part(project: Project, evidences: Evidences) -> tuple[Part, ...]:
    """任务完成情况对照表."""
    if not project.tasks:
        return ()
    rows = (
        (
            task.content,
            task.goal,
            task.state or "",
            task.responsible,
            task.due.text if task.due else "",
            numbers(pieces),
        )
        for task, pieces in zip(project.tasks, evidences.of_tasks, strict=True)
    )
    head = ("任务", "目标", "完成情况", "责任", "时限", "佐证编号")
    table = Table(caption="", head=head, rows=tuple(tuple(Cell(text=text) for text in row) for row in rows))
    return (Part(title="任务完成情况对照表", blocks=(Rows(table=table),), new_page=True),)


def _item_part(library: Library, project: Project, evidences: Evidences) -> tuple[Part, ...]:
    """Which evidence supports which item of the standard; an item without any is a gap, and has no row."""
    found = ((item.name, evidences.of_item(item.name)) for item in standard_items(library, project))
    rows = tuple((Cell(text=name), number(len(pieces)), Cell(text=numbers(pieces))) for name, pieces in found if pieces)
    if not rows:
        return ()
    table = Table(caption="", head=("标准条目", "件数", "佐证编号"), rows=rows)
    return (Part(title="标准条目与支撑材料对照表", blocks=(Rows(table=table),), new_page=True),)


def _chapter(chapter: Chapter, shown: dict[str, Part]) -> Part:
    others = tuple(f"见 {piece.number}　{shown[piece.number].title}" for piece in chapter.elsewhere)
    blocks = (Paragraph(text="另有支撑材料编在前面：", quiet=True), Items(texts=others)) if others else ()
    return Part(
        title=chapter.title,
        number=chapter.number,
        blocks=blocks,
        parts=tuple(shown[piece.number] for piece in chapter.pieces),
        new_page=True,
    )


def dossier_html(dossier: Dossier, store: Store) -> bytes:
    """Return the paper as one HTML file."""
    return paper_html(dossier.paper).encode()


def dossier_docx(dossier: Dossier, store: Store) -> bytes:
    """Return the paper as a Word document."""
    return paper_docx(dossier.paper)


def dossier_zip(dossier: Dossier, store: Store) -> bytes:
    """Return an archive: the paper with its pictures beside it, the originals, and the SHA-256 of each file."""
    files = {PAGE: paper_html(dossier.paper, lambda image: f"{MEDIA}/{image.name}").encode()}
    files |= {f"{MEDIA}/{image.name}": image.data for image in _images(dossier.paper)}
    files |= {f"{ORIGINALS}/{item.name}": item.read(store) for item in dossier.originals}
    files = {path: files[path] for path in sorted(files)}
    sums = "".join(f"{sha256(data).hexdigest()}  {path}\n" for path, data in files.items())
    return pack({**files, SUMS: sums.encode()})


WRITERS: dict[str, Callable[[Dossier, Store], bytes]] = {
    "html": dossier_html,
    "zip": dossier_zip,
    "docx": dossier_docx,
}
"""What a dossier can be written as."""


def _images(paper: Paper) -> list[Image]:
    blocks = [block for _, part in paper.walk() for block in part.blocks]
    bodies = [image for block in blocks if isinstance(block, Markup) for image in block.images.values()]
    return [*bodies, *(image for block in blocks if isinstance(block, Pictures) for image in block.images)]


def gaps_text(dossier: Dossier) -> str:
    """Return the list of gaps as a text for the lead."""
    title = f"{dossier.paper.title}　空缺清单"
    count = dossier.gap_count
    opening = f"共 {count:,} 处。只供编制人核对，不是汇编的一部分，请勿随材料上报。" if count else "没有空缺。"
    sections = ("\n".join((f"【{heading}】", *(f"  - {row}" for row in rows))) for heading, rows in dossier.gaps)
    return "\n\n".join((f"{title}\n{opening}", *sections)) + "\n"
