"""``sitegen withdraw``."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from sitegen.cli.asking import ask_text
from sitegen.cli.chinese import Command
from sitegen.cli.exits import Exit, Refusal
from sitegen.cli.find import find_line
from sitegen.cli.named import named_article
from sitegen.cli.progress import Bar
from sitegen.cli.site import OUTPUT, require_site, site_option
from sitegen.cli.streams import is_terminal, say, write_data
from sitegen.cli.target import write_file
from sitegen.cli.values import day
from sitegen.load.registering import with_registered
from sitegen.load.yaml_edits import Unwritable
from sitegen.model.content import Article, PlainPage
from sitegen.pipeline.request import Request
from sitegen.pipeline.signing import Desk, read_desk
from sitegen.pipeline.withdrawing import REGISTER, Withdrawal, mentions, move_away, withdrawal_of


@click.command(
    "withdraw",
    cls=Command,
    help="撤下一篇稿件或一个页面：文件移到 withdrawn 文件夹，网址改说“已撤下”，在 content/withdrawn.yml 记一笔。\n\n"
    "然后运行 sitegen build 和 sitegen deploy：网页、图片、分享图，列表、检索、订阅里的它，就都没有了。"
    "还有哪里提到它，这里逐处列出。",
)
@click.argument("article", metavar="稿件")
@site_option
@click.option("--reason", metavar="理由", help="为什么撤下，不公开（不写：在终端里询问）")
@click.option("--name", metavar="姓名", help="谁撤下的，不公开")
@click.option("--today", type=day, metavar="日期", help="撤下的日期（不写：站点时区的今天）")
def command(article: str, site: Path, reason: str | None, name: str | None, today: date | None) -> int:
    """Take an article or a page off, and say what else speaks of it."""
    require_site(site)
    with Bar() as bar:
        desk = read_desk(Request(root=site, output=site / OUTPUT, today=today, preview=True, progress=bar))
    known: list[Article | PlainPage] = [*desk.articles, *desk.site.content.pages.values()]
    found = named_article(known, site, article)
    withdrawal = withdrawal_of(desk.site, found)
    why = " ".join((reason or _ask_reason()).split())
    if not why:
        raise _wrong("理由是空的，请写明为什么撤下。")
    when = f"{desk.site.today}"
    finds = list(mentions(site, withdrawal))
    if not withdrawal.is_registered(desk.site):
        _register(site, withdrawal.entry(when, why, (name or "").strip()))
    place = move_away(site, withdrawal, when)
    say(f"已撤下：{withdrawal.name}（{withdrawal.address}）。记在“{REGISTER}”，文件移到了“{place}”。")
    if finds:
        say("别处还链接到它、提到它的标题：")
        write_data("\n".join(map(find_line, finds)))
    for line in _pictures(desk, withdrawal):
        say(line)
    say("请运行 sitegen build 和 sitegen deploy，读者那里才会撤下；再请搜索引擎删去它的快照。")
    return Exit.FINE


def _register(site: Path, entry: dict[str, str | list[str]]) -> None:
    """Put *entry* into the register.

    Raises:
        Refusal: the register is written so that nothing can be put into it.
    """
    path = site / REGISTER
    try:
        data = with_registered(REGISTER, path.read_bytes() if path.exists() else b"", entry)
    except Unwritable as refused:
        where = f"第 {refused.line} 行" if refused.line else ""
        raise Refusal(
            f"“{REGISTER}”{where}的写法不能在后面添一项，什么都没有撤下。"
            "请先用 sitegen check 查看，改成每项以“- ”开头的清单。"
        ) from None
    write_file(path, data)


def _pictures(desk: Desk, withdrawal: Withdrawal) -> list[str]:
    """Return what is to be said of files of it that readers go on seeing."""
    files = desk.site.content.files
    told = [f"“{file}”还用在“{source}”里，没有移走；那里也不该有的，请改那一篇。" for file, source in withdrawal.shared]
    gone = {files[file].digest: file for file in withdrawal.files}
    for path, fact in files.items():
        if fact.digest in gone and path not in withdrawal.files:
            told.append(f"“{path}”与撤下的“{gone[fact.digest]}”是同一个文件，还在站里；不该有的，请删去。")
    return told


def _ask_reason() -> str:
    if not (is_terminal(sys.stdin) and is_terminal(sys.stderr)):
        raise _wrong("要写明理由，例如 --reason 含有个人信息。")
    return ask_text("为什么撤下")


def _wrong(sentence: str) -> click.UsageError:
    return click.UsageError(sentence, click.get_current_context(silent=True))
