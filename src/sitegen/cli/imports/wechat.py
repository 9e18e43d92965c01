"""``sitegen import wechat``."""

from __future__ import annotations

from typing import Any

import click

from sitegen.cli.chinese import Command
from sitegen.cli.imports.html import shared_options, sources_in, take_pages
from sitegen.cli.site import site_option
from sitegen.importers.web.page import require_wechat


@click.command(
    "wechat",
    cls=Command,
    help="把公众号文章（在浏览器里打开，另存为“网页，全部”）变成稿件文件夹：文字和图片留下，编辑器的装饰去掉。"
    "不上网：没有一起存下来的图片只列出地址。\n\n文件可以写几个，也可以写文件夹：导入里面全部网页。",
)
@click.argument("files", nargs=-1, required=True, metavar="文件…")
@site_option
@shared_options
def command(files: tuple[str, ...], **others: Any) -> int:
    """Take articles of WeChat into the content."""
    return take_pages(files, sources_in, require=require_wechat, **others)
