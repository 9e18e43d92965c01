"""``sitegen import docx``."""

from __future__ import annotations

import glob
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from sitegen.cli.asking import ask_choice
from sitegen.cli.chinese import Command
from sitegen.cli.exits import Exit
from sitegen.cli.imports.taking import Desk, Imported, pictures_in, take_in
from sitegen.cli.kinds import sections, units
from sitegen.cli.progress import Bar
from sitegen.cli.site import require_site, site_option
from sitegen.cli.streams import is_terminal, say, write_data
from sitegen.cli.values import day as a_day
from sitegen.cli.values import folder
from sitegen.core.text import nearest
from sitegen.importers.article import Given
from sitegen.importers.package import LIMITS
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
@click.option("--section", metavar="栏目", help="放进哪个栏目")
@click.option("--unit", metavar="单位", help="所写的单位（不写：从文中认）")
@click.option("--date", "day", type=a_day, metavar="日期", help="稿件日期（不写：从文中认）")
@click.option("--title", metavar="文字", help="标题（不写：从文中认；只用于一个文件）")
@click.option("--pictures", type=folder, metavar="文件夹", help="随稿的图片：图1.jpg 或 1.jpg 对应文中的【图1】")
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
    paths = list(_documents(files))
    if title and len(paths) > 1:
        raise click.UsageError("--title 只用于一个文件。", click.get_current_context())
    config = read_settings(Request(root=site, output=site)).config
    content = load_content(site, config, None).content
    talks = is_terminal(sys.stdin) and is_terminal(sys.stderr)
    desk = Desk(site=site, content=content, today=today_in(config.timezone), talks=talks)
    given = Given(title=title or "", date=day.isoformat() if day else "", unit=_unit(unit, content))
    place = _section(section, content, talks=talks)
    refused = 0
    with Bar() as progress:
        for done, path in enumerate(paths):
            progress("导入", done, len(paths))
            try:
                said = _report(path, _take(desk, path, place, given, pictures, several=len(paths) > 1))
            except Refused as refusal:
                refused += 1
                said = [f"{path.name}：没有导入。", *(f"  {sentence}" for sentence in refusal.sentences)]
            say("\n".join(said))
    say(_summary(len(paths) - refused, refused))
    return Exit.CONTENT if refused else Exit.FINE


def _take(desk: Desk, path: Path, section: str, given: Given, pictures: Path | None, *, several: bool) -> Imported:
    with disk(path, kept="没有导入"):
        data = path.read_bytes() if path.stat().st_size <= LIMITS.size + 1 else bytes(LIMITS.size + 1)
    manuscript = read_word(path.name, data)
    own = pictures / path.stem if pictures else None
    chosen = own if own and own.is_dir() else pictures
    shared = several and chosen is pictures
    return take_in(desk, manuscript, section, given, pictures_in(chosen) if chosen else None, rest=not shared)


def _report(path: Path, imported: Imported) -> list[str]:
    write_data(imported.page)
    header = imported.draft.header
    unit = header["单位"]
    named = "、".join(unit) if isinstance(unit, tuple) else unit
    head = f"{path.name}：{header['标题']}｜{header['日期']}｜{named}"
    return [head, *(f"  {guess}。" for guess in imported.draft.guesses)]


def _summary(taken: int, refused: int) -> str:
    left = f"，没有导入 {refused:,} 篇" if refused else ""
    next_ = "请核对上面猜的内容，用“sitegen serve”预览，用“sitegen check”检查。" if taken else "改好以后再运行一次。"
    return f"导入 {taken:,} 篇{left}。{next_}"


def _documents(files: tuple[str, ...]) -> Iterator[Path]:
    """Yield the documents that *files* name: themselves, those in a folder, and those of a pattern, as Windows leaves it."""
    for name in files:
        path = Path(name)
        if path.is_dir():
            found = sorted(one for one in path.iterdir() if one.suffix.lower() == ".docx")
        elif path.exists() or not glob.has_magic(name):
            found = [path]
        else:
            found = sorted(map(Path, glob.glob(name)))  # noqa: PTH207 - a pattern may be absolute
        found = [one for one in found if not one.name.startswith(("~$", "."))]
        if not found:
            raise click.UsageError(f"“{name}”里没有 .docx 文件。", click.get_current_context())
        if missing := next((one for one in found if not one.is_file()), None):
            raise click.UsageError(f"没有“{missing}”这个文件。", click.get_current_context())
        yield from found


def _unit(name: str | None, content: Content) -> str:
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


def _section(name: str | None, content: Content, *, talks: bool) -> str:
    choices = sections(content)
    if name:
        found = next((choice for choice in choices if choice.is_called(name.strip())), None)
        if found is not None:
            return found.value
        near = nearest(name, [known for choice in choices for known in (choice.label, choice.value)])
        raise click.UsageError(
            f"没有“{name}”这个栏目{f'，是不是“{near}”？' if near else '。'}", click.get_current_context()
        )
    if len(choices) == 1:
        return choices[0].value
    if not choices:
        raise click.UsageError("站点里还没有栏目，请先新建。", click.get_current_context())
    if talks:
        return ask_choice("栏目", choices)
    known = "、".join(choice.label for choice in choices[:12])
    raise click.UsageError(f"缺少选项 --section。可以写：{known}。", click.get_current_context())
