"""检索: the page, and the index: a volume for each year, of shards small enough for a phone.

A query loads the facets of each year, the buckets of the pairs of characters that it consists of, and the texts of the
few articles that are shown.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial

from sitegen.core.digests import fingerprint
from sitegen.core.numerals import numerals
from sitegen.core.sieve import passes, sieve
from sitegen.core.text import words_of
from sitegen.model.branding import Brand, Project
from sitegen.model.content import Article, PlainPage, Section, Series
from sitegen.model.routes import Page, PlainText, Route
from sitegen.model.shards import PART, Family, SearchEntry, SearchPart, SearchShard, SearchTexts, SearchVolume
from sitegen.model.value import Value
from sitegen.model.views import Head, Link, Links
from sitegen.model.views.others import SearchFacet, SearchOption, SearchView, SearchYear
from sitegen.plan.articles import attachments, author_lines, credit_lines
from sitegen.plan.library import Library
from sitegen.plan.parts import HOME, prose_of, section_link

_WORDS = 8192
"""How many words of text a bucket serves before there is another: shards of some 20 KB."""
_MOST_BUCKETS = 256
_RECENT = 1000
"""How many of the newest articles are asked for the terms of the glossary."""


class _Year(Value):
    """A volume, and the script that tells what each of its articles belongs to."""

    volume: SearchVolume
    facets: str


def plan_search(library: Library) -> Iterator[Route]:
    """Yield ``/search.html`` and the index; without JavaScript the page leads to sections, tags and archives."""
    by_year = _by_year(library)
    years = tuple(_years(library, by_year)) if library.site.search else ()
    for year in years:
        yield from _shards(year)
    view = SearchView(
        head=Head(
            title="检索",
            address="/search.html",
            description=f"检索{library.config.title}的全部稿件，可按年份、单位、品牌、党建“双创”项目和栏目缩小范围。",
            trail=(HOME,),
        ),
        years=tuple(_reference(year) for year in years),
        facets=tuple(facet for facet in _facets(library, by_year) if facet.options) if years else (),
        terms=tuple(_terms(library, years)) if years else (),
        groups=tuple(group for group in _groups(library, by_year) if group.links),
    )
    yield Route(address="/search.html", make=Page(template="search.html", view=view), title="检索")


def _years(library: Library, by_year: dict[int, list[Article]]) -> Iterator[_Year]:
    """Yield the volumes of the years, newest first, and that of the plain pages."""
    belongings = _Belongings(library)
    for year, articles in by_year.items():
        oldest_first = articles[::-1]
        facets, names = zip(*map(belongings.of, oldest_first), strict=True)
        entries = list(map(partial(_entry, library), oldest_first, names))
        yield _Year(
            volume=_volume(library, f"{year:04d}", oldest_first, entries),
            facets=_facet_script(f"{year:04d}", facets),
        )
    if pages := tuple(library.content.pages.values()):
        entries = [_page_entry(library, page) for page in pages]
        yield _Year(
            volume=_volume(library, "pages", pages, entries), facets=_facet_script("pages", ((),) * len(entries))
        )


def _by_year(library: Library) -> dict[int, list[Article]]:
    years: dict[int, list[Article]] = {}
    for article in library.site.articles:
        years.setdefault(article.date.day.year, []).append(article)
    return years


def _volume(
    library: Library, name: str, items: Iterable[Article | PlainPage], entries: list[SearchEntry]
) -> SearchVolume:
    words = sum(prose_of(library, item.document.path).words for item in items)
    buckets = 1
    while buckets * _WORDS < words and buckets < _MOST_BUCKETS:
        buckets *= 2
    chunks = [tuple(entries[start : start + PART]) for start in range(0, len(entries), PART)]
    parts = tuple(SearchPart(digest=fingerprint(chunk), entries=chunk) for chunk in chunks)
    digest = fingerprint(*(part.digest for part in parts))
    return SearchVolume(name=name, buckets=buckets, digest=digest, parts=parts)


def _entry(library: Library, article: Article, names: tuple[str, ...]) -> SearchEntry:
    return SearchEntry(
        address=library.address(article),
        title="\n".join(filter(None, (article.kicker, article.title, article.subtitle))),
        day=article.date.day.isoformat(),
        facts="\n".join(names),
        above=article.note,
        body=prose_of(library, article.document.path).digest,
        below="\n".join(filter(None, _below(library, article))),
    )


def _below(library: Library, article: Article) -> Iterator[str]:
    """Yield what else the page of *article* says: of its cover, where it comes from, who made it, what comes with it."""
    if article.cover:
        yield article.caption
    if article.source:
        yield f"来源：{article.source}"
    for line in (*author_lines((*article.authors, *article.correspondents)), *credit_lines(article)):
        yield f"{line.label}：{line.names}"
    yield from (file.name for file in attachments(library, article))


def _page_entry(library: Library, page: PlainPage) -> SearchEntry:
    path = page.document.path
    return SearchEntry(
        address=library.site.addresses[path],
        title=page.title,
        day="",
        facts="",
        above="",
        body=prose_of(library, path).digest,
        below="",
    )


class _Belongings:
    """What articles can be chosen by: their sections and units with all above them, as the pages of these list them.

    And what they can be found by, though their text need not say it: the names on their own pages.
    """

    def __init__(self, library: Library) -> None:
        content = library.content
        self._units = cache(lambda ids: tuple(f"unit={id}" for id in library.lines(ids)))
        self._unit_names = cache(lambda ids: tuple(content.units[id].name for id in ids))
        self._sections = cache(lambda id: tuple(f"section={above}" for above in library.section_line(id)))
        self._others: dict[str, Mapping[str, Brand | Project | Series]] = {
            "brand": content.brands,
            "project": content.projects,
            "series": content.series,
        }

    def of(self, article: Article) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the facets of *article*, as the address of the page spells them, and the names."""
        units = article.all_units
        facets, names = [*self._units(units), *self._sections(article.section)], [*self._unit_names(units)]
        for kind, ids in (("brand", article.brands), ("project", article.projects), ("series", article.series)):
            for id in ids:
                if found := self._others[kind].get(id):
                    facets.append(f"{kind}={id}")
                    names.append(found.name)
        return tuple(facets), (*names, *article.tags)


