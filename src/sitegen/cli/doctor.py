"""``sitegen doctor``."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click

from sitegen.cli.chinese import Command
from sitegen.cli.exits import Exit
from sitegen.cli.site import OUTPUT, is_site, site_option
from sitegen.cli.streams import say, write_data
from sitegen.doctor.machine import this_machine
from sitegen.doctor.note import Group, Note, State
from sitegen.doctor.visit import visit
from sitegen.load.layers import is_group
from sitegen.pipeline.request import Request

_WORDS = {State.FINE: "正常", State.HINT: "留意", State.MEND: "要改"}


@click.command(
    "doctor",
    cls=Command,
    help="体检：看这台电脑和站点文件夹有什么会碍事，写明怎样解决。什么都不改，不联网。\n\n"
    "没有要改的，退出码是 0；有，是 1。在站点文件夹以外，只看电脑。",
)
@site_option
@click.option("--output", type=Path, metavar="文件夹", help="网站生成到哪里（不写：站点里的 output）")
@click.option("--json", "as_json", is_flag=True, help="写成 JSON")
def command(site: Path, output: Path | None, as_json: bool) -> int:
    """Say what gets in the way here."""
    grouping = is_group(site)
    request = Request(root=site, output=output or site / OUTPUT) if is_site(site) or grouping else None
    groups = visit(this_machine(), request)
    notes = [note for group in groups for note in group.notes]
    write_data(_json(groups) if as_json else _text(groups))
    what = "站群" if grouping else "站点"
    where = f"这台电脑和{what}“{site}”" if request else f"这台电脑（“{site}”不是站点文件夹）"
    say(f"看过了{where}：{_summary(notes)}。")
    return Exit.CONTENT if any(note.state is State.MEND for note in notes) else Exit.FINE


def _summary(notes: Sequence[Note]) -> str:
    parts = [f"{count:,} 处{_WORDS[state]}" for state in (State.MEND, State.HINT) if (count := _count(notes, state))]
    return "，".join(parts) or "都正常"


def _count(notes: Sequence[Note], state: State) -> int:
    return sum(note.state is state for note in notes)


def _text(groups: Sequence[Group]) -> str:
    lines = []
    for group in groups:
        lines.append(group.name)
        for note in group.notes:
            lines.append(f"  {_WORDS[note.state]}  {note.seen}。")
            if note.remedy:
                lines.append(f"        改法：{note.remedy}")
    return "\n".join(lines)


def _json(groups: Sequence[Group]) -> str:
    notes = [note for group in groups for note in group.notes]
    value = {
        "mend": _count(notes, State.MEND),
        "hints": _count(notes, State.HINT),
        "groups": [
            {
                "name": group.name,
                "notes": [{"state": note.state, "seen": note.seen, "remedy": note.remedy} for note in group.notes],
            }
            for group in groups
        ],
    }
    return json.dumps(value, ensure_ascii=False, indent=2)
