"""``sitegen export stats``."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from sitegen.cli.chinese import Command
from sitegen.cli.exits import Exit
from sitegen.cli.export.target import chosen_file, write_file
from sitegen.cli.progress import Bar
from sitegen.cli.site import OUTPUT, require_site, site_option
from sitegen.cli.streams import say
from sitegen.cli.values import day, one_of
from sitegen.exporters.sheets import csv_file, workbook
from sitegen.exporters.source import Source
from sitegen.pipeline.export import export
from sitegen.pipeline.request import Request
from sitegen.plan.figures.articles import own_articles
from sitegen.plan.figures.statistics import Sheet, statistics_tables

FORMATS = ("xlsx", "csv")


@click.command(
    "stats",
    cls=Command,
    help="把稿件统计导出成表格。各单位、作者、时效、组织生活等各一张表，为零的单位也列出，只供内部使用。",
)
@site_option
@click.option("--from", "start", type=day, metavar="日期", help="从这一天起（不写：从第一篇稿件起）")
@click.option("--to", "end", type=day, metavar="日期", help="到这一天止（不写：到今天）")
@click.option(
    "--format", "form", type=one_of(FORMATS), metavar="名称", help="xlsx（不写时）或 csv；也看 --output 的扩展名"
)
@click.option("--output", type=Path, metavar="文件", help="写到哪里（不写：当前文件夹）")
@click.option("--force", is_flag=True, help="已有同名文件时覆盖")
@click.option("--today", type=day, metavar="日期", help="按这一天统计（不写：站点时区的今天）")
def command(
    site: Path,
    start: date | None,
    end: date | None,
    form: str | None,
    output: Path | None,
    force: bool,
    today: date | None,
) -> int:
    """Write the statistics of the site as a workbook or as CSV."""
    require_site(site)
    if start and end and end < start:
        raise click.UsageError(f"“--to”（{end}）早于“--from”（{start}）。", click.get_current_context())
    form = form or _form_of(output)

    def make(source: Source) -> tuple[Path, bytes, int]:
        path = chosen_file(output, _name(source, start, end, form), force=force)
        sheets = statistics_tables(source.library, start, end)
        return path, _data(sheets, form, source.frame.base_url), len(sheets)

    with Bar() as bar:
        path, data, count = export(Request(root=site, output=site / OUTPUT, today=today, progress=bar), make)
    write_file(path, data)
    say(f"写好了“{path}”，{count} 张表。内有按人和为零的统计，请勿公开。")
    return Exit.FINE


def _form_of(output: Path | None) -> str:
    return "csv" if output is not None and output.suffix.lower() == ".csv" else "xlsx"


def _name(source: Source, start: date | None, end: date | None, form: str) -> str:
    today = source.library.site.today
    first = min((article.date.day for article in own_articles(source.library)), default=today)
    return f"稿件统计-{start or first}至{end or today}.{form}"


def _data(sheets: tuple[Sheet, ...], form: str, base_url: str) -> bytes:
    return workbook(sheets, base_url) if form == "xlsx" else csv_file(sheets).encode()
