"""One document taken into a site: understood, completed by whoever sits there, and written as an article with its folder."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

import click

from sitegen.cli.asking import ask_choice, ask_text
from sitegen.cli.kinds import sections, units
from sitegen.cli.site import CONTENT
from sitegen.cli.streams import say, write_data
from sitegen.core.dates import parse_stamp
from sitegen.core.diagnostics import Severity
from sitegen.core.urls import slug_of_syllables
from sitegen.importers.article import Given, understand
from sitegen.importers.draft import REQUIRED, Draft
from sitegen.importers.enclosures import Pictures
from sitegen.importers.facts import known_in, section_called
from sitegen.importers.folder import PAGE, Taken, write_folder
from sitegen.importers.manuscript import Manuscript
from sitegen.importers.refused import Refused
from sitegen.load.content import Loaded
from sitegen.load.offering import offer
from sitegen.load.pinyin import pinyin_of
from sitegen.load.slugs import from_name
from sitegen.model.site import Content
from sitegen.model.value import replace
from sitegen.publish.disk import disk

_LEAST_SLUG = 4
_SHOWN = 12
_REMEDIES = {
    "标题": "认不出标题。请用 --title 写明。",
    "日期": "认不出日期{}。请用 --date 写明，例如 --date 2026-03-12，或者在文末落款写上年月日。",
    "单位": "认不出单位。请用 --unit 写明一个已登记的单位，或者在文中写它的全称或简称。",
}


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Where documents are taken in: the *site* as it was *loaded*, on the day *today*; whether somebody can be asked."""

    site: Path
    loaded: Loaded
    today: date
    talks: bool

    @property
    def content(self) -> Content:
        """What the site holds."""
        return self.loaded.content

    @cached_property
    def section(self) -> str:
        """The section for documents that name none: the only one, or what whoever sits there chooses, once.

        Raises:
            Refused: there are several, and nobody is there to ask; or none.
        """
        choices = sections(self.content)
        if len(choices) == 1:
            return choices[0].value
        if not choices:
            raise Refused("站点里还没有栏目，请先新建。")
        if self.talks:
            return ask_choice("栏目", choices)
        known = "、".join(choice.label for choice in choices[:_SHOWN])
        raise Refused(f"没有写栏目。请用 --section 写明，或者填在投稿模板里。可以写：{known}。")

    def section_of(self, draft: Draft, wanted: str) -> str:
        """Return the section for *draft*: the one that is *wanted*, else what it names itself, else that for all others.

        Raises:
            Refused: there is none, or nobody is there to ask.
        """
        return wanted or (section_called(draft.section, self.content) if draft.section else self.section)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """A *draft* with all that it needs, and the *place* of its folder; *picture* returns what its keys stand for."""

    draft: Draft
    place: Path
    picture: Callable[[str], bytes]
    files: Mapping[str, Callable[[], bytes]] = field(default_factory=dict)
    """What goes beside it that is no picture, by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """The *page* that was written, relative to the site, and the *draft* that it is."""

    page: str
    draft: Draft


def take_in(
    desk: Desk,
    manuscript: Manuscript,
    section: str,
    given: Given,
    pictures: Pictures | None = None,
    *,
    rest: bool = True,
) -> Imported:
    """Write *manuscript* as an article into *section*, or where its form says; *pictures* came with it.

    Raises:
        Refused: with a sentence for each thing that is in the way.
        DiskProblem: the disk refuses.
    """
    files = pictures or {}
    draft = understand(manuscript, known_in(desk.content, desk.today), given, tuple(files), rest=rest)
    section = desk.section_of(draft, section)
    draft = completed(draft, desk)
    require_sound(draft, section, desk)

    def picture(key: str) -> bytes:
        return files[draft.sources[key]]() if key in draft.sources else manuscript.pictures[key]

    return put(desk, Ready(draft=draft, place=place_of(desk, section, draft), picture=picture))


def put(desk: Desk, ready: Ready) -> Imported:
    """Write what is *ready*.

    Raises:
        Refused: pictures that no page can show, or the place is taken.
        DiskProblem: the disk refuses.
    """
    place = ready.place
    aside = desk.site / ".sitegen" / f"import-{os.getpid()}"
    with disk(place, kept="没有导入"):
        try:
            page = write_folder(ready.draft, ready.picture, place, aside, ready.files)
        except Taken:
            taken = place.relative_to(desk.site).as_posix()
            raise Refused(f"“{taken}”已经有了，没有覆盖。要重新导入，请先删去它。") from None
    return Imported(page=page.relative_to(desk.site).as_posix(), draft=ready.draft)


def report(name: str, imported: Imported) -> list[str]:
    """Write the page of what was *imported* from the document called *name* to stdout; return what to say of it."""
    write_data(imported.page)
    header = imported.draft.header
    unit = header["单位"]
    named = "、".join(unit) if isinstance(unit, tuple) else unit
    head = f"{name}：{header['标题']}｜{header['日期']}｜{named}"
    return [head, *(f"  {guess}。" for guess in imported.draft.guesses)]


def called_section(name: str | None, content: Content) -> str:
    """Return the id of the section that an option calls *name*; empty where that was not given.

    Raises:
        click.UsageError: there is none.
    """
    try:
        return section_called(name, content) if name else ""
    except Refused as refused:
        raise click.UsageError(refused.sentences[0], click.get_current_context()) from None


def require_sound(draft: Draft, section: str, desk: Desk) -> None:
    """Refuse *draft* where its header would be wrong in *section*: a name that nobody knows, a day that is none."""
    path = f"{CONTENT}/{section}/{draft.name}/{PAGE}"
    offered = offer(path, draft.text(dict.fromkeys(draft.pictures, PAGE)), desk.loaded.ground.context)
    if wrong := [found for found in offered.problems if found.severity is Severity.ERROR]:
        raise Refused(*(f"{found.message}{found.hint}" for found in wrong))


def completed(draft: Draft, desk: Desk) -> Draft:
    """Return *draft* with all that an article must have.

    Raises:
        Refused: something is missing, and nobody is there to ask.
    """
    lacking = draft.lacking
    if not lacking:
        return draft
    if not desk.talks:
        told = next((guess.partition("：")[2] for guess in draft.guesses if guess.startswith("日期：")), "")
        raise Refused(*(_REMEDIES[key].format(f"（{told}）" if told else "") for key in lacking))
    say(f"“{draft.name}”里没有认出{'、'.join(lacking)}：")
    answers: dict[str, str | tuple[str, ...]] = {key: _ask(key, desk) for key in lacking}
    ordered = {key: answers.get(key) or draft.header[key] for key in (*REQUIRED, *draft.header)}
    return replace(draft, header=ordered)


def _ask(key: str, desk: Desk) -> str:
    if key == "单位":
        return ask_choice("单位", units(desk.content))
    while True:
        answer = ask_text(key, "例如 2026-03-12" if key == "日期" else "")
        if key != "日期":
            return answer
        try:
            return parse_stamp(answer).text
        except ValueError as error:
            say(f"{error}。")


def place_of(desk: Desk, section: str, draft: Draft, *, named: bool = True) -> Path:
    """Return the folder of the article: with the year's where the section keeps such folders.

    It is called as the file was, where that is *named* for what it says, else as the article.
    """
    title, day = str(draft.header["标题"]), parse_stamp(str(draft.header["日期"])).day
    slug = from_name(draft.name.rpartition(".")[0]) if named else ""
    if len(slug) < _LEAST_SLUG:
        slug = slug_of_syllables(pinyin_of([title], None)[title])
    folder = desk.site / CONTENT / section
    year = folder / str(day.year)
    return (year if year.is_dir() else folder) / f"{day}-{slug}"
