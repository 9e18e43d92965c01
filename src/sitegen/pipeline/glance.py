"""A look from outside: where every file that a build would read is as it was at the last one, there is nothing to do.

Sizes and times tell, of what is read and of what was written; nothing is opened but the record of the last look. Times
are trusted only of files that were older than that look (git's rule for racy timestamps); else there is no record.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from sitegen.core.diagnostics import Diagnostic, Severity
from sitegen.core.digests import digest
from sitegen.core.sitefolder import (
    ABOVE,
    CONFIG,
    CONTENT,
    FRONT_MATTER,
    GROUP,
    REVIEWS,
    SCHEMAS,
    SNIPPETS,
    SOURCES,
    TEMPLATES,
)
from sitegen.load.files import TICK, FileStat, Walked, clock_of, look, walk_folder
from sitegen.load.layers import is_grouped, layers, siblings
from sitegen.model.held import HeldBack
from sitegen.model.keeping import encode
from sitegen.model.outputs import Stat
from sitegen.pipeline.cache import glance_path
from sitegen.pipeline.clock import today_in
from sitegen.pipeline.meanwhile import Meanwhile
from sitegen.pipeline.pool import Workers
from sitegen.pipeline.request import Outcome, Request
from sitegen.pipeline.versions import LIBRARIES
from sitegen.publish.files import walk
from sitegen.publish.manifest import MANIFEST
from sitegen.publish.target import check_contents

_PACKAGE = Path(__file__).parent.parent
# Where the default theme stands: in the wheel, or beside the sources.
_THEMES = (_PACKAGE / "theme", _PACKAGE.parents[1] / TEMPLATES)

Seen = tuple[str | bytes, FileStat]


class Look:
    """How everything looks that a build or a check of *request* would read, and what else it was *asked*.

    The *content* is what it found in content/. It *is_sure* where no file can change without another look's telling.
    """

    def __init__(self, request: Request, asked: tuple[object, ...]) -> None:
        with suppress(OSError):
            request.cache.mkdir(parents=True, exist_ok=True)
        now = clock_of(request.cache)
        self.content = look(request.root)
        problems = [*self.content.problems]
        seen = [*self.content.stats.items(), *_others(request.root), *_lent(request.root, problems)]
        self.digest = digest(encode((seen, problems, sys.version, asked)))
        self.is_sure = all(max(found.mtime, found.ctime) + TICK < now for _, found in seen)


class Written(NamedTuple):
    """The *files* in an output folder, the *digest* of how they look, and when the *youngest* was changed."""

    digest: str
    youngest: int
    files: dict[str, Stat]


class Glance:
    """A look at what a build of *request* would read, and at the output: by two processes at once where it can be."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._record = glance_path(request)
        # A process that goes on may have threads, which a copy of it has not.
        beside = request.last and Workers(jobs=request.jobs, start_method=request.start_method).can_fork
        self._written = Meanwhile(partial(_written, request.output), Written, beside=beside)
        self._look = Look(request, _asked(request))

    @property
    def content(self) -> Walked:
        """What it found in content/."""
        return self._look.content

    def present(self) -> dict[str, Stat]:
        """Return what it found in the output folder, by path.

        Raises:
            UnusableOutput: not all of it is ours.
            DiskProblem: it can't be read.
        """
        return self._written.result.files

    def recall(self) -> Outcome | None:
        """Return what the last build came to, with nothing made, where this one would come to the same; else None."""
        with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
            recorded = self._record.lstat().st_mtime_ns
            record = json.loads(self._record.read_bytes())
            today = self._request.today or today_in(record["timezone"])
            if record["read"] == self._look.digest and record["day"] == f"{today}":
                written = self._written.result
                if record["written"] == written.digest and written.youngest < recorded:
                    return _outcome(record["outcome"])
        return None

    def remember(self, outcome: Outcome) -> None:
        """Keep what a build came to. A disk that refuses costs the next build its speed, nothing else."""
        with suppress(OSError):
            self._record.unlink(missing_ok=True)
            if not (self._look.is_sure and outcome.published):
                return
            manifest = (self._request.output / MANIFEST).lstat()
            files = {**outcome.written, MANIFEST: (manifest.st_size, manifest.st_mtime_ns)}
            record = {
                "read": self._look.digest,
                "written": _digest(files),
                "day": f"{outcome.day}",
                "timezone": outcome.timezone,
                "outcome": _facts(outcome),
            }
            self._record.write_text(json.dumps(record, ensure_ascii=False), "utf-8")


