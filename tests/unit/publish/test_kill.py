"""A kill at any moment leaves the old site or the new one, whole, and the next build needs no help."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from generations import NEW, NEWEST, OLD, in_child, kill_before_step, publish, site_at, without_exchange

from sitegen.publish.lock import locked
from sitegen.publish.staging import recover

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork")


def nothing() -> None:
    pass


def both(*steps: Callable[[], None]) -> Callable[[], None]:
    def run() -> None:
        for step in steps:
            step()

    return run


@pytest.mark.parametrize("system", [nothing, without_exchange], ids=["exchange", "two renames"])
def test_a_kill_at_any_step_leaves_one_whole_site(tmp_path: Path, system: Callable[[], None]) -> None:
    seen = set()
    for number in range(1, 1000):
        output = tmp_path / str(number) / "output"
        publish(output, OLD)
        (output / "a" / ".DS_Store").write_bytes(b"litter")
        code = in_child(lambda output=output: publish(output, NEW), both(system, kill_before_step(number)))
        gap = not output.exists()
        assert not gap or system is without_exchange
        with locked(output, lambda: None):
            recover(output)
        found = site_at(output)
        assert found in (OLD, NEW), f"killed before step {number}"
        assert not gap or found == OLD
        seen.add((gap, found == NEW, code))
        in_child(lambda output=output: publish(output, NEW), both(system, kill_before_step(number // 2)))
        publish(output, NEWEST)
        assert site_at(output) == NEWEST
        assert (output / "a" / ".DS_Store").read_bytes() == b"litter"
        assert [path.name for path in output.parent.iterdir()] == ["output"]
        if code == 0:
            break
    killed = -signal.SIGKILL
    expected = {(False, False, killed), (False, True, killed), (False, True, 0)}
    assert seen == (expected | {(True, False, killed)} if system is without_exchange else expected)
    assert number > 50


def test_a_kill_during_the_first_build_leaves_no_site_or_the_whole_one(tmp_path: Path) -> None:
    for number in range(1, 1000):
        output = tmp_path / str(number) / "output"
        code = in_child(lambda output=output: publish(output, NEW), kill_before_step(number))
        assert not output.exists() or site_at(output) == NEW
        publish(output, NEWEST)
        assert site_at(output) == NEWEST
        assert [path.name for path in output.parent.iterdir()] == ["output"]
        if code == 0:
            break
    assert number > 20


def test_a_failed_exchange_by_two_renames_puts_the_old_site_back(tmp_path: Path) -> None:
    output = tmp_path / "output"
    publish(output, OLD)
    renames = []

    def refuse_second_rename() -> None:
        without_exchange()

        def watch(event: str, arguments: tuple[object, ...]) -> None:
            if event == "os.rename":
                renames.append(arguments)
                if len(renames) == 2:
                    raise OSError(5, "Input/output error")

        sys.addaudithook(watch)

    assert in_child(lambda: publish(output, NEW), refuse_second_rename) == 1
    assert site_at(output) == OLD
    assert [path.name for path in tmp_path.iterdir()] == ["output"]
