"""From files to a plan: load, convert, open, survey, plan. What ``build``, ``check`` and ``serve`` have in common."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sitegen.checks.soundness import faults
from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic, Severity, in_order
from sitegen.core.text import nearest
from sitegen.images.survey import survey
from sitegen.load.config import load_config
from sitegen.load.content import load_content
from sitegen.load.places import pin
from sitegen.model.config import Config
from sitegen.model.parts import Document
from sitegen.model.routes import Route, ThemeFile
from sitegen.model.site import Content, Site
from sitegen.model.views import Frame
from sitegen.pipeline.conversion import convert_bodies
from sitegen.pipeline.pool import Workers
from sitegen.pipeline.request import BadConfig, Request
from sitegen.plan.files import pictures_used
from sitegen.plan.frame import make_frame
from sitegen.plan.opening import open_site
from sitegen.plan.plan import plan
from sitegen.render.problems import TemplateProblem
from sitegen.render.theme import Theme, load_theme
from sitegen.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that a build knows before it decides what to make. *theme* is None where a template is at fault."""

    site: Site
    frame: Frame
    theme: Theme | None
    routes: tuple[Route, ...]
    problems: tuple[Diagnostic, ...]


def read_config(request: Request, store: Store | None = None) -> Config:
    """Return the settings of the site, with what *request* overrides; *store* remembers what was parsed before.

    Raises:
        BadConfig: where site.yml cannot be used.
    """
    config, problems = load_config(request.root, store)
    if config is None:
        raise BadConfig(in_order(pin(request.root, problems)))
    if request.base_url is not None:
        config = replace(config, base_url=request.base_url)
    return config


def read_site(request: Request, config: Config, store: Store) -> Reading:
    """Return everything that is written, as the plan of what to publish, with all problems in their places."""
    workers = Workers(jobs=request.jobs, start_method=request.start_method)
    _, of_settings = load_config(request.root, store)
    loaded = load_content(request.root, config, store)
    content = loaded.content
    prose, in_bodies = convert_bodies(request.root, _documents(content), store, workers, request.progress)
    today = request.today or today_in(config.timezone)
    site = open_site(content, prose, today, preview=request.preview, search=request.search)
    used = pictures_used(site)
    pictures, in_pictures = survey(request.root, [content.files[path] for path in used], store)
    unread = frozenset(item.path for item in loaded.problems if item.severity is Severity.ERROR)
    site = replace(site, pictures=pictures, unread=unread)
    theme, in_theme = _read_theme(request)
    addresses = {name: theme.asset_address(name) for name in theme.assets} if theme else {}
    assets = (
        {addresses[name]: ThemeFile(name=name, digest=theme.assets[name][1]) for name in addresses} if theme else {}
    )
    routes = plan(site, assets)
    in_settings = () if theme is None else missing_logo(config, addresses)
    problems = (
        *of_settings,
        *loaded.problems,
        *in_bodies,
        *in_pictures,
        *in_theme,
        *in_settings,
        *faults(site, routes),
    )
    return Reading(
        site=site,
        frame=make_frame(site, addresses),
        theme=theme,
        routes=routes,
        problems=in_order(pin(request.root, problems)),
    )


def today_in(timezone: str) -> date:
    """Return today's date in *timezone*. The one place where a build reads the clock."""
    return datetime.now(ZoneInfo(timezone)).date()


def missing_logo(config: Config, assets: Collection[str]) -> tuple[Diagnostic, ...]:
    """Return a problem where the logo that site.yml names is no file of ``assets/``."""
    logo = config.theme.logo
    if not logo or logo in assets:
        return ()
    near = nearest(logo, assets)
    hint = f"改成“{near}”，或者把文件放进 assets/。" if near else "把文件放进 assets/。"
    return (problem("OUT004", "site.yml", f"站标“{logo}”不在 assets/ 里。", hint, at=("theme", "logo")),)


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


def _read_theme(request: Request) -> tuple[Theme | None, tuple[Diagnostic, ...]]:
    try:
        return load_theme(request.root), ()
    except TemplateProblem as fault:
        return None, (template_diagnostic(fault),)


def template_diagnostic(fault: TemplateProblem) -> Diagnostic:
    """Return a fault of the site's own template as a diagnostic."""
    return problem(
        "OUT003", fault.path, fault.message, "对照默认主题的同名文件改正；删去自己的这一份就用默认的。", line=fault.line
    )
