"""``sitegen find``."""

from __future__ import annotations

import json
from pathlib import Path

import click

from sitegen.cli.chinese import Command
from sitegen.cli.exits import Exit
from sitegen.cli.site import require_site, site_option
from sitegen.cli.streams import say, write_data
from sitegen.cli.values import one_of
from sitegen.pipeline.finding import Find, Search

_AROUND = 30
"""So many characters of a line are shown before and behind what was found."""


@click.command(
    "find",
    cls=Command,
    help="找一段文字在哪里出现：正文、图注、替代文字、头部、署名、附件名、清单、设置、签审记录、文件名。\n\n"
    "两个字之间有空格、换行、加粗的也算。找到时退出码是 0，没有找到是 1。",
)
@click.argument("text", metavar="文字")
@site_option
@click.option("--format", "form", type=one_of(("text", "json")), metavar="名称", default="text", help="text、json")
def command(text: str, site: Path, form: str) -> int:
    """Print where *text* stands."""
    require_site(site)
    if not text.strip():
        raise click.UsageError("要找的文字是空的。", click.get_current_context())
    search = Search(site, text)
    finds = list(search.finds())
    if form == "json":
        facts = [{name: getattr(find, name) for name in Find.__struct_fields__} for find in finds]
        write_data(json.dumps(facts, ensure_ascii=False, indent=2))
    elif finds:
        write_data("\n".join(map(find_line, finds)))
    for path in search.unread:
        say(f"“{path}”读不了，没有找；请用 sitegen check 查看原因。")
    files = len({find.path for find in finds})
    say(f"{files:,} 个文件里有 {len(finds):,} 处。" if finds else f"没有找到“{text}”。")
    return Exit.FINE if finds else Exit.CONTENT


def find_line(find: Find) -> str:
    """Return *find* as it is told."""
    if not find.line:
        return f"{find.path} {find.where}"
    first = max(0, find.column - 1 - _AROUND)
    last = find.column - 1 + 2 * _AROUND
    before, behind = "…" if first else "", "…" if last < len(find.passage) else ""
    passage = f"{before}{find.passage[first:last].strip()}{behind}"
    return f"{find.path}:{find.line}:{find.column} {find.where} {passage}"
