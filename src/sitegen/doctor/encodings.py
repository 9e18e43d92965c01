"""Encodings of names, of text and of the command window. What sitegen itself writes is UTF-8 whatever they are."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.core.filenames import PYTHON_IN_UTF_8
from sitegen.doctor.machine import Machine
from sitegen.doctor.note import Note, fine, hint, mend

_UNICODE = 65001


def look_at_encodings(machine: Machine) -> Iterator[Note]:
    """Say whether names of files and what is said can be Chinese."""
    if machine.file_names != "utf-8":
        yield mend(
            f"文件名的编码是 {machine.file_names}，中文文件名会读错",
            PYTHON_IN_UTF_8,
        )
        return
    if machine.system != "Windows" and machine.text not in ("utf-8", "ascii"):
        yield hint(
            f"这个终端的编码是 {machine.text}，sitegen 说的是 UTF-8，中文可能显示成乱码",
            "把终端和环境变量 LANG 改成 UTF-8，例如 LANG=zh_CN.UTF-8。",
        )
        return
    window = ""
    if machine.console not in (0, _UNICODE):
        window = f"；命令窗口的代码页是 {machine.console}，显示不受影响，PowerShell 里把报告存成文件前先运行 chcp 65001"
    yield fine(f"文件名和输出都是 UTF-8{window}")
