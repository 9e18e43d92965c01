"""Articles of sites below taken in by the site above (站群): once each, as what they are there, said to stand there first.

Whose article it is follows from the units: a site takes from those whose unit is below its own what these publish of
their own units. So an article reaches the college and the school by the same rule, each straight from where it lies.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.digests import digest
from sitegen.core.sitefolder import ABOVE, GROUP, within
from sitegen.core.urls import absolute
from sitegen.model.content import Article, Prose
from sitegen.model.group import Member, Origin, Takes
from sitegen.model.keeping import encode
from sitegen.model.parts import Pin
from sitegen.model.site import Content, FileFact, Site
from sitegen.model.value import Value, replace
from sitegen.plan.catalogue import Catalogue
from sitegen.plan.files import files_of
from sitegen.plan.opening import open_site

# What articles name, both as fields of an Article and as tables of the Content.
_NAMED = ("brands", "projects", "series", "topics", "pairings", "checklist")


class Below(Value):
    """A site whose *unit* is below that of the present one, in the folder *home*, with all that it says."""

    name: str
    unit: str
    content: Content

    @property
    def home(self) -> str:
        """Its folder, as seen from the present site."""
        return f"../{self.name}/"


class Lent(Value):
    """What the site *above* may take in: the sites *below* by name, and the *prose* of their articles by path."""

    number: int
    """The place of *above* in the list of the group."""
    above: Member
    below: tuple[Below, ...]
    prose: dict[str, Prose]


def taken_in(content: Content, prose: Mapping[str, Prose], lent: Lent, today: date) -> tuple[Content, dict[str, Prose]]:
    """Return *content* and *prose* with what of *lent* is published where it lies on *today*."""
    articles, files, origins = list(content.articles), dict(content.files), dict[str, Origin]()
    tags = dict(content.tag_slugs)
    for below in lent.below:
        site = open_site(below.content, lent.prose, today)
        taken = [article for article in site.articles if _is_taken(content, lent.above, below, article)]
        origin = origins[below.home] = _origin(site)
        articles += (_moved(content, lent.above, below, origin, article) for article in taken)
        files |= _files(site, taken)
        tags |= _slugs(below, taken, tags)
    articles.sort(key=lambda article: article.document.path)
    whole = replace(
        content, articles=tuple(articles), files=files, origins=origins, tag_slugs=dict(sorted(tags.items()))
    )
    paths = {article.document.path for article in articles}
    return whole, {**prose, **{path: found for path, found in lent.prose.items() if path in paths}}


def unplaced(content: Content, lent: Lent) -> Iterator[Diagnostic]:
    """Yield a problem for each section below whose articles have no place in the site above."""
    above = lent.above
    if above.section and not _named_section(content, above.section):
        hint = f"从这些栏目里选：{'、'.join(section.name for section in content.sections.values())}。"
        message = f"“采用到”写的“{above.section}”不是“{above.folder}”的栏目。"
        yield problem("FM020", ABOVE + GROUP, message, hint, at=(lent.number, "section"))
        return
    for below in lent.below:
        used = {article.section for article in below.content.articles if _may_be_taken(content, above, below, article)}
        for id in sorted(section for section in used if not _section(content, above, below, section)):
            name = below.content.sections[id].name
            message = f"“{above.folder}”没有“{below.name}”的“{name}”（{id}）这个栏目，那里的稿件没有采用。"
            hint = "写上“采用到: 栏目名称”；或者在上级站点里新建文件夹同名的栏目。"
            yield problem("FM057", ABOVE + GROUP, message, hint, at=(lent.number, "folder"))


def _may_be_taken(content: Content, above: Member, below: Below, article: Article) -> bool:
    """Tell whether *article* of the site *below* is its own, and one that the site *above* wants."""
    wanted = above.takes is Takes.ALL if article.push is None else article.push
    unit = article.units[0]
    own = unit in content.units and below.unit in Catalogue(content).unit_line(unit)
    return wanted and own and not article.repost


def _is_taken(content: Content, above: Member, below: Below, article: Article) -> bool:
    return _may_be_taken(content, above, below, article) and bool(_section(content, above, below, article.section))


def _section(content: Content, above: Member, below: Below, id: str) -> str:
    """Return which section takes in what is in section *id* below: the one of that id or of one above it, else 采用到."""
    while id:
        if id in content.sections:
            return id
        id = below.content.sections[id].parent
    return _named_section(content, above.section) if above.section else ""


def _named_section(content: Content, name: str) -> str:
    return next((id for id, section in content.sections.items() if name in (id, section.name)), "")


def _origin(site: Site) -> Origin:
    """Return where *site* stands, with the addresses of all its pages."""
    held = {within(path): "" for path in (*site.held_paths, *site.internal, *site.withdrawn)}
    shown = {within(path): address for path, address in site.addresses.items()}
    return Origin(base_url=site.config.base_url, addresses=held | shown)


def _moved(content: Content, above: Member, below: Below, origin: Origin, article: Article) -> Article:
    """Return *article* as the site above has it: what it names that is not there, or is another there, is not named."""
    path = article.document.path
    first = absolute(origin.addresses[within(path)], origin.base_url) if origin.base_url else ""
    units = tuple(unit for unit in article.units if unit in content.units)
    moved = replace(
        article,
        id=f"../../{below.name}/content/{article.id}",
        canonical=first,
        section=_section(content, above, below, article.section),
        slug=f"{below.name}-{article.slug}",
        source=article.source or below.content.config.title,
        origin=article.origin or first,
        units=units,
        branches=tuple(unit for unit in article.branches if unit in content.units),
        column="",
        pinned=Pin(),
        slots=(),
        old_urls=(),
        **{kind: _same(kind, getattr(article, kind), content, below.content) for kind in _NAMED},
    )
    return replace(moved, shape=digest(encode(replace(moved, document=replace(article.document, body="", line=1)))))


def _same(kind: str, ids: tuple[str, ...], content: Content, below: Content) -> tuple[str, ...]:
    """Return those of *ids* that name the same thing in both: what they share."""
    here, there = getattr(content, kind), getattr(below, kind)
    return tuple(id for id in ids if id in here and here[id] == there[id])


def _files(site: Site, articles: list[Article]) -> dict[str, FileFact]:
    """Return the files that *articles* of *site* show or offer."""
    return {path: site.content.files[path] for article in articles for path in files_of(site, article)}


def _slugs(below: Below, articles: list[Article], known: Mapping[str, str]) -> dict[str, str]:
    """Return the slugs of the tags of *articles* that are not *known*, such that they are others than those known."""
    found: dict[str, str] = {}
    taken = set(known.values())
    for tag in sorted({tag for article in articles for tag in article.tags} - known.keys()):
        slug = below.content.tag_slugs[tag]
        while slug in taken:
            slug = f"{below.name}-{slug}"
        taken.add(slug)
        found[tag] = slug
    return found
