"""What went wrong, as an exit code and a sentence. Imported only when something has."""

from __future__ import annotations

import platform
import sys
import tempfile
import traceback
from dataclasses import dataclass
from pathlib import Path

import click

from sitegen import __version__
from sitegen.cli import mistakes
from sitegen.cli.exits import Exit, Refusal
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.filenames import PYTHON_IN_UTF_8
from sitegen.deploy.problems import NotForReaders, UnusableTarget
from sitegen.load.body import ChangedWhileReading
from sitegen.pipeline.request import BadConfig, Unsound
from sitegen.publish.disk import DiskProblem, disk
from sitegen.publish.target import UnusableOutput
from sitegen.store.store import StoreRefused

_NOT_UNICODE = "这里文件名的编码是 {}，中文文件名读不了。"


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Why a command did not do what it was asked for; *problems* are those of the content."""

    code: Exit
    text: str
    problems: tuple[Diagnostic, ...] = ()


def failure_of(error: BaseException) -> Failure:
    """Return what *error* means to the person who called the command."""
    if isinstance(error, click.UsageError):
        return Failure(code=Exit.USAGE, text=mistakes.explain(error))
    if isinstance(error, UnusableOutput | UnusableTarget):
        return Failure(code=Exit.USAGE, text=str(error))
    if isinstance(error, BadConfig):
        return Failure(code=Exit.CONFIG, text="site.yml 不能用，没有继续。", problems=error.problems)
    if isinstance(error, Unsound):
        return Failure(code=Exit.CONTENT, text="内容有错误，什么都没有写。改正后再运行一次。", problems=error.problems)
    if isinstance(error, ChangedWhileReading | NotForReaders | Refusal):
        return Failure(code=Exit.CONTENT, text=str(error))
    if isinstance(error, DiskProblem | StoreRefused):
        return Failure(code=Exit.DISK, text=str(error))
    if isinstance(error, OSError) and (sentence := _refused(error)):
        return Failure(code=Exit.DISK, text=sentence)
    names = sys.getfilesystemencoding()
    if isinstance(error, UnicodeEncodeError) and names != "utf-8":
        return Failure(code=Exit.USAGE, text=f"{_NOT_UNICODE.format(names)}{PYTHON_IN_UTF_8}")
    if isinstance(error, KeyboardInterrupt | click.Abort):
        return Failure(code=Exit.INTERRUPTED, text="已中断。")
    return Failure(code=Exit.BUG, text=describe_bug(error))


def describe_bug(error: BaseException) -> str:
    """Save the traceback of *error* where a maintainer can get it, and return the sentence that says where."""
    try:
        kept = f"详情已存入“{_save(error)}”，请交给维护网站的人"
    except OSError:
        kept = f"详情（{type(error).__name__}）没能存入临时文件夹"
    return f"sitegen 自己出了错，不是内容的问题；{kept}。"


def _refused(error: OSError) -> str:
    try:
        with disk(error.filename or "文件"):
            raise error
    except DiskProblem as problem:
        return str(problem)
    except OSError:
        return ""


def _save(error: BaseException) -> Path:
    head = f"sitegen {__version__}\nPython {sys.version}\n{platform.platform()}\n{sys.argv}\n\n"
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", errors="backslashreplace", prefix="sitegen-", suffix=".log", delete=False
    ) as file:
        file.write(head + "".join(traceback.format_exception(error)))
    return Path(file.name)
