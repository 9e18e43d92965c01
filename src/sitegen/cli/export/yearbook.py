"""``sitegen export yearbook``."""

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
from sitegen.cli.values import day, one_of
from sitegen.core.text import human_size
from sitegen.exporters.paper import Paper
from sitegen.exporters.printing import paper_html
from sitegen.exporters.source import Source
from sitegen.exporters.word import paper_docx
from sitegen.exporters.yearbook import Choice, Grouping, chosen, yearbook
from sitegen.model.vocabulary import Genre

_WRITERS: dict[str, Callable[[Paper], bytes]] = {
    "docx": paper_docx,
    "html": lambda paper: paper_html(paper).encode(),
}
_NEXT = {
    "html": "用浏览器打开，按 Ctrl+P 打印，或另存为 PDF。",
    "docx": "用 Word 或 WPS 打开，按 Ctrl+A 再按 F9，目录就有页码。",
}


@click.command(
    "yearbook",
    cls=Command,
    help="把一段时间的稿件编成一本：目录、正文、图片，供年度汇编、案例集用。转载的和校外单位的不编。",
)
@site_option
@click.option("--from", "start", required=True, type=day, metavar="日期", help="从这一天起")
@click.option("--to", "end", required=True, type=day, metavar="日期", help="到这一天止")
@click.option(
    "--unit",
    "name",
    metavar="单位",
    shell_complete=names_of("unit"),
    help="只编写到它和下级的，写编号、名称或简称（不写：全部）",
)
@click.option(
    "--genre", type=one_of(tuple(Genre)), metavar="体裁", help="只编这种体裁，如 案例，编成案例集（不写：全部）"
)
@click.option(
    "--by", "order", type=one_of(tuple(Grouping)), default=Grouping.UNIT, metavar="次序", help="单位（不写时）、栏目"
)
@click.option("--title", default="", metavar="书名", help="封面上的书名（不写：年度稿件汇编、案例集等）")
@target_options(*_WRITERS)
@click.option("--today", type=day, metavar="日期", help="编制日期，也按这一天取舍稿件（不写：站点时区的今天）")
def command(
    *,
    site: Path,
    target: Target,
    start: date,
    end: date,
    name: str | None,
    genre: str | None,
    order: str,
    title: str,
    today: date | None,
) -> int:
    """Write the articles of a period as a book."""
    if start > end:
        raise click.UsageError(f"“--from”（{start}）晚于“--to”（{end}）。", click.get_current_context())

    def make(source: Source) -> tuple[Path, bytes, int]:
        choice = Choice(
            start=start,
            end=end,
            unit=named_unit(source.library, name) if name else None,
            genre=Genre(genre) if genre else None,
            grouping=Grouping(order),
        )
        articles = chosen(source.library, choice)
        if not articles:
            raise click.UsageError(
                f"{choice.period}没有这样的已发布稿件，没有写文件。请换一段时间，或放宽 --unit、--genre。",
                click.get_current_context(silent=True),
            )
        path = target.file(_file_name(choice, title))
        return path, _WRITERS[target.form](yearbook(source, choice, articles, title)), len(articles)

    path, data, count = from_site(site, make, today)
    deliver(path, data)
    say(f"编好了 {count:,} 篇稿件，{human_size(len(data))}。{_NEXT[target.form]}")
    return Exit.FINE


def _file_name(choice: Choice, title: str) -> str:
    unit = f"-{choice.unit.name}" if choice.unit else ""
    return f"{title or choice.name}{unit}-{choice.start}至{choice.end}"
