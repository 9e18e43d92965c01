"""``sitegen serve``."""

from __future__ import annotations

import gc
import sys
import threading
import time
import webbrowser
from pathlib import Path

import click
from click.core import ParameterSource

from sitegen.cli.chinese import Command
from sitegen.cli.exits import Exit
from sitegen.cli.failures import failure_of
from sitegen.cli.progress import Bar
from sitegen.cli.site import PREVIEW, require_site, site_option
from sitegen.cli.streams import has_colour, say
from sitegen.cli.values import number
from sitegen.core.diagnostics import Diagnostic
from sitegen.devserver.guard import is_loopback
from sitegen.devserver.server import CannotListen, Listeners, bind, serve
from sitegen.devserver.shown import Result
from sitegen.pipeline.request import Request
from sitegen.pipeline.tally import note
from sitegen.report.text import listing, summary

_HOST = "127.0.0.1"
_PORT = 8000


@click.command(
    "serve", cls=Command, help="在浏览器里预览，草稿也显示。每次保存后自动更新；不碰 output。按 Ctrl+C 结束。"
)
@site_option
@click.option("--host", metavar="地址", default=_HOST, help=f"本机的哪个地址（不写：{_HOST}，别的电脑看不到）")
@click.option(
    "--port", type=number(0, 65535), metavar="数字", default=_PORT, help=f"端口（不写：{_PORT}，被占用时换下一个）"
)
@click.option("--open/--no-open", "browser", default=False, help="打开浏览器")
def command(site: Path, host: str, port: int, browser: bool) -> Exit:
    """Serve the preview until it is interrupted; return only where there is no address to serve it at."""
    require_site(site)
    gc.enable()
    chosen = click.get_current_context().get_parameter_source("port") is not ParameterSource.DEFAULT
    request = Request(root=site, output=Request(root=site, output=site).cache / PREVIEW, preview=True)
    try:
        binding = bind(host, port, search=not chosen)
    except CannotListen as problem:
        say(str(problem))
        return Exit.DISK
    if binding.port != port and port:
        say(f"端口 {port} 正被别的程序使用，改用 {binding.port}。")
    if not is_loopback(host):
        say("注意：同一网络里的人都能看到预览，包括草稿和内部材料。")
    say(f"预览：{binding.url}（按 Ctrl+C 结束）")
    if browser:
        threading.Thread(target=webbrowser.open, args=(binding.url,), daemon=True).start()
    teller = Teller()

    def deliver(result: Result) -> None:
        teller(result)
        if result.published or result.problems:
            note(request.cache, result.problems)

    listeners = Listeners(on_result=deliver, on_bug=lambda error: say(explain(error)[0]), explain=explain, watch=Bar)
    serve(request, binding, listeners)


CHANGED, MENDED = "现在的问题：", "问题都改好了。"
"""What is said before problems that are others than before, and where there are none any more.

A task of VS Code goes by it (``editors.vscode``): what it showed before is gone with either.
"""


class Teller:
    """Says in the terminal what each save came to; problems at length only where they are others than before."""

    def __init__(self) -> None:
        self._told: tuple[Diagnostic, ...] = ()

    def __call__(self, result: Result) -> None:
        """Tell about *result*."""
        if result.problems:
            if result.problems != self._told:
                say(f"{CHANGED}\n{listing(result.problems, colour=has_colour(sys.stderr))}")
            self._told = result.problems
        elif self._told and not result.sentence:  # which says that nothing is known of them
            say(MENDED)
            self._told = ()
        say(f"{time.strftime('%H:%M:%S')} {told(result)}")


def told(result: Result) -> str:
    """Return one line about *result*."""
    counts = f"{summary(result.problems)}。" if result.problems else ""
    if not result.published:
        return f"没有更新，页面仍是上一次的。{result.sentence}{counts}"
    return f"已更新 {result.changes:,} 个文件，用时 {result.seconds:.2f} 秒。{counts}"


def explain(error: BaseException) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return what stopped a build, as the command line would say it."""
    failure = failure_of(error)
    return failure.text, failure.problems
