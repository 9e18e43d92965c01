"""Saved pages taken into a site, many at once: first all are read, so that links between them lead to what they become."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from sitegen.cli.imports.taking import Desk, Ready, completed, place_of, put, report, require_sound
from sitegen.cli.progress import Bar
from sitegen.cli.site import CONTENT
from sitegen.cli.streams import say
from sitegen.core.digests import digest
from sitegen.importers.article import Given, understand
from sitegen.importers.draft import Draft
from sitegen.importers.facts import known_in, stamp_of
from sitegen.importers.folder import PAGE
from sitegen.importers.refused import Refused
from sitegen.importers.web.addresses import split
from sitegen.importers.web.links import key_of, relinked
from sitegen.importers.web.mirror import UNKNOWN, Mirror
from sitegen.importers.web.page import NoArticle, Page, read_page
from sitegen.importers.web.wechat import address_of_article
from sitegen.model.value import replace
from sitegen.publish.disk import disk

_BACKFILLED = 7
"""Days after which an article is one of former times (the rule on days that are put back)."""
_SHOWN = 5
_UNFIT = re.compile(r"[\s()<>\[\]\"'?#%&|*:\\]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A saved page: its *path*, and the *mirror* in which it lies; whether it was *named* on the command line.

    What is said of it begins with its *name*.
    """

    name: str
    path: Path
    mirror: Mirror
    named: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is said of all pages: *given*; the *section*; the *unit* of those that name none; what else they must be."""

    given: Given
    section: str
    unit: str
    require: Callable[[Page], None]


@dataclass(slots=True, kw_only=True)
class Tally:
    """How many pages were *taken*, *skipped* since there is nothing to do, and *refused*."""

    taken: int = 0
    skipped: int = 0
    refused: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Planned:
    source: Source
    page: Page
    ready: Ready


class _Skipped(Exception):  # noqa: N818  (nothing went wrong)
    """There is nothing to do for a page; it says why."""


@dataclass(kw_only=True)
class Import:
    """Takes pages in at a *desk*."""

    desk: Desk
    wanted: Wanted
    tally: Tally = field(default_factory=Tally)

    def __post_init__(self) -> None:
        articles = self.desk.content.articles
        self._known = {old: one.document.path for one in articles for old in (*one.old_urls, one.origin) if old}
        self._titles = {one.document.path: one.title for one in articles if not one.old_urls}
        self._gone = {old for one in self.desk.content.withdrawn.values() for old in (*one.old_urls, one.address)}
        self._digests: dict[str, str] = {}
        self._places: set[Path] = set()
        self._targets = {key_of(old): path for old, path in self._known.items()}

    def run(self, sources: Sequence[Source]) -> Tally:
        """Take *sources* in, with a word on each; return how that went."""
        planned: list[_Planned] = []
        with Bar() as progress:
            for done, source in enumerate(sources):
                progress("读网页", done, len(sources))
                planned += self._attempt(source.name, partial(self._plan, source))
            for done, one in enumerate(planned):
                progress("写稿件", done, len(planned))
                self._attempt(one.source.name, partial(self._write, one))
        return self.tally

    def _attempt(self, name: str, step: Callable[[], Iterable[_Planned]]) -> list[_Planned]:
        """Return what *step* makes of the page called *name*, and say why where it makes nothing."""
        try:
            return list(step())
        except Refused as refused:
            self.tally.refused += 1
            say("\n".join([f"{name}：没有导入。", *(f"  {sentence}" for sentence in refused.sentences)]))
        except _Skipped as skipped:
            self.tally.skipped += 1
            say(f"{name}：{skipped}，跳过。")
        return []

    def _plan(self, source: Source) -> Iterator[_Planned]:
        page = self._read(source)
        self.wanted.require(page)
        self._skip_known(source, page)
        desk, wanted = self.desk, self.wanted
        manuscript = page.manuscript
        if not self._is_section(manuscript.section):
            manuscript = replace(manuscript, section="")
        known = known_in(desk.content, desk.today)
        draft = understand(manuscript, known, wanted.given)
        if not draft.header.get("单位") and wanted.unit:
            guess = f"单位没有认出，用了“{wanted.unit}”"
            draft = replace(draft, header=draft.header | {"单位": wanted.unit}, guesses=(*draft.guesses, guess))
        section = desk.section_of(draft, wanted.section)
        draft = self._backfilled(completed(draft, desk))
        require_sound(draft, section, desk)
        place = self._place(place_of(desk, section, draft, named=False), draft)
        path = f"{place.relative_to(desk.site).as_posix()}/{PAGE}"
        self._known |= dict.fromkeys(_identities(page), path)
        self._targets |= {key_of(address): path for address in page.addresses}
        names = _names(page.files)
        files = {names[key_of(address)]: file.read_bytes for address, (_, file) in page.files.items()}
        yield _Planned(
            source=source,
            page=replace(page, manuscript=replace(manuscript, blocks=())),
            ready=Ready(draft=draft, place=place, picture=manuscript.pictures.__getitem__, files=files),
        )

    def _read(self, source: Source) -> Page:
        try:
            with disk(source.path, kept="没有导入"):
                return read_page(source.path, source.mirror)
        except NoArticle as none:
            if source.named:
                raise Refused(f"{none}。") from None
            raise _Skipped(str(none)) from None

    def _skip_known(self, source: Source, page: Page) -> None:
        for one in _identities(page):
            if one in self._gone:
                raise _Skipped(f"“{one}”撤下过")
            if one in self._known:
                raise _Skipped(f"“{one}”已经导入，是“{self._known[one]}”")
        own = digest(page.path.read_bytes())
        if own in self._digests:
            raise _Skipped(f"与“{self._digests[own]}”是同一个文件")
        self._digests[own] = source.name

    def _is_section(self, name: str) -> bool:
        return any(name in (one.name, one.id) for one in self.desk.content.sections.values())

    def _backfilled(self, draft: Draft) -> Draft:
        """Return *draft*, marked as one of former times where it is."""
        stamp = stamp_of(str(draft.header.get("日期", "")))
        old = stamp is not None and (self.desk.today - stamp.last_day).days > _BACKFILLED
        return replace(draft, header=draft.header | {"补录": "是"}) if old else draft

    def _place(self, place: Path, draft: Draft) -> Path:
        """Return *place*, or beside it where another article is there."""
        number, found = 2, place
        while found in self._places or found.exists() or found.with_name(f"{found.name}.md").exists():
            path = f"{found.relative_to(self.desk.site).as_posix()}/{PAGE}"
            if self._titles.get(path) == draft.header["标题"]:
                raise _Skipped(f"已经导入，是“{path}”")
            found = place.with_name(f"{place.name}-{number}")
            number += 1
        self._places.add(found)
        return found

    def _write(self, one: _Planned) -> Sequence[_Planned]:
        lost: list[str] = []
        names = _names(one.page.files)
        hosts = {split(address).netloc for address in one.page.addresses}

        def target(address: str) -> str:
            key = key_of(address)
            if key in names:
                return names[key]
            path = self._targets.get(key) or self._targets.get(key.partition("/")[1] + key.partition("/")[2])
            host = split(address).netloc
            if path and (host in hosts or key in self._targets):
                return path.removeprefix(CONTENT)
            if host in hosts and not one.page.wechat:
                lost.append(address.removeprefix(UNKNOWN))
            return "" if address.startswith(UNKNOWN) else address_of_article(address)

        draft = relinked(one.ready.draft, target)
        draft = replace(draft, guesses=(*draft.guesses, *_told(lost), *_told_files(names)))
        imported = put(
            self.desk, Ready(draft=draft, place=one.ready.place, picture=one.ready.picture, files=one.ready.files)
        )
        self.tally.taken += 1
        say("\n".join(report(one.source.name, imported)))
        return ()


def _identities(page: Page) -> list[str]:
    """Return what tells the article of *page* from all others: the addresses that it keeps."""
    header = page.manuscript.header
    old = header.get("旧链接", ())
    return [*(old if isinstance(old, tuple) else (old,)), *filter(None, (str(header.get("原文链接", "")),))]


def _names(files: Mapping[str, tuple[str, Path]]) -> dict[str, str]:
    """Return what the *files* that an article links to are called beside it, by the keys of their addresses."""
    found: dict[str, str] = {}
    for address, (called, _) in files.items():
        name = _UNFIT.sub("-", called).strip("-.")
        found[key_of(address)] = f"{len(found) + 1}-{name}" if name in found.values() else name
    return found


def _told(lost: Sequence[str]) -> Iterator[str]:
    every = list(dict.fromkeys(lost))
    if every:
        more = f" 等 {len(every)} 处" if len(every) > _SHOWN else ""
        yield f"链接的旧站页面没有一起导入：{'、'.join(every[:_SHOWN])}{more}"


def _told_files(names: dict[str, str]) -> Iterator[str]:
    if names:
        yield f"附件一起导入：{'、'.join(names.values())}"
