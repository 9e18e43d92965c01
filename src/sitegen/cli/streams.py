"""The two ways out: data to stdout, everything said to a person to stderr.

A reader that goes away (``sitegen check | head``) is no fault: the rest is dropped, the exit code stays.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
from typing import TextIO

import click


def prepare() -> None:
    """Make both streams UTF-8, whatever code page a console or a pipe of Windows has."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def write_data(text: str, *, end: str = "\n") -> None:
    """Write *text* to stdout."""
    _write(sys.stdout, text + end)


def say(text: str = "", *, end: str = "\n") -> None:
    """Write *text* to stderr."""
    _write(sys.stderr, text + end)


def is_terminal(stream: TextIO) -> bool:
    """Tell whether a person sits before *stream*."""
    return not stream.closed and stream.isatty()


def has_colour(stream: TextIO) -> bool:
    """Tell whether *stream* shows colour and the user has not declined it (no-color.org)."""
    return is_terminal(stream) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _write(stream: TextIO, text: str) -> None:
    try:
        click.echo(text, file=stream, nl=False, color=has_colour(stream))
    except BrokenPipeError:
        _drop(stream)


def _drop(stream: TextIO) -> None:
    # Python flushes the stream once more when it ends, and would complain then.
    with contextlib.suppress(OSError), open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - "nul" is no path on Windows
        os.dup2(nowhere.fileno(), stream.fileno())
