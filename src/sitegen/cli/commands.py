"""The table of commands. A command's module is imported when it is called, so that each starts as fast as it can."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

import click

from sitegen.cli import chinese
from sitegen.core.text import nearest


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A command: the *module* whose ``command`` it is, and what it does in a few words."""

    module: str
    does: str


COMMANDS: dict[str, Entry] = {
    "init": Entry(module="sitegen.cli.init", does="新建一个网站"),
    "new": Entry(module="sitegen.cli.new", does="新建稿件、单位、品牌或双创项目"),
    "serve": Entry(module="sitegen.cli.serve", does="在浏览器里预览，保存后自动更新"),
    "check": Entry(module="sitegen.cli.check", does="检查内容，不生成网站"),
    "build": Entry(module="sitegen.cli.build", does="生成网站"),
    "explain": Entry(module="sitegen.cli.explain", does="说明一条规则"),
    "why": Entry(module="sitegen.cli.why", does="说明一个输出文件为什么重新生成、由什么生成"),
    "schema": Entry(module="sitegen.cli.schema", does="输出头部的 JSON Schema，供编辑器使用"),
    "clean": Entry(module="sitegen.cli.clean", does="删除缓存与预览"),
}


class Commands(click.Group):
    """All commands, in the order of the table."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return their names."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return one, imported now; None where there is none of that name."""
        entry = COMMANDS.get(cmd_name)
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
        if name not in COMMANDS:
            near = nearest(name, COMMANDS)
            raise click.UsageError(f"没有“{name}”这个命令{f'，是不是“{near}”？' if near else '。'}", ctx)
        return super().resolve_command(ctx, args)

    def get_help(self, ctx: click.Context) -> str:
        """Return the help page, for which no command is imported."""
        rows = [(name, entry.does) for name, entry in COMMANDS.items()]
        return chinese.page(self, ctx, [("命令", rows), ("选项", chinese.options(self, ctx))])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return ``--help``, explained in Chinese."""
        return chinese.explained(super().get_help_option(ctx))
