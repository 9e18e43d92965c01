"""The whole of the content as loaded, and the part of it that one build shows."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Any

from sitegen.model.branding import Brand, Project, Standard
from sitegen.model.config import Config
from sitegen.model.content import Article, PlainPage, Prose, Section, Series, Topic, Unit
from sitegen.model.group import Origin
from sitegen.model.held import HeldBack
from sitegen.model.phrases import Phrase
from sitegen.model.registers import (
    ChecklistItem,
    GlossaryTerm,
    Honour,
    MediaReport,
    Pairing,
    PlannedArticle,
    Post,
    Withdrawn,
)
from sitegen.model.signing import Signature
from sitegen.model.value import Value


class FileFact(Value):
    """A file of the site folder that is not content itself: a picture, an attachment, an asset."""

    path: str
    digest: str
    size: int


class PictureFact(Value):
    """What decoding a picture found: its size upright, in pixels, and what it will be published as."""

    width: int
    height: int
    format: str
    """``jpg``, ``png``, ``gif`` (one that moves) or ``webp``."""
    tone: str = ""
    """The colour that comes nearest to it as a whole, of those in ``images.tones``; empty where it is transparent."""

    @property
    def still(self) -> str:
        """What a browser is given that knows no WebP, where nothing moves."""
        if self.format in ("jpg", "png"):
            return self.format
        return "jpg" if self.tone else "png"


class FontFact(Value):
    """A font that can be used, and the characters that it has."""

    path: str
    digest: str
    characters: frozenset[str]


class Content(Value):
    """Everything that was written and could be understood, references resolved to ids.

    Dicts are keyed by id. Articles are sorted by path; nothing is held back yet.
    """

    config: Config
    articles: tuple[Article, ...] = ()
    sections: dict[str, Section]
    units: dict[str, Unit]
    brands: dict[str, Brand]
    projects: dict[str, Project]
    series: dict[str, Series]
    topics: dict[str, Topic]
    pages: dict[str, PlainPage]
    pairings: dict[str, Pairing]
    checklist: dict[str, ChecklistItem]
    honours: dict[str, Honour]
    media: dict[str, MediaReport]
    planned: dict[str, PlannedArticle]
    people: dict[str, Post]
    withdrawn: dict[str, Withdrawn] = {}  # noqa: RUF012 - a Struct gives each value one of its own
    standards: dict[str, Standard]
    glossary: dict[str, GlossaryTerm]
    phrases: dict[str, Phrase]
    tag_slugs: dict[str, str]
    """Tag to the last part of its address; distinct tags have distinct ones."""
    files: dict[str, FileFact]
    """Every other regular file below content/, by path relative to the site folder."""
    signatures: dict[str, tuple[Signature, ...]] = {}  # noqa: RUF012 - a Struct gives each value one of its own
    """By the id of the article, in the order in which they were given."""
    font: FileFact | None = None
    """The file of fonts/ in which share pictures are set; None for none."""
    grouped: bool = False
    """Whether the site is one of a group: what is not among its own files may be among those that the group shares."""
    origins: dict[str, Origin] = {}  # noqa: RUF012 - a Struct gives each value one of its own
    """By the folder of each site from which articles are taken in."""


class Site(Value, dict=True, gc=True):
    """What one build shows: the content with its prose, as of *today*.

    *articles* are the published ones, newest first (ties by address, ascending). In a preview everything is there
    and *held* says what production would hold back.
    """

    content: Content
    articles: tuple[Article, ...]
    held: tuple[HeldBack, ...]
    addresses: dict[str, str]
    """Content path to rooted address, for everything that has a page in this build."""
    prose: dict[str, Prose]
    """Content path to its converted body; a path without a body is not there."""
    pictures: dict[str, PictureFact]
    font: FontFact | None = None
    """What share pictures are set in; None for what cannot be used too."""
    today: date
    internal: frozenset[str] = frozenset()
    """The files below content/ that a 证据 calls internal: whatever names them, no build shows them."""
    unread: frozenset[str] = frozenset()
    """The content paths that could not be understood, and of what names them: what is wrong is said elsewhere."""
    preview: bool = False
    search: bool = True

    @cached_property
    def resolved(self) -> dict[tuple[str, str], Any]:
        """Where links lead, by folder and as written, as far as ``plan.links`` was asked for them."""
        return {}

    @cached_property
    def withdrawn(self) -> dict[str, Withdrawn]:
        """What was taken off, by the path of its file and by each address that is no 原网址 of something else now."""
        entries = self.content.withdrawn.values()
        named = {name: entry for entry in entries for name in (entry.article, entry.address, *entry.old_urls) if name}
        given = {old for article in self.articles for old in article.old_urls} if named else set()
        given |= {old for page in self.content.pages.values() for old in page.old_urls}
        return {name: entry for name, entry in named.items() if name not in given}

    @property
    def config(self) -> Config:
        """The settings of the site."""
        return self.content.config

    @cached_property
    def held_paths(self) -> frozenset[str]:
        """The paths of what is held back."""
        return frozenset(item.path for item in self.held)
