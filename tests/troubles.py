"""Work that comes to no good end, where a process that is spawned finds it too."""

from __future__ import annotations

import os
from collections.abc import Iterator

from sitegen.load.pdf import Unread


def never(_: int) -> Iterator[int]:
    while True:
        pass


def fail(_: int) -> Iterator[int]:
    yield 1
    raise Unread("文件加了密码")


def die(_: int) -> Iterator[int]:
    yield 1
    os._exit(3)


def grow(most: int) -> Iterator[int]:
    yield len(bytes(most))
