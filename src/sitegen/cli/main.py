"""The command ``sitegen``: everything that can happen ends here as an exit code."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from sitegen import __version__
from sitegen.cli.commands import COMMANDS
from sitegen.cli.groups import Commands
from sitegen.cli.streams import has_colour, prepare, say, write_data
from sitegen.cli.values import folder


def main() -> None:
    """Run the command line and end the process with its exit code."""
    gc.disable()  # nearly all that a command makes is kept until it ends; one that does not end turns it on again
    code = run(sys.argv[1:])
    gc.freeze()  # or the interpreter, on its way out, looks for garbage in everything there is, several times
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code; nothing is raised."""
    prepare()
    try:
        code = sitegen.main(list(arguments), prog_name="sitegen", standalone_mode=False)
    except (Exception, KeyboardInterrupt) as error:
        return _fail(error, arguments)
    return int(code or 0)


@click.group(
    "sitegen",
    cls=Commands,
    table=COMMANDS,
    invoke_without_command=True,
    help="把一个文件夹的 Markdown 变成高校党建新闻与品牌网站。",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option("--site", type=folder, metavar="文件夹", help="站点文件夹（不写：当前文件夹）；也可以写在命令后面")
@click.option("--version", is_flag=True, help="显示版本")
@click.pass_context
def sitegen(ctx: click.Context, site: Path | None, version: bool) -> None:
    """Begin a command, or say what can be done here."""
    ctx.obj = site
    if version:
        write_data(f"sitegen {__version__}")
        ctx.exit()
    if ctx.invoked_subcommand is None:
        from sitegen.cli.welcome import welcome

        write_data(welcome(site or Path.cwd()))


def _fail(error: BaseException, arguments: Sequence[str]) -> int:
    from sitegen.cli.answers import owed_answer
    from sitegen.cli.failures import failure_of
    from sitegen.report.text import listing, summary

    failure = failure_of(error)
    if answer := owed_answer(arguments, failure.problems):
        write_data(answer)
    if failure.problems:
        say(listing(failure.problems, colour=has_colour(sys.stderr)))
        say(f"{summary(failure.problems)}。")
    say(failure.text)
    return int(failure.code)
