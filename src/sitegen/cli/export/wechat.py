"""``sitegen export wechat``."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from sitegen.cli.chinese import Command
from sitegen.cli.exits import Exit
from sitegen.cli.named import named_article
from sitegen.cli.site import site_option
from sitegen.cli.source import from_site
from sitegen.cli.streams import say
from sitegen.cli.target import Target, deliver_folder
from sitegen.cli.values import day
from sitegen.exporters.source import Source
from sitegen.exporters.wechat import Post, wechat_post
from sitegen.exporters.wechat_page import PAGE, wechat_page
from sitegen.plan.parts import held_reason


@click.command(
    "wechat",
    cls=Command,
    help="把一篇稿件变成公众号稿：一个文件夹，里面的网页一键复制正文，列出标题、摘要和要上传的图片，封面已经裁好。\n\n"
    "稿件写路径；只导出可以发布的稿件。不连接公众号，粘贴和上传由您来做。",
)
@click.argument("article", metavar="稿件")
@site_option
@click.option("--output", type=Path, metavar="文件夹", help="放在哪个文件夹里（不写：当前文件夹）")
@click.option("--force", is_flag=True, help="已经导出过的，重新写一遍")
@click.option("--today", type=day, metavar="日期", help="按这一天看稿件能不能发布（不写：站点时区的今天）")
def command(article: str, site: Path, output: Path | None, force: bool, today: date | None) -> int:
    """Write the page of a post, and beside it what is uploaded by hand."""
    target = Target(site=site, output=output, form="", force=force)

    def make(source: Source) -> tuple[Path, Post]:
        library = source.library
        found = named_article(library.content.articles, site, article)
        if reason := held_reason(library, found.document.path):
            raise click.UsageError(
                f"“{found.title}”还不能发布（{reason}），没有导出。可以发布以后再导出。",
                click.get_current_context(silent=True),
            )
        path = target.folder(f"公众号-{found.id.replace('/', '-')}")
        return path, wechat_post(source, found)

    path, post = from_site(site, make, today)
    others = deliver_folder(path, {**post.files, PAGE: wechat_page(post).encode()})
    for entry in post.entries:
        if entry.proposal:
            say(f"{entry.name} {len(entry.text)} 字，公众号最多 {entry.limit} 字，可以缩短成：{entry.proposal}")
    if others:
        say(f"文件夹里还有 {len(others)} 个不是这一次写的文件，没有动：{'、'.join(others)}。")
    pictures = f"图片 {len(post.pictures)} 张，按页面上的次序上传。" if post.pictures else ""
    say(f"写好了公众号稿。打开里面的“{PAGE}”，从上到下照着做。{pictures}")
    return Exit.FINE
