"""Groups of commands as tables. A command's module is imported when it is called, so that each starts fast."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import click
from click.shell_completion import CompletionItem

from sitegen.cli import chinese
from sitegen.core.text import nearest


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A command: the *module* whose ``command`` it is, and what it does in a few words.

    *takes* are the endings of files that go to it: who names one alone is told so.
    """

    module: str
    does: str
    takes: tuple[str, ...] = ()


class Commands(click.Group):
    """All commands of a table, in its order."""

    def __init__(self, *args: Any, table: Mapping[str, Entry], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.table = table

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return their names."""
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return one, imported now; None where there is none of that name."""
        entry = self.table.get(cmd_name)
        if entry is None:
            return None
        command = import_module(entry.module).command
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that *args* name; a wrong name is answered with the nearest."""
        name = args[0]
        if name not in self.table:
            if taker := self._taking(name):
                raise click.UsageError(
                    f"“{name}”是文件，不是命令。写成“{ctx.command_path} {taker} {_quoted(name)}”。", ctx
                )
            near = nearest(name, self.table) or self._doing(name)
            raise click.UsageError(f"没有“{name}”这个命令{f'，是不是“{near}”？' if near else '。'}", ctx)
        return super().resolve_command(ctx, args)

    def _taking(self, file: str) -> str | None:
        """Return the first command that files go to that end as *file* does."""
        found = (name for name, entry in self.table.items() if entry.takes and file.lower().endswith(entry.takes))
        return next(found, None)

    def _doing(self, what: str) -> str | None:
        """Return the first command that does *what*, as people say it: 预览 means ``serve``."""
        return next((name for name, entry in self.table.items() if what in entry.does), None)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return the commands and options that begin so, for which no command is imported."""
        if incomplete.startswith("-"):
            return click.Command.shell_complete(self, ctx, incomplete)
        begin = [(name, entry.does) for name, entry in self.table.items() if name.startswith(incomplete)]
        return [CompletionItem(name, help=does) for name, does in begin]

    def get_help(self, ctx: click.Context) -> str:
        """Return the help page, for which no command is imported."""
        rows = [(name, entry.does) for name, entry in self.table.items()]
        return chinese.page(self, ctx, [("命令", rows), ("选项", chinese.options(self, ctx))])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return ``--help``, explained in Chinese."""
        return chinese.explained(super().get_help_option(ctx))


def _quoted(name: str) -> str:
    """Return *name* as a command line of any system takes it for one word."""
    return f'"{name}"' if " " in name else name


def group(name: str, table: Mapping[str, Entry], text: str) -> click.Command:
    """Return the group *name* of the commands in *table*; called without one of them, it says which there are."""

    @click.group(name, cls=Commands, table=table, invoke_without_command=True, help=text)
    @click.pass_context
    def command(ctx: click.Context) -> None:
        if ctx.invoked_subcommand is None:
            raise click.UsageError(f"没有写明做什么。可以写：{'、'.join(table)}。", ctx)

    return command
