"""``sitegen sign``."""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from sitegen.cli.asking import ask_text
from sitegen.cli.chinese import Command
from sitegen.cli.exits import Exit
from sitegen.cli.named import named_article
from sitegen.cli.progress import Bar
from sitegen.cli.site import OUTPUT, require_site, site_option
from sitegen.cli.streams import is_terminal, say, write_data
from sitegen.cli.target import write_file
from sitegen.cli.values import day, one_of
from sitegen.core.sitefolder import signature_path
from sitegen.model.config import REVIEWS
from sitegen.model.content import Article
from sitegen.model.signing import Imprint, Signature
from sitegen.pipeline.request import Request
from sitegen.pipeline.signing import Desk, read_desk
from sitegen.plan.figures.reviews import names_in, writers
from sitegen.plan.selection import REVIEW_FIELDS
from sitegen.plan.signing import changes, latest, line_marks


@click.command(
    "sign",
    cls=Command,
    help="签审一篇稿件：记下谁在什么时候审过，和当时的标题、正文、图片。以后改了其中任何一项，这一审就作废。\n\n"
    "记录写在 reviews 文件夹里，不会发布。",
)
@click.argument("article", metavar="稿件")
@site_option
@click.option("--step", type=one_of(REVIEWS), metavar="步骤", help="一审、二审、三审")
@click.option("--name", metavar="姓名", help="审核人（不写：在终端里询问）")
@click.option("--list", "listed", is_flag=True, help="只看审到哪一步，不签审")
@click.option("--today", type=day, metavar="日期", help="签审的日期（不写：站点时区的现在）")
def command(article: str, site: Path, step: str | None, name: str | None, listed: bool, today: date | None) -> int:
    """Record a review, or show those that there are."""
    require_site(site)
    if not step and not listed:
        raise _wrong("要写明是哪一审，例如 --step 一审；只看情况请用 --list。")
    with Bar() as bar:
        desk = read_desk(Request(root=site, output=site / OUTPUT, today=today, preview=True, progress=bar))
    found = named_article(desk.articles, site, article)
    if listed:
        write_data(_state(desk, found))
        return Exit.FINE
    assert step
    _refuse_step(desk, found, step)
    signer = "".join((name or _ask_name(step)).split())
    _refuse_name(desk, found, step, signer)
    path = site / signature_path(found.id)
    before = path.read_text("utf-8") if path.exists() else ""
    entry = _entry(step, signer, _now(desk, today), desk.imprint(found), line_marks(desk.body(found)))
    write_file(path, (before + entry).encode())
    say(f"{step}已由“{signer}”签审：{found.title}。记录在“{signature_path(found.id)}”，请和稿件一起提交。")
    return Exit.FINE


def _refuse_step(desk: Desk, article: Article, step: str) -> None:
    """Refuse a step that was signed, or that another has to come before.

    Raises:
        click.UsageError: with the reason.
    """
    signatures = latest(desk.signatures(article))
    if step in signatures and step not in article.voided:
        raise _wrong(f"{step}已由“{signatures[step].name}”签审，稿件没有改动，不必再签。")
    needed = desk.config.review or REVIEWS
    for before in REVIEWS[: REVIEWS.index(step)]:
        if before in article.voided:
            raise _wrong(f"{before}（{signatures[before].name}）签审以后稿件有改动，已经作废，请先重做{before}。")
        if before in needed and not getattr(article, REVIEW_FIELDS[before]):
            raise _wrong(f"还没有{before}，不能{step}。请先签{before}。")


def _refuse_name(desk: Desk, article: Article, step: str, name: str) -> None:
    """Refuse who reviewed in another step, or wrote the text; and who is not the one that the header names.

    Raises:
        click.UsageError: with the reason.
    """
    if not name or any(mark in name for mark in '"\\:#、，'):
        raise _wrong("姓名只写一个人的名字，不带标点。")
    if name in writers(article):
        raise _wrong(f"“{name}”是这篇稿件的作者，不能审自己的稿件。请换一个人{step}。")
    signatures = latest(desk.signatures(article))
    for other, field in REVIEW_FIELDS.items():
        taken = getattr(article, field) or (signatures[other].name if other in signatures else "")
        if other != step and name in names_in(taken):
            raise _wrong(f"{other}已经是“{name}”，任意两审不能由同一人担任。请换一个人{step}。")
        written = getattr(article, field)
        if other == step and written and name not in names_in(written):
            raise _wrong(f"稿件里写的{step}是“{written}”，不是“{name}”。请先核对，改好稿件再签。")


def _ask_name(step: str) -> str:
    if not (is_terminal(sys.stdin) and is_terminal(sys.stderr)):
        raise _wrong("要写明审核人，例如 --name 姓名。")
    return ask_text(f"{step}审核人姓名")


def _now(desk: Desk, today: date | None) -> str:
    return f"{today}" if today else f"{datetime.now(ZoneInfo(desk.config.timezone)):%Y-%m-%d %H:%M}"


def _entry(step: str, name: str, time: str, read: Imprint, lines: str) -> str:
    """Return a signature as it stands in its file."""
    written = [f"- 步骤: {step}", f'  姓名: "{name}"', f'  时间: "{time}"', "  头部:"]
    written += [f'    {label}: "{mark}"' for label, mark in read.fields.items()]
    written += [f'  正文: "{read.body}"', f'  各行: "{lines}"']
    if read.files:
        written += ["  图片:", *(f'    "{path}": "{mark}"' for path, mark in read.files.items())]
    return "\n".join(written) + "\n"


def _state(desk: Desk, article: Article) -> str:
    """Return how far the reviews of *article* are."""
    signatures = latest(desk.signatures(article))
    now = desk.imprint(article)
    return "\n".join([article.title, *(f"  {step}  {_step(article, step, signatures, now)}" for step in REVIEWS)])


def _step(article: Article, step: str, signatures: dict[str, Signature], now: Imprint) -> str:
    written = getattr(article, REVIEW_FIELDS[step])
    if step not in signatures:
        return f"{written}（写在稿件里，没有签审）" if written else "还没有"
    signature = signatures[step]
    told = f"{signature.name}  {signature.time.text}"
    changed = "、".join(changes(signature, now))
    return f"{told}  已作废：{changed}有改动" if changed else f"{told}  有效"


def _wrong(sentence: str) -> click.UsageError:
    return click.UsageError(sentence, click.get_current_context(silent=True))
