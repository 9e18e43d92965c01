"""A site read once more by the same process, after a save that changed nothing but bodies of articles, as most saves do.

Then these files alone are read: what an article becomes follows from its file and its context, and the rest of the
content from what has not changed.
"""

from __future__ import annotations

import dataclasses
from pathlib import Path

from sitegen.core.diagnostics import Diagnostic, has_errors
from sitegen.load.articles import Made, make_articles
from sitegen.load.content import Loaded
from sitegen.load.files import walk
from sitegen.load.fonts import find_font
from sitegen.load.memo import Cache, Memo
from sitegen.load.sources import Read, gather
from sitegen.model.config import Config
from sitegen.model.value import replace


def reread(root: Path, config: Config, store: Cache, last: Loaded, read: Read) -> Loaded | None:
    """Return what has become of *last*, the site at *root*; None where more than bodies of articles changed.

    It is None too where there are errors: on these hangs what else is left out.
    """
    ground = last.ground
    if config != last.content.config or has_errors(last.problems):
        return None
    memo = Memo(root, store)
    walked: list[Diagnostic] = []
    stats = walk(root, walked)
    font, in_font = find_font(root, config.theme.share_font, memo)
    if stats.keys() != ground.stats.keys() or (font, *in_font, *walked) != (last.content.font, *ground.beside):
        return None
    changed = {path for path, seen in stats.items() if ground.stats[path] != seen} | ground.unsure
    if not changed <= ground.places.keys():
        return None
    places = {path: ground.places[path] for path in sorted(changed)}
    records = gather(root, places, stats, memo, read)
    fresh = dict(zip(places, make_articles(places, records, ground.context, memo, store), strict=True))
    memo.save()
    if not all(_differs_in_body(ground.made[path], made) for path, made in fresh.items()):
        return None
    articles = [
        fresh[article.document.path].article if article.document.path in fresh else article
        for article in last.content.articles
    ]
    made = ground.made | fresh
    unsure = frozenset(path for path in changed if not records[path].vouched)
    return Loaded(
        content=replace(last.content, articles=tuple(articles)) if fresh else last.content,
        problems=(*ground.problems, *(problem for item in made.values() for problem in item.problems)),
        ground=dataclasses.replace(ground, stats=stats, unsure=unsure, made=made),
    )


def _differs_in_body(before: Made, after: Made) -> bool:
    """Tell whether nothing but the body of an article may have changed, nor any error come up."""
    if before.article is None or after.article is None or has_errors(after.problems):
        return False
    return replace(before.article, document=after.article.document) == after.article
