"""``sitegen evidence apply``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from sitegen.cli.chinese import Command
from sitegen.cli.evidence.corrections import Checked, Correction, check
from sitegen.cli.evidence.standard import standard_with_items
from sitegen.cli.exits import Exit, Refusal
from sitegen.cli.site import require_site, site_option
from sitegen.cli.source import from_site
from sitegen.cli.streams import say, write_data
from sitegen.cli.target import write_file
from sitegen.exporters.evidence_answers import Answers, NotProposals, read_answers
from sitegen.exporters.source import Source
from sitegen.load.files import read
from sitegen.load.rewriting import Unwritable, with_entry, with_values
from sitegen.model.branding import Project
from sitegen.publish.disk import DiskProblem, disk

SEPARATOR = "、"
_EVIDENCE, _PROJECTS = "对标", "双创项目"
_OWNER_WRITES = 0o200


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
    project, found = from_site(site, lambda source: _checked(source, answers))
    if found.complaints:
        write_data("\n".join(found.complaints))
        say(f"表里有 {len(found.complaints):,} 处不对，什么都没有写。改好保存后再运行一次；不作佐证的，把“对标”清空。")
        return Exit.CONTENT
    changes = [correction for correction in found.corrections if correction.changes]
    files, refused = _changed_files(site, project, changes)
    done = [correction for correction in changes if correction not in refused]
    if not dry_run:
        _write(site, files)
    if done:
        write_data("\n".join(_told(correction, project) for correction in done))
    _close(found, done, dry_run=dry_run)
    if refused:
        say(_by_hand(project, refused))
    return Exit.CONTENT if refused else Exit.FINE


def _read(file: Path) -> Answers:
    try:
        with disk(file, kept=""):
            if not file.is_file():
                raise click.UsageError(f"没有“{file}”这个文件。", click.get_current_context())
            return read_answers(file)
    except NotProposals as refusal:
        raise click.UsageError(str(refusal), click.get_current_context()) from None


def _checked(source: Source, answers: Answers) -> tuple[Project, Checked]:
    """Return the project, and what its workbook changes.

    Raises:
        Refusal: there is no such project, or no standard for it.
    """
    project = source.library.content.projects.get(answers.project)
    if project is None:
        raise Refusal(f"这张表是给编号为“{answers.project}”的项目的，站点里没有这个项目。请核对 --site，或重新列表。")
    return project, check(source.library, project, standard_with_items(source.library, project), answers.rows)


def _changed_files(
    site: Path, project: Project, changes: Iterable[Correction]
) -> tuple[dict[str, bytes], dict[Correction, str]]:
    """Return the files as *changes* leave them, and the changes that only a person can make, each with the place."""
    refused: dict[Correction, str] = {}
    files: dict[str, bytes] = {}
    by_path: dict[str, list[Correction]] = {}
    for change in changes:
        by_path.setdefault(change.path, []).append(change)
    for path, those in by_path.items():
        with disk(path, kept="什么都没有写"):
            data = before = read(site, path)[0]
            writable = (site / path).stat().st_mode & _OWNER_WRITES
        for change in those:
            try:
                data = _changed(data, change, project)
            except Unwritable as refusal:
                refused[change] = f" 第 {refusal.line} 行" if refusal.line else ""
        if not writable:
            refused |= dict.fromkeys(those, "（文件是只读的）")
        elif data != before:
            files[path] = data
    return files, refused


def _write(site: Path, files: Mapping[str, bytes]) -> None:
    """Write *files*, by path.

    Raises:
        DiskProblem: the disk refuses one; those before it are written.
    """
    for done, (path, data) in enumerate(files.items()):
        try:
            write_file(site / path, data)
        except DiskProblem as problem:
            rest = f"前面的 {done:,} 个文件已经写好；" if done else ""
            raise DiskProblem(f"{problem}{rest}处理好以后用同一张表再运行一次。") from problem


def _changed(data: bytes, change: Correction, project: Project) -> bytes:
    items = {_EVIDENCE: change.items} if change.items else {}
    joined = {_PROJECTS: project.id} if change.joins else {}
    return with_entry(data, change.id, items, joined) if change.id else with_values(data, items, joined)


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


def _by_hand(project: Project, refused: Mapping[Correction, str]) -> str:
    lines = [f"有 {len(refused):,} 项的写法特别、怕改错别处，或者文件只读，没有动，请手工改："]
    for change, place in refused.items():
        wanted = [f"{_PROJECTS}加上 {project.id}"] if change.joins else []
        wanted += [f"{_EVIDENCE}改成 {SEPARATOR.join(change.items)}"] if change.items else []
        lines.append(f"  {change.path}{place}《{change.title}》：{'，'.join(wanted)}")
    return "\n".join(lines)
