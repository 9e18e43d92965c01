"""What a disk refuses, as one sentence for the person at the keyboard."""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Iterator
from pathlib import Path

from sitegen.core.filenames import LONGEST_FOLDER, length_of

_CAUSES = {
    errno.ENOSPC: "磁盘空间不足",
    errno.EDQUOT: "磁盘配额已用完",
    errno.EFBIG: "文件大小超过了磁盘或系统的上限",
    errno.EROFS: "磁盘是只读的",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EMFILE: "同时打开的文件太多",
    errno.ENFILE: "同时打开的文件太多",
    errno.EMLINK: "同一文件夹里的文件夹太多",
    errno.EIO: "磁盘读写出错",
    errno.EXDEV: "它在容器镜像的层里，不能整体替换，请先删除它或换一个输出文件夹",
    errno.EBUSY: "文件夹正被别的程序占用",
    errno.ENOLCK: "这个磁盘不支持文件锁",
    errno.ELOOP: "路径上有不该有的链接",
    errno.ENAMETOOLONG: "路径太长",
    errno.ESTALE: "网络磁盘断开了",
    errno.ETIMEDOUT: "网络磁盘没有响应",
}
_IN_USE = "正被别的程序占用（杀毒软件、网盘、打开着的窗口），请关上它再运行一次"
# What Windows says more exactly: access denied, sharing violation, lock violation, file name too long.
_CAUSES_ON_WINDOWS = {
    5: "没有权限，或者正被别的程序占用；请关上打开着的窗口再运行一次",
    32: _IN_USE,
    33: _IN_USE,
    206: "路径太长",
}
_PATH_NOT_FOUND = 3


class DiskProblem(Exception):  # noqa: N818 - no error of the program
    """The disk refused; what was there before stands untouched. Its text is one Chinese sentence."""


@contextlib.contextmanager
def disk(path: Path | str, *, kept: str = "原来的网站没有改动") -> Iterator[None]:
    """Turn what the disk refuses while *path* is worked on into a DiskProblem; any other OSError is a bug and passes.

    *kept* says what is as it was, and nothing where nothing would have been written.
    """
    try:
        yield
    except OSError as error:
        cause = _cause(error)
        if cause is None:
            raise
        raise DiskProblem(f"无法读写“{path}”：{cause}{f'；{kept}' if kept else ''}。") from error


def _cause(error: OSError) -> str | None:
    code = getattr(error, "winerror", None)  # None anywhere but on Windows
    if code == _PATH_NOT_FOUND and length_of(str(error.filename)) >= LONGEST_FOLDER:
        return "路径太长；用 sitegen doctor 看怎样开启长路径，或者把站点移到短一些的地方"
    return _CAUSES_ON_WINDOWS.get(code or 0) or _CAUSES.get(error.errno or 0)
