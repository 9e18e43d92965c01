"""稿件 and 独立页面."""

from __future__ import annotations

from sitegen.core.dates import Stamp
from sitegen.model.views.base import View
from sitegen.model.views.parts import Body, Card, CreditLine, FileLink, Head, Heading, Link, Picture


class Chip(View, frozen=True, kw_only=True):
    """What an article belongs to: 单位, 品牌, 双创项目, 清单, 共建, 专题, with 对标 items behind a project."""

    label: str
    link: Link
    items: tuple[str, ...] = ()


class SeriesPlace(View, frozen=True, kw_only=True):
    """The article's place in a series: 第 *number* 篇, with its neighbours there."""

    link: Link
    part: str
    number: int
    preface: str
    previous: Link | None = None
    next: Link | None = None


class PhaseStep(View, frozen=True, kw_only=True):
    """An article of a chain 部署—落实—考核; without an address it is the page's own."""

    phase: str
    date: Stamp
    title: str
    address: str = ""


class Term(View, frozen=True, kw_only=True):
    """A term of the glossary: what it means, what it is short for, who says so."""

    name: str
    text: str
    parts: tuple[str, ...] = ()
    source: str = ""


class ArticleView(View, frozen=True, kw_only=True):
    """稿件页."""

    head: Head
    kicker: str
    title: str
    subtitle: str
    dash: bool
    """Whether a dash stands before the subtitle: 通讯 has one, 消息 none (domain §3.3)."""
    label: str
    date: Stamp
    updated: Stamp | None
    source: str
    repost: bool
    origin: str
    authors: tuple[CreditLine, ...]
    credits: tuple[CreditLine, ...]
    genre: str
    activities: tuple[str, ...]
    note: str
    series: tuple[SeriesPlace, ...]
    cover: Picture | None
    """The cover, where the body does not show it."""
    contents: tuple[Heading, ...]
    body: Body | None
    terms: tuple[Term, ...]
    """What the body may speak of; the filter ``explained`` says what it does speak of."""
    attachments: tuple[FileLink, ...]
    tags: tuple[Link, ...]
    chips: tuple[Chip, ...]
    focus: tuple[Link, ...]
    phase: str
    steps: tuple[PhaseStep, ...]
    """What the article follows on, itself, what follows on it; empty where it stands alone."""
    ai: str
    previous: Link | None
    next: Link | None
    related: tuple[Card, ...]


class PlainPageView(View, frozen=True, kw_only=True):
    """独立页面."""

    head: Head
    title: str
    body: Body | None
    contents: tuple[Heading, ...]
