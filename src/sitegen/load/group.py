"""sites.yml: which sites make a group (站群), checked as strictly as the settings of each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic, has_errors
from sitegen.core.sitefolder import CONFIG, GROUP, SITES
from sitegen.core.text import nearest
from sitegen.core.urls import is_slug
from sitegen.load.files import FileStat, unreadable
from sitegen.load.layout import Place
from sitegen.load.memo import Cache, Memo
from sitegen.load.parsed import decode_parsed
from sitegen.load.sources import gather
from sitegen.model.group import Member

Members = tuple[Member, ...]


def load_group(root: Path, above: str = "", store: Cache | None = None) -> tuple[Members, tuple[Diagnostic, ...]]:
    """Return the sites of the group in the folder *above*, as seen from *root*, and what is wrong with the list.

    There are none where the list cannot be used. *store* remembers what was parsed before.
    """
    path = above + GROUP
    try:
        memo = Memo(root, store)
        seen = FileStat.of((root / path).lstat())
        (record,) = gather(root, {path: Place(kind=Member, many=True)}, {path: seen}, memo).values()
        folders = _folders(root / above / SITES)
    except FileNotFoundError:
        return (), (problem("FM058", path, "这里没有 sites.yml，不是站群。", f"新建 {GROUP}，每个站点写一项。"),)
    except OSError as error:
        return (), (unreadable(path, error),)
    memo.save()
    parsed = decode_parsed(record.parsed)
    if has_errors(parsed.problems):
        return (), parsed.problems
    members = tuple(Member(**values) for values, _ in parsed.read_entries(Member))
    problems = (*parsed.problems, *_check(path, members, folders))
    return (() if has_errors(problems) else members), problems


def _folders(place: Path) -> list[str]:
    """Return the names of the site folders in *place*, sorted."""
    return sorted(entry.name for entry in place.iterdir() if (entry / CONFIG).is_file()) if place.is_dir() else []


def _check(path: str, members: Members, folders: list[str]) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for number, member in enumerate(members):
        name, at = member.folder, (number, "folder")
        if not is_slug(name):
            hint = f"只写 {SITES}/ 里的文件夹名：小写字母、数字、连字符，例如 xinxi。"
            yield problem("FM058", path, f"“{name}”不能作站点的文件夹名。", hint, at=at)
        elif name not in folders:
            near = nearest(name, folders)
            hint = f"是不是“{near}”？" if near else f"建好 {SITES}/{name}/{CONFIG}，或者删去这一项。"
            yield problem("FM058", path, f"站点“{name}”不在：没有 {SITES}/{name}/{CONFIG}。", hint, at=at)
        elif first.setdefault(name, number) != number:
            message = f"站点“{name}”列了两次：第 {first[name] + 1} 项和第 {number + 1} 项。"
            yield problem("FM027", path, message, "删去其中一项。", at=at)
    for name in folders:
        if name not in first:
            message = f"站点“{name}”没有列在 {GROUP} 里，不会一起生成。"
            yield problem("FM059", path, message, f"加上一项“- 站点: {name}”。")
