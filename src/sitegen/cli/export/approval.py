"""``sitegen export approval``."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import click

from sitegen.cli.chinese import Command
from sitegen.cli.exits import Exit
from sitegen.cli.named import named_article
from sitegen.cli.progress import Bar
from sitegen.cli.site import OUTPUT, require_site, site_option
from sitegen.cli.streams import say
from sitegen.cli.target import Target, deliver, target_options
from sitegen.cli.values import day
from sitegen.exporters.approval import approval_paper
from sitegen.exporters.paper import Paper
from sitegen.exporters.printing import paper_html
from sitegen.exporters.word import paper_docx
from sitegen.pipeline.request import Request
from sitegen.pipeline.signing import read_desk
from sitegen.plan.library import Library

_WRITERS: dict[str, Callable[[Paper], bytes]] = {
    "html": lambda paper: paper_html(paper).encode(),
    "docx": paper_docx,
}
_NEXT = {"html": "用浏览器打开，按 Ctrl+P 打印。", "docx": "用 Word 或 WPS 打开，打印。"}


@click.command(
    "approval",
    cls=Command,
    help="印一篇稿件的发稿审批单：标题、单位、作者、图片和附件，各审的人和时间，留出签字的地方。\n\n"
    "稿件写路径，没有发布的也可以。",
)
@click.argument("article", metavar="稿件")
@site_option
@target_options(*_WRITERS)
@click.option("--today", type=day, metavar="日期", help="打印日期（不写：站点时区的今天）")
def command(article: str, site: Path, target: Target, today: date | None) -> int:
    """Write the approval sheet of an article."""
    require_site(site)
    with Bar() as bar:
        desk = read_desk(Request(root=site, output=site / OUTPUT, today=today, preview=True, progress=bar))
    found = named_article(desk.articles, site, article)
    path = target.file(f"发稿审批单-{found.id.replace('/', '-')}")
    deliver(path, _WRITERS[target.form](approval_paper(Library(desk.site), found)))
    say(f"写好了发稿审批单。{_NEXT[target.form]}")
    return Exit.FINE
