"""The small parts that pages share: cards, links to things by id, pictures, rows of registers."""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.core.dates import Stamp
from sitegen.model.branding import Brand, Project
from sitegen.model.content import Article, Prose, Series, Topic, Unit
from sitegen.model.derivatives import CARD_WIDTHS, LEAD_WIDTHS
from sitegen.model.views import (
    BrandCard,
    Card,
    FileLink,
    Group,
    Heading,
    Link,
    Picture,
    ProjectRow,
)
from sitegen.model.views.base import replace
from sitegen.model.vocabulary import ProjectStatus
from sitegen.plan.accents import accent
from sitegen.plan.addresses import file_link
from sitegen.plan.catalogue import grouped
from sitegen.plan.library import Library
from sitegen.plan.links import Goal, address_of, resolve
from sitegen.plan.pictures import cut_picture, linked_picture, small_picture, whole_picture

HOME = Link(text="首页", address="/index.html")
_EMPTY = Prose(digest="")


def unit_link(library: Library, id: str) -> Link:
    """Return the link to unit *id*."""
    return Link(text=library.content.units[id].name, address=f"/units/{id}.html")


def brand_link(brand: Brand) -> Link:
    """Return the link to *brand*."""
    return Link(text=brand.name, address=f"/brands/{brand.id}.html")


def project_link(project: Project) -> Link:
    """Return the link to *project*."""
    return Link(text=project.name, address=f"/projects/{project.id}.html")


def series_link(series: Series) -> Link:
    """Return the link to *series*."""
    return Link(text=series.name, address=f"/series/{series.id}.html")


def topic_link(topic: Topic) -> Link:
    """Return the link to *topic*."""
    return Link(text=topic.name, address=f"/topics/{topic.id}.html")


def section_link(library: Library, id: str) -> Link:
    """Return the link to section *id*."""
    section = library.content.sections[id]
    return Link(text=section.name, address=library.site.addresses[section.document.path])


def section_trail(library: Library, id: str) -> tuple[Link, ...]:
    """Return the links from the home page down to section *id*, which is included; the home page alone for no id."""
    trail: list[Link] = []
    while id:
        trail.append(section_link(library, id))
        id = library.content.sections[id].parent
    return (HOME, *reversed(trail))


def article_link(library: Library, article: Article) -> Link:
    """Return the link to *article* with its full title."""
    return Link(text=article.title, address=library.address(article), note=article.date.day.isoformat())


def prose_of(library: Library, path: str) -> Prose:
    """Return the prose of the content file *path*, an empty one where it has no body."""
    return library.site.prose.get(path, _EMPTY)


def summary_of(library: Library, article: Article) -> str:
    """Return the summary that the writer gave, else how the body begins."""
    return article.summary or prose_of(library, article.document.path).summary


def picture(library: Library, source: str, href: str, alt: str = "", caption: str = "") -> Picture | None:
    """Return the published picture that *href* in *source* names, or None."""
    resolved = resolve(library.site, source, href)
    found = whole_picture(library, resolved.path) if resolved.goal is Goal.FILE else None
    return replace(found, alt=alt, caption=caption) if found else None


def thumbnail(library: Library, source: str, href: str, alt: str) -> Picture | None:
    """Return the published picture that *href* in *source* names, small; its address is that of the large one."""
    resolved = resolve(library.site, source, href)
    found = small_picture(library, resolved.path) if resolved.goal is Goal.FILE else None
    return replace(found, alt=alt) if found else None


def picture_named(library: Library, article: Article) -> str:
    """Return the picture that stands for *article*, as it is written: the cover, else the first of the body; or none."""
    if article.cover:
        return article.cover
    prose = prose_of(library, article.document.path)
    return prose.links[prose.pictures[0]] if prose.pictures else ""


def card_picture(library: Library, article: Article, steps: tuple[int, ...] = CARD_WIDTHS) -> Picture | None:
    """Return the picture that stands for *article*, cut as all cards are, in the widths *steps*."""
    href = picture_named(library, article)
    resolved = resolve(library.site, article.document.path, href) if href else None
    return cut_picture(library, resolved.path, steps) if resolved and resolved.goal is Goal.FILE else None


def lead_card(library: Library, article: Article) -> Card:
    """Return *article* as it leads the front page: its picture is the largest of all cards."""
    return replace(card(library, article), picture=card_picture(library, article, LEAD_WIDTHS))


def card(library: Library, article: Article) -> Card:
    """Return *article* as it stands in a list; made once, whatever the number of lists."""
    known = library.cards.get(article.id)
    if known is None:
        known = library.cards[article.id] = _make_card(library, article)
    return known


def _make_card(library: Library, article: Article) -> Card:
    series = [library.content.series[id].title_prefix for id in article.series]
    return Card(
        title=article.short or article.title,
        address=library.address(article),
        date=article.date,
        summary=summary_of(library, article),
        label="转载" if article.repost else "".join(series[:1]),
        unit=unit_link(library, article.units[0]),
        picture=card_picture(library, article),
        held=held_reason(library, article.document.path),
    )


