"""One run of one command: how long it takes, what it uses, and how busy the machine is with other things meanwhile."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_PROC = Path("/proc")
_KNOWS_ALL = (_PROC / "self/smaps_rollup").exists()
MEMORY = "all processes together" if _KNOWS_ALL else "the largest process: there is no /proc to add them up"
"""What ``Run.memory`` is of. Memory that processes share counts once."""

_SAMPLE = 0.01
_SETTLED = 0.12
QUIET = 0.15
"""Of one processor: what others may use in a run that counts as undisturbed."""


class Failed(Exception):  # noqa: N818 - what a program answers
    """A command ended with a fault, or took too long; the text is the end of what it said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Times in seconds. *others* is how many processors were busy with something else, 0 where the system can't say.

    *memory* is the peak in bytes, 0 where it was not looked at.
    """

    wall: float
    cpu: float
    others: float = 0.0
    memory: int = 0

    @property
    def is_quiet(self) -> bool:
        return self.others <= QUIET


def run(command: tuple[str, ...], folder: Path, environment: Mapping[str, str], *, limit: float, memory: bool) -> Run:
    """Run *command* in *folder*. To look at its *memory* takes time from it: such a run is not one to time.

    Raises:
        Failed: it ends with a fault, or is not done in *limit* seconds.
    """
    with tempfile.TemporaryFile() as said:
        busy, begun = _busy(), time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=said, stderr=said, start_new_session=True
        )
        late = threading.Timer(limit, os.killpg, (process.pid, signal.SIGKILL))
        late.start()
        with _Scale(process.pid if memory and _KNOWS_ALL else 0) as scale:
            _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        late.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise Failed(
                f"exit {process.returncode} after {wall:.1f} s: {said.read().decode(errors='replace')[-2000:]}"
            )
    cpu = used.ru_utime + used.ru_stime
    largest = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Run(
        wall=wall,
        cpu=cpu,
        others=max(0.0, _busy() - busy - cpu) / wall,
        memory=(scale.peak or largest) if memory else 0,
    )


def settle(limit: float) -> None:
    """Wait until others leave the processors alone, *limit* seconds at most."""
    end = time.monotonic() + limit
    while (now := time.monotonic()) < end:
        busy = _busy()
        time.sleep(1)
        if (_busy() - busy) / (time.monotonic() - now) < _SETTLED:
            return


class _Scale:
    """Weighs the processes below *root*, and itself, over and over; *peak* is the most there was. 0 is no process."""

    def __init__(self, root: int) -> None:
        self.peak = 0
        self._root = root
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._weigh, daemon=True)

    def __enter__(self) -> _Scale:
        if self._root:
            self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        if self._root:
            self._thread.join()

    def _weigh(self) -> None:
        while not self._ended.wait(_SAMPLE):
            self.peak = max(self.peak, sum(map(_weight, _family(self._root))))


def _family(root: int) -> Iterator[int]:
    yield root
    with suppress(OSError):
        for path in (_PROC / f"{root}/task").glob("*/children"):
            for child in path.read_text().split():
                yield from _family(int(child))


def _weight(process: int) -> int:
    """Return the bytes that *process* holds, its share of those it shares; 0 where it has ended."""
    with suppress(OSError):
        for line in (_PROC / f"{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0


def _busy() -> float:
    """Return the seconds of processor time that anything has used so far; 0 where the system can't say."""
    try:
        fields = list(map(int, (_PROC / "stat").read_text().partition("\n")[0].split()[1:9]))
    except OSError:
        return 0.0
    user, nice, system, _idle, _waiting, interrupts, soft, _stolen = fields
    return (user + nice + system + interrupts + soft) / os.sysconf("SC_CLK_TCK")
