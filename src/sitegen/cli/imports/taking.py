"""One document taken into a site: understood, completed by whoever sits there, and written as an article with its folder."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sitegen.cli.asking import ask_choice, ask_text
from sitegen.cli.kinds import units
from sitegen.cli.site import CONTENT
from sitegen.cli.streams import say
from sitegen.core.dates import parse_stamp
from sitegen.core.urls import slug_of_syllables
from sitegen.importers.article import Given, understand
from sitegen.importers.draft import Draft
from sitegen.importers.facts import Known
from sitegen.importers.figures import PICTURES
from sitegen.importers.folder import Taken, write_folder
from sitegen.importers.manuscript import Manuscript
from sitegen.importers.refused import Refused
from sitegen.load.pinyin import pinyin_of
from sitegen.load.slugs import from_name
from sitegen.model.site import Content
from sitegen.model.value import replace
from sitegen.publish.disk import disk

_LEAST_SLUG = 4
_REMEDIES = {
    "标题": "认不出标题。请用 --title 写明。",
    "日期": "认不出日期{}。请用 --date 写明，例如 --date 2026-03-12，或者在文末落款写上年月日。",
    "单位": "认不出单位。请用 --unit 写明一个已登记的单位，或者在文中写它的全称或简称。",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Where documents are taken in: the *site* with its *content*, on the day *today*; whether somebody can be asked."""

    site: Path
    content: Content
    today: date
    talks: bool

    @property
    def known(self) -> Known:
        """What is looked for in texts."""
        every = self.content.units.values()
        names = [(name, unit.name) for unit in every for name in (unit.name, *unit.aliases)]
        return Known(units=dict(names), today=self.today)


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
    pictures: Mapping[str, Path] | None = None,
    *,
    rest: bool = True,
) -> Imported:
    """Write *manuscript* into *section* as an article; *pictures* came with it, by their names.

    Raises:
        Refused: with a sentence for each thing that is in the way.
        DiskProblem: the disk refuses.
    """
    files = pictures or {}
    draft = _completed(understand(manuscript, desk.known, given, tuple(files), rest=rest), desk)
    place = _place(desk, section, draft)
    aside = desk.site / ".sitegen" / f"import-{os.getpid()}"

    def picture(key: str) -> bytes:
        return files[draft.sources[key]].read_bytes() if key in draft.sources else manuscript.pictures[key]

    with disk(place, kept="没有导入"):
        try:
            page = write_folder(draft, picture, place, aside)
        except Taken:
            taken = place.relative_to(desk.site).as_posix()
            raise Refused(f"“{taken}”已经有了，没有覆盖。要重新导入，请先删去它。") from None
    return Imported(page=page.relative_to(desk.site).as_posix(), draft=draft)


def pictures_in(folder: Path) -> dict[str, Path]:
    """Return the pictures in *folder* by name, 图2 before 图10."""
    with disk(folder, kept=""):
        found = [path for path in folder.iterdir() if path.suffix.lower() in PICTURES and path.is_file()]
    return {path.name: path for path in sorted(found, key=lambda path: _natural(path.name))}


def _natural(name: str) -> list[tuple[int, str]]:
    return [(int(part[:9]), "") if part.isdecimal() else (-1, part) for part in re.split(r"(\d+)", name)]


def _completed(draft: Draft, desk: Desk) -> Draft:
    """Return *draft* with all that an article must have.

    Raises:
        Refused: something is missing, and nobody is there to ask.
    """
    lacking = [key for key in _REMEDIES if not draft.header.get(key)]
    if not lacking:
        return draft
    if not desk.talks:
        told = next((guess.partition("：")[2] for guess in draft.guesses if guess.startswith("日期：")), "")
        raise Refused(*(_REMEDIES[key].format(f"（{told}）" if told else "") for key in lacking))
    say(f"“{draft.name}”里没有认出{'、'.join(lacking)}：")
    answers: dict[str, str | tuple[str, ...]] = {key: _ask(key, desk) for key in lacking}
    ordered = {key: answers.get(key) or draft.header[key] for key in (*_REMEDIES, *draft.header)}
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


def _place(desk: Desk, section: str, draft: Draft) -> Path:
    """Return the folder of the article: with the year's where the section keeps such folders."""
    title, day = str(draft.header["标题"]), parse_stamp(str(draft.header["日期"])).day
    slug = from_name(draft.name.rpartition(".")[0])
    if len(slug) < _LEAST_SLUG:
        slug = slug_of_syllables(pinyin_of([title], None)[title])
    folder = desk.site / CONTENT / section
    year = folder / str(day.year)
    return (year if year.is_dir() else folder) / f"{day}-{slug}"
