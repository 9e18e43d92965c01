"""A look from outside: where every file that a build would read is as it was at the last one, there is nothing to do.

Sizes and times tell, of what is read and of what was written; nothing is opened but the record of the last look. Times
are trusted only of files that were older than that look (git's rule for racy timestamps); else there is no record.
"""

from __future__ import annotations

import json
import marshal
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

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
from sitegen.model.outputs import Stat
from sitegen.pipeline.cache import glance_path
from sitegen.pipeline.clock import today_in
from sitegen.pipeline.meanwhile import Meanwhile
from sitegen.pipeline.pool import Workers
from sitegen.pipeline.request import Outcome, Request
from sitegen.pipeline.versions import LIBRARIES
from sitegen.publish.files import walk
from sitegen.publish.manifest import MANIFEST
from sitegen.publish.present import scan
from sitegen.publish.target import require_ours

_PACKAGE = Path(__file__).parent.parent
# Where the default theme stands: in the wheel, or beside the sources.
_THEMES = (_PACKAGE / "theme", _PACKAGE.parents[1] / TEMPLATES)

# Later versions tell apart what is one object and what is another that equals it.
_CANONICAL = 2

Seen = tuple[str, FileStat]


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
        files = [(path, *found) for path, found in seen]
        self.digest = _digest((files, list(map(repr, problems)), repr((sys.version, *asked))))
        self.is_sure = all(max(found.mtime, found.ctime) + TICK < now for _, found in seen)


_Written = tuple[str, int, dict[str, tuple[int, ...]]]
"""The digest of how all looks in an output folder, when the youngest of it was changed, and the Stat of each file."""


class Glance:
    """A look at what a build of *request* would read, and at the output: by two processes at once where it can be."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._record = glance_path(request)
        # A process that goes on may have threads, which a copy of it has not.
        beside = request.last and Workers(jobs=request.jobs, start_method=request.start_method).can_fork
        self._recorded, self._last = _read(self._record)
        self._written = Meanwhile(partial(_written, request.output, self._last.get("written")), beside=beside)
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
        _, _, files = self._written.result
        return {path: Stat(*found) for path, found in files.items()}

    def recall(self) -> Outcome | None:
        """Return what the last build came to, with nothing made, where this one would come to the same; else None."""
        last = self._last
        with suppress(ValueError, KeyError, TypeError, AttributeError):
            today = self._request.today or today_in(last["timezone"])
            if last["read"] == self._look.digest and last["day"] == f"{today}":
                written, youngest, _ = self._written.result
                if last["written"] == written and youngest < self._recorded:
                    return _outcome(last["outcome"])
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
                "written": _digest(sorted(files.items())),
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
            yield from sorted((name, FileStat.of(entry.stat(follow_symlinks=False))) for name, entry in found)
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


def _read(path: Path) -> tuple[int, dict[str, Any]]:
    """Return when the record at *path* was written, and what it says: nothing where there is none, or none of ours."""
    with suppress(OSError, ValueError):
        found = json.loads(path.read_bytes())
        return path.lstat().st_mtime_ns, found if isinstance(found, dict) else {}
    return 0, {}


def _written(output: Path, last: object) -> _Written:
    """Return how all looks that is in *output*; where it looks as the digest *last* tells, all of it is ours.

    Raises:
        UnusableOutput: not all of it is ours.
        DiskProblem: it can't be read.
    """
    present = scan(output)
    files = {path: tuple(found) for path, found in present.files.items()}
    written = _digest(sorted((path, found[:2]) for path, found in files.items()))
    if present.others or written != last:
        require_ours(output, present)
    return written, max((found.mtime_ns for found in present.files.values()), default=0), files


def _asked(request: Request) -> tuple[object, ...]:
    return (request.base_url, request.preview, request.strict, request.search)


def _digest(plain: Any) -> str:
    """Return the digest of a *plain* value: texts, numbers, and lists and tuples of such."""
    return digest(marshal.dumps(plain, _CANONICAL))


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