def _facet_script(name: str, belongs: Iterable[tuple[str, ...]]) -> str:
    """Return the shard that tells, article by article, how many facets it has and which, by their place in a list."""
    known: dict[str, int] = {}
    numbers: list[int] = []
    for facets in belongs:
        numbers.append(len(facets))
        numbers.extend(known.setdefault(facet, len(known)) for facet in facets)
    return f"sitegenShard({json.dumps(f'{name}/facets')},{json.dumps(list(known), ensure_ascii=False)},{json.dumps(numerals(numbers))});\n"


def _shards(year: _Year) -> Iterator[Route]:
    volume = year.volume
    folder = f"/search/{volume.name}"
    yield Route(address=f"{folder}/facets.js", make=PlainText(text=year.facets))
    yield Route(address=f"{folder}/lengths.js", make=SearchShard(volume=volume, family=Family.LENGTHS))
    for family in (Family.PAIRS, Family.PLACES):
        for bucket in range(volume.buckets):
            make = SearchShard(volume=volume, family=family, bucket=bucket)
            yield Route(address=f"{folder}/{family}-{bucket}.js", make=make)
    for number, part in enumerate(volume.parts):
        yield Route(address=f"{folder}/texts-{number}.js", make=SearchTexts(part=part))


def _reference(year: _Year) -> SearchYear:
    version = fingerprint(year.volume, year.facets)[:8]
    return SearchYear(name=year.volume.name, buckets=year.volume.buckets, version=version)


def _terms(library: Library, years: Iterable[_Year]) -> Iterator[str]:
    """Yield what is offered to those who find nothing: the names of articles and terms that newer ones have, each once."""
    entries = (entry for year in years for part in year.volume.parts for entry in part.entries)
    terms = dict.fromkeys(name for entry in entries for name in entry.facts.split("\n") if name)
    recent = library.site.articles[:_RECENT]
    sieves = [prose_of(library, article.document.path).sieve for article in recent]
    for term in library.content.glossary.values():
        asked = sieve(words_of(term.name))
        if any(passes(asked, text) for text in sieves):
            terms[term.name] = None
    yield from terms


def _facets(library: Library, years: Iterable[int]) -> Iterator[SearchFacet]:
    """Yield what hits can be chosen by, each in the order in which the site has it."""
    options = tuple(SearchOption(value=f"{year:04d}", text=f"{year}年") for year in years)
    yield SearchFacet(name="year", label="年份", options=options)
    kinds = (
        ("unit", "单位", library.units_in_order, library.by_unit),
        ("brand", "品牌", library.brands, library.by_brand),
        ("project", "党建“双创”", library.projects, library.by_project),
        ("section", "栏目", tuple(_sections(library)), library.by_section),
        ("series", "专栏", library.series, library.by_series),
    )
    for name, label, things, used in kinds:
        options = tuple(SearchOption(value=thing.id, text=thing.name) for thing in things if thing.id in used)
        yield SearchFacet(name=name, label=label, options=options)


def _sections(library: Library, above: str = "") -> Iterator[Section]:
    """Yield all sections, each before its sub-sections."""
    for section in library.children_of(above):
        yield section
        yield from _sections(library, section.id)


def _groups(library: Library, years: Iterable[int]) -> Iterator[Links]:
    yield Links(title="按栏目", links=tuple(section_link(library, section.id) for section in library.sections))
    archive = (Link(text=f"{year}年", address=f"/archive/{year:04d}/index.html") for year in years)
    yield Links(title="按年份", links=tuple(archive))
    tags = sorted(library.by_tag, key=lambda tag: library.content.tag_slugs[tag])
    slugs = library.content.tag_slugs
    yield Links(title="按标签", links=tuple(Link(text=tag, address=f"/tags/{slugs[tag]}.html") for tag in tags))
