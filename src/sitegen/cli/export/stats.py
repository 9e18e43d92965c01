"""``sitegen export stats``."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from sitegen.cli.chinese import Command
from sitegen.cli.exits import Exit
from sitegen.cli.site import site_option
from sitegen.cli.source import from_site
from sitegen.cli.streams import say
from sitegen.cli.target import Target, deliver, target_options
from sitegen.cli.values import day
from sitegen.exporters.sheets import csv_file, workbook
from sitegen.exporters.source import Source
from sitegen.plan.figures.articles import own_articles
from sitegen.plan.figures.statistics import Sheet, statistics_tables


@click.command(
    "stats",
    cls=Command,
    help="把稿件统计导出成表格。各单位、作者、时效、组织生活等各一张表，为零的单位也列出，只供内部使用。",
)
@site_option
@click.option("--from", "start", type=day, metavar="日期", help="从这一天起（不写：从第一篇稿件起）")
@click.option("--to", "end", type=day, metavar="日期", help="到这一天止（不写：到今天）")
@target_options("xlsx", "csv")
@click.option("--today", type=day, metavar="日期", help="按这一天统计（不写：站点时区的今天）")
def command(site: Path, target: Target, start: date | None, end: date | None, today: date | None) -> int:
    """Write the statistics of the site as a workbook or as CSV."""

    def make(source: Source) -> tuple[Path, bytes, int]:
        path = target.file(_name(source, start, end or source.library.site.today))
        sheets = statistics_tables(source.library, start, end)
        return path, _data(sheets, target.form, source.frame.base_url), len(sheets)

    path, data, count = from_site(site, make, today)
    deliver(path, data)
    say(f"写好了 {count} 张表。内有按人和为零的统计，请勿公开。")
    return Exit.FINE


def _name(source: Source, start: date | None, end: date) -> str:
    if start and end < start:
        raise click.UsageError(f"“--from”（{start}）晚于“--to”（{end}，不写就是今天）。", click.get_current_context())
    first = min((article.date.day for article in own_articles(source.library)), default=end)
    return f"稿件统计-{start or min(first, end)}至{end}"


def _data(sheets: tuple[Sheet, ...], form: str, base_url: str) -> bytes:
    return workbook(sheets, base_url) if form == "xlsx" else csv_file(sheets).encode()
