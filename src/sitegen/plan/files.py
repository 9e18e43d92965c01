"""Files that pages need: pictures and attachments that are used, and the assets of the theme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sitegen.model.branding import Brand, Project
from sitegen.model.content import Article, Prose
from sitegen.model.routes import CopiedFile, Route
from sitegen.model.site import Content, Site
from sitegen.plan.addresses import file_address
from sitegen.plan.library import Library
from sitegen.plan.links import Goal, is_outside, is_path, is_picture, is_reference, poster_of, resolve

Reference = tuple[str, str, tuple[str | int, ...]]


def references(site: Site) -> Iterator[Reference]:
    """Yield every link that this build's content makes: (path, href as written, place in the front matter).

    The place is empty for a link of a body or of a list file, where the text itself is looked for.
    """
    for article in site.articles:
        # Of thousands most have none.
        if article.cover or article.origin or article.follows or article.attachments:
            yield from _of_article(article)
    for brand in site.content.brands.values():
        yield from _of_brand(brand)
    for project in site.content.projects.values():
        yield from _of_project(site, project)
    for topic in site.content.topics.values():
        yield from _one(topic.document.path, topic.cover, "cover")
    yield from _of_registers(site.content)
    if site.preview:
        for planned in site.content.planned.values():
            yield from _one(planned.path, planned.article)
    for path in sorted(path for path, prose in site.prose.items() if prose.links and path in site.addresses):
        for href in site.prose[path].links:
            yield path, href, ()


def _of_brand(brand: Brand) -> Iterator[Reference]:
    path = brand.document.path
    yield from _one(path, brand.logo, "logo")
    for number, result in enumerate(brand.results):
        if is_path(result.source):
            yield path, result.source, ("results", number, "source")


def _of_project(site: Site, project: Project) -> Iterator[Reference]:
    path = project.document.path
    for href, at in _of_plan(site, project):
        if resolve(site, path, href).path not in site.internal:
            yield path, href, at
    for number, evidence in enumerate(project.evidence):
        if not evidence.internal:
            for field in ("file", "link", "shot"):
                yield from _one(path, getattr(evidence, field), "evidence", number, field)


def _of_plan(site: Site, project: Project) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    path = project.document.path
    for number, milestone in enumerate(project.milestones):
        if is_reference(site, path, milestone.material):
            yield milestone.material, ("milestones", number, "material")
    for number, task in enumerate(project.tasks):
        for place, href in enumerate(task.evidence):
            yield href, ("tasks", number, "evidence", place)


def _of_registers(content: Content) -> Iterator[Reference]:
    for item in content.checklist.values():
        if item.may_be_public:
            for href in item.evidence:
                yield item.path, href, ()
    for honour in content.honours.values():
        yield from _one(honour.path, honour.link)
        yield from _one(honour.path, honour.proof)
    for report in content.media.values():
        yield from _one(report.path, report.link)


def _of_article(article: Article) -> Iterator[Reference]:
    path = article.document.path
    yield from _one(path, article.cover, "cover")
    yield from _one(path, article.origin, "origin")
    for number, href in enumerate(article.follows):
        yield path, href, ("follows", number)
    for number, attachment in enumerate(article.attachments):
        yield path, attachment.file, ("attachments", number, "file")


def _one(path: str, href: str, *at: str | int) -> Iterator[Reference]:
    if href:
        yield path, href, at


def offered(site: Site, prose: Mapping[str, Prose]) -> dict[str, set[str]]:
    """Return the paths of the articles that offer each file: in 附件, in their *prose*, or in a folder of their own.

    It is for those that ignore something; where none does, nobody asks.
    """
    found: dict[str, set[str]] = {}
    articles = site.content.articles
    if not any(article.ignore for article in articles):
        return found
    for article in articles:
        path = article.document.path
        body = prose.get(path)
        links = (*(attachment.file for attachment in article.attachments), *(body.links if body else ()))
        for resolved in (resolve(site, path, href) for href in links if not is_outside(href)):
            if resolved.goal is Goal.FILE:
                found.setdefault(resolved.path, set()).add(path)
    owners = {path.removesuffix("index.md"): path for path in (article.document.path for article in articles)}
    for file in site.content.files:
        for place, sign in enumerate(file):
            if sign == "/" and (owner := owners.get(file[: place + 1])):
                found.setdefault(file, set()).add(owner)
    return found


def pictures_used(site: Site) -> tuple[str, ...]:
    """Return the paths of the pictures that this build's content uses, sorted."""
    used = set(_files_used(site))
    posters = {poster_of(site.content.files, path) for path in used} - {""}
    return tuple(sorted({path for path in used if is_picture(path)} | posters))


def _files_used(site: Site) -> Iterator[str]:
    for path, href, _ in references(site):
        if not is_outside(href):
            resolved = resolve(site, path, href)
            if resolved.goal is Goal.FILE:
                yield resolved.path


def files_of(site: Site, article: Article) -> Iterator[str]:
    """Yield the paths of the files that *article* shows or offers, and of the pictures of its videos."""
    path = article.document.path
    prose = site.prose.get(path)
    hrefs = [href for _, href, _ in _of_article(article)] + list(prose.links if prose else ())
    for resolved in (resolve(site, path, href) for href in hrefs if not is_outside(href)):
        if resolved.goal is Goal.FILE:
            yield resolved.path
            yield from filter(None, (poster_of(site.content.files, resolved.path),))


def plan_files(library: Library) -> Iterator[Route]:
    """Yield the pictures that pages show and are shared with, which were planned before, and all other files in use.

    Each is one output.
    """
    for address, picture in library.pictures.items():
        yield Route(address=address, make=picture, sources=(picture.path,))
    for address, share in library.shares.items():
        yield Route(address=address, make=share, sources=(share.path,))
    made: set[str] = set()
    for path in sorted(set(_files_used(library.site))):
        fact = library.content.files[path]
        address = file_address(fact)
        if is_picture(path) or address in made:  # the same file in two places is one output
            continue
        made.add(address)
        yield Route(address=address, make=CopiedFile(path=path, digest=fact.digest), sources=(path,))
