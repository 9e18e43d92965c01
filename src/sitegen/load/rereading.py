"""A site read once more by the same process, after a save that changed nothing but articles, as most saves do.

Then these files alone are read: what an article becomes follows from its file and its context, which is the same.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from pathlib import Path

from sitegen.core.diagnostics import has_errors
from sitegen.load.addressing import address_tags
from sitegen.load.articles import Made, make_articles
from sitegen.load.content import Loaded
from sitegen.load.files import look
from sitegen.load.fonts import find_font
from sitegen.load.memo import Cache, Memo
from sitegen.load.signatures import signature_files
from sitegen.load.sources import Read, gather
from sitegen.model.config import Config
from sitegen.model.site import Content
from sitegen.model.value import replace


def reread(root: Path, config: Config, store: Cache, last: Loaded, read: Read) -> Loaded | None:
    """Return what has become of *last*, the site at *root*; None where more than the text of articles changed.

    It is None too where there are errors: on these hangs what else is left out.
    """
    ground = last.ground
    if config != last.content.config or has_errors(last.problems):
        return None
    memo = Memo(root, store)
    stats, walked = look(root)
    font, in_font = find_font(root, config.theme.share_font, memo)
    if stats.keys() != ground.stats.keys() or (font, *in_font, *walked) != (last.content.font, *ground.beside):
        return None
    if signature_files(root) != ground.signed:
        return None
    changed = {path for path, seen in stats.items() if ground.stats[path] != seen} | ground.unsure
    if not changed <= ground.places.keys():
        return None
    places = {path: ground.places[path] for path in sorted(changed)}
    records = gather(root, places, stats, memo, read)
    fresh = dict(zip(places, make_articles(places, records, ground.context, memo, store), strict=True))
    memo.save()
    if any(item.article is None or has_errors(item.problems) for item in fresh.values()):
        return None
    made = ground.made | fresh
    unsure = frozenset(path for path in changed if not records[path].vouched)
    return Loaded(
        content=_renewed(last.content, fresh, store),
        problems=(*ground.problems, *(problem for item in made.values() for problem in item.problems)),
        ground=dataclasses.replace(ground, stats=stats, unsure=unsure, made=made),
    )


def _renewed(content: Content, fresh: Mapping[str, Made], store: Cache) -> Content:
    """Return *content* with the *fresh* articles, by path, in the places of those that were there."""
    both = [(article, fresh.get(article.document.path)) for article in content.articles]
    articles = tuple(made.article if made and made.article else article for article, made in both)
    slugs = content.tag_slugs
    if any(made and made.article and made.article.tags != article.tags for article, made in both):
        slugs = address_tags(articles, content.topics.values(), content.config.tags or {}, store)
    return replace(content, articles=articles, tag_slugs=slugs) if fresh else content
