"""What pictures are: their upright size and kind, and which of them cannot be published. Remembered by content."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic
from sitegen.images.revision import version
from sitegen.model.site import FileFact, PictureFact
from sitegen.store.store import Store

Finding = tuple[int, int, str, str, str, str, str]
"""Width, height, format, tone, and code, message, hint of what is wrong."""

Look = Callable[[Path, Sequence[FileFact]], Iterator[Finding]]
"""What looks at files below a folder, one after the other or many at a time, and finds something about each in turn."""


def look(root: Path, files: Sequence[FileFact]) -> Iterator[Finding]:
    """Yield what is found about each of *files* below *root*."""
    from sitegen.images.look import look_at  # Pillow: only where a picture is new

    for fact in files:
        yield look_at(root / fact.path, fact.path.rpartition("/")[2])


def survey(
    root: Path, files: Iterable[FileFact], store: Store, look: Look = look
) -> tuple[dict[str, PictureFact], tuple[Diagnostic, ...]]:
    """Return the facts of those *files* below *root* that can be published, by path, and a problem for each other."""
    pictures = list(files)
    known = store.get_many({_key(fact) for fact in pictures})
    pending = {_key(fact): fact for fact in pictures if _key(fact) not in known}
    found = zip(pending, look(root, tuple(pending.values())), strict=True)
    fresh = {key: json.dumps(finding, ensure_ascii=False).encode() for key, finding in found}
    store.put(fresh.items())
    known |= fresh
    facts: dict[str, PictureFact] = {}
    problems: list[Diagnostic] = []
    for fact in pictures:
        width, height, format, tone, code, message, hint = json.loads(known[_key(fact)])
        if width:
            facts[fact.path] = PictureFact(width=width, height=height, format=format, tone=tone)
        if code:
            problems.append(problem(code, fact.path, message, hint))
    return facts, tuple(problems)


def _key(fact: FileFact) -> str:
    # The name takes part: messages speak of it, and it must fit what the file is.
    return f"survey {version()} {fact.digest} {fact.path.rpartition('/')[2]}"
