"""One deployment at a time: who is at it says so at the target, so that another from another computer waits.

In our own folder stands ``lock/owner`` then. A folder that holds something appears in one step, or not at all where
there is one: with a folder and with sftp nobody comes between. rsync looks first and then writes, so two that begin
within the same moment may both go on.
"""

from __future__ import annotations

import getpass
import json
import secrets
import socket
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta

from sitegen.core.digests import digest_text
from sitegen.deploy.problems import DeployProblem
from sitegen.model.value import Value
from sitegen.publish.disk import DiskProblem

LOCK = "lock"
OWNER = "owner"
_STALE = timedelta(hours=1)
"""So long after its beginning a deployment counts as given up."""


class Claimable(ABC):
    """Where a claim can be left. Each method may raise DeployProblem."""

    @abstractmethod
    def claim(self, data: bytes, key: str) -> bytes:
        """Leave *data* where nothing is, and return what is there then; *key* names whoever does it."""

    @abstractmethod
    def release(self) -> None:
        """Take away what is there."""


class _Claim(Value):
    owner: str
    since: datetime
    token: str = ""

    def to_json(self) -> bytes:
        facts = {"owner": self.owner, "since": self.since.isoformat(timespec="seconds"), "token": self.token}
        return (json.dumps(facts, ensure_ascii=False) + "\n").encode()


@contextmanager
def claimed(place: Claimable, shown: str, *, force: bool = False) -> Iterator[None]:
    """Hold *place*, which people know as *shown*, for what is done meanwhile.

    What the same user of the same computer left, when it was killed, is taken over; what is old, or with *force* any.

    Raises:
        DeployProblem: somebody else is at it, or the target refuses.
    """
    mine = _Claim(owner=_me(), since=datetime.now(UTC), token=secrets.token_hex(8))
    key = digest_text(mine.owner)[:16]
    there = place.claim(mine.to_json(), key)
    if there != mine.to_json():
        other = _read(there)
        if not force and other and other.owner != mine.owner and mine.since - other.since < _STALE:
            raise DeployProblem(_taken(other, shown))
        place.release()
        there = place.claim(mine.to_json(), key)
        if there != mine.to_json():
            raise DeployProblem(_taken(_read(there), shown))
    try:
        yield
    except BaseException:
        with suppress(DiskProblem):
            place.release()
        raise
    place.release()


def _taken(other: _Claim | None, shown: str) -> str:
    who = f"{other.owner} 从 {other.since.astimezone():%m-%d %H:%M} 起在发布" if other else "别人刚刚开始发布"
    return f"“{shown}”：{who}，这次什么都没有传。等它结束，再发布一次；确定它已经停了的，加 --force 再运行。"


def _me() -> str:
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):  # a container may have users without a name
        user = "?"
    return f"{user}@{socket.gethostname()}"


def _read(data: bytes) -> _Claim | None:
    try:
        facts = json.loads(data)
        return _Claim(owner=str(facts["owner"]), since=datetime.fromisoformat(facts["since"]).astimezone(UTC))
    except (ValueError, KeyError, TypeError, OverflowError):
        return None
