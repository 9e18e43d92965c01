"""``sitegen export dossier``."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from sitegen.cli.chinese import Command
from sitegen.cli.exits import Exit
from sitegen.cli.export.target import chosen_file, write_file
from sitegen.cli.progress import Bar
from sitegen.cli.site import OUTPUT, require_site, site_option
from sitegen.cli.streams import say, write_data
from sitegen.cli.values import day, folder, one_of
from sitegen.core.text import nearest
from sitegen.exporters.dossier import WRITERS, gaps_text, make_dossier
from sitegen.exporters.internal import Internal, read_internal
from sitegen.exporters.pieces import Order
from sitegen.exporters.source import Source
from sitegen.model.branding import Project
from sitegen.pipeline.export import export
from sitegen.pipeline.request import Request
from sitegen.plan.figures.evidence import standard_items

_NEXT = {
    "html": "用浏览器打开，核对后按 Ctrl+P 打印，或另存为 PDF。",
    "zip": "解压后打开 index.html；“原件”里是附件和原图，“sha256sums.txt”是各文件的校验和。",
    "docx": "用 Word 或 WPS 打开，按 Ctrl+A 再按 F9，目录就有页码。",
}


@click.command(
    "dossier",
    cls=Command,
    help="把一个双创项目的支撑材料汇编成册：目录、对照表、全部材料和报告提纲。空缺另成一张清单，不在汇编里。",
)
@click.argument("project", metavar="项目")
@site_option
@click.option(
    "--format",
    "form",
    type=one_of(tuple(WRITERS)),
    metavar="名称",
    help="html（不写时）、zip 或 docx；也看 --output 的扩展名",
)
@click.option(
    "--by",
    "order",
    type=one_of(tuple(Order)),
    metavar="次序",
    help="标准：按标准条目分编；任务书：按任务分编（不写：有标准就按标准）",
)
@click.option(
    "--internal", type=folder, metavar="文件夹", help="内部材料所在的文件夹，须在站点以外（不写：不编内部材料）"
)
@click.option("--output", type=Path, metavar="文件", help="写到哪里（不写：当前文件夹）")
@click.option("--force", is_flag=True, help="已有同名文件时覆盖")
@click.option("--today", type=day, metavar="日期", help="编制日期，也按这一天取舍稿件（不写：站点时区的今天）")
def command(
    project: str,
    site: Path,
    form: str | None,
    order: str | None,
    internal: Path | None,
    output: Path | None,
    force: bool,
    today: date | None,
) -> int:
    """Write the dossier of a project, and beside it the list of its gaps."""
    require_site(site)
    form = form or _form_of(output)
    if internal:
        _refuse_inside(site, internal, "内部材料不能放在站点文件夹里，会随站点提交或发布。请把“{}”移到站点以外。")

    def make(source: Source) -> tuple[Path, bytes, str, int]:
        chosen = _find(source, project)
        path = chosen_file(output, f"支撑材料-{chosen.id}.{form}", force=force)
        _refuse_published(site, path, internal)
        found = _read_internal(source, chosen, internal)
        dossier = make_dossier(source, chosen, _order(source, chosen, order), found)
        return (
            path,
            WRITERS[form](dossier, source.store),
            gaps_text(dossier),
            sum(len(rows) for _, rows in dossier.gaps),
        )

    with Bar() as bar:
        path, data, gaps, count = export(Request(root=site, output=site / OUTPUT, today=today, progress=bar), make)
    beside = path.with_name(f"{path.stem}-空缺清单.txt")
    write_file(path, data)
    write_file(beside, gaps.encode())
    write_data(f"{path}\n{beside}")
    say(
        f"写好了支撑材料汇编；空缺 {count} 处，见“{beside.name}”，这一份不随材料上报。"
        if count
        else "写好了支撑材料汇编，没有空缺。"
    )
    say(_NEXT[form])
    return Exit.FINE


def _form_of(output: Path | None) -> str:
    ending = output.suffix.lower().lstrip(".") if output else ""
    return ending if ending in WRITERS else next(iter(WRITERS))


def _find(source: Source, name: str) -> Project:
    """Return the project that has *name* as its id, name or alias."""
    projects = source.library.projects
    for project in projects:
        if name in (project.id, project.name, *project.aliases):
            return project
    near = nearest(name, [word for item in projects for word in (item.id, item.name, *item.aliases)])
    known = (
        f"是不是“{near}”？" if near else f"现有的项目：{'、'.join(item.id for item in projects)}。" if projects else ""
    )
    raise click.UsageError(f"没有“{name}”这个项目{f'，{known}' if known else '。'}", click.get_current_context())


def _order(source: Source, project: Project, order: str | None) -> Order:
    if order:
        return Order(order)
    return Order.STANDARD if standard_items(source.library, project) else Order.TASKS


def _read_internal(source: Source, project: Project, internal: Path | None) -> Internal | None:
    if internal is None:
        return None
    items = [item.name for item in standard_items(source.library, project)]
    return read_internal(source.store, internal.resolve(), project, items)


def _refuse_published(site: Path, path: Path, internal: Path | None) -> None:
    """Keep the file out of what is published, and what holds internal material out of the site altogether."""
    for part in ("content", "assets", "templates", OUTPUT):
        _refuse_inside(site / part, path, "“{}”在站点会发布的文件夹里，请用 --output 换一个地方。")
    if internal:
        _refuse_inside(site, path, "汇编含内部材料，不能写进站点文件夹（“{}”）。请用 --output 指明站点以外的地方。")


def _refuse_inside(folder: Path, path: Path, sentence: str) -> None:
    if path.resolve().is_relative_to(folder.resolve()):
        raise click.UsageError(sentence.format(path), click.get_current_context())
