"""``sitegen clean``."""

from __future__ import annotations

import re
from pathlib import Path

import click

from sitegen.cli.chinese import Command
from sitegen.cli.site import PREVIEW, require_site, site_option
from sitegen.cli.streams import say
from sitegen.core.text import human_size
from sitegen.pipeline.cache import STORE
from sitegen.pipeline.request import Request
from sitegen.pipeline.tally import FILE as TALLY
from sitegen.publish.disk import disk
from sitegen.publish.leftovers import discard
from sitegen.publish.lock import locked
from sitegen.publish.spare import drop
from sitegen.publish.staging import recover

_FILES = re.compile(rf"{re.escape(STORE)}(-\w+)?|state-[0-9a-f]+\.\w+|{re.escape(TALLY)}(-\d+)?")
_SPARES = re.compile(r"spare-[0-9a-f]+(\.gone)*")


@click.command("clean", cls=Command, help="删除 .sitegen 里的缓存与预览。它们随时可以重新生成；output 不动。")
@site_option
def command(site: Path) -> None:
    """Delete what sitegen itself keeps in .sitegen, and nothing else."""
    require_site(site)
    cache = Request(root=site, output=site).cache
    if not cache.is_dir():
        say("没有缓存，不用清理。")
        return
    with disk(cache):
        before = _size(cache)
        _remove_preview(cache / PREVIEW)
        for path in list(cache.iterdir()):
            if _FILES.fullmatch(path.name):
                path.unlink()
            elif _SPARES.fullmatch(path.name):
                drop(path)
        left = sorted(path.name for path in cache.iterdir())
        freed = before - _size(cache)
        if not left:
            cache.rmdir()
    say(f"已删除“{cache}”里的缓存与预览，共 {human_size(freed)}。")
    if left:
        say(f"没有动不是 sitegen 生成的：{'、'.join(left)}。")


def _remove_preview(preview: Path) -> None:
    """Remove the outputs of the preview, under its lock: a ``serve`` may be about to write it."""
    with locked(preview, lambda: say("预览正在生成，等它结束……")):
        recover(preview)
        if preview.is_dir():
            discard(preview, preview)


def _size(folder: Path) -> int:
    """Return the bytes that go with *folder*: not those of files that have another name elsewhere."""
    found = (path.lstat() for path in folder.rglob("*") if not path.is_dir())
    return sum(status.st_size for status in found if status.st_nlink == 1)
