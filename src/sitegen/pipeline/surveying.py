"""Pictures looked at, each once, by as many processes as there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from sitegen.core.progress import Progress
from sitegen.images.survey import Finding, Look, look
from sitegen.model.site import FileFact
from sitegen.pipeline.pool import Workers

# A look takes as long as the conversion of so many bodies, and a few are enough for a process.
_EFFORT = 15
_CHUNK = 4

_Given = tuple[Path, Sequence[FileFact]]


def looked_at_by(workers: Workers, progress: Progress) -> Look:
    """Return what looks at pictures by means of *workers* and tells *progress*."""

    def look_at(root: Path, files: Sequence[FileFact]) -> Iterator[Finding]:
        done = 0
        progress("检查图片", 0, len(files))
        for part in workers.run(_same, (root, files), _look, len(files), effort=_EFFORT * len(files), chunk=_CHUNK):
            yield from part
            done += len(part)
            progress("检查图片", done, len(files))

    return look_at


def _same(given: _Given) -> _Given:
    return given


def _look(given: _Given, start: int, stop: int) -> list[Finding]:
    root, files = given
    return list(look(root, files[start:stop]))