def cards(library: Library, articles: Iterable[Article]) -> tuple[Card, ...]:
    """Return *articles* as cards."""
    return tuple(card(library, article) for article in articles)


def cards_by_year(library: Library, articles: Iterable[Article]) -> tuple[Group, ...]:
    """Return *articles* as groups by year, in the order given."""
    years = grouped(articles, lambda article: (article.date.day.year,))
    return tuple(Group(title=f"{year}年", cards=cards(library, found)) for year, found in years.items())


def held_reason(library: Library, path: str) -> str:
    """Return, in a preview, why production would hold the file *path* back."""
    return library.held.get(path, "")


def headings(prose: Prose) -> tuple[Heading, ...]:
    """Return the contents list of a body; fewer than three headings need none."""
    found = tuple(Heading(level=item.level, id=item.id, text=item.text) for item in prose.outline if item.level <= 3)
    return found if len(found) >= 3 else ()


def brand_card(library: Library, brand: Brand) -> BrandCard:
    """Return *brand* as it stands on the wall."""
    return BrandCard(
        name=brand.name,
        address=brand_link(brand).address,
        unit=unit_link(library, brand.unit),
        unit_type=library.content.units[brand.unit].type,
        slogan=brand.slogan,
        mode=brand.mode or "",
        level=brand.level or "",
        stage=brand.stage or "",
        color=accent(brand.color),
        mark=picture(library, brand.document.path, brand.logo, alt=f"{brand.name}标识") if brand.logo else None,
    )


def batch_text(batch: int) -> str:
    """Return ``首批``, ``第二批``…; nothing where the batch is not known."""
    if batch <= 0:
        return ""
    return "首批" if batch == 1 else f"第{'零一二三四五六七八九十'[batch] if batch <= 10 else batch}批"


def period_text(period: tuple[Stamp, ...]) -> str:
    """Return ``2024年3月—2026年3月`` (GB/T 15834-2011: a dash between times)."""
    return "—".join(stamp.chinese for stamp in period)


def period_length(period: tuple[Stamp, ...]) -> str:
    """Return how long *period* is, as notices count it: 2024年3月—2026年3月 and 2024年1月—2025年12月 are both ``2年``."""
    if len(period) != 2:
        return ""
    start, end = (stamp.day for stamp in period)
    months = (end.year - start.year) * 12 + end.month - start.month
    months += (months + 1) % 12 == 0
    parts = (f"{months // 12}年" if months >= 12 else "", f"{months % 12}个月" if months % 12 else "")
    return "".join(parts)


def status_text(library: Library, project: Project) -> str:
    """Return the status; an extension is internal, in public the work goes on."""
    extended = project.status is ProjectStatus.EXTENDED and not library.shows("负面状态")
    return ProjectStatus.BUILDING if extended else project.status


def project_row(library: Library, project: Project) -> ProjectRow:
    """Return *project* as it stands in a table."""
    return ProjectRow(
        name=project.name,
        address=project_link(project).address,
        type=project.type,
        level=project.level,
        batch=batch_text(project.batch),
        status=status_text(library, project),
        period=period_text(project.period),
    )


def reference_address(library: Library, source: str, href: str) -> str:
    """Return where a link in the front matter or a list leads; nothing where its target is held back."""
    resolved = resolve(library.site, source, href)
    if resolved.goal is Goal.FILE and (found := linked_picture(library, resolved.path)):
        return found.address
    return "" if resolved.goal is Goal.HELD else address_of(library.site, resolved)


def reference(library: Library, source: str, href: str) -> Link:
    """Return a link in the front matter or a list, named by what it leads to: a title, a name, that of a file."""
    resolved = resolve(library.site, source, href)
    if resolved.goal is Goal.DOCUMENT and (article := library.article_at.get(resolved.path)):
        return article_link(library, article)
    if resolved.goal is Goal.FILE:
        return file_reference(library, resolved.path)
    return Link(text=library.names.get(resolved.path, href), address=reference_address(library, source, href))


def file_reference(library: Library, path: str) -> Link:
    """Return the link to the file *path* of the content, noted with its type and size; a picture as it is published."""
    if found := linked_picture(library, path):
        return Link(text=path.rpartition("/")[2], address=found.address, note="图片")
    file = file_link(library.content.files[path])
    return Link(text=file.name, address=file.address, note=f"{file.kind}，{file.size}")


def file_at(library: Library, path: str, name: str = "") -> FileLink:
    """Return the attachment *path*, called *name*; a picture as it is published, its size in pixels."""
    file = file_link(library.content.files[path], name)
    if found := linked_picture(library, path):
        return replace(file, address=found.address, kind="图片", size=f"{found.width}×{found.height}")
    return file


def units_below(library: Library, unit: Unit) -> frozenset[str]:
    """Return the ids of *unit* and all units below it."""
    found = [unit.id]
    for id in found:
        found.extend(child.id for child in library.sub_units(id))
    return frozenset(found)
