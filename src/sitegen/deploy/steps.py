"""Publishing file by file, to where files can be put, moved and deleted one at a time: a folder, sftp, rsync.

Beside the folder of the site stands our own, ``.NAME.sitegen-last``:

* ``kept/``: what files held before the last deployment replaced or deleted them;
* ``manifest.json``: the manifest of that generation;
* ``lock/``: who is publishing, while somebody is (``claim``);
* ``left.json``: paths at the target that are ours, though the manifest there does not list them: the style sheets of
  the generation before, and whatever a deployment under way may have put there.

So whoever comes next, from whatever computer, can go on with a deployment that was interrupted, or bring back what was.
Of what a deployment withdrew nothing is kept: then there is a manifest, and no way back.
While a deployment (or a rollback) is under way both manifests are the same: a file counts as replaced if it is kept.
"""

from __future__ import annotations

import json
from abc import abstractmethod
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import NamedTuple

from sitegen.deploy.claim import Claimable, claimed
from sitegen.deploy.difference import Difference, difference, in_order, takes_off
from sitegen.deploy.problems import UnusableTarget
from sitegen.deploy.target import BRINGS_BACK, NOTHING_BACK, BringsBack, Target
from sitegen.model.outputs import GONE
from sitegen.publish.files import are_plain
from sitegen.publish.manifest import MANIFEST, Manifest, parse_manifest

LEFT = "left.json"
KEPT = "kept"


def beside(name: str) -> str:
    """Return the name of our own folder beside the folder *name*."""
    return f".{name}.sitegen-last"


class Seen(NamedTuple):
    """What is at a place: its manifest, our two notes (None where they are missing), and whether anything else is."""

    live: bytes | None
    last: bytes | None
    left: bytes | None
    is_empty: bool


class Place(Claimable):
    """Where files are put. All paths are relative to the folder of the site, and ``/``-separated.

    Each method may raise DeployProblem; a file at the target is the earlier or the later one, whole.
    """

    @abstractmethod
    def look(self) -> Seen:
        """Return what is there."""

    @abstractmethod
    def kept(self, paths: Collection[str]) -> set[str]:
        """Return those of *paths* whose former bytes are kept."""

    @abstractmethod
    def note(self, name: str, data: bytes) -> None:
        """Write *data* under *name* in our own folder."""

    @abstractmethod
    def forget(self) -> None:
        """Delete our note of the generation before, and then all that is kept of it."""

    @abstractmethod
    def put(self, source: Path, paths: Sequence[str], keep: Collection[str]) -> None:
        """Publish *paths* of *source* in this order; what stood at those in *keep* is kept."""

    @abstractmethod
    def remove(self, paths: Sequence[str], keep: Collection[str]) -> None:
        """Delete *paths*, which may be missing; what stood at those in *keep* is kept."""

    @abstractmethod
    def restore(self, paths: Sequence[str]) -> None:
        """Put what is kept of *paths* back; it is kept no longer."""

    @abstractmethod
    def write(self, path: str, data: bytes) -> None:
        """Publish *data* at *path*."""


class _Situation(NamedTuple):
    seen: Seen
    live: Manifest | None
    last: Manifest | None
    left: tuple[str, ...]
    kept: set[str]

    @property
    def is_under_way(self) -> bool:
        """Whether what is kept belongs to the generation that the manifest at the target lists."""
        return self.seen.live == self.seen.last

    @property
    def is_taking_off(self) -> bool:
        """Whether what is under way withdraws something."""
        listed = self.live.files if self.live else {}
        return self.is_under_way and (GONE in self.kept or (GONE in self.left and GONE not in listed))

    def to(self, new: Manifest) -> Difference:
        old = self.live.files if self.live else {}
        return difference(old, new.files, left=self.left, touched=self.kept if self.is_under_way else ())

    def is_finished(self, new: Manifest) -> bool:
        """Whether *new* is there, and nothing is left to do."""
        step = self.to(new)
        is_there = self.live is not None and self.live.files == new.files and not step
        must_forget = bool(self.kept) and takes_off(self.last, new)
        return is_there and not must_forget and _paths(step.lingering) == self.seen.left


