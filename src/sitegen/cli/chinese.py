"""click's commands with their help pages in Chinese."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Sequence

import click

from sitegen.report.columns import pad, width, wrap

_COLUMNS = 88
_LEFT = 30
_Row = tuple[str, str]


class Command(click.Command):
    """A command whose help page and complaints are ours, not click's."""

    def get_help(self, ctx: click.Context) -> str:
        """Return the help page."""
        return page(self, ctx, [("选项", options(self, ctx))])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return ``--help``, explained in Chinese."""
        return explained(super().get_help_option(ctx))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse *args*; what is left over is refused in our words."""
        ctx.allow_extra_args = True
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        if rest and not ctx.resilient_parsing:
            raise click.UsageError(f"多写了“{'”“'.join(rest)}”。", ctx)
        return rest


def page(command: click.Command, ctx: click.Context, sections: Iterable[tuple[str, Sequence[_Row]]]) -> str:
    """Return a help page: usage, text, and *sections* of two columns."""
    lines = [f"用法：{usage(command, ctx)}"]
    for paragraph in inspect.cleandoc(command.help or "").split("\n\n"):
        lines += ["", *(f"  {line}" for line in wrap("".join(paragraph.splitlines()), _COLUMNS - 2))]
    for title, rows in sections:
        lines += ["", f"{title}：", *_table(rows)]
    return "\n".join(lines)


def usage(command: click.Command, ctx: click.Context) -> str:
    """Return how *command* is called: ``sitegen why [选项] 路径``."""
    arguments = [_argument(param) for param in command.get_params(ctx) if isinstance(param, click.Argument)]
    more = ["命令"] if isinstance(command, click.Group) else []
    return " ".join([ctx.command_path, "[选项]", *more, *arguments])


def options(command: click.Command, ctx: click.Context) -> list[_Row]:
    """Return the options of *command*: how each is written, and what it does."""
    return [
        (_spelling(param), param.help or "")
        for param in command.get_params(ctx)
        if isinstance(param, click.Option) and not param.hidden
    ]


def explained(option: click.Option | None) -> click.Option | None:
    """Return ``--help`` with its help in Chinese."""
    if option is not None:
        option.help = "显示这份说明"
    return option


def _spelling(option: click.Option) -> str:
    names = ", ".join(sorted(option.opts, key=len))
    if option.secondary_opts:
        return f"{names} / {', '.join(option.secondary_opts)}"
    return names if option.is_flag else f"{names} {option.metavar}"


def _argument(argument: click.Argument) -> str:
    name = argument.metavar or ""
    name = f"{name}…" if argument.nargs == -1 else name
    return name if argument.required else f"[{name}]"


def _table(rows: Sequence[_Row]) -> Iterable[str]:
    left = min(max((width(first) for first, _ in rows), default=0), _LEFT) + 2
    for first, second in rows:
        head, *others = wrap(second, _COLUMNS - left - 2)
        if width(first) > left - 2:
            yield f"  {first}"
            first = ""
        yield f"  {pad(first, left)}{head}".rstrip()
        yield from (f"  {' ' * left}{line}" for line in others)
