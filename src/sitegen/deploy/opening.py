"""The Target that an address means."""

from __future__ import annotations

from pathlib import Path

from sitegen.deploy.address import Address
from sitegen.deploy.folder import Folder
from sitegen.deploy.git import Git
from sitegen.deploy.problems import UnusableTarget
from sitegen.deploy.rsync import Rsync
from sitegen.deploy.sftp import Sftp
from sitegen.deploy.steps import Steps
from sitegen.deploy.target import Target
from sitegen.deploy.zipped import Zip
from sitegen.publish.target import UnusableOutput, check_place


def open_target(address: Address, site: Path, output: Path, base: Path, *, force: bool = False) -> Target:
    """Return the Target at *address*, a path of which begins at the folder *base*; nothing is asked or written yet.

    With *force* it does not wait for somebody else who is publishing there.

    Raises:
        UnusableTarget, UnusableOutput: it would be the *output* itself, or the *site*, or what holds one of them.
    """
    match address.kind:
        case "sftp":
            return Steps(Sftp(address), address.shown, force=force)
        case "git":
            return Git(address, site)
        case "rsync":
            remote = ":" in address.place
            place = address.place if remote else (base / address.place).as_posix()
            if not remote:
                _check(Path(place), site, output)
            return Steps(Rsync(place), address.shown, is_server=remote, force=force)
    path = base / Path(address.place).expanduser()
    if address.kind == "zip":
        _check(path.with_name(f"{path.name}.sitegen-part"), site, output)
        return Zip(path)
    _check(path, site, output)
    return Steps(Folder(path), str(path), is_server=False, force=force)


def _check(path: Path, site: Path, output: Path) -> None:
    """Refuse *path* where it is the output, holds it or stands in it, or is one of the places of the site."""
    here, there = path.resolve(), output.resolve()
    if here == there or here in there.parents or there in here.parents:
        raise UnusableTarget(f"“{path}”和生成网站的文件夹“{output}”重叠，不能作为发布目标。请换一个文件夹。")
    try:
        check_place(site, path)
    except UnusableOutput:
        raise UnusableTarget(
            f"“{path}”不能作为发布目标：它是一个链接或挂载点，或者是站点、系统自己的地方。请换一个专门的文件夹。"
        ) from None
