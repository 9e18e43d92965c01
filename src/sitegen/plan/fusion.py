"""党建与业务融合: a page of units × business with the chains 部署—落实—考核, and all articles by business and year.

A new article changes the pages of its own businesses and year alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from sitegen.model.content import Article
from sitegen.model.routes import Page, Route
from sitegen.model.views import Cell, Head, Link, Table
from sitegen.model.views.fusion import ChainRow, FocusPart, FusionView, PhaseCell
from sitegen.model.views.lists import Chapter, GroupsView
from sitegen.model.vocabulary import Phase
from sitegen.plan.catalogue import grouped
from sitegen.plan.descriptions import description
from sitegen.plan.entries import anchor
from sitegen.plan.figures.fusion import Chain, articles_by_focus, articles_by_unit, chains, focus_counts
from sitegen.plan.gatherings import chapter_index, count_text, gathering_route
from sitegen.plan.library import Library, newest_change
from sitegen.plan.parts import HOME, cards, unit_link

INDEX = Link(text="党建与业务融合", address="/fusion.html")
_NEWEST = 5
_INTRO = "党建与业务同部署、同落实、同考核。以下据本站稿件，一篇稿件可涉及几项业务。"

Counts = Mapping[str, Mapping[str, Counter[int]]]


def plan_fusion(library: Library) -> Iterator[Route]:
    """Yield ``/fusion.html`` and ``/fusion/<yyyy>-<k>.html``, *k* being the place of a business in site.yml.

    There is nothing where no article names a business or makes a chain.
    """
    focuses = articles_by_focus(library)
    found = chains(library)
    if not focuses and not found:
        return
    counts = focus_counts(library)
    view = FusionView(
        head=Head(title=INDEX.text, address=INDEX.address, trail=(HOME,), description=_INTRO),
        title=INDEX.text,
        intro=_INTRO,
        table=_table(library, tuple(focuses), counts),
        focuses=tuple(_focus_part(library, focus, articles) for focus, articles in focuses.items()),
        chains=tuple(_chain_row(library, chain) for chain in found),
    )
    groups = (*focuses.values(), *(chain.articles for chain in found))
    yield Route(
        address=INDEX.address,
        make=Page(template="fusion.html", view=view),
        changed=newest_change(article for articles in groups for article in articles),
        title=INDEX.text,
    )
    for focus, articles in focuses.items():
        for year, shown in grouped(articles, _year).items():
            yield gathering_route(_year_view(library, focus, year, shown, counts), shown, ())


def has_fusion(library: Library) -> bool:
    """Tell whether there is a page on 融合: an article names a business, or articles make a chain."""
    return bool(articles_by_focus(library) or chains(library))


def focus_link(focus: str) -> Link:
    """Return the link to the part of the page on *focus*."""
    return Link(text=focus, address=f"{INDEX.address}#{_anchor(focus)}")


def _anchor(focus: str) -> str:
    return anchor("ronghe", focus)


def _unit_anchor(unit: str) -> str:
    return f"danwei-{unit}"


def _year(article: Article) -> tuple[int]:
    return (article.date.day.year,)


def _address(library: Library, focus: str, year: int) -> str:
    return f"/fusion/{year}-{library.config.focuses.index(focus) + 1}.html"


def _table(library: Library, focuses: tuple[str, ...], counts: Counts) -> Table | None:
    rows = tuple(
        (
            Cell(links=(unit_link(library, unit),)),
            *(_count_cell(library, focus, unit, found[focus]) if focus in found else Cell() for focus in focuses),
        )
        for unit, found in counts.items()
    )
    caption = "各单位稿件（篇，按第一署名单位所在的二级单位）"
    return Table(caption=caption, head=("单位", *focuses), rows=rows) if rows else None


def _count_cell(library: Library, focus: str, unit: str, years: Counter[int]) -> Cell:
    """A count leads to the newest year that has any; that year leads on to the one before."""
    address = f"{_address(library, focus, max(years))}#{_unit_anchor(unit)}"
    return Cell(number=years.total(), links=(Link(text=str(years.total()), address=address),))


def _focus_part(library: Library, focus: str, articles: tuple[Article, ...]) -> FocusPart:
    years = (
        Link(text=f"{year}年", address=_address(library, focus, year), note=f"{len(found)} 篇")
        for year, found in grouped(articles, _year).items()
    )
    return FocusPart(
        title=focus,
        anchor=_anchor(focus),
        count=count_text(articles),
        cards=cards(library, articles[:_NEWEST]),
        years=tuple(years),
    )


def _chain_row(library: Library, chain: Chain) -> ChainRow:
    first, last = (article.date.day for article in (chain.articles[0], chain.articles[-1]))
    months = dict.fromkeys(f"{day.year}年{day.month}月" for day in (first, last))
    return ChainRow(
        span="—".join(months),
        cells=tuple(PhaseCell(phase=phase, cards=cards(library, chain.of(phase))) for phase in Phase),
    )


def _year_view(library: Library, focus: str, year: int, articles: tuple[Article, ...], counts: Counts) -> GroupsView:
    """All *articles* of *year* on one business, by unit in the organisation's order."""
    units = tuple(
        Chapter(
            title=library.content.units[unit].name,
            anchor=_unit_anchor(unit),
            count=count_text(found),
            cards=cards(library, found),
            after=_year_before(library, focus, unit, year, counts[unit][focus]),
        )
        for unit, found in articles_by_unit(library, articles).items()
    )
    title = f"{year}年{INDEX.text}：{focus}"
    address = _address(library, focus, year)
    return GroupsView(
        head=Head(
            title=title,
            address=address,
            description=description(f"{title}的稿件：{'，'.join(f'{part.title} {part.count}' for part in units)}。"),
            trail=(HOME, INDEX),
        ),
        title=title,
        label="",
        facts=(),
        preface="",
        note="",
        body=None,
        cover=None,
        tags=(),
        index=chapter_index("单位", address, units),
        chapters=(Chapter(title="各单位稿件", count=count_text(articles), chapters=units),),
        brief=True,
    )


def _year_before(library: Library, focus: str, unit: str, year: int, years: Counter[int]) -> tuple[Link, ...]:
    earlier = max((other for other in years if other < year), default=0)
    if not earlier:
        return ()
    text = f"{earlier}年 {years[earlier]} 篇"
    return (Link(text=text, address=f"{_address(library, focus, earlier)}#{_unit_anchor(unit)}"),)
