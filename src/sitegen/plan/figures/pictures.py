"""图片说明: the pictures of bodies of which no text tells, so that whoever cannot see them learns nothing."""

from __future__ import annotations

from sitegen.model.value import Value
from sitegen.plan.figures.reviews import coming_articles
from sitegen.plan.library import Library


class Untold(Value):
    """A content file with *pictures*, as written, whose alternative text is missing or their file's name."""

    path: str
    title: str
    pictures: tuple[str, ...]


def untold_pictures(library: Library) -> tuple[Untold, ...]:
    """Return the files with such pictures: articles that are or will be public, newest first, then the rest by path."""
    site = library.site
    named = [(article.document.path, article.title) for article in coming_articles(library)]
    named += sorted(pair for pair in library.names.items() if pair[0] not in site.held_paths)
    bodies = ((path, title, site.prose.get(path)) for path, title in named)
    return tuple(
        Untold(path=path, title=title, pictures=prose.untold) for path, title, prose in bodies if prose and prose.untold
    )
