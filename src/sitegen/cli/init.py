"""``sitegen init``."""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path
from string import Template

import click

from sitegen.cli.asking import ask_text
from sitegen.cli.chinese import Command
from sitegen.cli.intake import open_inbox, write_form
from sitegen.cli.kinds import sections
from sitegen.cli.site import is_site
from sitegen.cli.streams import is_terminal, say, write_data
from sitegen.load.content import load_content
from sitegen.load.scalars import scalar
from sitegen.pipeline.clock import today_in
from sitegen.pipeline.reading import read_settings
from sitegen.pipeline.request import Request
from sitegen.publish.disk import disk

_DATA = Path(__file__).parents[1] / "data" / "init"
_TIMEZONE = "Asia/Shanghai"
# What the package can't hold under its own name: Git would obey it, a date is not known yet.
_RENAMED = {"gitignore": ".gitignore", "article.md": "{today}-wangzhan-kaitong.md"}


@click.command("init", cls=Command, help="新建一个网站：一个完整的小站点，马上可以预览。文件夹要么还没有，要么是空的。")
@click.argument("folder", type=Path, metavar="文件夹", required=False)
@click.option("--site", "also", type=Path, metavar="文件夹", help="同“文件夹”")
@click.option("--name", metavar="文字", help="网站名称，如 江澜大学党建网")
def command(folder: Path | None, also: Path | None, name: str | None) -> None:
    """Write a small site into an empty folder."""
    chosen = folder or also
    if chosen is None or (folder and also):
        raise click.UsageError("请写明一个文件夹，例如“sitegen init dangjian”。", click.get_current_context())
    target = chosen.absolute()
    _require_empty(target)
    if not name and is_terminal(sys.stdin) and is_terminal(sys.stderr):
        name = ask_text("网站名称，如 江澜大学党建网")
    if not name or not name.strip():
        raise click.UsageError("缺少选项 --name（网站名称）。", click.get_current_context())
    values = words(name.strip(), today_in(_TIMEZONE))
    with disk(target):
        for source in sorted(path for path in _DATA.rglob("*") if path.is_file()):
            _write(source, target, values)
        open_inbox(target)
    content = load_content(target, read_settings(Request(root=target, output=target)).config, None).content
    write_form(target, [choice.label for choice in sections(content)])
    write_data(str(target))
    say(f"网站已建好。接着：\n  cd {chosen}\n  sitegen serve")


def words(name: str, today: date) -> dict[str, str]:
    """Return what the files of a new site called *name* are filled with."""
    school = re.sub(r"(?:党建|党群|党的建设)?(?:工作)?(?:新闻)?(?:网站|网)?$", "", name)
    root = f"{school}党委" if school else "学校党委"
    return {
        "name": scalar(name),
        "root": scalar(root),
        "branch": scalar(f"{root}第一党支部"),
        "today": today.isoformat(),
        "title": name,
    }


def _require_empty(target: Path) -> None:
    if not target.exists():
        return
    if not target.is_dir():
        raise click.UsageError(f"“{target}”是一个文件，不是文件夹。", click.get_current_context())
    if is_site(target):
        raise click.UsageError(f"“{target}”已经是一个站点。", click.get_current_context())
    if any(path.name != ".git" for path in target.iterdir()):
        raise click.UsageError(f"“{target}”不是空文件夹，没有动它。请换一个名字。", click.get_current_context())


def _write(source: Path, target: Path, values: dict[str, str]) -> None:
    name = _RENAMED.get(source.name, source.name).format(today=values["today"])
    path = target / source.relative_to(_DATA).with_name(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    text = Template(source.read_text("utf-8")).substitute(values)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
