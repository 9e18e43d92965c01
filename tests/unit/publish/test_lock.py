"""One build at a time: by processes and pipes, without a clock."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from generations import in_child

from sitegen.publish.disk import DiskProblem
from sitegen.publish.lock import locked

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork")


def start(job: Callable[[], object]) -> int:
    """Run *job* in a child; return its process id."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            job()
            code = 0
        finally:
            os._exit(code)
    return child


def end(child: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


class Holder:
    """A build that holds the lock of *output* until it is told to let go, and says so."""

    def __init__(self, output: Path) -> None:
        go, self._go = os.pipe()
        said, say = os.pipe()

        def hold() -> None:
            with locked(output, lambda: None):
                os.write(say, b"held")
                os.read(go, 1)

        self.child = start(hold)
        assert os.read(said, 4) == b"held"

    def let_go(self) -> None:
        os.write(self._go, b"x")
        assert end(self.child) == 0


class Waiter:
    """A build that comes second; *said* is the pipe on which it tells what happens to it."""

    def __init__(self, output: Path) -> None:
        self.said, say = os.pipe()

        def wait() -> None:
            with locked(output, lambda: os.write(say, b"waits ")):
                os.write(say, b"builds")

        self.child = start(wait)
        os.close(say)

    def hear(self) -> bytes:
        return os.read(self.said, 6)


def test_a_second_build_says_once_that_it_waits_and_then_builds(tmp_path: Path) -> None:
    holder = Holder(tmp_path / "output")
    waiter = Waiter(tmp_path / "output")
    assert waiter.hear() == b"waits "
    holder.let_go()
    assert waiter.hear() == b"builds"
    assert waiter.hear() == b""
    assert end(waiter.child) == 0
    assert list(tmp_path.iterdir()) == []


def test_a_killed_build_holds_nothing(tmp_path: Path) -> None:
    holder = Holder(tmp_path / "output")
    waiter = Waiter(tmp_path / "output")
    assert waiter.hear() == b"waits "
    os.kill(holder.child, signal.SIGKILL)
    end(holder.child)
    assert waiter.hear() == b"builds"
    assert end(waiter.child) == 0
    assert list(tmp_path.iterdir()) == []


def test_a_worker_that_outlives_its_killed_build_holds_nothing(tmp_path: Path) -> None:
    go, let_worker_go = os.pipe()
    said, say = os.pipe()

    def build() -> None:
        with locked(tmp_path / "output", lambda: None):
            start(lambda: (os.write(say, b"held"), os.read(go, 1)))
            signal.pause()

    child = start(build)
    assert os.read(said, 4) == b"held"
    os.kill(child, signal.SIGKILL)
    end(child)
    waited: list[int] = []
    with locked(tmp_path / "output", lambda: waited.append(os.write(let_worker_go, b"x"))):
        pass
    os.write(let_worker_go, b"x")
    assert waited == []


def test_a_forked_worker_that_ends_does_not_unlock_its_build(tmp_path: Path) -> None:
    lock = locked(tmp_path / "output", lambda: None)
    with lock:
        assert in_child(lambda: lock.__exit__(None, None, None)) == 0
        assert (tmp_path / ".output.sitegen-lock").exists()
        waiter = Waiter(tmp_path / "output")
        assert waiter.hear() == b"waits "
    assert waiter.hear() == b"builds"
    assert end(waiter.child) == 0


def test_builds_of_other_outputs_do_not_wait(tmp_path: Path) -> None:
    waited: list[bool] = []
    with locked(tmp_path / "output", lambda: None), locked(tmp_path / "preview", lambda: waited.append(True)):
        pass
    assert waited == []


def test_one_output_has_one_lock_whatever_its_path_looks_like(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "link").symlink_to(tmp_path)
    monkeypatch.chdir(tmp_path)
    for name in ("output", "./output/", "link/output", "x/../output"):
        with locked(tmp_path / "output", lambda: None):
            waiter = Waiter(Path(name))
            assert waiter.hear() == b"waits "
        assert end(waiter.child) == 0


def test_many_builds_at_once_take_turns(tmp_path: Path) -> None:
    counter = tmp_path / "counter"
    counter.write_text("0", "utf-8")

    def count() -> None:
        for _ in range(20):
            with locked(tmp_path / "output", lambda: None):
                number = int(counter.read_text("utf-8"))
                counter.write_text(str(number + 1), "utf-8")

    children = [start(count) for _ in range(6)]
    assert [end(child) for child in children] == [0] * 6
    assert counter.read_text("utf-8") == "120"
    assert list(tmp_path.iterdir()) == [counter]


def test_the_lock_is_let_go_when_a_build_fails(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), locked(tmp_path / "output", lambda: None):
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []


def test_a_link_in_the_place_of_the_lock_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / ".output.sitegen-lock").symlink_to(tmp_path / "victim")
    with pytest.raises(DiskProblem, match="不该有的链接"), locked(tmp_path / "output", lambda: None):
        pass
    assert not (tmp_path / "victim").exists()
