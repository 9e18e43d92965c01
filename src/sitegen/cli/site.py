"""``--site``: which site a command is about."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from sitegen.cli.values import folder
from sitegen.core.sitefolder import SITES
from sitegen.load.layers import is_group

F = TypeVar("F", bound=Callable[..., Any])

SETTINGS = "site.yml"
CONTENT = "content"
OUTPUT = "output"
"""Where ``build`` puts the site, below the site folder."""
PREVIEW = "preview"
"""Where ``serve`` puts it, below ``.sitegen``."""


def site_option(function: F) -> F:
    """Give a command ``--site``; its parameter ``site`` is an absolute path."""
    option = click.option(
        "--site", type=folder, metavar="文件夹", callback=_chosen, help="站点文件夹（不写：当前文件夹）"
    )
    return option(function)


def is_site(place: Path) -> bool:
    """Tell whether *place* looks like a site, sound or not."""
    return (place / SETTINGS).is_file() or (place / CONTENT).is_dir()


def require_site(site: Path) -> None:
    """Refuse a folder that is no site at all.

    Raises:
        click.UsageError: with what to do instead.
    """
    if is_group(site):
        raise click.UsageError(
            f"“{site}”是站群的文件夹。请用 --site 指明一个站点，例如 --site {SITES}/名称；全部站点用“sitegen build --all”。",
            click.get_current_context(silent=True),
        )
    if not is_site(site):
        raise click.UsageError(
            f"“{site}”里没有 site.yml 和 content，不是站点文件夹。"
            "请用 --site 指明站点文件夹，或用“sitegen init 文件夹”新建一个。",
            click.get_current_context(silent=True),
        )


def _chosen(ctx: click.Context, param: click.Parameter, value: Path | None) -> Path:
    given = value or ctx.find_root().obj
    return given if isinstance(given, Path) else Path.cwd()
