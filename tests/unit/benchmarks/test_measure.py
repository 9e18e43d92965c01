"""A command is measured, and a fault of it is told."""

from __future__ import annotations

import os
import sys

import pytest

from speed.measure import MEMORY, Failed, run

HOLD = "import subprocess, sys; kept = b'x' * 40_000_000; subprocess.run([sys.executable, '-c', sys.argv[1]])"
CHILD = "import time; kept = b'x' * 40_000_000; time.sleep(0.5)"


def python(*arguments: str) -> tuple[str, ...]:
    return (sys.executable, "-c", *arguments)


def test_time_is_taken(tmp_path):
    done = run(python("import time; time.sleep(0.2)"), tmp_path, os.environ, limit=60, memory=False)
    assert done.wall > 0.2 and done.cpu < done.wall and done.memory == 0


@pytest.mark.skipif("together" not in MEMORY, reason="this system can't tell")
def test_the_memory_of_child_processes_counts(tmp_path):
    assert run(python(HOLD, CHILD), tmp_path, os.environ, limit=60, memory=True).memory > 80_000_000


def test_a_fault_is_told_with_its_words(tmp_path):
    with pytest.raises(Failed, match="no such thing"):
        run(python("raise SystemExit('no such thing')"), tmp_path, os.environ, limit=60, memory=False)


def test_what_takes_too_long_is_ended(tmp_path):
    with pytest.raises(Failed):
        run(python("import time; time.sleep(60)"), tmp_path, os.environ, limit=0.3, memory=False)
