"""``sitegen check``."""

from __future__ import annotations

import os
import posixpath
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from sitegen.cli.chinese import Command
from sitegen.cli.documents import documents, is_document
from sitegen.cli.exits import Exit
from sitegen.cli.progress import Bar
from sitegen.cli.site import CONTENT, OUTPUT, require_site, site_option
from sitegen.cli.streams import has_colour, say, write_data
from sitegen.cli.values import day, one_of, rules
from sitegen.cli.wanted import Wanted, require_rules
from sitegen.core.diagnostics import Diagnostic, has_errors
from sitegen.pipeline.check import find
from sitegen.pipeline.findings import Findings
from sitegen.pipeline.request import BadConfig, Request
from sitegen.pipeline.tally import note
from sitegen.report.formats import FORMATS
from sitegen.report.overview import overview
from sitegen.report.text import report, summary

_ALONE = "来稿（Word 文件）要单独检查：不与站点里的路径混写，不用 --fix、--online；形式可以写 text、json。"


@click.command(
    "check",
    cls=Command,
    help="检查内容，不生成网站。写了路径，就只报告这些文件和文件夹里的问题。"
    "写了站点以外的 Word 文件（.docx），就检查来稿，写出可以直接发给作者的退稿意见。",
)
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
@click.option("--fix", is_flag=True, help="改正不必由人决定的：标点、全角字符、确定的错字、GBK 编码、头部的写法")
@click.option("--diff", is_flag=True, help="与 --fix 同用：只显示会怎样改，不写文件")
@click.option("--strict", is_flag=True, help="有提醒也算没有通过")
@click.option("--online", is_flag=True, help="也询问外站的链接还在不在（要联网，别的命令都不联网）")
@click.option("--today", type=day, metavar="日期", help="按这一天检查（不写：站点时区的今天）")
@click.option("--all", "every", is_flag=True, help="检查站群（sites.yml）的全部站点，合成一份报告")
def command(
    paths: tuple[str, ...],
    site: Path,
    form: str,
    select: tuple[tuple[str, ...], ...],
    ignore: tuple[tuple[str, ...], ...],
    fix: bool,
    diff: bool,
    strict: bool,
    online: bool,
    today: date | None,
    every: bool,
) -> int:
    """Report the problems of the content, or mend them."""
    if every and (paths or fix or online):
        raise click.UsageError("“--all”检查全部站点：不写路径，不用 --fix、--online。", click.get_current_context())
    if not every:
        require_site(site)
    if diff:
        _require_mending(form, fix=fix)
    for name, codes in (("select", select), ("ignore", ignore)):
        require_rules(site, name, _flat(codes))
    if handed_in := [path for path in paths if is_document(path) and not _is_content(site, path)]:
        if fix or online or len(handed_in) < len(paths) or form not in ("text", "json"):
            raise click.UsageError(_ALONE, click.get_current_context())
        wanted = Wanted(places=(), select=_flat(select), ignore=_flat(ignore))
        return _judge(site, handed_in, form, wanted, strict=strict, today=today)
    wanted = Wanted(places=tuple(_place(site, path) for path in paths), select=_flat(select), ignore=_flat(ignore))
    if every:
        return _check_all(site, form, wanted, strict=strict, today=today)
    return _check(site, form, wanted, fix=fix, diff=diff, strict=strict, online=online, today=today)


def _require_mending(form: str, *, fix: bool) -> None:
    """Refuse ``--diff`` where nothing would be mended, or where it cannot be told."""
    if not fix:
        raise click.UsageError("“--diff”要和“--fix”同用。", click.get_current_context())
    if form != "text":
        raise click.UsageError("“--diff”只用于 text 形式。", click.get_current_context())


