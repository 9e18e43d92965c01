"""The kinds of values that options take. Each function returns what a text means, or says in Chinese why it can't be.

click calls them as the ``type`` of an option, and adds the option's name to the sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urlsplit

import click
from click.shell_completion import CompletionItem

from sitegen.core.dates import parse_day
from sitegen.core.text import nearest


def day(text: str) -> date:
    """Return a day, in any spelling that content may have."""
    try:
        return parse_day(text)
    except ValueError as error:
        raise click.BadParameter(f"{error}。请写成“年-月-日”，例如 2026-12-01。") from None


def web_address(text: str) -> str:
    """Return the address of a site, which ends with ``/``."""
    parts = _split(text.strip())
    whole = parts.scheme in ("http", "https") and parts.hostname and parts.username is None
    if not whole or parts.query or parts.fragment or any(map(str.isspace, text.strip())):
        raise click.BadParameter(f"“{text}”不是网站的网址。请写全，例如 https://dangjian.example/，不带 ? 和 #。")
    return parts.geturl().rstrip("/") + "/"


def number(least: int, most: int) -> Callable[[str | int], int]:
    """Return the type of whole numbers from *least* to *most*."""

    def convert(value: str | int) -> int:
        text = str(value).strip()
        if not (text.isascii() and text.isdigit() and least <= int(text[:9]) <= most):
            raise click.BadParameter(f"“{value}”不是 {least} 到 {most} 之间的整数。")
        return int(text)

    return convert


if TYPE_CHECKING:
    _Texts = click.ParamType[str]
else:
    _Texts = click.ParamType  # older versions of click don't have it generic


class OneOf(_Texts):
    """The type of texts that are one of *names*, which the shell proposes."""

    name = "one of"

    def __init__(self, names: Sequence[str]) -> None:
        self.names = names

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return *value*, which is one of the names."""
        if value not in self.names:
            near = nearest(value, self.names)
            meant = f"，是不是“{near}”？" if near else "。"
            raise click.BadParameter(f"没有“{value}”{meant}可以写：{'、'.join(self.names)}。", ctx, param)
        return value

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """Return the names that begin so."""
        return [CompletionItem(name) for name in self.names if name.startswith(incomplete)]


def one_of(names: Sequence[str]) -> OneOf:
    """Return the type of texts that are one of *names*."""
    return OneOf(names)


def rules(text: str) -> tuple[str, ...]:
    """Return codes of rules or their beginnings, in capitals; *text* separates them by commas: ``FM,LNK001``.

    Whether there are such rules, only the site tells, which has wordings of its own.
    """
    return tuple(part.strip().upper() for part in text.replace("，", ",").split(",") if part.strip())


def folder(text: str) -> Path:
    """Return the path of a folder that is there, such that it does not depend on where we are."""
    if not text.strip():
        raise click.BadParameter("没有写明文件夹。")
    try:
        path = Path(text).absolute()
        is_folder = path.is_dir()
    except (OSError, ValueError):
        is_folder = False
    if not is_folder:
        raise click.BadParameter(f"没有“{text}”这个文件夹。")
    return path


def _split(text: str) -> SplitResult:
    try:
        parts = urlsplit(text)
        _ = parts.port, parts.hostname
    except ValueError:
        return SplitResult("", "", "", "", "")
    return parts
