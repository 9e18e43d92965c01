"""品牌风采."""

from __future__ import annotations

from sitegen.core.dates import Stamp
from sitegen.model.views.base import View
from sitegen.model.views.figures import Table
from sitegen.model.views.parts import Body, Group, Head, Link, Links, Pager, Picture
from sitegen.model.views.rows import BrandCard, HistoryEntry, HonourRow, MediaRow, PairingRow, ProjectRow


class Facet(View, frozen=True, kw_only=True):
    """What readers can filter the wall by: the values that brands have, each with its brands."""

    name: str
    groups: tuple[Links, ...]


class BrandsView(View, frozen=True, kw_only=True):
    """品牌风采: the wall, the same brands by each of *facets*, and how many organisations have one.

    *missing* are the internal tables that 公开 names: who has none, who is late.
    """

    head: Head
    brands: tuple[BrandCard, ...]
    facets: tuple[Facet, ...]
    coverage: Table | None
    missing: tuple[Table, ...]


class MethodItem(View, frozen=True, kw_only=True):
    """One of a brand's 工作法."""

    name: str
    text: str


class Scroll(View, frozen=True, kw_only=True):
    """One 工作法 in the drawing: its name set vertically, from *top* downwards, around *x*."""

    x: float
    top: float
    letters: tuple[str, ...]


class Structure(View, frozen=True, kw_only=True):
    """The 工作法 drawn: a lintel with the brand's name, a scroll for each of them hung below. In units of the drawing."""

    label: str
    """What the drawing says, for those who do not see it."""
    width: int
    height: float
    lintel: float
    """The width of the lintel."""
    size: float
    """The size of its letters."""
    scroll: float
    """The width of a scroll."""
    scrolls: tuple[Scroll, ...]


class ResultFigure(View, frozen=True, kw_only=True):
    """成效: a large figure, until when it counts and who counted it; *source* leads to the article where it is one."""

    label: str
    value: str
    measure: str
    until: Stamp | None
    source: Link | None


class BrandView(View, frozen=True, kw_only=True):
    """品牌页; page-k holds the articles only, and nothing of what stands below *pager*."""

    head: Head
    name: str
    number: int
    unit: Link
    slogan: str
    mode: str
    level: str
    stage: str
    color: str
    years: tuple[Group, ...]
    pager: Pager
    mark: Picture | None = None
    mark_meaning: str = ""
    meaning: str = ""
    body: Body | None = None
    methods: tuple[MethodItem, ...] = ()
    structure: Structure | None = None
    results: tuple[ResultFigure, ...] = ()
    history: tuple[HistoryEntry, ...] = ()
    honours: tuple[HonourRow, ...] = ()
    pairings: tuple[PairingRow, ...] = ()
    projects: tuple[ProjectRow, ...] = ()
    media: tuple[MediaRow, ...] = ()
    siblings: tuple[Link, ...] = ()
