"""The articles, of which there are many: what has not changed, in a context that has not, is brought back as it became."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sitegen.core.diagnostics import Diagnostic
from sitegen.load.completion import Context
from sitegen.load.layout import Place
from sitegen.load.memo import Cache, Memo, Record
from sitegen.load.parsed import decode_parsed
from sitegen.load.pieces import document
from sitegen.model.content import Article
from sitegen.model.keeping import decoder, encode
from sitegen.model.value import Value


class Made(Value, array_like=True):
    """What became of an article's file: the *article* where it is sound, and all that is wrong with it."""

    article: Article | None
    problems: tuple[Diagnostic, ...]


_decode = decoder(Made)


def make_articles(
    places: Mapping[str, Place], records: Mapping[str, Record], context: Context, memo: Memo, cache: Cache | None
) -> Iterator[Made]:
    """Yield what became of each of the files at *places*, in order; *memo* keeps it."""
    stale = {path: decode_parsed(records[path].parsed) for path in places if records[path].context != context.digest}
    drafts = context.finish([document(path, places[path], parsed) for path, parsed in stale.items()], cache)
    fresh: dict[str, Made] = {}
    for (path, parsed), draft in zip(stale.items(), drafts, strict=True):
        fresh[path] = Made(article=draft.item, problems=(*parsed.problems, *draft.problems))
        memo.finish(path, context.digest, encode(fresh[path]))
    for path in places:
        yield fresh[path] if path in fresh else _decode(records[path].made)
