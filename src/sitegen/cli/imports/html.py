"""``sitegen import html``, and what ``sitegen import wechat`` shares with it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import click

from sitegen.cli.chinese import Command
from sitegen.cli.completing import names_of
from sitegen.cli.exits import Exit
from sitegen.cli.imports.docx import unit_called
from sitegen.cli.imports.pages import Import, Source, Tally, Wanted
from sitegen.cli.imports.taking import Desk, called_section
from sitegen.cli.site import require_site, site_option
from sitegen.cli.streams import is_terminal, say
from sitegen.cli.values import day as a_day
from sitegen.cli.values import folder
from sitegen.importers.article import Given
from sitegen.importers.web.addresses import split
from sitegen.importers.web.mirror import mirror_of
from sitegen.importers.web.page import PAGES, Page
from sitegen.load.content import load_content
from sitegen.pipeline.clock import today_in
from sitegen.pipeline.reading import read_settings
from sitegen.pipeline.request import Request
from sitegen.publish.disk import disk

_BESIDE = ("_files", ".files", "_file")
"""What the names of folders end with in which browsers put what belongs to a page."""
_SHARED = (
    click.option(
        "--section", metavar="栏目", shell_complete=names_of("section"), help="放进哪个栏目（不写：从网页上认）"
    ),
    click.option("--unit", metavar="单位", shell_complete=names_of("unit"), help="所写的单位（不写：从文中认）"),
    click.option("--usual-unit", metavar="单位", shell_complete=names_of("unit"), help="文中认不出单位时，用这一个"),
    click.option("--date", "day", type=a_day, metavar="日期", help="稿件日期（不写：从网页上认；只用于一个文件）"),
    click.option("--title", metavar="文字", help="标题（不写：从网页上认；只用于一个文件）"),
)


def shared_options(function: Callable[..., int]) -> Callable[..., int]:
    """Give a command the options that all imports of pages have."""
    for option in reversed(_SHARED):
        function = option(function)
    return function


@click.command(
    "html",
    cls=Command,
    help="把旧网站的网页（浏览器存下来的，或者整站镜像）变成稿件文件夹：正文、图片、附件、旧地址都留下，版式去掉。"
    "列表页和导入过的跳过。不上网：不在本地的图片只列出地址。\n\n文件可以写几个，也可以写文件夹：导入里面全部网页。",
)
@click.argument("files", nargs=-1, required=True, metavar="文件…")
@site_option
@shared_options
@click.option(
    "--base", metavar="网址", help="旧网站的网址，与文件夹对应，例如 http://dangjian.example/（不写：看文件夹名）"
)
@click.option("--root", type=folder, metavar="文件夹", help="旧网站在哪个文件夹里（不写：给出的文件夹）")
@click.option("--no-redirect", is_flag=True, help="旧网站的域名不给本站用：旧地址不转到稿件，只记在“原文链接”里")
def command(files: tuple[str, ...], base: str | None, root: Path | None, no_redirect: bool, **others: Any) -> int:
    """Take the pages of an old site into the content."""
    if base and not (base.startswith(("http://", "https://")) and split(base).netloc):
        raise _wrong(f"“{base}”不是网址。请写成 http://dangjian.example/ 这样。")
    sources = partial(sources_in, base=base or "", root=root, redirects=not no_redirect)
    return take_pages(files, sources, require=lambda page: None, **others)


def take_pages(
    files: tuple[str, ...],
    found: Callable[[tuple[str, ...]], Iterable[Source]],
    *,
    require: Callable[[Page], None],
    site: Path,
    section: str | None,
    unit: str | None,
    usual_unit: str | None,
    day: date | None,
    title: str | None,
) -> int:
    """Take the pages into *site* that are *found* under the names *files*; return the exit code."""
    require_site(site)
    with disk(files[0], kept="没有导入"):
        sources = list(found(files))
    if (title or day) and len(sources) > 1:
        raise _wrong(f"{'--title' if title else '--date'} 只用于一个文件。")
    config = read_settings(Request(root=site, output=site)).config
    loaded = load_content(site, config, None)
    talks = is_terminal(sys.stdin) and is_terminal(sys.stderr)
    desk = Desk(site=site, loaded=loaded, today=today_in(config.timezone), talks=talks)
    wanted = Wanted(
        given=Given(title=title or "", date=day.isoformat() if day else "", unit=unit_called(unit, loaded.content)),
        section=called_section(section, loaded.content),
        unit=unit_called(usual_unit, loaded.content),
        require=require,
    )
    tally = Import(desk=desk, wanted=wanted).run(sources)
    say(_summary(tally))
    return Exit.CONTENT if tally.refused else Exit.FINE


def sources_in(
    files: tuple[str, ...], *, base: str = "", root: Path | None = None, redirects: bool = True
) -> Iterator[Source]:
    """Yield the pages that *files* name, and those in the folders that they name.

    Raises:
        click.UsageError: a name is none of a file, or of a folder without pages, or of one outside the *root*.
    """
    for name in files:
        path = Path(name)
        if not (path.is_file() or path.is_dir()):
            raise _wrong(f"没有“{name}”这个文件。")
        path = path.absolute()
        if root is not None and not path.is_relative_to(root.absolute()):
            raise _wrong(f"“{name}”不在“{root}”里。请用 --root 写明旧网站在哪个文件夹里。")
        mirror = mirror_of(path, root.absolute() if root else None, base, redirects=redirects)
        found = list(_pages_in(path)) if path.is_dir() else [path]
        if not found:
            raise _wrong(f"“{name}”里没有网页（.html、.htm、.mhtml）。")
        for one in found:
            shown = one.relative_to(path).as_posix() if path.is_dir() else one.name
            yield Source(name=shown, path=one, mirror=mirror, named=not path.is_dir())


def _pages_in(top: Path) -> Iterator[Path]:
    """Yield the pages below *top*, without those that belong to another."""
    for place, folders, names in os.walk(top):
        folders[:] = sorted(one for one in folders if not one.startswith(".") and not one.endswith(_BESIDE))
        for name in sorted(names):
            path = Path(place, name)
            if PAGES.search(name) and not name.startswith(".") and path.is_file() and not path.is_symlink():
                yield path


def _summary(tally: Tally) -> str:
    skipped = f"，跳过 {tally.skipped:,} 个" if tally.skipped else ""
    refused = f"，没有导入 {tally.refused:,} 篇" if tally.refused else ""
    advice = "请核对上面猜的内容，用“sitegen serve”预览，用“sitegen check”检查。" if tally.taken else ""
    again = "没有导入的，照上面的话改好以后再运行一次，导入过的不会重复。" if tally.refused else ""
    return f"导入 {tally.taken:,} 篇{skipped}{refused}。{advice}{again}"


def _wrong(sentence: str) -> click.UsageError:
    return click.UsageError(sentence, click.get_current_context())
