"""Room on the disks, the folder for what passes, and folders that are copied to a network behind one's back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path, PureWindowsPath

from sitegen.core.text import human_size
from sitegen.doctor.folder import Folder
from sitegen.doctor.machine import Machine
from sitegen.doctor.note import Note, fine, hint, mend
from sitegen.publish.files import walk

_SPARE = 200 << 20
_CALM = 2 << 30
# What the folders of programs are called that copy all in them to a network, as they are named when installed.
_SYNCED = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "mobile documents": "iCloud",
    "iclouddrive": "iCloud",
    "nutstore": "坚果云",
    "我的坚果云": "坚果云",
    "baidusyncdisk": "百度网盘",
    "wps云盘": "WPS 云盘",
    "wpsdrive": "WPS 云盘",
}


def look_at_temp(machine: Machine) -> Iterator[Note]:
    """Say whether something can be put down for a while."""
    if machine.temp is None:
        yield mend("没有可以写的临时文件夹", "清理磁盘，或者把环境变量 TMPDIR（Windows 上是 TEMP）设成可以写的文件夹。")
        return
    free = shutil.disk_usage(machine.temp).free
    if free < _SPARE:
        remedy = "清理磁盘，或者把环境变量 TMPDIR（Windows 上是 TEMP）设到别的盘。"
        yield mend(f"临时文件夹“{machine.temp}”所在的磁盘只剩 {human_size(free)}", remedy)
    else:
        yield fine(f"临时文件夹“{machine.temp}”可以写，剩 {human_size(free)}")


def look_at_room(machine: Machine, folder: Folder) -> Iterator[Note]:
    """Say whether the next generation has room beside the present one, and whether others copy it meanwhile."""
    there = next(place for place in (folder.output, *folder.output.parents) if place.exists())
    free, used = shutil.disk_usage(there).free, _size(folder.output) + _size(folder.cache)
    seen = f"站点所在的磁盘剩 {human_size(free)}，output 和缓存用了 {human_size(used)}"
    if free < used + _SPARE:
        yield mend(seen, "清理磁盘；运行 sitegen clean 可以删去缓存，随时能重新生成。")
    elif free < _CALM:
        yield hint(seen, "磁盘快满了，请清理；运行 sitegen clean 可以删去缓存，随时能重新生成。")
    else:
        yield fine(seen)
    if cloud := _cloud_of(machine, folder.output):
        yield hint(
            f"站点在 {cloud} 的同步文件夹里，output 和 .sitegen 每次生成都会上传，文件也会被它占用一会儿",
            "把站点移到不同步的文件夹，用 git 备份；或者在它的设置里排除 output 和 .sitegen。",
        )


def _cloud_of(machine: Machine, place: Path) -> str:
    """Return the name of what copies *place* to a network, empty where nothing is known to."""
    if any(place.is_relative_to(cloud) for cloud in machine.clouds):
        return "OneDrive"
    parts = PureWindowsPath(place).parts if machine.system == "Windows" else place.parts
    for part in map(str.lower, parts):
        for beginning, cloud in _SYNCED.items():
            if part == beginning or part.startswith((f"{beginning} ", f"{beginning}-")):
                return cloud
    return ""


def _size(folder: Path) -> int:
    if not folder.is_dir():
        return 0
    try:
        return sum(entry.stat(follow_symlinks=False).st_size for _, entry in walk(folder))
    except OSError:  # something goes away meanwhile, or can't be read: there is no more than a guess to be had
        return 0
