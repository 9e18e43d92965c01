"""``sitegen export ci``."""

from __future__ import annotations

import os
from pathlib import Path

import click

from sitegen.cli.chinese import Command
from sitegen.cli.exits import Exit, Refusal
from sitegen.cli.hosts import host_of
from sitegen.cli.laying import DATA, files_of, lay
from sitegen.cli.site import require_site, site_option
from sitegen.cli.streams import say, write_data
from sitegen.publish.disk import disk


@click.command(
    "ci",
    cls=Command,
    help="把自动检查和发布的配置写进站点：github、gitlab（极狐，或学校自己的）、gitee。已有同名文件的，一个也不写。",
)
@click.argument("host", type=host_of, metavar="平台")
@site_option
def command(site: Path, host: str) -> int:
    """Write what a code host needs to check and publish the site."""
    require_site(site)
    if not host:
        raise click.UsageError("请写明平台：github、gitlab 或 gitee。", click.get_current_context())
    folder = DATA / "ci" / host
    if there := [path for path in files_of(folder) if os.path.lexists(site / path)]:
        names = "、".join(path.as_posix() for path in there)
        raise Refusal(f"已经有 {names}，什么都没有写。要换成新的，先给它改名。")
    with disk(site):
        for path in lay(folder, site):
            write_data(path.as_posix())
    say("放在仓库的最外层，提交以后，平台就会自动检查和发布。还要填的几项写在文件开头。")
    return Exit.FINE
