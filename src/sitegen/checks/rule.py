"""What a rule is: one function with a permanent code, whose docstring is its public page.

The docstring is Chinese: a title; what the rule wants and why, with its source; then samples, which run as tests:

    反例：what it finds
    正例：what it leaves alone

A sample of several lines stands indented below its label; several samples of a kind are several labels.

What has to stand in a text for a rule to find anything there it declares by ``needs``: most texts hold none of it, and
are not read by it at all. A pattern that begins with its rarest sign, and asks behind that for what stands before, is
soon through with a text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from inspect import cleandoc
from textwrap import dedent
from typing import Any, TypeVar

from sitegen.checks.answers import Answer
from sitegen.checks.manuscript import Manuscript
from sitegen.checks.sheet import Flaw, Leaf, Sheet
from sitegen.core.codes.catalogue import Code
from sitegen.core.diagnostics import Diagnostic, Severity
from sitegen.model.attached import Attached
from sitegen.model.passages import Passage
from sitegen.model.repository import Repository
from sitegen.model.site import Site
from sitegen.model.value import Value

_SAMPLE = re.compile(r"^(反例|正例)：(.*(?:\n(?:[ \t].*|(?=\n[ \t])))*)", re.MULTILINE)


class Hit(Value):
    """What a rule found from *start* to *end* of a passage: what is wrong with it, and the remedy.

    What may safely stand *instead* is for ``--fix``; None where a person has to decide. What is *secret* stands in no
    report and is kept nowhere: neither the message nor the hint of such a hit holds any of it.
    """

    start: int
    end: int
    message: str
    hint: str
    instead: str | None = None
    secret: bool = False


def over(passage: Passage, message: str, hint: str) -> tuple[Passage, Hit]:
    """Return what is wrong with all of *passage*, and the remedy."""
    return passage, Hit(start=0, end=len(passage.text), message=message, hint=hint)


class Spot(Value):
    """What a rule of the site found in the file at *path*: *at* a field of its header, or at *needle*, or in all of it."""

    path: str
    message: str
    hint: str
    at: tuple[str | int, ...] = ()
    needle: str = ""


Needed = str | re.Pattern[str]
"""A text that stands somewhere, or a pattern that matches there."""
_NEEDS: dict[Callable[..., Any], tuple[Needed, ...]] = {}
_Checking = TypeVar("_Checking", bound=Callable[..., Any])


def needs(*needed: Needed) -> Callable[[_Checking], _Checking]:
    """Declare that a rule finds nothing in a text without one at least of these, so that it need not read that.

    Of what a rule of passages finds, one stands in the passage itself or in the heading of its column.
    """

    def declare(check: _Checking) -> _Checking:
        _NEEDS[check] = needed
        return check

    return declare


@dataclass(frozen=True, kw_only=True)
class Rule:
    """What all rules have: a code, how much it matters, and the function that is the rule."""

    code: str
    severity: Severity
    check: Callable[..., Iterator[Any]]

    @cached_property
    def samples(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What it finds (反例), and what it leaves alone (正例)."""
        found: dict[str, list[str]] = {"反例": [], "正例": []}
        for label, text in _SAMPLE.findall(self._told):
            found[label].append(dedent(text).strip("\n"))
        return tuple(found["反例"]), tuple(found["正例"])

    @cached_property
    def page(self) -> Code:
        """The public page."""
        title, _, text = _SAMPLE.sub("", self._told).partition("\n")
        wrong, right = ("\n".join(samples) for samples in self.samples)
        return Code(
            code=self.code,
            title=title.strip(),
            text=" ".join(text.split("\n")).strip(),
            wrong=wrong,
            right=right,
            severity=self.severity,
        )

    @cached_property
    def needs(self) -> tuple[Needed, ...]:
        """What one at least must stand in a text for the rule to find anything there; nothing where it reads all."""
        return _NEEDS.get(self.check, ())

    def may_find_in(self, text: str) -> bool:
        """Tell whether the rule may find anything in *text*. That costs a small part of what the rule does."""
        needs = self.needs
        for needed in needs:
            if needed in text if isinstance(needed, str) else needed.search(text):
                return True
        return not needs

    @property
    def _told(self) -> str:
        return cleandoc(self.check.__doc__ or "")


@dataclass(frozen=True, kw_only=True)
class PassageRule(Rule):
    """A rule that reads one passage at a time, whatever stands around it."""

    check: Callable[[Passage], Iterator[Hit]]


@dataclass(frozen=True, kw_only=True)
class ManuscriptRule(Rule):
    """A rule that reads a file as a whole, and says of which of its passages each hit is."""

    check: Callable[[Manuscript], Iterator[tuple[Passage, Hit]]]


@dataclass(frozen=True, kw_only=True)
class FileRule(Rule):
    """A rule that reads a file beside an article; it says in message and hint what it found."""

    check: Callable[[Attached], Iterator[tuple[str, str]]]


@dataclass(frozen=True, kw_only=True)
class SiteRule(Rule):
    """A rule that needs to know of more than one file. It says itself where what it found is.

    One that asks what is lacking needs the *whole* site: it says nothing as long as a part of it cannot be understood.
    """

    check: Callable[[Site], Iterator[Spot]]
    whole: bool = False

    def told(self, site: Site) -> Iterator[Diagnostic]:
        """Yield what the rule finds in *site*."""
        for spot in self.check(site) if not (self.whole and site.unread) else ():
            yield _told(self, spot)


@dataclass(frozen=True, kw_only=True)
class HistoryRule(Rule):
    """A rule that reads the site, with all that was written for it, beside what git tells of it."""

    check: Callable[[Site, Repository], Iterator[Spot]]

    def told(self, site: Site, repository: Repository) -> Iterator[Diagnostic]:
        """Yield what the rule finds in *site*."""
        return (_told(self, spot) for spot in self.check(site, repository))


def _told(rule: Rule, spot: Spot) -> Diagnostic:
    return Diagnostic(
        code=rule.code,
        severity=rule.severity,
        path=spot.path,
        message=spot.message,
        hint=spot.hint,
        at=spot.at,
        needle=spot.needle,
    )


@dataclass(frozen=True, kw_only=True)
class PageRule(Rule):
    """A rule that reads one page as it comes out."""

    check: Callable[[Sheet], Iterator[Flaw]]


@dataclass(frozen=True, kw_only=True)
class PagesRule(Rule):
    """A rule that needs to know of all pages, by address, and of all *addresses* of the site. It says whose a flaw is."""

    check: Callable[[Mapping[str, Leaf], Collection[str]], Iterator[tuple[str, Flaw]]]


@dataclass(frozen=True, kw_only=True)
class AnswerRule(Rule):
    """A rule of a link to another site, by what that site answered."""

    check: Callable[[str, Answer], Iterator[Flaw]]
