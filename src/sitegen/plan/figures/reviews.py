"""审核: which articles lack a review that the site requires, and where one hand did what two should do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.model.content import Article
from sitegen.model.value import Value
from sitegen.plan.library import Library
from sitegen.plan.selection import REVIEW_FIELDS, is_past, missing_reviews

_BETWEEN_NAMES = re.compile("[、，,；;/／]")


class Remark(Value):
    """What is to be said of the reviews of one article: each a clause in Chinese."""

    article: Article
    texts: tuple[str, ...]


def coming_articles(library: Library) -> Iterator[Article]:
    """Yield what is public, or would be but for its day or a review: no drafts, nothing internal, nothing expired."""
    for article in library.site.articles:
        if not article.draft and not article.internal and not is_past(article, library.site.today):
            yield article


def lacking_reviews(library: Library) -> tuple[Remark, ...]:
    """Return the articles that lack a review which site.yml requires (审核), and which: ``缺二审``.

    What is held back for that reason is in a preview alone: *library* is the one of the preview.
    """
    if not library.config.review:
        return ()
    found = ((article, missing_reviews(article, library.config)) for article in coming_articles(library))
    return tuple(Remark(article=article, texts=(f"缺{'、'.join(steps)}",)) for article, steps in found if steps)


def doubtful_reviews(library: Library) -> tuple[Remark, ...]:
    """Return the articles of which one person reviewed twice, or an author reviewed, and who.

    三审三校: each review is another person's, and none the author's.
    """
    reviewed = (item for item in coming_articles(library) if item.review1 or item.review2 or item.review3)
    found = ((article, tuple(_doubts(article))) for article in reviewed)
    return tuple(Remark(article=article, texts=texts) for article, texts in found if texts)


def _doubts(article: Article) -> Iterator[str]:
    authors = writers(article)
    for name, taken in reviewers(article).items():
        if len(taken) > 1:
            yield f"{'、'.join(taken)}都是“{name}”"
        if name in authors:
            yield f"{taken[0]}“{name}”也是作者"


def reviewers(article: Article) -> dict[str, list[str]]:
    """Return who reviewed *article*, each with the steps taken, in their order."""
    steps: dict[str, list[str]] = {}
    for step, field in REVIEW_FIELDS.items():
        for name in names_in(getattr(article, field)):
            steps.setdefault(name, []).append(step)
    return steps


def writers(article: Article) -> frozenset[str]:
    """Return who wrote *article*: authors, correspondents, and those of the text."""
    credits = (*article.authors, *article.correspondents)
    return frozenset(name for text in (*(item.name for item in credits), *article.text) for name in names_in(text))


def names_in(text: str) -> Iterator[str]:
    """Yield the names in *text*, without the blanks that set two characters apart."""
    for part in _BETWEEN_NAMES.split(text):
        if name := "".join(part.split()):
            yield name
