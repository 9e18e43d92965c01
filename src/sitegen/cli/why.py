"""``sitegen why``."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches
from pathlib import Path
from urllib.parse import unquote, urlsplit

import click

from sitegen.cli.chinese import Command
from sitegen.cli.site import OUTPUT, require_site, site_option
from sitegen.cli.streams import write_data
from sitegen.core.urls import normalize
from sitegen.incremental.decide import Reason
from sitegen.incremental.state import State, read_state
from sitegen.pipeline.cache import state_path
from sitegen.pipeline.request import Request


@click.command(
    "why", cls=Command, help="说明一个输出文件在上一次生成时为什么重新生成（或没有），以及它由哪些文件生成。"
)
@click.argument("path", metavar="路径")
@site_option
@click.option("--output", type=Path, metavar="文件夹", help="输出文件夹（不写：站点里的 output）")
def command(path: str, site: Path, output: Path | None) -> None:
    """Print the reason of one output."""
    require_site(site)
    request = Request(root=site, output=output or site / OUTPUT)
    state = read_state(state_path(request))
    ctx = click.get_current_context()
    known = state.records.keys() | state.reasons.keys()
    if not known:
        raise click.UsageError(f"“{request.output}”还没有生成的记录。请先运行“sitegen build”。", ctx)
    address = find(path, request.output, known)
    if address is None:
        near = get_close_matches(address_of(path, request.output), sorted(known), n=1)
        raise click.UsageError(f"上一次生成里没有“{path}”{f'，是不是“{near[0]}”？' if near else '。'}", ctx)
    write_data(account(address, state))


def find(path: str, output: Path, known: Collection[str]) -> str | None:
    """Return the *known* address that *path* means: an address, a file of *output*, or the address of a page on the web."""
    wanted = address_of(path, output)
    return next((address for address in (wanted, f"{wanted}/index.html") if address in known), None)


def address_of(path: str, output: Path) -> str:
    """Return *path* as a rooted address, whether it is there or not."""
    if urlsplit(path).scheme in ("http", "https"):
        return normalize(unquote(urlsplit(path).path) or "/")
    here = Path.cwd() / path
    if here.is_relative_to(output.absolute()):
        path = here.relative_to(output.absolute()).as_posix()
    return normalize("/" + path.replace("\\", "/"))


def account(address: str, state: State) -> str:
    """Return why *address* was made, kept or removed, and the files that it comes from."""
    reason = state.reasons.get(address, Reason.UNCHANGED)
    did = {Reason.UNCHANGED: "保留", Reason.UNWANTED: "删除"}.get(reason, "生成")
    lines = [address, f"  上一次{did}：{reason.value}。"]
    sources = state.sources.get(address, ())
    return "\n".join([*lines, *(["  由这些文件生成："] if sources else []), *(f"    {source}" for source in sources)])
