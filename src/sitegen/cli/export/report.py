"""``sitegen export report``."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import click

from sitegen.cli.chinese import Command
from sitegen.cli.completing import names_of
from sitegen.cli.exits import Exit
from sitegen.cli.named import named_unit
from sitegen.cli.site import site_option
from sitegen.cli.source import from_site
from sitegen.cli.streams import say
from sitegen.cli.target import Target, deliver, target_options
from sitegen.cli.values import day, number
from sitegen.exporters.paper import Paper
from sitegen.exporters.printing import paper_html
from sitegen.exporters.report import unit_report
from sitegen.exporters.source import Source
from sitegen.exporters.word import paper_docx

_WRITERS: dict[str, Callable[[Paper], bytes]] = {
    "docx": paper_docx,
    "html": lambda paper: paper_html(paper).encode(),
}


@click.command(
    "report",
    cls=Command,
    help="把一个单位和下级一年的稿件、品牌、项目、共建、清单、荣誉汇成一份材料，供述职用。问题和打算留空，由本单位填写。",
)
@site_option
@click.option("--unit", "name", required=True, metavar="单位", shell_complete=names_of("unit"), help="编号、名称或简称")
@click.option("--year", required=True, type=number(1949, 9999), metavar="年份", help="如 2026")
@target_options(*_WRITERS)
@click.option("--today", type=day, metavar="日期", help="按这一天统计（不写：站点时区的今天）")
def command(site: Path, target: Target, name: str, year: int, today: date | None) -> int:
    """Write the report of a unit on a year."""

    def make(source: Source) -> tuple[Path, bytes]:
        unit = named_unit(source.library, name)
        if year > source.library.site.today.year:
            raise click.UsageError(f"“--year {year}”这一年还没有到。", click.get_current_context())
        path = target.file(f"年度报告-{unit.name}-{year}")
        return path, _WRITERS[target.form](unit_report(source, unit, year))

    deliver(*from_site(site, make, today))
    say("写好了年度报告。数字据本站稿件和登记，用前请核对；最后一节由本单位填写。")
    return Exit.FINE
