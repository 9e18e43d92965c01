"""The articles, of which there are many: what has not changed, nor what it names, is brought back as it became."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from sitegen.core.diagnostics import Diagnostic
from sitegen.core.digests import digest
from sitegen.load.completion import Context
from sitegen.load.layout import Place
from sitegen.load.memo import Cache, Memo, Record
from sitegen.load.parsed import decode_parsed
from sitegen.load.pieces import document
from sitegen.load.renaming import Renaming
from sitegen.model.content import Article
from sitegen.model.keeping import decoder, encode
from sitegen.model.parts import Document
from sitegen.model.value import Value, replace


class Made(Value, array_like=True):
    """What became of an article's file: the *article* where it is sound, and all that is wrong with it."""

    article: Article | None
    problems: tuple[Diagnostic, ...]


_decode: Callable[[bytes], Made] = decoder(Made)


def make_articles(
    places: Mapping[str, Place], records: Mapping[str, Record], context: Context, memo: Memo, cache: Cache | None
) -> Iterator[Made]:
    """Yield what became of each of the files at *places*, in order; *memo* keeps it."""
    renaming = Renaming(context.known, cache)
    now = renaming.digest
    made = {
        path: _decode(record.made) if (record := records[path]).context == now else _as_before(record, renaming)
        for path in places
    }
    stale = {path: decode_parsed(records[path].parsed) for path, found in made.items() if found is None}
    drafts = context.finish([document(path, places[path], parsed) for path, parsed in stale.items()], cache)
    fresh: dict[str, Made] = {}
    for (path, parsed), draft in zip(stale.items(), drafts, strict=True):
        fresh[path] = Made(article=_shaped(draft.item), problems=(*parsed.problems, *draft.problems))
        memo.finish(path, now, encode(fresh[path]))
    if fresh:
        renaming.remember()
    for path, found in made.items():
        yield found or fresh[path]


def _shaped(article: Article | None) -> Article | None:
    """Return *article* with its shape."""
    if article is None:
        return None
    return replace(article, shape=digest(encode(replace(article, document=Document(path=article.document.path)))))


def _as_before(record: Record, renaming: Renaming) -> Made | None:
    """Return what the file of *record* became in another context, where it becomes the same now; else None."""
    if not renaming.spares(record):
        return None
    made = _decode(record.made)
    # What is said of a name that is not to be found follows from all names.
    return made if made.article and not made.problems else None
