"""An article that is not in content/ yet: what it would be there, and what would be wrong with it."""

from __future__ import annotations

from sitegen.core.diagnostics import Diagnostic
from sitegen.load.completion import Context
from sitegen.load.layout import place_of
from sitegen.load.parse import parse_file
from sitegen.load.pieces import document
from sitegen.model.content import Article
from sitegen.model.parts import Document
from sitegen.model.value import Value


class Offer(Value):
    """What a text would be as a file: its *document*, the *article* where it is sound, and what is wrong with it."""

    document: Document
    article: Article | None
    problems: tuple[Diagnostic, ...]


def offer(path: str, text: str, context: Context) -> Offer:
    """Return what *text* would be as the file at *path* of a site that has *context*; nothing is read or written."""
    place = place_of(path)
    assert place is not None
    parsed, _ = parse_file(path, place, text.encode())
    piece = document(path, place, parsed)
    (draft,) = context.finish([piece], None)
    assert piece.document is not None
    return Offer(document=piece.document, article=draft.item, problems=(*parsed.problems, *draft.problems))