def _others(root: Path) -> Iterator[Seen]:
    """Yield the files beside content/ that a build or a check reads, and those of the program that makes it."""
    with suppress(FileNotFoundError):  # which the build itself speaks of
        yield CONFIG, FileStat.of((root / CONFIG).lstat())
    for name in (FRONT_MATTER, SNIPPETS):
        with suppress(FileNotFoundError, NotADirectoryError):
            yield name, FileStat.of((root / name).lstat())
    beside = (root / folder for name in (*SOURCES, SCHEMAS) if name != CONTENT for folder in layers(root, name))
    for folder in (*beside, *_THEMES, _PACKAGE):
        if folder.is_dir():
            found = ((f"{folder}/{name}", entry) for name, entry in walk(folder) if not name.endswith(".pyc"))
            yield from sorted(
                (os.fsencode(name), FileStat.of(entry.stat(follow_symlinks=False))) for name, entry in found
            )
    for name in LIBRARIES:
        spec = find_spec(name)
        assert spec and spec.origin
        yield name, FileStat.of(Path(spec.origin).lstat())


def _lent(root: Path, problems: list[Diagnostic]) -> Iterator[Seen]:
    """Yield the list of the group of the site at *root*, and the files of its other sites that articles come from.

    What in them may not be read at all goes to *problems*.
    """
    if not is_grouped(root):
        return
    yield ABOVE + GROUP, FileStat.of((root / ABOVE / GROUP).lstat())
    for home in siblings(root):
        with suppress(OSError):
            yield home + CONFIG, FileStat.of((root / home / CONFIG).lstat())
        found = look(root, home)
        problems += found.problems
        yield from found.stats.items()
        yield from walk_folder(root, home + REVIEWS).items()


def _written(output: Path) -> Written:
    """Return how all looks that is in *output*.

    Raises:
        UnusableOutput: not all of it is ours.
        DiskProblem: it can't be read.
    """
    files = check_contents(output)
    return Written(
        digest=_digest({path: (found.size, found.mtime_ns) for path, found in files.items()}),
        youngest=max((found.mtime_ns for found in files.values()), default=0),
        files=files,
    )


def _asked(request: Request) -> tuple[object, ...]:
    return (request.base_url, request.preview, request.strict, request.search)


def _digest(files: Mapping[str, tuple[int, int]]) -> str:
    """Return the digest of *files*: of their sizes and times, by path."""
    return digest(encode(sorted(files.items())))


def _facts(outcome: Outcome) -> dict[str, Any]:
    return {
        "kept": outcome.made + outcome.kept,
        "problems": [asdict(item) for item in outcome.problems],
        "held": [asdict(item) for item in outcome.held],
        "without_base_url": outcome.without_base_url,
    }


def _outcome(facts: dict[str, Any]) -> Outcome:
    return Outcome(
        published=True,
        kept=facts["kept"],
        problems=tuple(map(_diagnostic, facts["problems"])),
        held=tuple(HeldBack(**item) for item in facts["held"]),
        without_base_url=facts["without_base_url"],
    )


def _diagnostic(facts: dict[str, Any]) -> Diagnostic:
    return Diagnostic(**{**facts, "severity": Severity(facts["severity"]), "at": tuple(facts["at"])})
