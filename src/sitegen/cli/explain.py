"""``sitegen explain``."""

from __future__ import annotations

from pathlib import Path

import click

from sitegen.checks.known import pages_of
from sitegen.cli.chinese import Command
from sitegen.cli.site import site_option
from sitegen.cli.streams import write_data
from sitegen.core.codes.catalogue import Code
from sitegen.core.text import nearest
from sitegen.model.phrases import Phrase
from sitegen.report.text import LABELS


@click.command(
    "explain", cls=Command, help="说明一条规则：为什么有它，错的怎么写，对的怎么写。不写代码就列出全部规则。"
)
@click.argument("code", required=False, metavar="代码")
@site_option
def command(code: str | None, site: Path) -> None:
    """Print the page of a rule."""
    if code is None:
        pages = pages_of(_phrases(site))
        write_data("\n".join(f"{item.code}  {LABELS[item.severity]}  {item.title}" for item in pages.values()))
        return
    wanted = code.strip().upper()
    pages = pages_of()
    if wanted not in pages:
        pages = pages_of(_phrases(site))
    if wanted not in pages:
        near = nearest(wanted, pages)
        raise click.UsageError(
            f"没有“{code}”这条规则{f'，是不是“{near}”？' if near else '。'}", click.get_current_context()
        )
    write_data(page(pages[wanted]))


def _phrases(site: Path) -> tuple[Phrase, ...]:
    from sitegen.load.phrases import phrases_of  # brings in what reads YAML

    return phrases_of(site)


def page(code: Code) -> str:
    """Return the public page of *code*."""
    parts = [f"{code.code} {code.title}（{LABELS[code.severity]}）", *([code.text] if code.text else [])]
    parts += [
        f"{title}：\n{_indented(example)}" for title, example in (("反例", code.wrong), ("正例", code.right)) if example
    ]
    return "\n\n".join(parts)


def _indented(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.splitlines())
