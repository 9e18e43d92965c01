"""An examination: all that a build would find wrong with the content, and the rules with texts and pages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache, partial

from sitegen.checks.choice import Choice
from sitegen.checks.known import pages_of
from sitegen.checks.registry import RULES
from sitegen.checks.rule import HistoryRule, SiteRule
from sitegen.core.diagnostics import Diagnostic, in_order
from sitegen.load.places import pin
from sitegen.model.content import Article
from sitegen.model.routes import CopiedFile
from sitegen.model.site import Content
from sitegen.model.value import replace
from sitegen.pipeline.attachments import check_attachments
from sitegen.pipeline.cache import with_store
from sitegen.pipeline.checking import check_texts
from sitegen.pipeline.citing import sources
from sitegen.pipeline.editing import check_editing
from sitegen.pipeline.findings import Findings
from sitegen.pipeline.history import repository_of
from sitegen.pipeline.lists import check_lists
from sitegen.pipeline.memory import without_collection
from sitegen.pipeline.pool import Workers
from sitegen.pipeline.proofs import check_pages
from sitegen.pipeline.reading import lay_out, open_written, ours, read_settings, read_written
from sitegen.pipeline.request import Request
from sitegen.pipeline.signing import with_line
from sitegen.plan.files import offered
from sitegen.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What a check on *day* came to: the *problems*, in order, that are told by *choice*, of this *content*."""

    problems: tuple[Diagnostic, ...]
    content: Content
    choice: Choice
    day: date

    @property
    def findings(self) -> Findings:
        """What reports tell of it."""
        content = self.content
        paths = {problem.path for problem in self.problems}
        articles = (article for article in content.articles if article.document.path in paths)
        return Findings(
            problems=self.problems,
            units={article.document.path: _units(article, content) for article in articles},
            pages=pages_of(content.phrases.values()),
            day=f"{self.day}",
            timezone=content.config.timezone,
        )


def checked(request: Request) -> Checked:
    """Return every problem of the site that *request* names, and what was checked.

    Raises:
        BadConfig: site.yml cannot be used.
    """
    with without_collection():
        return with_store(request, partial(_check, request))


def _check(request: Request, store: Store) -> Checked:
    written = read_written(request, read_settings(request, store), store)
    content = written.content
    site = open_written(request, written)
    workers = Workers(jobs=request.jobs, start_method=request.start_method)
    planned = cache(partial(lay_out, request, written, site, store))
    cited = sources(site, written.prose)
    remarks = check_texts(
        request.root, content, written.problems, cited, store, workers, request.progress, meanwhile=planned
    )
    reading = planned()
    published = frozenset(route.make.digest for route in reading.routes if isinstance(route.make, CopiedFile))
    files = {path: fact for path, fact in content.files.items() if path not in reading.site.internal}
    rolls = content.config.checks.rolls
    held = check_attachments(request.root, files, rolls, published, store, workers, request.progress)
    choice = Choice(content, offered(reading.site, reading.written.prose))
    beyond = [found for rule in RULES if isinstance(rule, SiteRule) for found in rule.told(reading.site)]
    kept = repository_of(request.root, content.config.timezone, store)
    whole = replace(reading.site, content=content)
    beyond += [found for rule in RULES if isinstance(rule, HistoryRule) for found in rule.told(whole, kept)]
    beyond = [with_line(request.root, reading.site, found) for found in beyond]
    proofs = check_pages(request, reading, store, workers)
    beyond += proofs.problems
    if request.online:
        from sitegen.pipeline.online import check_online  # brings in what speaks to other sites

        beyond += check_online(request, content.config, proofs.outer, store)
    editing = check_editing(request.root, content, reading.problems)
    aside = (*held, *check_lists(request.root, rolls), *editing)
    remarks, beyond = [*ours(remarks)], [*ours(beyond)]
    told = [*choice.told((*reading.problems, *pin(request.root, (*remarks, *beyond)), *aside))]
    problems = in_order((*told, *pin(request.root, (*choice.unknown(), *choice.idle()))))
    return Checked(problems=problems, content=content, choice=choice, day=reading.site.today)


def _units(article: Article, content: Content) -> tuple[str, ...]:
    return tuple(content.units[unit].name for unit in article.all_units if unit in content.units)
