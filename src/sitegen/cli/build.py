"""``sitegen build``."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from sitegen.cli.chinese import Command
from sitegen.cli.exits import Exit
from sitegen.cli.progress import Bar
from sitegen.cli.site import OUTPUT, require_site, site_option
from sitegen.cli.streams import has_colour, say, write_data
from sitegen.cli.values import day, number, web_address
from sitegen.model.held import HeldBack
from sitegen.pipeline.build import build
from sitegen.pipeline.request import Outcome, Request
from sitegen.pipeline.tally import note
from sitegen.report.columns import plain
from sitegen.report.text import listing, summary

_HELD_SHOWN = 10
_CHANGES_SHOWN = 5


@click.command(
    "build",
    cls=Command,
    help="生成网站。要么整个换成新的，要么一点不动：内容有错误时，原来的网站保持原样。",
)
@site_option
@click.option("--output", type=Path, metavar="文件夹", help="输出文件夹（不写：站点里的 output）")
@click.option("--base-url", type=web_address, metavar="网址", help="网站的网址，代替 site.yml 里的")
@click.option("--today", type=day, metavar="日期", help="按这一天生成（不写：站点时区的今天）")
@click.option("--preview", is_flag=True, help="草稿、未审、定时的内容也生成，只供内部看")
@click.option("--strict", is_flag=True, help="有提醒也不发布")
@click.option("--jobs", type=number(1, 256), metavar="数字", help="最多用几个进程（不写：处理器有几个用几个）")
@click.option("--clean", is_flag=True, help="不用缓存，全部重新生成；结果相同")
@click.option("--no-search", is_flag=True, help="不生成检索")
@click.option("--json", "as_json", is_flag=True, help="向标准输出写一个 JSON 对象")
@click.option("--all", "every", is_flag=True, help="生成站群（sites.yml）的全部站点；--output 里每个站点一个文件夹")
def command(
    site: Path,
    output: Path | None,
    base_url: str | None,
    today: date | None,
    preview: bool,
    strict: bool,
    jobs: int | None,
    clean: bool,
    no_search: bool,
    as_json: bool,
    every: bool,
) -> int:
    """Build the site, or every site of a group, and say what came of it."""
    request = Request(
        root=site,
        output=site / OUTPUT if output is None else output,
        today=today,
        base_url=base_url,
        preview=preview,
        strict=strict,
        jobs=jobs or 0,
        clean=clean,
        search=not no_search,
        last=not every,
        on_wait=lambda: say("另一次生成正在进行，等它结束……"),
    )
    if every:
        from sitegen.cli.building import build_all

        return build_all(request, output, as_json=as_json)
    require_site(site)
    outcome, seconds = timed(request)
    if as_json:
        from sitegen.cli.answers import build_answer

        write_data(build_answer(outcome, outcome.problems, seconds))
    tell(outcome, seconds, request)
    return Exit.FINE if outcome.published else Exit.CONTENT


def timed(request: Request) -> tuple[Outcome, float]:
    """Return what a build of *request* comes to, and how many seconds it took."""
    begun = time.perf_counter()
    with Bar() as bar:
        outcome = build(replace(request, progress=bar))
    note(request.cache, outcome.problems)
    return outcome, time.perf_counter() - begun


def tell(outcome: Outcome, seconds: float, request: Request) -> None:
    """Say what came of *request*."""
    if outcome.problems:
        say(listing(outcome.problems, colour=has_colour(sys.stderr)))
    if not outcome.published:
        say(f"没有发布：{_counts(outcome, strict=request.strict)}；“{request.output}”没有改动。")
        return
    if outcome.held:
        say(held_note(outcome.held, preview=request.preview))
    if outcome.without_base_url:
        say("没有设置网址，所以没有订阅和站点地图。需要时在 site.yml 写“网址: https://……/”。")
    if request.preview:
        say("这是预览，含有不公开的内容，不要上传。")
    say(closing(outcome, seconds))
    if 0 < len(outcome.changes) <= _CHANGES_SHOWN:
        say(f"生成的是：{'、'.join(map(plain, outcome.changes))}。")


def closing(outcome: Outcome, seconds: float) -> str:
    """Return the closing line: what was made, kept and removed, how long it took, how many problems there are."""
    counts = f"生成 {outcome.made:,} 个，保留 {outcome.kept:,} 个，删除 {outcome.removed:,} 个"
    return f"完成：{counts}，用时 {seconds:,.1f} 秒。" + (f"{summary(outcome.problems)}。" if outcome.problems else "")


def held_note(held: Sequence[HeldBack], *, preview: bool) -> str:
    """Return what production holds back, each with its reason, the first ten by name."""
    opening = "正式发布时没有" if preview else "暂不发布"
    lines = [f"{opening}的 {len(held):,} 项："]
    lines += [f"  {plain(f'{item.path}《{item.title}》：{item.reason}')}" for item in held[:_HELD_SHOWN]]
    if len(held) > _HELD_SHOWN:
        lines.append(f"  ……等 {len(held):,} 篇")
    return "\n".join(lines)


def _counts(outcome: Outcome, *, strict: bool) -> str:
    counts = summary(outcome.problems)
    return f"{counts}（--strict：有提醒也不发布）" if strict else counts
