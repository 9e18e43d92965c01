"""Names of files that have to travel: written on Windows, kept in git, built on Linux.

What Windows refuses: https://learn.microsoft.com/windows/win32/fileio/naming-a-file.
"""

from __future__ import annotations

import re

from sitegen.core.urls import DEVICE_NAMES

LONGEST_NAME = 255
"""What a name may have: characters of UTF-16 on Windows and macOS, bytes of UTF-8 on Linux."""
LONGEST_PATH = 260
"""What a path of Windows may have with its end, where long ones are not allowed."""
LONGEST_FOLDER = 248
"""The same of a folder, which needs room for a name of eight letters in it."""

PYTHON_IN_UTF_8 = "设环境变量 PYTHONUTF8=1 和 LANG=C.UTF-8，再打开一个命令窗口。"
"""The remedy where names of files are not read as UTF-8."""

_REFUSED = re.compile(r'[<>:"\\|?*\x00-\x1f]')


def why_impossible(name: str) -> str:
    """Return why a file can't be called *name* on one of the systems, as a Chinese phrase; empty where it can."""
    if found := _REFUSED.search(name):
        return f"含有“{found[0]}”" if found[0].isprintable() else "含有控制字符"
    if name.endswith((".", " ")):
        return "以点或空格结尾"
    if name.partition(".")[0].rstrip().lower() in DEVICE_NAMES:
        return "是 Windows 的设备名"
    if length_of(name) > LONGEST_NAME or len(name.encode("utf-8", "surrogatepass")) > LONGEST_NAME:
        return "太长"
    return ""


def length_of(path: str) -> int:
    """Return how long *path* is as Windows counts."""
    return len(path.encode("utf-16-le", "surrogatepass")) // 2
