"""年度汇编、案例集: the articles of a period as one book, a chapter for each unit or 栏目."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sitegen.core.dates import Stamp
from sitegen.exporters.articles import article_part
from sitegen.exporters.paper import Paper, Part
from sitegen.exporters.source import Source
from sitegen.model.content import Article, Unit
from sitegen.model.vocabulary import Genre
from sitegen.plan.articles import attachments
from sitegen.plan.library import Library, oldest_first
from sitegen.plan.parts import units_below


class Grouping(StrEnum):
    """What the chapters are."""

    UNIT = "单位"
    SECTION = "栏目"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which articles: of the days from *start* to *end*, of *unit* and those below it, of one *genre*; grouped how."""

    start: date
    end: date
    unit: Unit | None = None
    genre: Genre | None = None
    grouping: Grouping = Grouping.UNIT

    @property
    def name(self) -> str:
        """What such a book is called."""
        if self.genre:
            return f"{self.genre}集"
        whole = self.start == date(self.start.year, 1, 1) and self.end == date(self.start.year, 12, 31)
        return f"{self.start.year}年度稿件汇编" if whole else "稿件汇编"

    @property
    def period(self) -> str:
        """The days, as a cover has them."""
        return f"{Stamp(self.start).chinese}至{Stamp(self.end).chinese}"


def chosen(library: Library, choice: Choice) -> tuple[Article, ...]:
    """Return the articles of our own units that *choice* names, oldest first; what is reprinted is nobody's output."""
    wanted = units_below(library, choice.unit) if choice.unit else None
    found = (
        article
        for article in library.own_articles
        if choice.start <= article.date.day <= choice.end
        and (wanted is None or not wanted.isdisjoint(article.all_units))
        and choice.genre in (None, article.genre)
    )
    return tuple(sorted(found, key=oldest_first))


def yearbook(source: Source, choice: Choice, articles: tuple[Article, ...], title: str = "") -> Paper:
    """Return the book of *articles*, those that *choice* names."""
    library = source.library
    today = library.site.today
    title = title or choice.name
    publisher = choice.unit.name if choice.unit else source.frame.title
    facts = (
        *((("单位", choice.unit.name),) if choice.unit else ()),
        ("起止", choice.period),
        ("篇数", f"{len(articles):,} 篇"),
        ("编制日期", Stamp(today).chinese),
    )
    return Paper(
        title=title,
        subtitle=publisher,
        facts=facts,
        running=f"{publisher}　{title}",
        made=today,
        parts=tuple(_chapters(source, choice, articles)),
    )


def _chapters(source: Source, choice: Choice, articles: tuple[Article, ...]) -> Iterator[Part]:
    """A chapter for each group that has articles, in the organisation's order or the site's."""
    library = source.library
    grouped: dict[str, list[Part]] = defaultdict(list)
    group = _by_unit(library, choice.unit) if choice.grouping is Grouping.UNIT else _by_section(library)
    for place, article in enumerate(articles, start=1):
        grouped[group(article)].append(_article(source, article, place))
    groups = library.units_in_order if choice.grouping is Grouping.UNIT else library.sections
    for item in groups:
        if item.id in grouped:
            yield Part(title=item.name, parts=tuple(grouped[item.id]), new_page=True)


def _by_unit(library: Library, top: Unit | None) -> Callable[[Article], str]:
    """Return what tells the chapter of an article: the unit directly below *top* that it is about first, or *top*.

    Without one, *top* is the top of the organisation.
    """

    def group(article: Article) -> str:
        lines = [library.unit_line(id) for id in article.all_units]
        if top is None:
            return library.second_level(lines[0][0])
        line = next(line for line in lines if top.id in line)
        place = line.index(top.id)
        return line[max(place - 1, 0)]

    return group


def _by_section(library: Library) -> Callable[[Article], str]:
    return lambda article: library.section_line(article.section)[-1]


def _article(source: Source, article: Article, place: int) -> Part:
    files = (f"{item.name}（{item.kind}，{item.size}）" for item in attachments(source.library, article))
    return article_part(source, article, str(place), (("附件", "；".join(files)),)).part
