"""The git repository around the site folder."""

from __future__ import annotations

import os
from collections.abc import Iterator

from sitegen.core.sitefolder import CONFIG, CONTENT, SOURCES
from sitegen.doctor.folder import Folder
from sitegen.doctor.machine import Machine
from sitegen.doctor.note import Note, fine, hint, mend, named
from sitegen.pipeline.git import ask_git

_UNMERGED = {"DD", "AU", "UD", "UA", "DU", "AA", "UU"}
_TEXTS = (".csv", ".txt", ".html", ".htm")


def look_at_repository(machine: Machine, folder: Folder) -> Iterator[Note]:
    """Say how the repository stands, and which of its settings get in the way."""
    if not any((place / ".git").exists() for place in (folder.root, *folder.root.parents)):
        yield fine("站点不在 git 仓库里；倒填日期（REV011）不检查")
        return
    if "git" not in machine.programs:
        yield hint("站点在 git 仓库里，这台电脑上没有 git；倒填日期（REV011）不检查", "安装 git：https://git-scm.com。")
        return
    if ask_git(folder.root, "rev-parse", "--show-toplevel") is None:
        yield mend(
            "git 不肯读这个仓库，多半因为文件夹属于另一个用户，或者仓库损坏",
            f'运行 git status 看原因；属于另一个用户的，运行 git config --global --add safe.directory "{folder.root}"。',
        )
        return
    yield from _work(folder)
    yield from _history(folder)
    yield from _kept(folder)
    yield from _settings(folder)


def _work(folder: Folder) -> Iterator[Note]:
    tops = [name for name in (CONFIG, *SOURCES) if (folder.root / name).exists()]
    told = ask_git(folder.root, "status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all", "--", *tops)
    entries = [entry for entry in (told or "").split("\0") if entry]
    if unmerged := [entry[3:] for entry in entries if entry[:2] in _UNMERGED]:
        yield mend(
            f"合并没有做完：{named(unmerged)}", "打开文件，留下要的内容，删去 <<<<<<< 这几行，再 git add、提交。"
        )
    elif entries:
        yield fine(f"有 {len(entries):,} 个文件改了还没有提交：{named([entry[3:] for entry in entries])}")
    else:
        yield fine("内容都已提交到 git")


def _history(folder: Folder) -> Iterator[Note]:
    if ask_git(folder.root, "rev-parse", "--is-shallow-repository") == "true\n":
        yield hint(
            "仓库是浅克隆，没有全部历史；倒填日期（REV011）查不出来",
            "运行 git fetch --unshallow；流水线里把克隆深度（fetch-depth、GIT_DEPTH）设成 0。",
        )


def _kept(folder: Folder) -> Iterator[Note]:
    for place, matters in ((folder.cache, True), (folder.output, False)):
        name = os.path.relpath(place, folder.root)
        if not ask_git(folder.root, "ls-files", "--", name):
            continue
        remedy = f"运行 git rm -r --cached {name}，在 .gitignore 里写一行 {name}/，再提交。"
        if matters:
            yield mend(f"{name} 提交进了仓库；里面有预览，草稿和内部材料会跟着出去", remedy)
        else:
            yield hint(f"{name} 提交进了仓库，每次生成都有许多改动", remedy)


def _settings(folder: Folder) -> Iterator[Note]:
    if any(not item.path.isascii() for item in folder.items) and _setting(folder, "core.quotepath") != "false":
        yield hint(
            "git 把中文文件名显示成“\\345\\205\\232”这样的数字", "运行 git config --global core.quotepath false。"
        )
    texts = [item.path for item in folder.items if item.path.startswith(CONTENT) and item.name.endswith(_TEXTS)]
    if texts and _setting(folder, "core.autocrlf") == "true" and not _is_kept_as_it_is(folder, texts[0]):
        yield hint(
            f"core.autocrlf 是 true：稿件不受影响，但文本附件（{named(texts)}）在别的电脑上会是另一个文件，签审会作废",
            "在站点的 .gitattributes 里写一行“* -text”并提交；或者运行 git config --global core.autocrlf false。",
        )


def _setting(folder: Folder, name: str) -> str:
    return (ask_git(folder.root, "config", "--get", name) or "").strip().lower()


def _is_kept_as_it_is(folder: Folder, path: str) -> bool:
    return (ask_git(folder.root, "check-attr", "text", "--", path) or "").endswith(": text: unset\n")
