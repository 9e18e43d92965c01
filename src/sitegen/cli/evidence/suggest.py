"""``sitegen evidence suggest``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from sitegen.cli.chinese import Command
from sitegen.cli.completing import names_of
from sitegen.cli.evidence.standard import standard_with_items
from sitegen.cli.exits import Exit
from sitegen.cli.named import named_project
from sitegen.cli.site import site_option
from sitegen.cli.source import from_site
from sitegen.cli.streams import say
from sitegen.cli.target import Target, deliver, target_options
from sitegen.cli.values import day
from sitegen.exporters.evidence_sheet import SEPARATOR, evidence_sheet
from sitegen.exporters.source import Source
from sitegen.model.branding import Project
from sitegen.plan.figures.evidence import SupportKind
from sitegen.plan.figures.proposals import Proposal, Tally, period_of, proposals, tallies


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    path: Path
    data: bytes
    project: Project
    standard: str
    found: tuple[Proposal, ...]
    counts: tuple[Tally, ...]


@click.command(
    "suggest",
    cls=Command,
    help="把项目建设期内本单位和下级单位的稿件、荣誉列成一张表，逐项提议对标条目。表在 Excel 或 WPS 里改好后，"
    "用“sitegen evidence apply”写回稿件。\n\n项目写编号、名称或简称。",
)
@click.argument("project", metavar="项目", shell_complete=names_of("project"))
@site_option
@target_options("xlsx")
@click.option("--today", type=day, metavar="日期", help="按这一天列出（不写：站点时区的今天）")
def command(project: str, site: Path, target: Target, today: date | None) -> int:
    """Write the workbook of proposals."""

    def make(source: Source) -> _Made:
        chosen = named_project(source.library, project)
        path = target.file(f"佐证建议-{chosen.id}")
        standard = standard_with_items(source.library, chosen).name
        found = proposals(source.library, chosen)
        counts = tallies(source.library, chosen, found)
        data = evidence_sheet(source.library.content, chosen, standard, found, counts)
        return _Made(path=path, data=data, project=chosen, standard=standard, found=found, counts=counts)

    made = from_site(site, make, today)
    deliver(made.path, made.data)
    _tell(made)
    return Exit.FINE


def _tell(made: _Made) -> None:
    say(f"{made.project.name}：建设期{period_of(made.project)}，标准“{made.standard}”。")
    say(
        f"稿件{_counted(made.found, SupportKind.ARTICLE, '篇')}；荣誉{_counted(made.found, SupportKind.HONOUR, '项')}。"
    )
    empty = [tally.item for tally in made.counts if not tally.after]
    say(f"照提议写入后仍没有佐证的条目：{SEPARATOR.join(empty)}。" if empty else "照提议写入后，每个条目都有佐证。")
    say(f"在 Excel 或 WPS 里改好“对标”一列后：sitegen evidence apply {_quoted(made.path)}")


def _counted(found: Sequence[Proposal], kind: SupportKind, measure: str) -> str:
    those = [item for item in found if item.kind is kind]
    known = sum(bool(item.existing) for item in those)
    new = sum(bool(item.items) and not item.existing for item in those)
    return f" {len(those):,} {measure}，已有对标的 {known:,} {measure}，新提议的 {new:,} {measure}"


def _quoted(path: Path) -> str:
    text = str(path)
    return f'"{text}"' if any(map(str.isspace, text)) else text
