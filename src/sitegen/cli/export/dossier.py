"""``sitegen export dossier``."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from sitegen.cli.chinese import Command
from sitegen.cli.completing import names_of
from sitegen.cli.exits import Exit
from sitegen.cli.named import named_project
from sitegen.cli.site import site_option
from sitegen.cli.source import from_site
from sitegen.cli.streams import say
from sitegen.cli.target import Target, deliver, refuse_inside, target_options
from sitegen.cli.values import day, folder, one_of
from sitegen.exporters.dossier import WRITERS, Dossier, gaps_text, make_dossier
from sitegen.exporters.internal import Internal, read_internal
from sitegen.exporters.pieces import Order
from sitegen.exporters.source import Source
from sitegen.model.branding import Project
from sitegen.plan.figures.evidence import standard_items

_NEXT = {
    "html": "用浏览器打开，核对后按 Ctrl+P 打印，或另存为 PDF。",
    "zip": "解压后打开 index.html；“原件”里是附件和原图，“sha256sums.txt”是各文件的校验和。",
    "docx": "用 Word 或 WPS 打开，按 Ctrl+A 再按 F9，目录就有页码。",
}


@click.command(
    "dossier",
    cls=Command,
    help="把一个党建“双创”项目的支撑材料汇编成册：目录、对照表、全部材料和报告提纲。空缺另成一张清单，不在汇编里。\n\n"
    "项目写编号、名称或简称。",
)
@click.argument("project", metavar="项目", shell_complete=names_of("project"))
@site_option
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
@target_options(*WRITERS)
@click.option("--today", type=day, metavar="日期", help="编制日期，也按这一天取舍稿件（不写：站点时区的今天）")
def command(
    project: str, site: Path, target: Target, order: str | None, internal: Path | None, today: date | None
) -> int:
    """Write the dossier of a project, and beside it the list of its gaps."""
    if internal:
        refuse_inside(site, internal, "内部材料不能放在站点文件夹里，会随站点提交或发布。请把“{}”移到站点以外。")

    def make(source: Source) -> tuple[Path, bytes, Path, Dossier]:
        chosen = named_project(source.library, project)
        path = target.file(f"支撑材料-{chosen.id}")
        if internal:
            refuse_inside(site, path, "汇编含内部材料，不能写进站点文件夹（“{}”）。请用 --output 指明站点以外的地方。")
        found = _read_internal(source, chosen, internal)
        dossier = make_dossier(source, chosen, _order(source, chosen, order), found)
        return path, WRITERS[target.form](dossier, source.store), target.beside(path, "空缺清单.txt"), dossier

    path, data, beside, dossier = from_site(site, make, today)
    deliver(path, data)
    deliver(beside, gaps_text(dossier).encode())
    found = f"；空缺 {dossier.gap_count:,} 处，见“{beside.name}”，这一份不随材料上报。"
    say(f"写好了支撑材料汇编{found if dossier.gap_count else '，没有空缺。'}")
    say(_NEXT[target.form])
    return Exit.FINE


def _order(source: Source, project: Project, order: str | None) -> Order:
    if order:
        return Order(order)
    return Order.STANDARD if standard_items(source.library, project) else Order.TASKS


def _read_internal(source: Source, project: Project, internal: Path | None) -> Internal | None:
    if internal is None:
        return None
    items = [item.name for item in standard_items(source.library, project)]
    return read_internal(source.store, internal.resolve(), project, items)
