"""What an article tells machines of itself, in its head and in feeds: who wrote it, when, where it belongs."""

from __future__ import annotations

from sitegen.model.content import Article
from sitegen.model.views import Picture, Publication, Writer
from sitegen.model.views.base import replace
from sitegen.plan.library import Library
from sitegen.plan.links import Goal, is_outside, resolve
from sitegen.plan.parts import picture_named
from sitegen.plan.pictures import plain_picture


def publication(library: Library, article: Article, told: Picture | None) -> Publication:
    """Return what *article* tells of itself, with the picture that *told_picture* gives for it."""
    return Publication(
        published=article.date,
        updated=article.last_change,
        section=library.content.sections[article.section].name if article.section else "",
        tags=article.tags,
        writers=writers(library, article),
        editors=article.editor,
        picture=told,
        origin=article.origin if article.repost and is_outside(article.origin) else "",
    )


def told_picture(library: Library, article: Article) -> Picture | None:
    """Return the picture that stands for *article*, as every program can show it; None where it has none."""
    href = picture_named(library, article)
    resolved = resolve(library.site, article.document.path, href) if href else None
    found = plain_picture(library, resolved.path) if resolved and resolved.goal is Goal.FILE else None
    return replace(found, alt=(article.caption if article.cover else "") or article.title) if found else None


def writers(library: Library, article: Article) -> tuple[Writer, ...]:
    """Return who wrote *article*: those it credits, else the source of a reprint, else its unit."""
    credited = (*(credit.name for credit in (*article.authors, *article.correspondents)), *article.text)
    if credited:
        return tuple(Writer(name=name, organisation=name in library.unit_names) for name in dict.fromkeys(credited))
    source = article.source if article.repost else ""
    return (Writer(name=source or library.content.units[article.units[0]].name, organisation=True),)
