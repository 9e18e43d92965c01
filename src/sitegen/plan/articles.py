"""Article pages and plain pages."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import partial

from sitegen.model.content import Article, PlainPage
from sitegen.model.parts import Credit
from sitegen.model.routes import Draft, Page, Route
from sitegen.model.views import Body, CreditLine, FileLink, Head, Link, Picture
from sitegen.model.views.articles import ArticleView, Chip, PhaseStep, PlainPageView, SeriesPlace
from sitegen.model.views.base import View
from sitegen.model.vocabulary import Genre
from sitegen.plan.bodies import body_of, shown_pictures
from sitegen.plan.descriptions import description
from sitegen.plan.drafts import inputs, named
from sitegen.plan.entries import checklist_link, pairing_link
from sitegen.plan.figures.evidence import standard_items
from sitegen.plan.figures.fusion import articles_by_focus
from sitegen.plan.fusion import focus_link
from sitegen.plan.glossary import Glossary
from sitegen.plan.library import Library
from sitegen.plan.links import Goal, resolve
from sitegen.plan.neighbours import Neighbours
from sitegen.plan.parts import (
    HOME,
    brand_link,
    cards,
    file_at,
    headings,
    held_reason,
    picture,
    project_link,
    prose_of,
    section_trail,
    series_link,
    summary_of,
    topic_link,
    unit_link,
)
from sitegen.plan.publication import publication, told_picture
from sitegen.plan.shares import share_picture, shared_article


def plan_articles(library: Library) -> Iterator[Route]:
    """Yield a page for each article."""
    yield from pages_of(library, library.site.articles)


def pages_of(library: Library, articles: Collection[Article]) -> Iterator[Route]:
    """Yield a page for each of *articles*."""
    desk = _Desk(library, articles)
    for article in articles:
        shown = _shown(library, article)
        yield Route(
            address=library.address(article),
            make=Draft(
                template="article.html",
                inputs=desk.inputs(article, shown),
                draw=partial(desk.view, article, shown),
            ),
            sources=(article.document.path,),
            changed=article.last_change,
            title="" if article.canonical else article.title,
            pictures=shown_pictures(shown.body, shown.cover),
        )


class _Shown(View, frozen=True, kw_only=True):
    """Everything of an article's page that asks for files of the content, or leads to them."""

    body: Body | None
    cover: Picture | None
    told: Picture | None
    shared: Picture | None
    attachments: tuple[FileLink, ...]


def _shown(library: Library, article: Article) -> _Shown:
    return _Shown(
        body=body_of(library, article.document.path),
        cover=shown_cover(library, article),
        told=told_picture(library, article),
        shared=share_picture(library, shared_article(library.site, article)) if library.site.font else None,
        attachments=tuple(attachments(library, article)),
    )


class _Desk:
    """Where the pages of *articles* are laid out: what they have in common is looked up once."""

    def __init__(self, library: Library, articles: Collection[Article]) -> None:
        self._library = library
        self._neighbours = Neighbours(library)
        self._vicinities = self._neighbours.vicinities(articles)
        self._focuses = articles_by_focus(library).keys()
        self._glossary = Glossary(library)

    def inputs(self, article: Article, shown: _Shown) -> str:
        """Return the digest of all that ``view`` looks at: whatever is read there has to be part of this."""
        library, path = self._library, article.document.path
        return inputs(
            library,
            article,
            shown,
            library.address(article),
            held_reason(library, path),
            named(library, article),
            [library.content.tag_slugs[tag] for tag in article.tags],
            [focus for focus in article.focus if focus in self._focuses],
            self._vicinities[article.id],
            _steps(library, self._neighbours, article),
        )

    def view(self, article: Article, shown: _Shown) -> ArticleView:
        """Return what the page of *article* says."""
        library, neighbours = self._library, self._neighbours
        path = article.document.path
        prose = prose_of(library, path)
        previous, following = neighbours.in_section(article)
        return ArticleView(
            head=Head(
                title=article.title,
                address=library.address(article),
                description=description(summary_of(library, article), _without_words(library, article)),
                trail=section_trail(library, article.section),
                picture=shown.shared or shown.told,
                publication=publication(library, article, shown.told),
                held=held_reason(library, path),
                canonical=article.canonical,
            ),
            kicker=article.kicker,
            title=article.title,
            subtitle=article.subtitle,
            dash=article.genre is Genre.FEATURE,
            label="".join(library.content.series[id].title_prefix for id in article.series[:1]),
            date=article.date,
            updated=article.updated if article.updated and article.updated.day != article.date.day else None,
            source=article.source,
            repost=bool(article.repost),
            origin=article.origin,
            authors=author_lines((*article.authors, *article.correspondents)),
            credits=credit_lines(article),
            genre=article.genre or "",
            activities=tuple(article.activities),
            note=article.note,
            series=tuple(_series_place(library, neighbours, article, id) for id in article.series),
            cover=shown.cover,
            contents=headings(prose) if article.contents else (),
            body=shown.body,
            terms=self._glossary.terms_of(article),
            attachments=shown.attachments,
            tags=tuple(Link(text=tag, address=f"/tags/{library.content.tag_slugs[tag]}.html") for tag in article.tags),
            chips=tuple(_chips(library, article)),
            focus=tuple(focus_link(focus) if focus in self._focuses else Link(text=focus) for focus in article.focus),
            phase=article.phase or "",
            steps=_steps(library, neighbours, article),
            ai=ai_text(article),
            previous=previous,
            next=following,
            related=cards(library, neighbours.related(article)),
        )


