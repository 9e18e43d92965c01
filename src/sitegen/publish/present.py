"""Which outputs are on disk, by one walk over the output folder."""

from __future__ import annotations

import stat
from collections.abc import Iterable
from pathlib import Path

from sitegen.core.urls import to_file
from sitegen.model.outputs import Stat
from sitegen.publish.disk import disk
from sitegen.publish.files import walk


def scan(output: Path, addresses: Iterable[str]) -> dict[str, Stat]:
    """Return the Stat of those *addresses* that are regular files of *output*; links are none.

    Raises:
        DiskProblem: where *output* can't be read.
    """
    by_path = {to_file(address): address for address in addresses}
    found: dict[str, Stat] = {}
    with disk(output):
        if not output.is_dir():
            return found
        device = output.lstat().st_dev
        for path, entry in walk(output):
            address = by_path.get(path)
            if address is None:
                continue
            status = entry.stat(follow_symlinks=False)
            if stat.S_ISREG(status.st_mode):
                inode = status.st_ino if status.st_dev == device else 0
                found[address] = Stat(status.st_size, status.st_mtime_ns, status.st_mode, inode)
    return found
