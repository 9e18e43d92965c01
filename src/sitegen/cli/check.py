"""``sitegen check``."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from sitegen.cli.chinese import Command
from sitegen.cli.exits import Exit
from sitegen.cli.progress import Bar
from sitegen.cli.site import OUTPUT, require_site, site_option
from sitegen.cli.streams import has_colour, say, write_data
from sitegen.cli.values import day, one_of, rules
from sitegen.core.diagnostics import Diagnostic, has_errors
from sitegen.pipeline.check import check
from sitegen.pipeline.request import Request
from sitegen.report.formats import FORMATS
from sitegen.report.text import report, summary


@click.command("check", cls=Command, help="检查内容，不生成网站。写了路径，就只报告这些文件和文件夹里的问题。")
@click.argument("paths", nargs=-1, metavar="路径")
@site_option
@click.option(
    "--format",
    "form",
    type=one_of(tuple(FORMATS)),
    metavar="名称",
    default="text",
    help=f"报告的形式：{'、'.join(FORMATS)}",
)
@click.option("--select", type=rules, metavar="代码", multiple=True, help="只报告这些规则，如 FM,LNK001")
@click.option("--ignore", type=rules, metavar="代码", multiple=True, help="不报告这些规则")
@click.option("--strict", is_flag=True, help="有提醒也算没有通过")
@click.option("--today", type=day, metavar="日期", help="按这一天检查（不写：站点时区的今天）")
def command(
    paths: tuple[str, ...],
    site: Path,
    form: str,
    select: tuple[tuple[str, ...], ...],
    ignore: tuple[tuple[str, ...], ...],
    strict: bool,
    today: date | None,
) -> int:
    """Report the problems of the content."""
    require_site(site)
    places = [_place(site, path) for path in paths]
    with Bar() as bar:
        found = check(Request(root=site, output=site / OUTPUT, today=today, progress=bar))
    problems = [
        problem
        for problem in found
        if _lies_in(problem.path, places)
        and (not select or problem.code.startswith(_flat(select)))
        and not problem.code.startswith(_flat(ignore))
    ]
    _write(problems, form, site)
    return Exit.CONTENT if has_errors(problems, strict=strict) else Exit.FINE


def _write(problems: Sequence[Diagnostic], form: str, site: Path) -> None:
    if form == "text":
        write_data(report(problems, colour=has_colour(sys.stdout)))
        return
    if form == "github":
        # Annotations name files as the repository does, where a site may be one folder of several.
        above = _above(site)
        problems = [replace(problem, path=f"{above}{problem.path}") for problem in problems]
    text = FORMATS[form](problems)
    if text:
        write_data(text)
    say(f"{summary(problems)}。")


def _above(site: Path) -> str:
    repository = Path(os.environ.get("GITHUB_WORKSPACE") or Path.cwd()).resolve()
    folder = site.resolve()
    if folder == repository or not folder.is_relative_to(repository):
        return ""
    return f"{folder.relative_to(repository).as_posix()}/"


def _place(site: Path, given: str) -> str:
    """Return *given*, a path from here or from the site, as problems name it."""
    for path in (Path.cwd() / given, site / given):
        whole = Path(os.path.abspath(path))  # noqa: PTH100 - resolves dots, and no links
        if os.path.lexists(whole) and whole.is_relative_to(site):
            return whole.relative_to(site).as_posix()
    raise click.UsageError(f"站点里没有“{given}”。", click.get_current_context())


def _lies_in(path: str, places: Sequence[str]) -> bool:
    return not places or any(place in (".", path) or path.startswith(f"{place}/") for place in places)


def _flat(codes: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(code for group in codes for code in group)
