"""A file opened in the editor of the person at the keyboard."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

from sitegen.cli.streams import say


def edit(path: Path) -> None:
    """Open *path* in the editor that VISUAL or EDITOR names, else in what the system opens such files with.

    That it can't be opened is told and no failure: the file is there.
    """
    chosen = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    try:
        if chosen:
            _run([*_words(chosen), str(path)])
        elif sys.platform == "win32":
            os.startfile(path)
        else:
            _run(["open" if sys.platform == "darwin" else "xdg-open", str(path)])
    except (OSError, ValueError):
        remedy = "请检查环境变量 VISUAL、EDITOR" if chosen else "请设环境变量 EDITOR"
        say(f"打不开编辑器{f'“{chosen}”' if chosen else ''}，文件已经建好。{remedy}，或者自己打开“{path}”。")


def _run(command: list[str]) -> None:
    code = subprocess.run(command, check=False).returncode
    if code:
        say(f"编辑器“{command[0]}”退出时说有错（{code}），文件已经建好。")


def _words(command: str) -> list[str]:
    """Return the words of *command*; a path with blanks may stand as it is."""
    if Path(command).is_file():
        return [command]
    return [word.strip('"') for word in shlex.split(command, posix=os.name != "nt")]
