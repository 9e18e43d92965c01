"""The way to readers: programs that the targets in site.yml take, and what the server must be told."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.deploy.address import Address, read_address
from sitegen.deploy.problems import UnusableTarget
from sitegen.deploy.programs import HOW_TO_GET
from sitegen.doctor.folder import Folder
from sitegen.doctor.machine import PROGRAMS, Machine
from sitegen.doctor.note import Note, fine, mend
from sitegen.model.outputs import GONE, REDIRECTS

_TAKES = {"git": ("git",), "rsync": ("rsync", "ssh"), "sftp": ("sftp",)}
"""The programs that each kind of target takes."""
_FOR = {
    "git": "保存历史、核对首次提交的日期、发布到 git 分支",
    "rsync": "发布到 rsync: 的目标",
    "ssh": "发布到 rsync: 的目标",
    "sftp": "发布到 sftp:// 的目标",
}


def look_at_programs(machine: Machine, folder: Folder | None) -> Iterator[Note]:
    """Say which programs there are, and what the others would be for; one that a target takes must be there."""
    if there := [name for name in PROGRAMS if name in machine.programs]:
        yield fine(f"有 {'、'.join(there)}")
    targets = (folder.config.targets if folder and folder.config else None) or {}
    needed: dict[str, str] = {}
    for name, text in targets.items():
        try:
            address = read_address(text)
        except UnusableTarget as error:
            seen, _, how = str(error).partition("。")
            yield mend(f"site.yml 里的发布目标“{name}”：{seen}", how)
            continue
        needed |= {program: name for program in _programs_of(address)}
    for program in PROGRAMS:
        if program in machine.programs:
            continue
        if program in needed:
            how = HOW_TO_GET.get(program, HOW_TO_GET["sftp"])
            yield mend(f"没有 {program}，发布目标“{needed[program]}”要用它", f"{how}。")
        else:
            yield fine(f"没有 {program}；{_FOR[program]}才要用")


def look_at_server(folder: Folder) -> Iterator[Note]:
    """Say what a server must be told of the output as it is."""
    maps = [name for name in (REDIRECTS, GONE) if (folder.output / name).is_file()]
    if maps:
        yield fine(
            f"output 里有 {'、'.join(maps)}；网站服务器是 nginx 的，设置里要引用，变了以后重新载入（见说明“发布”）"
        )


def _programs_of(address: Address) -> tuple[str, ...]:
    if address.kind == "rsync" and ":" not in address.place:
        return ("rsync",)  # a folder of this computer
    return _TAKES.get(address.kind, ())
