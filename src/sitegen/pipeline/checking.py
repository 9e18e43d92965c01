"""All files read by all rules, each file once: what was remarked on it is kept until it, or a rule, changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sitegen.checks.lexicon import Lexicon
from sitegen.checks.manuscript import manuscript
from sitegen.checks.review import Remark, review
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.digests import digest
from sitegen.core.progress import Progress
from sitegen.load.body import read_body
from sitegen.load.code import CHECKING, code_digest
from sitegen.load.faults import line_of, place_in
from sitegen.model.content import Article
from sitegen.model.keeping import decoder, encode
from sitegen.model.parts import Document
from sitegen.model.phrases import Phrase
from sitegen.model.site import Content
from sitegen.model.value import Value
from sitegen.pipeline.pool import Workers
from sitegen.store.store import Store

_decode = decoder(list[Diagnostic])
_decode_batch = decoder(list[bytes])
_Given = tuple[Path, Sequence[tuple[Document, Any]], Sequence[Phrase]]


def check_texts(root: Path, content: Content, store: Store, workers: Workers, progress: Progress) -> list[Diagnostic]:
    """Return what the rules remark on each file of *content* that is a document; *store* remembers it."""
    documents = [(item.document, item) for item in _documents(content)]
    phrases = tuple(content.phrases.values())
    version = digest(encode((code_digest(CHECKING), phrases)))
    keys = [f"remarks {digest(encode((version, item)))}" for _, item in documents]
    known = store.get_many(keys)
    pending = [place for place, key in enumerate(keys) if key not in known]
    wanted = [documents[place] for place in pending]
    done = 0
    for part in workers.run(_open, (root, wanted, phrases), _review, len(wanted)):
        fresh = {keys[pending[done + number]]: found for number, found in enumerate(_decode_batch(part))}
        store.put(fresh.items())
        known |= fresh
        done += len(fresh)
        progress("检查文字", done, len(wanted))
    return [remark for key in keys for remark in _decode(known[key])]
