"""From files to a plan: load, convert, open, survey, plan. What ``build``, ``check`` and ``serve`` have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial

from sitegen.checks.soundness import faults
from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic, Severity, has_errors, in_order
from sitegen.core.sitefolder import home_of
from sitegen.images.fonts import survey_font
from sitegen.images.survey import survey
from sitegen.incremental.state import Planned
from sitegen.load.config import load_config
from sitegen.load.content import Loaded, load_content
from sitegen.load.places import pin
from sitegen.load.rereading import reread
from sitegen.model.config import Config
from sitegen.model.content import Prose
from sitegen.model.parts import Document
from sitegen.model.routes import Route, ThemeFile
from sitegen.model.site import Content, Site
from sitegen.model.value import replace
from sitegen.model.views import Frame
from sitegen.pipeline.clock import today_in
from sitegen.pipeline.conversion import Bodies
from sitegen.pipeline.pool import Workers
from sitegen.pipeline.request import BadConfig, Request
from sitegen.pipeline.surveying import looked_at_by
from sitegen.pipeline.syndicating import read_lent
from sitegen.pipeline.versions import versions
from sitegen.plan.files import pictures_used
from sitegen.plan.frame import make_frame
from sitegen.plan.library import Library
from sitegen.plan.opening import open_site
from sitegen.plan.plan import plan
from sitegen.plan.rewording import reworded_pages, reworded_rest, reworded_since, wording
from sitegen.plan.syndication import Lent, taken_in
from sitegen.render.problems import TemplateProblem
from sitegen.render.theme import Theme, load_theme
from sitegen.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What the files of a site say, each by itself: settings, content and bodies, and what is wrong with them.

    What is *known* of bodies, by digest, and the paths of *faulty* ones are for a process that reads them again.
    """

    loaded: Loaded
    prose: dict[str, Prose]
    known: dict[str, Prose] | None
    faulty: frozenset[str]
    problems: tuple[Diagnostic, ...]
    unread: frozenset[str]
    """The content paths that could not be understood, and those of what names them."""
    lent: Lent | None = None
    """What other sites of its group lend the site."""

    @property
    def content(self) -> Content:
        """The content alone."""
        return self.loaded.content


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that a build knows before it decides what to make. *theme* is None where a template is at fault.

    Of the *problems*, those *beyond* what is *written* are not pinned to their places. The *routes* are the
    *whole* plan, or those alone that show words of articles which changed since the last one. What was *planned* is
    told when it is asked for: only what is recorded of a build needs it.
    """

    written: Written
    library: Library
    frame: Frame
    theme: Theme | None
    routes: tuple[Route, ...]
    planned: Callable[[], Planned]
    whole: bool
    beyond: tuple[Diagnostic, ...]
    problems: tuple[Diagnostic, ...]

    @property
    def site(self) -> Site:
        """The site that is planned."""
        return self.library.site


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What site.yml says, and what is worth a warning in it."""

    config: Config
    problems: tuple[Diagnostic, ...]


def read_settings(request: Request, store: Store | None = None) -> Settings:
    """Return the settings of the site, with what *request* overrides; *store* remembers what was parsed before.

    Raises:
        BadConfig: where site.yml cannot be used.
    """
    config, problems = load_config(request.root, store)
    if config is None:
        raise BadConfig(in_order(pin(request.root, problems)))
    if request.base_url is not None:
        config = replace(config, base_url=request.base_url)
    return Settings(config=config, problems=problems)


def read_site(request: Request, settings: Settings, store: Store, last: Planned | None = None) -> Reading:
    """Return everything that is written, as the plan of what to publish, with all problems in their places.

    Where the *last* plan, whose outputs stand, differs in mere words, only what shows them is planned.
    """
    written = read_written(request, settings, store)
    return lay_out(request, written, open_written(request, written), store, last)


def read_written(request: Request, settings: Settings, store: Store, last: Written | None = None) -> Written:
    """Return what the files of the site say; the HTML of bodies goes to *store*, which has that of the *last* ones."""
    bodies = Bodies(request.root, store, _workers(request), request.progress, last.known if last else None)
    alone = last and not last.content.grouped
    again = reread(request.root, settings.config, store, last.loaded, bodies.read) if last and alone else None
    loaded = again or load_content(request.root, settings.config, store, bodies.read, request.progress, request.looked)
    documents, others = _documents(loaded.content), dict[str, Prose]()
    if last and again:
        stale = _changed(last.content, again.content) | last.faulty
        documents = [document for document in documents if document.path in stale]
        others = {path: prose for path, prose in last.prose.items() if path not in stale}
    lent, in_group = None, tuple[Diagnostic, ...]()
    if loaded.content.grouped and not has_errors(loaded.problems):
        lent, in_group = read_lent(request.root, loaded.content, store, bodies.read)
        documents += [article.document for site in lent.below for article in site.content.articles] if lent else []
    prose, in_bodies = bodies.convert(documents, others)
    if lent:
        lent = replace(lent, prose={path: found for path, found in prose.items() if home_of(path)})
        prose = {path: found for path, found in prose.items() if path not in lent.prose}
    return Written(
        loaded=loaded,
        prose=prose,
        known=bodies.known,
        faulty=bodies.faulty,
        problems=(*settings.problems, *loaded.problems, *in_group, *ours(in_bodies)),
        unread=_unread(loaded),
        lent=lent,
    )