def _check(
    site: Path, form: str, wanted: Wanted, *, fix: bool, diff: bool, strict: bool, online: bool, today: date | None
) -> int:
    with Bar() as bar:
        request = Request(root=site, output=site / OUTPUT, today=today, online=online, progress=bar)
        if fix:
            from sitegen.cli import mending  # brings in what reads headers, and all that examines

            found = mending.examined(request)
            mends = mending.planned(site, found, wanted)
            if mends and not diff:
                found, mends = mending.carry_out(request, found, mends, wanted)
            findings = found.findings
        else:
            findings = _found(request, form)
    note(request.cache, findings.problems)
    problems = [problem for problem in findings.problems if wanted.tells(problem)]
    if diff:
        mending.show(mends, found, problems)
    else:
        if fix:
            say(mending.told(mends))
        _write(problems, form, site, findings, strict=strict)
    return Exit.CONTENT if has_errors(problems, strict=strict) else Exit.FINE


def _check_all(group: Path, form: str, wanted: Wanted, *, strict: bool, today: date | None) -> int:
    from sitegen.cli.checking import find_all  # brings in what reads the list of a group

    with Bar() as bar:
        findings, worst = find_all(Request(root=group, output=group / OUTPUT, today=today, progress=bar))
    problems = [problem for problem in findings.problems if wanted.tells(problem)]
    _write(problems, form, group, findings, strict=strict)
    return max(worst, Exit.CONTENT if has_errors(problems, strict=strict) else Exit.FINE)


def _judge(site: Path, names: list[str], form: str, wanted: Wanted, *, strict: bool, today: date | None) -> int:
    from sitegen.cli.judging import judge_documents  # brings in what reads Word files

    paths = list(documents(tuple(names)))
    with Bar() as bar:
        return judge_documents(site, paths, form=form, wanted=wanted, strict=strict, today=today, progress=bar)


def _is_content(site: Path, given: str) -> bool:
    """Tell whether *given* lies in the content, or holds it."""
    content = site / CONTENT
    places = [Path(os.path.abspath(above / given)) for above in (Path.cwd(), site)]  # noqa: PTH100 - resolves dots
    return any(place.is_relative_to(content) or content.is_relative_to(place) for place in places)


def _write(problems: Sequence[Diagnostic], form: str, site: Path, findings: Findings, *, strict: bool) -> None:
    if form == "text":
        write_data(report(problems, colour=has_colour(sys.stdout)))
        if mendable := sum(problem.mendable for problem in problems):
            write_data(f"其中 {mendable:,} 处可以用“--fix”改正。")
        if tables := overview(problems, findings.units, findings.pages):
            write_data(f"\n{tables}")
        return
    if form in ("github", "gitlab", "sarif", "junit"):
        problems = _from_repository(problems, site)
    text = FORMATS[form](problems, findings.pages, strict)
    if text:
        write_data(text)
    say(f"{summary(problems)}。")


def _found(request: Request, form: str) -> Findings:
    """Return what there is to find; where site.yml can't be used, who reads the report in this *form* is told so."""
    try:
        return find(request)
    except BadConfig as unusable:
        if form not in ("text", "json"):  # of these one is for people, the other answered whatever happens
            from sitegen.checks.known import pages_of  # brings in all rules

            write_data(FORMATS[form](_from_repository(unusable.problems, request.root), pages_of(), False))
        raise


def _from_repository(problems: Sequence[Diagnostic], site: Path) -> list[Diagnostic]:
    """Return *problems* with their files named as the repository does, where *site* may be one folder of several."""
    above = _above(site)
    return [replace(problem, path=posixpath.normpath(f"{above}{problem.path}")) for problem in problems]


def _above(site: Path) -> str:
    """Return the folders between the repository and *site*; that is where git keeps it, else where we stand."""
    folder = site.resolve()
    holders = (place for place in (folder, *folder.parents) if os.path.lexists(place / ".git"))
    repository = next(holders, Path(os.environ.get("GITHUB_WORKSPACE") or Path.cwd()).resolve())
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


def _flat(codes: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(code for group in codes for code in group)
