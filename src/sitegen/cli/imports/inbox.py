"""``sitegen import inbox``."""

from __future__ import annotations

import re
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

import click

from sitegen.cli.chinese import Command
from sitegen.cli.completing import names_of
from sitegen.cli.documents import documents_in, is_named_document, read_document
from sitegen.cli.exits import Exit
from sitegen.cli.imports.taking import Desk, called_section, report, take_in
from sitegen.cli.intake import TAKEN, open_inbox
from sitegen.cli.progress import Bar
from sitegen.cli.site import require_site, site_option
from sitegen.cli.streams import is_terminal, say
from sitegen.cli.target import write_file
from sitegen.core.sitefolder import INBOX
from sitegen.importers.article import Given
from sitegen.importers.enclosures import ARCHIVE, Enclosure, enclosed
from sitegen.importers.parcels import Sent, read_parcel
from sitegen.importers.refused import Refused
from sitegen.importers.word import read_word
from sitegen.load.content import load_content
from sitegen.model.form import NAME
from sitegen.pipeline.clock import today_in
from sitegen.pipeline.reading import read_settings
from sitegen.pipeline.request import Request
from sitegen.pipeline.submissions import Judge
from sitegen.publish.disk import DiskProblem, disk
from sitegen.report.rejection import Verdict, letter, refusal
from sitegen.store.moving import move

_LETTER = ".退稿意见.txt"
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_KEPT = "稿件还在“收稿”里"


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A document in the inbox with what came with it; *unreadable* says what of that can't be read.

    What was *sent* in the archive at *path* may be one of *several*; the archive goes when all of them are taken.
    """

    path: Path
    enclosure: Enclosure
    unreadable: Refused | None = None
    sent: Sent | None = None
    several: bool = False

    @property
    def name(self) -> str:
        """What the document is called."""
        return self.sent.name if self.sent else self.path.name

    @property
    def letter(self) -> Path:
        """Where a letter to its writer goes."""
        name = self.path.stem if self.sent or self.path.suffix.lower() == ".docx" else self.path.name
        which = f"-{_UNSAFE.sub('-', PurePath(self.name).stem)}" if self.several else ""
        return self.path.with_name(f"{name}{which}{_LETTER}")

    def read(self) -> bytes:
        """Return what the document holds."""
        return self.sent.data if self.sent else read_document(self.path, kept=_KEPT)


@click.command(
    "inbox",
    cls=Command,
    help=f"收稿：“{INBOX}”文件夹里的 Word 文件连同图片，逐篇检查，合格的变成稿件，原件移进“{INBOX}/{TAKEN}”；"
    "要改的留在原处，旁边写好可以直接发给作者的退稿意见。",
)
@site_option
@click.option(
    "--section", metavar="栏目", shell_complete=names_of("section"), help="放进哪个栏目（不写：稿件的投稿表里写的）"
)
def command(site: Path, section: str | None) -> int:
    """Take in what waits in the inbox."""
    require_site(site)
    inbox = open_inbox(site)
    with disk(inbox, kept=_KEPT):
        waiting = list(_waiting(inbox))
    if not waiting:
        say(f"“{inbox}”里没有来稿。把收到的 Word 文件和图片放进去，再运行一次。")
        _tell_rest(inbox, waiting)
        return Exit.FINE
    config = read_settings(Request(root=site, output=site)).config
    loaded = load_content(site, config, None)
    today = today_in(config.timezone)
    talks = is_terminal(sys.stdin) and is_terminal(sys.stderr)
    desk = Desk(site=site, loaded=loaded, today=today, talks=talks)
    judge = Judge(site, loaded, today)
    place = called_section(section, loaded.content)
    kept: list[Waiting] = []
    with Bar() as progress:
        for done, one in enumerate(waiting):
            progress("收稿", done, len(waiting))
            lines, is_taken = _take(one, place, desk, judge)
            kept += [] if is_taken else [one]
            say("\n".join(lines))
    stays = {one.path for one in kept}
    for path in {one.path: None for one in waiting if one.several and one.path not in stays}:
        for line in _put_away((path,), inbox):
            say(line)
    _tell_rest(inbox, waiting)
    left = len(kept)
    taken = len(waiting) - left
    say(f"来稿 {len(waiting):,} 篇：收下 {taken:,} 篇，没有收 {left:,} 篇。{_next(taken, left)}")
    return Exit.CONTENT if left else Exit.FINE


def _next(taken: int, left: int) -> str:
    check = "收下的请核对猜的内容，用“sitegen serve”预览。" if taken else ""
    return check + (f"退稿意见在稿件旁边的“…{_LETTER}”里，可以直接发给作者。" if left else "")


def _waiting(inbox: Path) -> Iterator[Waiting]:
    """Yield the documents in *inbox* and in the folders of it that are no document's pictures, those of archives too."""
    own = {path.stem for path in documents_in(inbox)}
    folders = [path for path in sorted(inbox.iterdir()) if path.is_dir() and path.name not in (TAKEN, *own)]
    for place in (inbox, *folders):
        found = documents_in(place)
        parcels = list(_parcels(place, found))
        yield from parcels
        apart = {one.path for one in parcels}
        for path in found:
            try:
                yield Waiting(path=path, enclosure=enclosed(path, alone=len(found) == 1, apart=apart))
            except Refused as unreadable:
                yield Waiting(path=path, enclosure=Enclosure(pictures={}), unreadable=unreadable)


