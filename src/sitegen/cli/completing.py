"""What the shell proposes behind an option: the site's own names, also by their pinyin."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click
from click.shell_completion import CompletionItem

Completer = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


def names_of(kind: str) -> Completer:
    """Return what completes names of *kind*: a section, unit, brand, project or series of the site that is meant."""

    def complete(ctx: click.Context, _: click.Parameter, begun: str) -> list[CompletionItem]:
        from sitegen.cli.asking import fitting
        from sitegen.cli.sights import named

        site = ctx.params.get("site")
        choices = named(site if isinstance(site, Path) else Path.cwd(), kind)
        begin = [choice for choice in choices if any(name.startswith(begun) for name in choice.called)]
        return [CompletionItem(choice.value) for choice in begin or fitting(begun, choices)]

    return complete
