"""``sitegen import docx``."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from sitegen.cli.chinese import Command
from sitegen.cli.completing import names_of
from sitegen.cli.documents import documents, read_document
from sitegen.cli.exits import Exit
from sitegen.cli.imports.taking import Desk, Imported, called_section, report, take_in
from sitegen.cli.kinds import units
from sitegen.cli.progress import Bar
from sitegen.cli.site import require_site, site_option
from sitegen.cli.streams import is_terminal, say
from sitegen.cli.values import day as a_day
from sitegen.cli.values import folder
from sitegen.core.text import nearest
from sitegen.importers.article import Given
from sitegen.importers.enclosures import enclosed, pictures_in
from sitegen.importers.refused import Refused
from sitegen.importers.word import read_word
from sitegen.load.content import load_content
from sitegen.model.site import Content
from sitegen.pipeline.clock import today_in
from sitegen.pipeline.reading import read_settings
from sitegen.pipeline.request import Request
from sitegen.publish.disk import disk


@click.command(
    "docx",
    cls=Command,
    help="把 Word 文件（.docx）变成稿件文件夹：标题、日期、单位、署名、小标题、列表、表格、图片各归其位，"
    "猜的都列出来。已有的稿件不覆盖。\n\n文件可以写几个，也可以写文件夹：导入里面全部 .docx。",
)
@click.argument("files", nargs=-1, required=True, metavar="文件…")
@site_option
@click.option(
    "--section", metavar="栏目", shell_complete=names_of("section"), help="放进哪个栏目（不写：稿件的投稿表里写的）"
)
@click.option("--unit", metavar="单位", shell_complete=names_of("unit"), help="所写的单位（不写：从文中认）")
@click.option("--date", "day", type=a_day, metavar="日期", help="稿件日期（不写：从文中认）")
@click.option("--title", metavar="文字", help="标题（不写：从文中认；只用于一个文件）")
@click.option(
    "--pictures",
    type=folder,
    metavar="文件夹",
    help="随稿的图片：图1.jpg 或 1.jpg 对应文中的【图1】（不写：与稿件同名的文件夹或 zip）",
)
def command(
    files: tuple[str, ...],
    site: Path,
    section: str | None,
    unit: str | None,
    day: date | None,
    title: str | None,
    pictures: Path | None,
) -> int:
    """Take documents into the content."""
    require_site(site)
    paths = list(documents(files))
    if title and len(paths) > 1:
        raise click.UsageError("--title 只用于一个文件。", click.get_current_context())
    config = read_settings(Request(root=site, output=site)).config
    loaded = load_content(site, config, None)
    talks = is_terminal(sys.stdin) and is_terminal(sys.stderr)
    desk = Desk(site=site, loaded=loaded, today=today_in(config.timezone), talks=talks)
    given = Given(title=title or "", date=day.isoformat() if day else "", unit=unit_called(unit, loaded.content))
    place = called_section(section, loaded.content)
    refused = 0
    with Bar() as progress:
        for done, path in enumerate(paths):
            progress("导入", done, len(paths))
            try:
                said = report(path.name, _take(desk, path, place, given, pictures, several=len(paths) > 1))
            except Refused as refusal:
                refused += 1
                said = [f"{path.name}：没有导入。", *(f"  {sentence}" for sentence in refusal.sentences)]
            say("\n".join(said))
    say(_summary(len(paths) - refused, refused))
    return Exit.CONTENT if refused else Exit.FINE


def _take(desk: Desk, path: Path, section: str, given: Given, pictures: Path | None, *, several: bool) -> Imported:
    manuscript = read_word(path.name, read_document(path, kept="没有导入"))
    own = pictures / path.stem if pictures else None
    chosen = own if own and own.is_dir() else pictures
    shared = several and chosen is not None and chosen is pictures
    with disk(chosen or path, kept="没有导入"):
        found = pictures_in(chosen) if chosen else enclosed(path).pictures
    return take_in(desk, manuscript, section, given, found, rest=not shared)


def _summary(taken: int, refused: int) -> str:
    left = f"，没有导入 {refused:,} 篇" if refused else ""
    next_ = "请核对上面猜的内容，用“sitegen serve”预览，用“sitegen check”检查。" if taken else "改好以后再运行一次。"
    return f"导入 {taken:,} 篇{left}。{next_}"


def unit_called(name: str | None, content: Content) -> str:
    """Return the id of the unit that an option calls *name*; empty where that was not given.

    Raises:
        click.UsageError: there is none.
    """
    if not name:
        return ""
    choices = units(content)
    found = next((choice for choice in choices if choice.is_called(name.strip())), None)
    if found is None:
        near = nearest(name, [known for choice in choices for known in (choice.label, *choice.names)])
        raise click.UsageError(
            f"没有“{name}”这个单位{f'，是不是“{near}”？' if near else '。'}", click.get_current_context()
        )
    return found.value
