"""The texts that a page of the preview shows, read by the rules while somebody writes them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from sitegen.checks.choice import Choice
from sitegen.checks.known import pages_of
from sitegen.checks.lexicon import Lexicon
from sitegen.checks.registry import RULES
from sitegen.checks.rule import SiteRule
from sitegen.core.codes.catalogue import Code
from sitegen.core.diagnostics import Diagnostic, in_order
from sitegen.load.body import ChangedWhileReading
from sitegen.load.places import pin
from sitegen.model.phrases import Phrase
from sitegen.model.site import Site
from sitegen.pipeline.checking import documents_of, reader_of
from sitegen.pipeline.citing import sources
from sitegen.pipeline.living import Texts
from sitegen.pipeline.signing import with_line
from sitegen.plan.opening import published


@dataclass(frozen=True, slots=True, kw_only=True)
class Proofs:
    """What there is to say of the files at *paths*: the *problems*, in order, and the *pages* of their rules by code."""

    paths: tuple[str, ...] = ()
    problems: tuple[Diagnostic, ...] = ()
    pages: Mapping[str, Code]


class Proofreader:
    """Reads the texts of the site at *root*. What it takes to read one serves for the next, until the wordings change.

    It asks *make_way* again and again, which returns when nothing more urgent is to be done.
    """

    def __init__(self, root: Path, make_way: Callable[[], object] = lambda: None) -> None:
        self._root = root
        self._make_way = make_way
        self._phrases: tuple[Phrase, ...] | None = None
        self._lexicon = Lexicon(())

    def read(self, texts: Texts, address: str) -> Proofs:
        """Return what a check would say of the files that the page at the rooted *address* is made of.

        What needs the built pages, attachments or other sites is for the check itself.
        """
        content = texts.site.content
        paths = texts.sources_of(address)
        if not paths:
            return Proofs(pages={})
        self._make_way()
        choice = Choice(content)
        beyond = (*self._of_the_site(texts, paths), *(found for found in choice.unknown() if found.path in paths))
        written = (found for found in texts.problems if found.path in paths)
        told = choice.told((*written, *pin(self._root, (*self._of_words(texts.site, paths), *beyond))))
        problems = in_order(told)
        pages = pages_of(content.phrases.values()) if problems else {}
        return Proofs(
            paths=paths,
            problems=problems,
            pages={found.code: pages[found.code] for found in problems if found.code in pages},
        )

    def _of_words(self, site: Site, paths: Collection[str]) -> list[Diagnostic]:
        content = site.content
        phrases = tuple(content.phrases.values())
        if phrases != self._phrases:
            self._phrases, self._lexicon = phrases, Lexicon(phrases)
        reader = reader_of(self._root, content, self._lexicon)
        cited = sources(site, {path: site.prose[path] for path in paths if path in site.prose})
        found: list[Diagnostic] = []
        for document, item in documents_of(self._root, content, ()):
            if document.path in paths:
                try:
                    found += reader.read(document, item, cited.get(document.path, ()))[1]
                except ChangedWhileReading:
                    continue  # saved again meanwhile: the next build asks again
        return found

    def _of_the_site(self, texts: Texts, paths: Collection[str]) -> list[Diagnostic]:
        site = published(texts.site)
        found: list[Diagnostic] = []
        for rule in RULES:
            if isinstance(rule, SiteRule):
                self._make_way()
                found += (one for one in rule.told(site) if one.path in paths)
        try:
            return [with_line(self._root, site, one) for one in found]
        except ChangedWhileReading:
            return []