def _parcels(place: Path, found: Collection[Path]) -> Iterator[Waiting]:
    """Yield the documents in the archives in *place* that are not named as one of those *found* there.

    An archive that can't be read is taken for that of the pictures where there is one document that they may be of.
    """
    named = {path.stem for path in found}
    for path in sorted(place.iterdir()):
        if path.suffix.lower() != ARCHIVE or path.stem in named or path.name.startswith("."):
            continue
        nothing = Enclosure(pictures={})
        try:
            sent = read_parcel(path, is_named_document)
        except Refused as unreadable:
            if len(found) != 1:
                yield Waiting(path=path, enclosure=nothing, unreadable=unreadable)
            continue
        for one in sent:
            own = Enclosure(pictures=one.pictures)
            yield Waiting(path=path, enclosure=own, sent=one, several=len(sent) > 1)


def _take(one: Waiting, section: str, desk: Desk, judge: Judge) -> tuple[list[str], bool]:
    """Take *one* in, or write a letter to its writer; return what to say of it, and whether it was taken."""
    name, pictures = one.name, one.enclosure.pictures
    if one.unreadable:
        return _refuse(one, refusal(name, one.unreadable.sentences)), False
    data = one.read()
    verdict = judge.judge(name, data, pictures)
    if verdict.is_refused():
        return _refuse(one, verdict), False
    try:
        imported = take_in(desk, read_word(name, data), section, Given(), pictures)
    except Refused as refused:
        return [f"{name}：没有收。", *(f"  {sentence}" for sentence in refused.sentences)], False
    lines = report(name, imported)
    if verdict.points:
        lines.append(f"  {len(verdict.points)} 处请看看：用“sitegen check {imported.page}”列出来。")
    done = (*(() if one.several else (one.path,)), *one.enclosure.files, one.letter)
    return [*lines, *_put_away(done, desk.site / INBOX)], True


def _refuse(one: Waiting, verdict: Verdict) -> list[str]:
    # With the mark and the line ends by which every Notepad of Windows knows it.
    data = letter(verdict).replace("\n", "\r\n").encode("utf-8-sig")
    with disk(one.letter, kept=_KEPT):
        before = one.letter.read_bytes() if one.letter.exists() else b""
    if before != data:
        write_file(one.letter, data)
    return [f"{one.name}：退回修改，意见在“{one.letter.name}”里。"]


def _put_away(done: Sequence[Path], inbox: Path) -> list[str]:
    """Move what is *done* with to what was taken; return what to say where that is refused."""
    for path in done:
        folder = inbox / TAKEN / path.parent.relative_to(inbox)
        try:
            with disk(path, kept=""):
                if path.exists():
                    folder.mkdir(parents=True, exist_ok=True)
                    move(path, _free(folder / path.name))
        except DiskProblem:
            return [f"  收下了，但“{path.name}”移不走，可能正被别的程序打开。请关上它，自己移进“{INBOX}/{TAKEN}”。"]
    return []


def _free(path: Path) -> Path:
    """Return *path*, or where something is there, one beside it."""
    number, found = 2, path
    while found.exists():
        found = path.with_name(f"{path.stem}（{number}）{path.suffix}")
        number += 1
    return found


def _tell_rest(inbox: Path, waiting: Iterable[Waiting]) -> None:
    """Say what lies in *inbox* and belongs to no document."""
    known = {path for one in waiting for path in (one.path, one.letter, *one.enclosure.files)}
    places = {inbox, *(path.parent for path in known)}
    for place in sorted(places):
        rest = [
            path.name
            for path in sorted(place.iterdir())
            if path not in known
            and path not in places
            and path.name not in (TAKEN, NAME)
            and not path.name.startswith((".", "~$"))
        ]
        if rest:
            say(f"不知道是哪一篇的：{'、'.join(rest)}。图片请放进与稿件同名的文件夹；不是 .zip 的压缩包，请先解压。")