def ours(problems: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield those of *problems* that are to be told of this site: of other sites of its group errors alone."""
    return (item for item in problems if item.severity is Severity.ERROR or not home_of(item.path))


def _unread(loaded: Loaded) -> frozenset[str]:
    """Return the paths of what could not be understood, and of what was left out because it names that."""
    if not has_errors(loaded.problems):
        return frozenset()
    there = {document.path for document in _documents(loaded.content)}
    left_out = frozenset(path for path in loaded.ground.stats if path.endswith(".md")) - there
    return left_out.union(item.path for item in loaded.problems if item.severity is Severity.ERROR)


def open_written(request: Request, written: Written) -> Site:
    """Return what is *written* as the site of the day, without its pictures."""
    content, prose = written.content, written.prose
    today = request.today or today_in(content.config.timezone)
    if written.lent:
        content, prose = taken_in(content, prose, written.lent, today)
    return open_site(content, prose, today, preview=request.preview, search=request.search)


def lay_out(request: Request, written: Written, site: Site, store: Store, last: Planned | None = None) -> Reading:
    """Return *site*, opened of what is *written*, as the plan of what to publish, as ``read_site`` does."""
    content = site.content
    used = pictures_used(site)
    pictures, in_pictures = survey(
        request.root, [content.files[path] for path in used], store, looked_at_by(_workers(request), request.progress)
    )
    font, in_font = survey_font(request.root, content.font, store)
    site = replace(site, pictures=pictures, font=font, unread=written.unread)
    theme, in_theme = read_theme(request)
    assets = _assets(theme) if theme else {}
    request.progress("编排页面", 0, 0)
    library = Library(site)
    now = cache(partial(wording, site, assets, theme.digests if theme else {}, versions()))
    paths = reworded_since(last.wording, now()) if last else None
    if last and paths is not None:
        routes, found = (*reworded_pages(library, paths), *reworded_rest(library)), last.faults
    else:
        routes = plan(library, assets)
        request.progress("检查内容", 0, 0)
        found = tuple(faults(site, routes))
    beyond = tuple(ours((*in_pictures, *in_font, *in_theme, *found)))
    return Reading(
        written=written,
        library=library,
        frame=make_frame(site, {make.name: address for address, make in assets.items()}),
        theme=theme,
        routes=routes,
        planned=lambda: Planned(wording=now(), faults=found),
        whole=paths is None,
        beyond=beyond,
        problems=in_order(pin(request.root, (*written.problems, *beyond))),
    )


def _changed(before: Content, after: Content) -> set[str]:
    """Return the paths of the articles that are others in *after*, which differs in nothing else."""
    both = zip(before.articles, after.articles, strict=True)
    return {article.document.path for last, article in both if article is not last}


def _workers(request: Request) -> Workers:
    return Workers(jobs=request.jobs, start_method=request.start_method)


def _documents(content: Content) -> list[Document]:
    kinds = (
        content.sections,
        content.units,
        content.brands,
        content.projects,
        content.series,
        content.topics,
        content.pages,
    )
    return [
        *(article.document for article in content.articles),
        *(item.document for kind in kinds for item in kind.values()),
    ]


def _assets(theme: Theme) -> dict[str, ThemeFile]:
    """Return the theme's files by address."""
    return {
        theme.asset_address(name): ThemeFile(name=name, digest=digest) for name, (_, digest) in theme.assets.items()
    }


def read_theme(request: Request) -> tuple[Theme | None, tuple[Diagnostic, ...]]:
    """Return the theme of the site and what is wrong with it; None where a template is at fault."""
    try:
        return load_theme(request.root), ()
    except TemplateProblem as fault:
        return None, (template_diagnostic(fault),)


def template_diagnostic(fault: TemplateProblem) -> Diagnostic:
    """Return a fault of the site's own template as a diagnostic."""
    return problem(
        "OUT003", fault.path, fault.message, "对照默认主题的同名文件改正；删去自己的这一份就用默认的。", line=fault.line
    )
