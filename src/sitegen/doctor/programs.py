"""Python, libraries and programs: what is there, and what can't be done for want of the rest."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen import __version__
from sitegen.doctor.machine import LIBRARIES, Machine
from sitegen.doctor.note import Note, fine, hint, mend

_OLDEST = (3, 11, 0)
_FOR = {
    "css-inline": "export wechat",
    "livereload": "serve",
    "mammoth": "import docx",
    "openpyxl": "export stats",
    "pillow": "图片",
    "pypdf": "检查 PDF 附件",
    "pypinyin": "网址里的拼音",
    "python-docx": "导出 Word",
    "tornado": "serve",
    "watchfiles": "serve",
}
"""What alone can't be done without a library; without the others, nothing can."""


def look_at_python(machine: Machine) -> Iterator[Note]:
    """Say whether Python and the libraries do."""
    version = ".".join(map(str, machine.python))
    if machine.python < _OLDEST:
        oldest = ".".join(map(str, _OLDEST[:2]))
        yield mend(f"Python {version} 太旧", f"安装 Python {oldest} 或更新的版本，再重新安装 sitegen。")
    if machine.bits < 64:
        yield hint("Python 是 32 位的，图片多时内存不够", "换装 64 位的 Python。")
    for name, reason in machine.broken.items():
        wanted = f"（{_FOR[name]}要用）" if name in _FOR else ""
        remedy = f"运行 python -m pip install --force-reinstall {name}。"
        if machine.system == "Windows" and "DLL" in reason:
            remedy += "还不行，就安装微软的“Visual C++ 可再发行程序包”。"
        yield mend(f"程序库 {name}{wanted}用不了：{reason}", remedy)
    if not machine.broken:
        yield fine(f"Python {version}，sitegen {__version__}，程序库齐全（{len(LIBRARIES)} 个）")
