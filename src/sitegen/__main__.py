"""The command ``sitegen``, and ``python -m sitegen``: the command line as a process of its own."""

from __future__ import annotations

import atexit
import os
import sys
import threading
from contextlib import suppress
from typing import NoReturn

from sitegen.cli.main import run


def main() -> NoReturn:
    """Run the command line and end the process with its exit code."""
    leave(run(sys.argv[1:]))


def leave(code: int) -> NoReturn:
    """End the process without taking apart, value by value, what a build has made, which took a third of a second.

    All else is done that is done at the end of a process: threads are awaited, and what asked to be called is called.
    """
    if threading.active_count() > 1:
        sys.exit(code)
    atexit._run_exitfuncs()
    for stream in filter(None, (sys.stdout, sys.stderr)):
        with suppress(OSError, ValueError):  # said before, when it was written
            stream.flush()
    os._exit(code)


if __name__ == "__main__":
    main()
