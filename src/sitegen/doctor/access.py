"""What may be read and written, and who else is at it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from sitegen.core.sitefolder import CONTENT
from sitegen.doctor.folder import Folder
from sitegen.doctor.machine import Machine
from sitegen.doctor.note import Note, fine, hint, mend, named
from sitegen.publish.disk import DiskProblem
from sitegen.publish.lock import is_locked
from sitegen.publish.target import UnusableOutput, check_output

_REMEDY = {
    "Windows": "在文件的“属性”里取消“只读”，在“安全”里给自己读写权限。",
    "": "请管理员把站点文件夹交给当前用户（chown -R），或者改权限（chmod -R u+rwX）。",
}


def look_at_access(machine: Machine, folder: Folder) -> Iterator[Note]:
    """Say what is closed to who runs this."""
    remedy = _REMEDY.get(machine.system, _REMEDY[""])
    notes = list(_closed(folder, remedy))
    try:
        check_output(folder.root, folder.output)
    except UnusableOutput as unusable:
        seen, _, how = str(unusable).partition("。")
        notes.append(mend(seen, how or "请用 --output 另外指定一个专门的文件夹，例如 output。"))
    except DiskProblem as refused:
        notes.append(mend(str(refused).rstrip("。"), remedy))
    yield from notes or [fine("内容可以读，output 和缓存可以写")]
    if is_locked(folder.output):
        yield hint("另一个 sitegen 正在生成这个站点", "等它结束；它卡住了就结束那个进程，锁会自己放开。")


def _closed(folder: Folder, remedy: str) -> Iterator[Note]:
    shut = [
        *folder.unread,
        *(item.path for item in folder.items if not item.is_folder and not os.access(folder.root / item.path, os.R_OK)),
    ]
    if shut:
        yield mend(f"没有读取的权限：{named(shut)}", remedy)
    if not os.access(folder.root / CONTENT, os.W_OK) and (folder.root / CONTENT).is_dir():
        yield hint("content 不能写：可以生成网站，不能新建、导入、改正稿件", remedy)
    for place, seen in (
        (folder.output.parent, "放 output 的文件夹不能写，网站生成不了"),
        (folder.output, "output 不能写，网站生成不了"),
    ):
        if place.exists() and not os.access(place, os.W_OK):
            yield mend(f"{seen}：“{place}”", remedy)
            break
    for place in _kept(folder.cache):
        yield hint(f"缓存不能写：“{place}”；每次都要从头做起，会慢", remedy)


def _kept(cache: Path) -> Iterator[Path]:
    """Yield the first of *cache* and what is in it that can't be written."""
    if cache.is_dir():
        yield from [place for place in (cache, *sorted(cache.iterdir())) if not os.access(place, os.W_OK)][:1]