def _without_words(library: Library, article: Article) -> str:
    """What is said of an article that is all pictures or attachments."""
    return f"{library.content.units[article.units[0]].name}，{article.date.chinese}：{article.title}"


def shown_cover(library: Library, article: Article) -> Picture | None:
    """Return the cover of *article* where the body does not show the same picture."""
    if not article.cover:
        return None
    path = article.document.path
    cover = resolve(library.site, path, article.cover)
    in_body = {resolve(library.site, path, href).path for href in prose_of(library, path).links}
    if cover.path in in_body:
        return None
    return picture(library, path, article.cover, alt=article.caption or article.title, caption=article.caption)


def author_lines(credits: tuple[Credit, ...]) -> tuple[CreditLine, ...]:
    """Return the names of *credits* under each role."""
    by_role: dict[str, list[str]] = {}
    for credit in credits:
        by_role.setdefault(credit.role or "作者", []).append(credit.name)
    return tuple(CreditLine(label=role, names="、".join(names)) for role, names in by_role.items())


def credit_lines(article: Article) -> tuple[CreditLine, ...]:
    """Return who wrote, photographed, edited, read and approved *article*, as printed at its end."""
    lines = (
        ("文字", article.text),
        ("摄影", article.photo),
        ("编辑", article.editor),
        ("校对", article.proof),
        ("审核", article.reviewer),
    )
    return tuple(CreditLine(label=label, names="、".join(names)) for label, names in lines if names)


def _series_place(library: Library, neighbours: Neighbours, article: Article, id: str) -> SeriesPlace:
    series = library.content.series[id]
    number, previous, following = neighbours.in_series(article, id)
    preface = series.preface or prose_of(library, series.document.path).summary
    return SeriesPlace(
        link=series_link(series),
        part=article.part,
        number=number,
        preface=preface,
        previous=previous,
        next=following,
    )


def _steps(library: Library, neighbours: Neighbours, article: Article) -> tuple[PhaseStep, ...]:
    before, after = neighbours.in_chain(article)
    if not before and not after:
        return ()
    own = PhaseStep(phase=article.phase or "", date=article.date, title=article.title)
    return (*_phase_steps(library, before), own, *_phase_steps(library, after))


def _phase_steps(library: Library, articles: tuple[Article, ...]) -> Iterator[PhaseStep]:
    for article in articles:
        address = library.address(article)
        yield PhaseStep(phase=article.phase or "", date=article.date, title=article.title, address=address)


def attachments(library: Library, article: Article) -> Iterator[FileLink]:
    """Yield the attachments of *article* that are there."""
    for attachment in article.attachments:
        resolved = resolve(library.site, article.document.path, attachment.file)
        if resolved.goal is Goal.FILE:
            yield file_at(library, resolved.path, attachment.name)


def _chips(library: Library, article: Article) -> Iterator[Chip]:
    content = library.content
    for id in article.all_units:
        yield Chip(label="单位", link=unit_link(library, id))
    for id in article.brands:
        if id in content.brands:
            yield Chip(label="品牌", link=brand_link(content.brands[id]))
    for project in (content.projects[id] for id in article.projects if id in content.projects):
        items = {item.name for item in standard_items(library, project)}
        supported = tuple(item for item in article.evidence if item in items)
        yield Chip(label="党建“双创”", link=project_link(project), items=supported)
    for id in article.topics:
        yield Chip(label="专题", link=topic_link(content.topics[id]))
    for id in article.checklist:
        if id in library.item_by_id:
            yield Chip(label="清单", link=checklist_link(id))
    for id in article.pairings:
        yield Chip(label="共建", link=pairing_link(content.pairings[id]))


def ai_text(article: Article) -> str:
    """Return the label that *article* must bear where artificial intelligence helped with it; else nothing."""
    if not article.ai.what and not article.ai.tool:
        return ""
    tool = f"（{article.ai.tool}）" if article.ai.tool else ""
    return f"本稿{'、'.join(article.ai.what)}由人工智能辅助生成{tool}"


def plan_plain_pages(library: Library) -> Iterator[Route]:
    """Yield a page for each Markdown file directly in content/."""
    for page in library.content.pages.values():
        address = library.site.addresses[page.document.path]
        view = _plain_view(library, page, address)
        yield Route(
            address=address,
            make=Page(template="page.html", view=view),
            sources=(page.document.path,),
            changed=page.updated,
            title=page.title,
            pictures=shown_pictures(view.body),
        )


def _plain_view(library: Library, page: PlainPage, address: str) -> PlainPageView:
    prose = prose_of(library, page.document.path)
    return PlainPageView(
        head=Head(
            title=page.title,
            address=address,
            description=description(page.summary, prose.summary, f"{library.config.title}：{page.title}"),
            trail=(HOME,),
            held=held_reason(library, page.document.path),
        ),
        title=page.title,
        body=body_of(library, page.document.path),
        contents=headings(prose),
    )
