"""Pictures looked at, each once, by as many processes as there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from sitegen.core.progress import Progress
from sitegen.images.survey import Finding, Look, look
from sitegen.model.site import FileFact
from sitegen.pipeline.pool import Workers

# So many bytes are looked at in the time of one body, and a few pictures are enough for a process.
_LIKE_A_BODY = 8_000
_CHUNK = 4

_Given = tuple[Path, Sequence[FileFact]]


def looked_at_by(workers: Workers, progress: Progress) -> Look:
    """Return what looks at pictures by means of *workers* and tells *progress*."""

    def look_at(root: Path, files: Sequence[FileFact]) -> Iterator[Finding]:
        done = 0
        progress("检查图片", 0, len(files))
        effort = sum(fact.size for fact in files) // _LIKE_A_BODY + 1
        for part in workers.run(_same, (root, files), _look, len(files), effort=effort, chunk=_CHUNK):
            yield from part
            done += len(part)
            progress("检查图片", done, len(files))

    return look_at


def _same(given: _Given) -> _Given:
    return given


def _look(given: _Given, start: int, stop: int) -> list[Finding]:
    root, files = given
    return list(look(root, files[start:stop]))
