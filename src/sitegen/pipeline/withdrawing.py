"""What it takes to withdraw an article or a page: its entry in the register, its files, what else speaks of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from sitegen.core.dates import Stamp
from sitegen.core.sitefolder import CONTENT, WITHDRAWN, signature_path
from sitegen.model.content import Article, PlainPage
from sitegen.model.site import Site
from sitegen.model.value import Value
from sitegen.pipeline.finding import Find, Search
from sitegen.plan.files import references
from sitegen.plan.links import Goal, is_outside, poster_of, resolve
from sitegen.publish.disk import disk
from sitegen.store.moving import move

REGISTER = f"{CONTENT}/withdrawn.yml"


class Withdrawal(Value):
    """A document to withdraw, by its *path*, with its addresses.

    *files* go with it, and its signatures; what of its own *shared* files others use stays, and *links* lead to it:
    the path of each that links, and what it says.
    """

    path: str
    name: str
    date: Stamp | None
    address: str
    old_urls: tuple[str, ...]
    files: tuple[str, ...]
    shared: tuple[tuple[str, str], ...]
    links: tuple[tuple[str, str], ...]

    def is_registered(self, site: Site) -> bool:
        """Tell whether it was withdrawn before, and something came between that and the moving of its files."""
        entries = site.content.withdrawn.values()
        return any((entry.article, entry.address) == (self.path, self.address) for entry in entries)

    def entry(self, day: str, reason: str, by: str) -> dict[str, str | list[str]]:
        """Return its entry in the register."""
        facts: dict[str, str | list[str]] = {
            "网址": self.address,
            "原网址": list(self.old_urls),
            "标题": self.name,
            "日期": self.date.text if self.date else "",
            "稿件": self.path,
            "撤下日期": day,
            "理由": reason,
            "经办": by,
        }
        return {label: value for label, value in facts.items() if value}


def withdrawal_of(site: Site, item: Article | PlainPage) -> Withdrawal:
    """Return what it takes to withdraw *item* from *site*, a preview."""
    path = item.document.path
    address = site.addresses[path]
    used = list(_files_used(site))
    others = {file: source for file, source in used if source != path}
    own = {file for file, source in used if source == path} | set(_in_folder(site, path))
    links = {
        (source, href)
        for source, href, _ in references(site)
        if source != path and _leads_to(site, source, href, {path, address, *item.old_urls})
    }
    return Withdrawal(
        path=path,
        name=item.title,
        date=item.date if isinstance(item, Article) else item.updated,
        address=address,
        old_urls=item.old_urls,
        files=tuple(sorted(own - others.keys() - site.internal)),
        shared=tuple(sorted((file, others[file]) for file in own & others.keys())),
        links=tuple(sorted(links)),
    )


def mentions(root: Path, withdrawal: Withdrawal) -> Iterator[Find]:
    """Yield where other files link to it or say its title, by file and place."""
    found = {find for source, href in withdrawal.links for find in Search(root, href).finds_in(source)}
    found |= set(Search(root, withdrawal.name).finds())
    own = {withdrawal.path, REGISTER, signature_path(_id(withdrawal.path))}
    yield from sorted((find for find in found if find.path not in own), key=_place)


def _place(find: Find) -> tuple[str, int, int]:
    return find.path, find.line, find.column


def move_away(root: Path, withdrawal: Withdrawal, day: str) -> str:
    """Move its files out of what is read, the document last; return the folder that has them now, relative to *root*.

    Raises:
        DiskProblem: the disk refuses. Once more finishes it.
    """
    files = [*withdrawal.files, signature_path(_id(withdrawal.path)), withdrawal.path]
    place, number = f"{WITHDRAWN}/{day}", 1
    while any((root / place / file).exists() for file in files):
        number += 1
        place = f"{WITHDRAWN}/{day}-{number}"
    with disk(root / place, kept="再运行一次会接着做"):
        for file in files:
            if (root / file).exists():
                (root / place / file).parent.mkdir(parents=True, exist_ok=True)
                move(root / file, root / place / file)
        for folder in {root / file for file in files}:
            _remove_empty(folder.parent, root)
    return place


def _remove_empty(folder: Path, root: Path) -> None:
    with suppress(OSError):  # the next one holds something
        while folder.parent != root:
            folder.rmdir()
            folder = folder.parent


def _id(path: str) -> str:
    return path.removeprefix(f"{CONTENT}/").removesuffix(".md").removesuffix("/index")


def _files_used(site: Site) -> Iterator[tuple[str, str]]:
    """Yield each file in use, with what uses it."""
    for source, href, _ in references(site):
        if not is_outside(href) and (resolved := resolve(site, source, href)).goal is Goal.FILE:
            yield resolved.path, source
            if poster := poster_of(site.content.files, resolved.path):
                yield poster, source


def _in_folder(site: Site, path: str) -> Iterator[str]:
    """Yield the files in the folder of the document at *path*, if it has one, but those of documents further down."""
    folder = path.removesuffix("index.md")
    if folder == path:
        return
    others = {f"{other.rpartition('/')[0]}/" for other in site.addresses if other.startswith(folder)} - {folder}
    yield from (file for file in site.content.files if file.startswith(folder) and not file.startswith(tuple(others)))


def _leads_to(site: Site, source: str, href: str, names: set[str]) -> bool:
    resolved = resolve(site, source, href)
    return resolved.goal is not Goal.OUTSIDE and (resolved.path or resolved.address) in names
