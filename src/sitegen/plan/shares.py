"""The pictures that pages are shared with: what is printed on them, and which pages have one.

One is drawn where its address can be told to others, and for what production publishes.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from sitegen.core.digests import fingerprint
from sitegen.model.branding import Brand, Project
from sitegen.model.content import Article
from sitegen.model.derivatives import SHARE
from sitegen.model.routes import SharePicture
from sitegen.model.site import Site
from sitegen.model.value import Value
from sitegen.model.views import Picture
from sitegen.plan.accents import accent, site_accent
from sitegen.plan.addresses import share_address
from sitegen.plan.library import Library

_APART = "\u3000"
"""A blank as wide as a Chinese character."""


class Shared(Value):
    """What is printed: the *name* of the paper, a *title*, two lines of *facts*; *colour* is the page's own, if any."""

    name: str
    title: str
    facts: tuple[str, str]
    colour: str = ""

    def lacking(self, characters: frozenset[str]) -> set[str]:
        """Return what a font that has *characters* lacks; blanks are not drawn."""
        missing = set("".join((self.name, self.title, *self.facts))) - characters
        return {character for character in missing if not character.isspace()}


def share_picture(library: Library, shared: Shared) -> Picture | None:
    """Return the picture of *shared*, which is made from now on; None where none is drawn."""
    site = library.site
    if site.font is None or site.preview or not site.config.base_url or shared.lacking(site.font.characters):
        return None
    make = SharePicture(
        path=site.font.path,
        digest=site.font.digest,
        name=shared.name,
        title=shared.title,
        facts=shared.facts,
        accent=accent(shared.colour) or site_accent(site.config.theme),
    )
    address = share_address(fingerprint(make))
    library.shares.setdefault(address, make)
    return Picture(address=address, width=SHARE[0], height=SHARE[1], alt=shared.title)


def everything_shared(site: Site) -> Iterator[Shared]:
    """Yield what is printed of each page that has a picture of its own, where the font has all its characters."""
    yield shared_home(site)
    for article in site.articles:
        yield shared_article(site, article)
    for brand in site.content.brands.values():
        yield shared_brand(site, brand)
    for project in site.content.projects.values():
        yield shared_project(site, project)


def shared_home(site: Site) -> Shared:
    """Return what is printed of the site as a whole: who keeps it, and where it is."""
    config = site.config
    return Shared(name=config.footer.host, title=config.title, facts=("", urlsplit(config.base_url).hostname or ""))


def shared_article(site: Site, article: Article) -> Shared:
    """Return what is printed of *article*: who it is by, where it stands, when it appeared."""
    author = article.source if article.repost else site.content.units[article.units[0]].name
    section = site.content.sections[article.section].name
    facts = (author, f"{section}{_APART}{article.date.chinese}")
    return Shared(name=site.config.title, title=article.title, facts=facts)


def shared_brand(site: Site, brand: Brand) -> Shared:
    """Return what is printed of *brand*, in its own colour."""
    facts = (site.content.units[brand.unit].name, "党建品牌")
    return Shared(name=site.config.title, title=brand.name, facts=facts, colour=brand.color)


def shared_project(site: Site, project: Project) -> Shared:
    """Return what is printed of *project*."""
    facts = (site.content.units[project.unit].name, f"党建“双创”{_APART}{project.level}")
    return Shared(name=site.config.title, title=project.name, facts=facts)
