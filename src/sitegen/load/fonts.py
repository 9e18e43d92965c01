"""fonts/: the fonts of a site, which are for drawing with and never published."""

from __future__ import annotations

from pathlib import Path

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.sitefolder import CONFIG, FONTS
from sitegen.core.text import nearest
from sitegen.load.files import FileStat, unreadable
from sitegen.load.layers import layers
from sitegen.load.memo import Memo
from sitegen.model.site import FileFact


def find_font(root: Path, name: str, memo: Memo) -> tuple[FileFact | None, tuple[Diagnostic, ...]]:
    """Return the file of fonts/ that site.yml calls *name*, and what is wrong with it; None where there is none."""
    if not name:
        return None, ()
    files: dict[str, str] = {}
    for folder in layers(root, FONTS):
        try:
            # What is in the folder, rather than what the name leads to: it may hold dots, slashes, anything.
            entries = [entry for entry in (root / folder).iterdir() if entry.is_file() and not entry.is_symlink()]
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as error:
            return None, (unreadable(f"{folder}/{name}", error),)
        files |= {entry.name: f"{folder}/{entry.name}" for entry in entries}
    if path := files.get(name):
        try:
            return memo.fact(path, FileStat.of((root / path).lstat())), ()
        except OSError as error:
            return None, (unreadable(path, error),)
    near = nearest(name.rpartition("/")[2], files)
    hint = f"改成“{near}”，或者把文件放进 {FONTS}/。" if near else f"把文件放进站点文件夹的 {FONTS}/，这里只写文件名。"
    message = f"分享图的字体“{name}”不在 {FONTS}/ 里。"
    return None, (problem("IMG008", CONFIG, message, hint, at=("theme", "share_font")),)
