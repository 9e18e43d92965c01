"""A Library of registers made in memory: four units of ours, one from outside, and what a test puts in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from hypothesis import strategies as st

from sitegen.core.dates import Stamp
from sitegen.model.branding import Brand, Result
from sitegen.model.config import Config
from sitegen.model.content import Article, Unit
from sitegen.model.parts import Document
from sitegen.model.registers import ChecklistItem, Honour, Measure, MediaReport, Owner, Pairing, Party
from sitegen.model.site import Content, Site
from sitegen.model.value import replace
from sitegen.model.vocabulary import ItemState, Level, PairingState, PairingType, UnitType
from sitegen.plan.library import Library

TODAY = date(2026, 6, 1)
OURS = ("jlu", "jx", "jx-sj", "hq")
OUTSIDE = "linjiang"
PARTNERS = ("甲社区党总支", "乙公司党支部", "丙学院党总支")


def unit(id: str, parent: str = "", order: int = 100, *, outside: bool = False) -> Unit:
    document = Document(path=f"content/units/{id}.md")
    return Unit(
        id=id, document=document, name=f"{id}党组织", type=UnitType.BRANCH, parent=parent, order=order, outside=outside
    )


UNITS = (
    unit("jlu"),
    unit("jx", "jlu", 2),
    unit("jx-sj", "jx"),
    unit("hq", "jlu", 1),
    unit(OUTSIDE, outside=True),
)


def library(
    *,
    pairings: Iterable[Pairing] = (),
    checklist: Iterable[ChecklistItem] = (),
    honours: Iterable[Honour] = (),
    media: Iterable[MediaReport] = (),
    articles: Iterable[Article] = (),
    brands: Iterable[Brand] = (),
    public: tuple[str, ...] = (),
) -> Library:
    """Return the Library of a production site with these entries; *public* is what 公开 names."""
    written = tuple(articles)
    content = Content(
        config=Config(title="江澜大学党建网", public=public),
        articles=written,
        sections={},
        units={item.id: item for item in UNITS},
        brands={item.id: item for item in brands},
        projects={},
        series={},
        topics={},
        pages={},
        pairings={item.id: item for item in pairings},
        checklist={item.id: item for item in checklist},
        honours={item.id: item for item in honours},
        media={item.id: item for item in media},
        planned={},
        standards={},
        people={},
        glossary={},
        phrases={},
        tag_slugs={},
        files={},
    )
    newest_first = sorted(written, key=lambda article: (-article.date.day.toordinal(), article.id))
    addresses = {article.document.path: f"/yaowen/{article.id}.html" for article in written}
    return Library(
        Site(
            content=content,
            articles=tuple(newest_first),
            held=(),
            addresses=addresses,
            prose={},
            pictures={},
            today=TODAY,
        )
    )


def article(id: str, day: date, pairings: tuple[str, ...] = ()) -> Article:
    document = Document(path=f"content/yaowen/{id}.md")
    return Article(
        id=id,
        document=document,
        section="yaowen",
        title=id,
        date=Stamp(day),
        units=("jlu",),
        pairings=pairings,
        slug=id,
    )


def brand(id: str, *results: Result) -> Brand:
    document = Document(path=f"content/brands/{id}.md")
    return Brand(id=id, document=document, name=f"品牌{id}", unit="jx", results=results)


DAYS = st.dates(date(2019, 1, 1), date(2026, 5, 31))
MEMBERS = st.lists(
    st.one_of(
        st.sampled_from((*OURS, OUTSIDE)).map(lambda id: Party(unit=id)),
        st.sampled_from(PARTNERS).map(lambda name: Party(outside=name)),
    ),
    min_size=2,
    max_size=4,
    unique_by=lambda party: (party.unit, party.outside),
)
_PAIRINGS = st.builds(
    Pairing,
    name=st.just("共建"),
    types=st.lists(st.sampled_from(PairingType), min_size=1, max_size=3, unique=True).map(tuple),
    parties=MEMBERS.map(tuple),
    date=DAYS.map(Stamp),
    state=st.one_of(st.none(), st.sampled_from(PairingState)),
)
_ITEMS = st.builds(
    ChecklistItem,
    problem=st.just("一个要写到十个字以上的难题"),
    measures=st.just((Measure(content="办"),)),
    owners=st.lists(st.sampled_from(OURS), min_size=1, max_size=3).map(
        lambda ids: tuple(Owner(unit=id, post="岗位") for id in ids)
    ),
    state=st.sampled_from(ItemState),
    raised=st.one_of(st.none(), DAYS.map(Stamp)),
    due=st.one_of(st.none(), st.dates(date(2026, 4, 1), date(2026, 8, 1))),
    public=st.booleans(),
)
_HONOURS = st.builds(
    Honour,
    name=st.just("先进基层党组织"),
    level=st.sampled_from(Level),
    date=DAYS.map(Stamp),
    units=st.lists(st.sampled_from((*OURS, OUTSIDE)), max_size=3).map(tuple),
)
_MEDIA = st.builds(
    MediaReport,
    name=st.just("报道"),
    level=st.sampled_from(Level),
    date=DAYS.map(Stamp),
    outlet=st.sampled_from(("", "江省日报", "澜江日报", "高教纵览周报")),
    units=st.lists(st.sampled_from(OURS), max_size=2).map(tuple),
)


def numbered(entries: list, prefix: str) -> list:  # type: ignore[type-arg]
    """Return *entries* with ids of their own."""
    return [replace(entry, id=f"{prefix}-{number:03}") for number, entry in enumerate(entries)]


PAIRINGS = st.lists(_PAIRINGS, max_size=25).map(lambda entries: numbered(entries, "gj"))
ITEMS = st.lists(_ITEMS, max_size=25).map(lambda entries: numbered(entries, "QD"))
HONOURS = st.lists(_HONOURS, max_size=25).map(lambda entries: numbered(entries, "ry"))
MEDIA = st.lists(_MEDIA, max_size=25).map(lambda entries: numbered(entries, "mt"))
