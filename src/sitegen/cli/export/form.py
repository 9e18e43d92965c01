"""``sitegen export form``."""

from __future__ import annotations

from pathlib import Path

import click

from sitegen.cli.chinese import Command
from sitegen.cli.exits import Exit
from sitegen.cli.intake import offered
from sitegen.cli.site import require_site, site_option
from sitegen.cli.streams import say
from sitegen.cli.target import Target, deliver, target_options
from sitegen.exporters.form import form_docx
from sitegen.load.content import load_content
from sitegen.model.form import NAME
from sitegen.pipeline.reading import read_settings
from sitegen.pipeline.request import Request


@click.command(
    "form",
    cls=Command,
    help=f"写出 {NAME}：一张表（标题、日期、单位、作者、图片说明、对标等），下面写正文。发给各支部，"
    "填好的稿件用“import inbox”收进来，表里写的都认得。",
)
@site_option
@target_options("docx")
def command(site: Path, target: Target) -> int:
    """Write the form for those who hand in articles."""
    require_site(site)
    path = target.file(NAME.removesuffix(".docx"))
    content = load_content(site, read_settings(Request(root=site, output=site)).config, None).content
    deliver(path, form_docx(offered(content)))
    say("写好了投稿模板，发给各支部填写。收到的稿件放进“收稿”文件夹，用“sitegen import inbox”收进来。")
    return Exit.FINE
