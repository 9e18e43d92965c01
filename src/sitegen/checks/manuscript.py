"""A file as rules read it: what its writer wrote, in passages, header and body alike."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from datetime import date
from functools import cache, cached_property
from typing import Any

from sitegen.checks.roster import NOBODY, Roster
from sitegen.core.personal import may_hold_number
from sitegen.markup.passages import passages
from sitegen.model.content import Article
from sitegen.model.keys import is_content, keys_of
from sitegen.model.passages import Kind, Passage
from sitegen.model.value import Value

_TITLE = ("title",)

Terms = tuple[tuple[str, tuple[str, ...]], ...]
"""What the school's glossary knows to consist of parts, and these: 三会一课, of 支部党员大会 and so on."""

Table = tuple[tuple[tuple[Hashable, str], ...], ...]
"""Rows of cells, each with its column."""
Tables = tuple[tuple[str, tuple[Table, ...]], ...]
"""What stands behind links, by target as it is written."""


class Manuscript(Value, dict=True, gc=True):
    """The file at *path*: what it says in *passages*, and the *item* of the content that it is.

    *rolls* is the pattern of the numbers that the school gives its students and staff, empty where it tells none.
    """

    path: str
    item: Any
    passages: tuple[Passage, ...]
    rolls: str = ""
    body: str = ""
    """What the passages of the body were taken from."""
    terms: Terms = ()
    roster: Roster = NOBODY
    tables: Tables = ()

    @cached_property
    def text(self) -> str:
        """All that it says, a line or more for each passage."""
        return "\n".join([passage.text for passage in self.passages])

    @cached_property
    def told(self) -> str:
        """All that it says, and what the columns of its cells are called."""
        columns = {passage.column: None for passage in self.passages if passage.column}
        return "\n".join((self.text, *columns)) if columns else self.text

    @cached_property
    def headings(self) -> tuple[Passage, ...]:
        """The headings of the body, with a level or without."""
        return tuple([passage for passage in self.passages if passage.kind is Kind.HEADING])

    @cached_property
    def titles(self) -> tuple[Passage, ...]:
        """The title, and the headings of the body."""
        title = [passage for passage in self.passages if passage.at == _TITLE]
        return (*title, *self.headings)

    @cached_property
    def linked(self) -> tuple[Passage, ...]:
        """The passages with links."""
        return tuple([passage for passage in self.passages if passage.links])

    @cached_property
    def numbered(self) -> tuple[Passage, ...]:
        """The passages that may hold a number of a person."""
        if not may_hold_number(self.text):
            return ()
        return tuple(passage for passage in self.passages if may_hold_number(passage.text))

    def find(self, pattern: re.Pattern[str]) -> Iterator[tuple[Passage, re.Match[str]]]:
        """Yield each match of *pattern*, and the passage it stands in. Where there is none, that is soon known."""
        if pattern.search(self.text):
            for passage in self.passages:
                for found in pattern.finditer(passage.text):
                    yield passage, found

    @property
    def day(self) -> date | None:
        """The day that an article is of."""
        return self.item.date.day if isinstance(self.item, Article) else None


def manuscript(
    path: str,
    item: Any,
    body: str,
    rolls: str = "",
    terms: Terms = (),
    roster: Roster = NOBODY,
    tables: Tables = (),
) -> Manuscript:
    """Return the file at *path*, which is *item* with *body*."""
    every = (*_fields(item, ()), *passages(body))
    return Manuscript(
        path=path, item=item, passages=every, rolls=rolls, body=body, terms=terms, roster=roster, tables=tables
    )


def _fields(item: Any, at: tuple[str | int, ...]) -> Iterator[Passage]:
    """Yield the words that writers wrote into the fields of *item*: no references, no choices from a list."""
    for name in _names_of(item.__class__):
        if value := getattr(item, name):
            yield from _values(value, (*at, name))


@cache
def _names_of(kind: type) -> tuple[str, ...]:
    return tuple(name for name, key in keys_of(kind).items() if not key.ref)


def _values(value: Any, at: tuple[str | int, ...]) -> Iterator[Passage]:
    if type(value) is str:  # a member of a vocabulary is of another type
        yield Passage(kind=Kind.FIELD, text=value, at=at)
    elif isinstance(value, tuple):
        for number, part in enumerate(value):
            if not part:
                continue
            yield from _values(part, (*at, number))
    elif is_content(type(value)):
        yield from _fields(value, at)
