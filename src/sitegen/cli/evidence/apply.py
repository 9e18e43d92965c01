"""``sitegen evidence apply``."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

import click

from sitegen.cli.chinese import Command
from sitegen.cli.evidence.corrections import Checked, Correction, check
from sitegen.cli.evidence.standard import standard_with_items
from sitegen.cli.exits import Exit
from sitegen.cli.progress import Bar
from sitegen.cli.site import OUTPUT, require_site, site_option
from sitegen.cli.streams import say, write_data
from sitegen.exporters.evidence_answers import Answers, NotProposals, read_answers
from sitegen.exporters.source import Source
from sitegen.load.files import read
from sitegen.load.rewriting import Unwritable, with_entry, with_values
from sitegen.model.branding import Project
from sitegen.pipeline.export import export
from sitegen.pipeline.request import Request
from sitegen.publish.disk import disk

SEPARATOR = "、"
_EVIDENCE, _PROJECTS = "对标", "双创项目"


@click.command(
    "apply",
    cls=Command,
    help="把“sitegen evidence suggest”写的、改好的表写回稿件和荣誉清单：写“对标”，没有写本项目的补上“双创项目”，"
    "别的一个字也不动。表里有一处不对，就什么都不写。",
)
@click.argument("file", type=Path, metavar="文件")
@site_option
@click.option("--dry-run", is_flag=True, help="只列出会改什么，不写")
def command(file: Path, site: Path, dry_run: bool) -> int:
    """Write the corrected proposals into the content."""
    require_site(site)
    answers = _read(file)
    with Bar() as bar:
        request = Request(root=site, output=site / OUTPUT, progress=bar)
        checked = export(request, lambda source: _checked(source, answers))
    if isinstance(checked, str):
        say(checked)
        return Exit.CONTENT
    project, found = checked
    if found.complaints:
        write_data("\n".join(found.complaints))
        say(f"表里有 {len(found.complaints):,} 处不对，什么都没有写。改好保存后再运行一次；不作佐证的，把“对标”清空。")
        return Exit.CONTENT
    changes = [correction for correction in found.corrections if correction.changes]
    refused = _write(site, project, changes, dry_run=dry_run)
    done = [correction for correction in changes if correction not in refused]
    if done:
        write_data("\n".join(_told(correction, project) for correction in done))
    _close(found, done, dry_run=dry_run)
    if refused:
        say(_by_hand(project, refused))
    return Exit.CONTENT if refused else Exit.FINE


def _read(file: Path) -> Answers:
    if not file.is_file():
        raise click.UsageError(f"没有“{file}”这个文件。", click.get_current_context())
    try:
        with disk(file):
            return read_answers(file)
    except NotProposals as refusal:
        raise click.UsageError(str(refusal), click.get_current_context()) from None


def _checked(source: Source, answers: Answers) -> tuple[Project, Checked] | str:
    """Return the project and what its workbook changes, or why there can be no answer, as a Chinese sentence."""
    project = source.library.content.projects.get(answers.project)
    if project is None:
        return f"这张表是给编号为“{answers.project}”的项目的，站点里没有这个项目。"
    standard = standard_with_items(source.library, project)
    if isinstance(standard, str):
        return standard
    return project, check(source.library, project, standard, answers.rows)


def _write(site: Path, project: Project, changes: Iterable[Correction], *, dry_run: bool) -> dict[Correction, int]:
    """Write *changes*, file by file; return those that only a person can make, each with the line of the file."""
    refused: dict[Correction, int] = {}
    files: dict[str, list[Correction]] = {}
    for change in changes:
        files.setdefault(change.path, []).append(change)
    for path, those in files.items():
        with disk(site / path):
            data = before = read(site, path)[0]
        for change in those:
            try:
                data = _changed(data, change, project)
            except Unwritable as refusal:
                refused[change] = refusal.line
        if data != before and not dry_run:
            _replace(site / path, data)
    return refused


def _changed(data: bytes, change: Correction, project: Project) -> bytes:
    items = {_EVIDENCE: change.items} if change.items else {}
    joined = {_PROJECTS: project.id} if change.joins else {}
    return with_entry(data, change.id, items, joined) if change.id else with_values(data, items, joined)


def _replace(path: Path, data: bytes) -> None:
    draft = path.with_name(f".{path.name}.part")
    with disk(path):
        try:
            draft.write_bytes(data)
            shutil.copymode(path, draft)
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)


def _told(change: Correction, project: Project) -> str:
    lines = [f"{change.path}{f'（{change.id}）' if change.id else ''}《{change.title}》"]
    if change.joins:
        lines.append(f"  {_PROJECTS}：加上 {project.id}")
    if change.items:
        before = SEPARATOR.join(change.before) or "没有写"
        also = f"（也计入{SEPARATOR.join(change.others)}）" if change.others else ""
        lines.append(f"  {_EVIDENCE}：{before} → {SEPARATOR.join(change.after)}{also}")
    return "\n".join(lines)


def _close(found: Checked, done: Iterable[Correction], *, dry_run: bool) -> None:
    honours = sum(bool(change.id) for change in done)
    articles = sum(not change.id for change in done)
    same = sum(not change.changes for change in found.corrections)
    did = "会改" if dry_run else "改了"
    rest = f"与表中一致、没有动的 {same:,} 项；“对标”空着、没有动的 {found.blank:,} 项。"
    say(f"{did}稿件 {articles:,} 篇、荣誉 {honours:,} 项；{rest}")
    if dry_run:
        say("这次没有写入（--dry-run）。")
    elif articles or honours:
        say("用“sitegen serve”看项目页上的对照表；没有佐证的条目在编辑看板上。")


def _by_hand(project: Project, refused: dict[Correction, int]) -> str:
    lines = [f"有 {len(refused):,} 项的写法特别，怕改错别处，没有动，请手工改："]
    for change, line in refused.items():
        wanted = [f"{_PROJECTS}加上 {project.id}"] if change.joins else []
        wanted += [f"{_EVIDENCE}改成 {SEPARATOR.join(change.items)}"] if change.items else []
        lines.append(f"  {change.path}{f' 第 {line} 行' if line else ''}《{change.title}》：{'，'.join(wanted)}")
    return "\n".join(lines)
