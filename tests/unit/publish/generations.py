"""Small sites to publish, one after the other, and processes that are killed while they do it."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

from sitegen.publish.lock import locked
from sitegen.publish.manifest import Manifest
from sitegen.publish.staging import Staging, recover
from sitegen.publish.target import check_contents

Files = dict[str, str]

OLD: Files = {"/index.html": "旧", "/a/one.html": "一", "/a/two.html": "二", "/gone/x.html": "去", "/m/p.webp": "图"}
NEW: Files = {"/index.html": "新", "/a/one.html": "一", "/a/two.html": "二二", "/come/y.html": "来", "/m/p.webp": "图"}
NEWEST: Files = {"/index.html": "更新", "/a/one.html": "一", "/z.html": "末"}


def manifest_of(files: Files, *, preview: bool = False) -> Manifest:
    return Manifest(
        preview=preview, files={path.lstrip("/"): sha256(text.encode()).hexdigest() for path, text in files.items()}
    )


def spare_of(output: Path) -> Path:
    return output.parent / ".sitegen" / "spare"


def publish(output: Path, files: Files, *, spare: bool = False) -> None:
    """Publish *files*; those that the output holds already are kept, and where *spare*, the generation before is too."""
    with locked(output, lambda: None):
        recover(output)
        present = check_contents(output)
        kept = {
            path
            for address, text in files.items()
            if (path := address.lstrip("/")) in present and (output / path).read_text("utf-8") == text
        }
        with Staging(output, present, kept, spare_of(output) if spare else None) as staging:
            for address in (address for address in files if address.lstrip("/") not in kept):
                staging.write(address, files[address].encode())
            staging.commit(manifest_of(files))


def site_at(output: Path) -> Files:
    """Return what readers find, without what operating systems scatter; its manifest must be right."""
    found = {
        f"/{path.relative_to(output).as_posix()}": path.read_text("utf-8")
        for path in output.rglob("*")
        if path.is_file() and path.name != ".DS_Store"
    }
    listed = found.pop("/manifest.json")
    assert listed == manifest_of(found).to_json().decode()
    return found


def in_child(job: Callable[[], object], before: Callable[[], None] = lambda: None) -> int:
    """Run *job* in a process of its own; return its exit code, or minus the signal that ended it."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            before()
            job()
            code = 0
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stderr.flush()
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def kill_before_step(number: int) -> Callable[[], None]:
    """Return what makes a process kill itself before its *number*-th operation on files."""

    def arm() -> None:
        left = number

        def watch(event: str, arguments: tuple[Any, ...]) -> None:
            nonlocal left
            if event == "open" or event.split(".")[0] in ("os", "fcntl", "ctypes"):
                left -= 1
                if left == 0:
                    signal.raise_signal(signal.SIGKILL)

        sys.addaudithook(watch)

    return arm


def without_exchange() -> None:
    """Make this process one whose C library can't exchange folders."""

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "ctypes.dlsym" and "renameat2" in repr(arguments):
            raise AttributeError("renameat2")

    sys.addaudithook(watch)
