"""``sitegen import terms``."""

from __future__ import annotations

from pathlib import Path

import click

from sitegen.cli.chinese import Command
from sitegen.cli.exits import Exit
from sitegen.cli.imports.table import Row, checked, rows_of
from sitegen.cli.site import CONTENT, require_site, site_option
from sitegen.cli.streams import say, write_data
from sitegen.cli.target import write_file
from sitegen.load.phrase_edits import Unwritable, with_phrases
from sitegen.publish.disk import disk

FILE = f"{CONTENT}/terms.yml"


@click.command(
    "terms",
    cls=Command,
    help=f"把 CSV 用语表按编号并进 {FILE}：编号相同的替换整条，新的加在后面，别的不动。"
    "Excel 存的 GBK、UTF-8 都可以。有一条不能用，就什么都不写。",
)
@click.argument("file", type=Path, metavar="文件")
@site_option
@click.option("--dry-run", is_flag=True, help="只检查，不写")
def command(file: Path, site: Path, dry_run: bool) -> int:
    """Take a table of wordings into the content."""
    require_site(site)
    found = rows_of(_read(file))
    rows = [row for row in found.rows if row.id.startswith("TXT")]
    complaints = [*found.complaints, *(text for row in rows for text in checked(row)), *_twice(rows)]
    if complaints:
        write_data("\n".join(complaints))
        say(f"表里有 {len(complaints):,} 处不对，什么都没有写。改好保存后再运行一次。")
        return Exit.CONTENT
    path = site / FILE
    with disk(path, kept="什么都没有写"):
        before = path.read_bytes() if path.exists() else b""
    try:
        merged = with_phrases(before, {row.id: row.values for row in rows})
    except Unwritable as refusal:
        say(f"{FILE} 第 {max(refusal.line, 1)} 行起的写法特别，怕改错，什么都没有写。请改成一条一段、每段以“- ”开头。")
        return Exit.CONTENT
    if not dry_run and merged.data != before:
        write_file(path, merged.data)
    skipped = len(found.rows) - len(rows)
    others = f"；编号不以 TXT 开头、没有导入的 {skipped:,} 条" if skipped else ""
    say(f"{FILE}：新增 {merged.added:,} 条，替换 {merged.changed:,} 条，没有变化 {merged.same:,} 条{others}。")
    if dry_run:
        say("这次没有写入（--dry-run）。")
    return Exit.FINE


def _read(file: Path) -> bytes:
    with disk(file, kept=""):
        if not file.is_file():
            raise click.UsageError(f"没有“{file}”这个文件。", click.get_current_context())
        return file.read_bytes()


def _twice(rows: list[Row]) -> list[str]:
    first: dict[str, int] = {}
    return [
        f"第 {row.line} 行：编号 {row.id} 在第 {first[row.id]} 行用过了。"
        for row in rows
        if first.setdefault(row.id, row.line) != row.line
    ]
