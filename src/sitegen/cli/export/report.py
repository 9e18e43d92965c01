"""``sitegen export report``."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import click

from sitegen.cli.chinese import Command
from sitegen.cli.exits import Exit
from sitegen.cli.export.target import chosen_file, write_file
from sitegen.cli.progress import Bar
from sitegen.cli.site import OUTPUT, require_site, site_option
from sitegen.cli.streams import say
from sitegen.cli.values import day, number, one_of
from sitegen.core.text import nearest
from sitegen.exporters.paper import Paper
from sitegen.exporters.printing import paper_html
from sitegen.exporters.report import unit_report
from sitegen.exporters.source import Source
from sitegen.exporters.word import paper_docx
from sitegen.model.content import Unit
from sitegen.pipeline.export import export
from sitegen.pipeline.request import Request

WRITERS: dict[str, Callable[[Paper], bytes]] = {
    "docx": paper_docx,
    "html": lambda paper: paper_html(paper).encode(),
}


@click.command(
    "report",
    cls=Command,
    help="把一个单位和下级一年的稿件、品牌、项目、共建、清单、荣誉汇成一份材料，供述职用。问题和打算留空，由本单位填写。",
)
@site_option
@click.option("--unit", "name", required=True, metavar="单位", help="编号、名称或简称")
@click.option("--year", required=True, type=number(1949, 9999), metavar="年份", help="如 2026")
@click.option(
    "--format",
    "form",
    type=one_of(tuple(WRITERS)),
    metavar="名称",
    help="docx（不写时）或 html；也看 --output 的扩展名",
)
@click.option("--output", type=Path, metavar="文件", help="写到哪里（不写：当前文件夹）")
@click.option("--force", is_flag=True, help="已有同名文件时覆盖")
@click.option("--today", type=day, metavar="日期", help="按这一天统计（不写：站点时区的今天）")
def command(
    site: Path, name: str, year: int, form: str | None, output: Path | None, force: bool, today: date | None
) -> int:
    """Write the report of a unit on a year."""
    require_site(site)
    form = form or _form_of(output)

    def make(source: Source) -> tuple[Path, bytes]:
        unit = _find(source, name)
        path = chosen_file(output, f"年度报告-{_in_file_name(unit.name)}-{year}.{form}", force=force)
        return path, WRITERS[form](unit_report(source, unit, year))

    with Bar() as bar:
        path, data = export(Request(root=site, output=site / OUTPUT, today=today, progress=bar), make)
    write_file(path, data)
    say(f"写好了“{path}”。数字据本站稿件和登记，用前请核对；最后一节由本单位填写。")
    return Exit.FINE


def _form_of(output: Path | None) -> str:
    ending = output.suffix.lower().lstrip(".") if output else ""
    return ending if ending in WRITERS else next(iter(WRITERS))


def _find(source: Source, name: str) -> Unit:
    """Return the unit that has *name* as its id, name or alias."""
    units = source.library.units_in_order
    for unit in units:
        if name in (unit.id, unit.name, *unit.aliases):
            return unit
    near = nearest(name, [word for unit in units for word in (unit.id, unit.name, *unit.aliases)])
    raise click.UsageError(
        f"没有“{name}”这个单位{f'，是不是“{near}”？' if near else '。'}", click.get_current_context()
    )


def _in_file_name(text: str) -> str:
    return "".join("-" if char in '/\\:*?"<>|' else char for char in text)