class Steps(Target):
    """The Target that a *place* is; people know it as *shown*. With *force* nobody who is at it is waited for."""

    def __init__(self, place: Place, shown: str, *, is_server: bool = True, force: bool = False) -> None:
        self._place = place
        self._shown = shown
        self._force = force
        self.is_server = is_server

    def compare(self, new: Manifest) -> Difference:
        """See Target."""
        return self._look().to(new)

    def publish(self, output: Path, new: Manifest) -> Difference:
        """See Target."""
        found = self._look()
        if found.is_finished(new):
            return found.to(new)
        with claimed(self._place, self._shown, force=self._force):
            return self._publish(self._look(), output, new)

    def _publish(self, found: _Situation, output: Path, new: Manifest) -> Difference:
        place = self._place
        step = found.to(new)
        old = found.live.files if found.live else {}
        kept, former, noted = found.kept, found.last, found.seen.last
        if step.added or step.changed or old != new.files:
            former, noted = found.live, found.seen.live
            if not found.is_under_way:
                kept = set()
                place.forget()
                if found.seen.live is not None:
                    place.note(MANIFEST, found.seen.live)
            place.note(LEFT, _paths({*found.left, *old, *new.files}))
            place.put(output, step.added, ())
            place.put(output, step.changed, set(step.changed) - kept)
            place.write(MANIFEST, new.to_json())
        if step.removed:
            base = former.files if former else {}
            place.remove(step.removed, (base.keys() & set(step.removed)) - kept)
        if _paths(step.lingering) != found.seen.left:
            place.note(LEFT, _paths(step.lingering))
        if noted is not None and (found.kept or step) and takes_off(former, new):
            place.forget()  # but for the manifest, which tells the next one why there is no way back
            place.note(MANIFEST, noted)
        return step

    def roll_back(self) -> int:
        """See Target."""
        self._require_former(self._look())
        with claimed(self._place, self._shown, force=self._force):
            return self._roll_back(self._look())

    def _roll_back(self, found: _Situation) -> int:
        noted, last, gone = self._require_former(found)
        place, live = self._place, found.live.files if found.live else {}
        place.note(LEFT, _paths({*live, *found.left, *last.files}))
        place.write(MANIFEST, noted)
        place.restore(in_order(found.kept))
        place.remove(in_order(gone), ())
        place.note(LEFT, _paths(()))
        return len(found.kept)

    def _require_former(self, found: _Situation) -> tuple[bytes, Manifest, set[str]]:
        """Return the manifest of what was before, its bytes first, and the paths that go with what is there now."""
        if found.last is None or found.seen.last is None:
            raise UnusableTarget(NOTHING_BACK)
        if takes_off(found.last, found.live) or found.is_taking_off:
            raise BringsBack(BRINGS_BACK)
        live = found.live.files if found.live else {}
        gone = {*live, *found.left} - found.last.files.keys()
        if found.is_under_way and not (found.kept or gone):
            raise UnusableTarget(NOTHING_BACK)
        return found.seen.last, found.last, gone

    def _look(self) -> _Situation:
        seen = self._place.look()
        live, last, left = _manifest(seen.live), _manifest(seen.last), _read_paths(seen.left)
        if live is None and left is None and not seen.is_empty:
            raise UnusableTarget(
                f"“{self._shown}”里已有内容，而且不是 sitegen 发布的，没有动它。"
                "请换一个空文件夹；确实要用这个的，先把里面的内容移到别处。"
            )
        kept = self._place.kept(last.files) if last else set()
        return _Situation(seen=seen, live=live, last=last, left=left or (), kept=kept)


def _manifest(data: bytes | None) -> Manifest | None:
    return parse_manifest(data) if data is not None else None


def _paths(paths: Collection[str]) -> bytes:
    return (json.dumps(sorted(paths), ensure_ascii=False, indent=0) + "\n").encode()


def _read_paths(data: bytes | None) -> tuple[str, ...] | None:
    """Return the paths that *data* lists; none where it is not what we write, for nothing else may be deleted."""
    if data is None:
        return None
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return None
    sound = isinstance(found, list) and all(isinstance(path, str) and path for path in found) and are_plain(found)
    return tuple(found) if sound else None
