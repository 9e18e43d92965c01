"""``sitegen completion``."""

from __future__ import annotations

import click
from click.shell_completion import ShellComplete, get_completion_class

from sitegen.cli.chinese import Command
from sitegen.cli.site import site_option
from sitegen.cli.streams import write_data
from sitegen.cli.values import one_of


@click.command(
    "completion",
    cls=Command,
    help="输出命令行补全的脚本：按 Tab 键补全命令、选项，以及本站的单位、品牌、栏目名称。\n\n"
    'bash（4.4 以上）在 ~/.bashrc 里写 eval "$(sitegen completion bash)"，zsh 在 ~/.zshrc 里写 '
    'eval "$(sitegen completion zsh)"，fish 运行 sitegen completion fish > ~/.config/fish/completions/sitegen.fish，'
    "然后另开一个窗口。",
)
@click.argument("shell", type=one_of(("bash", "zsh", "fish")), metavar="名称")
@site_option
@click.pass_context
def command(ctx: click.Context, shell: str, site: object) -> None:
    """Print the script that makes *shell* ask us."""
    kind = get_completion_class(shell)
    root = ctx.find_root().command
    assert kind is not None
    # Not the method of its own, which for bash starts one to complain of its age in English.
    write_data(ShellComplete.source(kind(root, {}, "sitegen", "_SITEGEN_COMPLETE")), end="")
