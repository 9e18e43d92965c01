"""The table of planners, and the plan that they make together: every output as a route."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from sitegen.model.routes import Route, ThemeFile
from sitegen.plan.accents import plan_accents
from sitegen.plan.articles import plan_articles, plan_plain_pages
from sitegen.plan.board.board import plan_board
from sitegen.plan.brands import plan_brands
from sitegen.plan.checklists import plan_checklists
from sitegen.plan.feeds import plan_feeds
from sitegen.plan.files import plan_files
from sitegen.plan.fusion import plan_fusion
from sitegen.plan.gatherings import plan_cases, plan_series, plan_topics
from sitegen.plan.home import plan_home
from sitegen.plan.honours import plan_honours, plan_media
from sitegen.plan.icons import plan_icons
from sitegen.plan.library import Library
from sitegen.plan.lists import plan_archive, plan_sections, plan_tags
from sitegen.plan.notices import plan_not_found, plan_redirects, plan_robots, plan_site_map, plan_sitemap
from sitegen.plan.pairings import plan_pairings
from sitegen.plan.projects import plan_projects
from sitegen.plan.search import plan_search
from sitegen.plan.statistics import plan_statistics
from sitegen.plan.units import plan_units
from sitegen.plan.withdrawals import plan_withdrawn

PLANNERS: tuple[Callable[[Library], Iterator[Route]], ...] = (
    plan_home,
    plan_articles,
    plan_plain_pages,
    plan_sections,
    plan_tags,
    plan_archive,
    plan_units,
    plan_brands,
    plan_projects,
    plan_series,
    plan_topics,
    plan_cases,
    plan_fusion,
    plan_pairings,
    plan_checklists,
    plan_honours,
    plan_media,
    plan_statistics,
    plan_search,
    plan_site_map,
    plan_not_found,
    plan_redirects,
    plan_withdrawn,
    plan_robots,
    plan_feeds,
    plan_board,
    plan_files,
    plan_accents,
)


def plan(library: Library, assets: Mapping[str, ThemeFile]) -> tuple[Route, ...]:
    """Return every output of the site of *library*, by address in order; *assets* are the theme's files by address."""
    routes = [route for planner in PLANNERS for route in planner(library)]
    routes.extend(plan_sitemap(library, routes))
    routes.extend(plan_icons(library, assets))
    routes.extend(Route(address=address, make=make) for address, make in assets.items())
    return tuple(sorted(routes, key=lambda route: route.address))
