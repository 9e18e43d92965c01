"""The file that a command writes for people: where it goes, in which format, and that it is written whole or not at all.

It is never what the site publishes, and never over a file that is there, unless ``--force`` says so.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

import click

from sitegen.cli.site import CONTENT, OUTPUT
from sitegen.cli.streams import write_data
from sitegen.cli.values import one_of
from sitegen.exporters.originals import plain_name
from sitegen.publish.disk import disk
from sitegen.store.moving import move

_UNCHANGED = "原来的文件没有改动"
_IS_FOLDER = "“{}”是文件夹，不能写成文件。请用 --output 换一个文件名。"
_PUBLISHED = (CONTENT, "assets", "fonts", "templates", OUTPUT, ".sitegen")


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where a file is wanted: at *output*, or here where that is None; its *form* is the ending of its name."""

    site: Path
    output: Path | None
    form: str
    force: bool

    def file(self, name: str) -> Path:
        """Return the path of the file, called *name* where ``--output`` gives it no other.

        Raises:
            click.UsageError: it can't be there.
        """
        name = plain_name(name, f".{self.form}")
        path = self.output or Path(name)
        path = path / name if _is_folder(path) else path
        self._refuse(path)
        return path

    def folder(self, name: str) -> Path:
        """Return the path of a folder called *name*, in the one that ``--output`` names.

        Raises:
            click.UsageError: it can't be there.
        """
        path = (self.output or Path()) / plain_name(name)
        self._refuse_place(path)
        if os.path.lexists(path) and not path.is_dir():
            raise _wrong(f"“{path}”不是文件夹。请用 --output 换一个地方。")
        if path.exists() and not self.force:
            raise _wrong(f"“{path}”已经有了，没有覆盖。要重新写一遍请加 --force，或用 --output 换一个地方。")
        return path

    def beside(self, path: Path, name: str) -> Path:
        """Return the path of a second file that goes with the one at *path*, and is made anew with it.

        Raises:
            click.UsageError: a folder is there.
        """
        second = path.with_name(f"{path.stem}-{name}")
        if _is_folder(second):
            raise _wrong(_IS_FOLDER.format(second))
        return second

    def _refuse(self, path: Path) -> None:
        self._refuse_place(path)
        if _is_folder(path):
            raise _wrong(_IS_FOLDER.format(path))
        if path.exists() and not self.force:
            raise _wrong(f"“{path}”已经有了，没有覆盖。要覆盖请加 --force，或用 --output 换一个文件名。")

    def _refuse_place(self, path: Path) -> None:
        for folder in _PUBLISHED:
            refuse_inside(self.site / folder, path, "“{}”在站点自己的文件夹里，请用 --output 换一个地方。")
        above = next(place for place in path.absolute().parents if os.path.lexists(place))
        if not above.is_dir():
            raise _wrong(f"“{above}”不是文件夹，“{path.name}”放不进去。请用 --output 换一个地方。")


def target_options(*forms: str) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Give a command ``--output``, ``--force`` and, for several *forms*, ``--format``; its parameter ``target`` has them.

    The first form is the one that nobody has to write.
    """

    def decorate(function: Callable[..., int]) -> Callable[..., int]:
        @wraps(function)
        def command(*, output: Path | None, force: bool, site: Path, form: str | None = None, **others: Any) -> int:
            target = Target(site=site, output=output, form=_form(forms, form, output), force=force)
            return function(site=site, target=target, **others)

        for option in reversed(_options(forms)):
            command = option(command)
        return command

    return decorate


def _options(forms: tuple[str, ...]) -> list[Callable[[Callable[..., int]], Callable[..., int]]]:
    first, *others = forms
    words = f"{first}（不写时）、{'、'.join(others)}；也看 --output 的扩展名"
    formats = [click.option("--format", "form", type=one_of(forms), metavar="名称", help=words)] if others else []
    return [
        *formats,
        click.option("--output", type=Path, metavar="文件", help="写到哪个文件或文件夹（不写：当前文件夹）"),
        click.option("--force", is_flag=True, help="已有同名文件时覆盖"),
    ]


def _form(forms: tuple[str, ...], form: str | None, output: Path | None) -> str:
    """Return the format: the one that was asked for, or that of the file's name.

    Raises:
        click.UsageError: the name of the file says otherwise, or nothing.
    """
    if output is None or _is_folder(output):
        return form or forms[0]
    ending = output.suffix.lower().removeprefix(".")
    if form and ending != form:
        raise _wrong(f"“--format {form}”与文件名“{output.name}”的扩展名不一致。请把文件名写成以“.{form}”结尾。")
    if ending not in forms:
        endings = "、".join(f".{known}" for known in forms)
        raise _wrong(f"“{output}”的扩展名不对，可以写：{endings}。如果是文件夹，请先建好。")
    return ending


def refuse_inside(folder: Path, path: Path, sentence: str) -> None:
    """Refuse a *path* inside *folder*; the *sentence* says why, with ``{}`` for the path.

    Raises:
        click.UsageError: it is inside.
    """
    if Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder)):
        raise _wrong(sentence.format(path))


def deliver(path: Path, data: bytes) -> None:
    """Write *data* to *path*, and *path* to stdout.

    Raises:
        DiskProblem: as ``write_file``.
    """
    write_file(path, data)
    write_data(str(path))


def write_file(path: Path, data: bytes) -> None:
    """Write *data* to *path*, making the folders above it; what was there keeps its permissions.

    Raises:
        DiskProblem: the disk refuses; a file that was there is as it was.
    """
    draft = path.with_name(f".{os.getpid()}.part")
    with disk(path, kept=_UNCHANGED):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            draft.write_bytes(data)
            if path.exists():
                shutil.copymode(path, draft)
            move(draft, path)
        finally:
            draft.unlink(missing_ok=True)


def deliver_folder(path: Path, files: Mapping[str, bytes]) -> list[str]:
    """Write *files* into the folder at *path*, and *path* to stdout; return what else was there, and stays.

    Raises:
        DiskProblem: the disk refuses. A folder that was not there is made whole or not at all.
    """
    others: list[str] = []
    with disk(path, kept=_UNCHANGED):
        if path.exists():
            others = sorted(item.name for item in path.iterdir() if item.name not in files)
            for name, data in files.items():
                write_file(path / name, data)
        else:
            _write_new(path, files)
    write_data(str(path))
    return others


def _write_new(path: Path, files: Mapping[str, bytes]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{os.getpid()}.part")
    draft.mkdir()
    try:
        for name, data in files.items():
            (draft / name).write_bytes(data)
        move(draft, path)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise


def _is_folder(path: Path) -> bool:
    with disk(path, kept=_UNCHANGED):
        return path.is_dir()


def _wrong(sentence: str) -> click.UsageError:
    return click.UsageError(sentence, click.get_current_context(silent=True))
