"""Which outputs are on disk, by one walk over the output folder."""

from __future__ import annotations

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
        for path, entry in walk(output):
            address = by_path.get(path)
            if address is None or not entry.is_file(follow_symlinks=False):
                continue
            status = entry.stat(follow_symlinks=False)
            found[address] = Stat(size=status.st_size, mtime_ns=status.st_mtime_ns)
    return found
