"""What git tells of a site: on which day each text was first committed, what it keeps, on which hosts the remotes are.

The log is looked at once, and kept as of its last commit. Where there is no git, no repository, or one that has not got
all of its history, nothing is known, and nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from sitegen.core.digests import fingerprint
from sitegen.core.sitefolder import CONTENT
from sitegen.model.keeping import decoder, seal, unseal
from sitegen.model.repository import Repository
from sitegen.model.value import Value
from sitegen.pipeline.git import ask_git
from sitegen.store.store import Store

_KEY = "first commits"
_COMMIT = "\x01"
# The author's time, which stays as it is when commits are put upon others; renames are followed. Nothing that the
# settings of a repository name is run.
_LOG = (
    *("log", f"--format={_COMMIT}%at", "-z", "--topo-order", "--reverse", "--no-show-signature", "--no-ext-diff"),
    *("--no-textconv", "--name-status", "--find-renames", "--diff-filter=AR", "--relative"),
)


# A remote by URL, or as ssh writes it (git@host:path); a folder of this machine has no host.
_REMOTE = re.compile(
    r"^\S+\t(?!file:)(?:[a-z][a-z0-9+.-]*://)?(?:[^@/\s]*@)?([a-z0-9][^:/\s]+)[:/]", re.MULTILINE | re.IGNORECASE
)


class _Known(Value, array_like=True):
    """The second of the first commit of each file, by path, as of the commit *head* of the repository *above*."""

    head: str
    above: str
    first: dict[str, int]


_decode = decoder(_Known)


def repository_of(root: Path, timezone: str, store: Store) -> Repository:
    """Return what git tells of the site at *root*, days in *timezone*."""
    hosts = _hosts(root)
    return Repository(
        first_days=first_days(root, timezone, store),
        hosts=hosts,
        tracked=_tracked(root) if hosts else frozenset(),
    )


def first_days(root: Path, timezone: str, store: Store) -> Mapping[str, date]:
    """Return the day in *timezone* on which each Markdown file below content/ of *root* was first committed, by path."""
    where = _where(root)
    if where is None:
        return {}
    kept = store.get(_KEY)
    known = (unseal(kept, _decode) if kept else None) or _Known(head="", above="", first={})
    if (known.head, known.above) != where:
        found = _read(root, *where, known)
        if found is None:
            return {}
        known = found
        store.put([(_KEY, seal(known))])
    zone = ZoneInfo(timezone)
    days = {second: datetime.fromtimestamp(second, zone).date() for second in set(known.first.values())}
    return {path: days[second] for path, second in known.first.items()}


def position(root: Path) -> tuple[str, ...]:
    """Return what decides what ``repository_of`` tells of *root*; it is the same as long as that is."""
    where, hosts = _where(root), _hosts(root)
    return (
        *((*where, _partial(root)) if where else ()),
        *((*hosts, fingerprint(*sorted(_tracked(root)))) if hosts else ()),
    )


def _hosts(root: Path) -> tuple[str, ...]:
    """Return the hosts of the remotes of *root*, each once, in lower case."""
    found = _REMOTE.findall(ask_git(root, "remote", "-v") or "")
    return tuple(dict.fromkeys(host.lower() for host in found))


def _tracked(root: Path) -> frozenset[str]:
    """Return what git keeps, and what has been put down for the next commit, by paths from *root*: some lead above it."""
    told = ask_git(root, "ls-files", "-z", "--cached", "--", ":/")
    return frozenset(filter(None, (told or "").split("\0")))


def _partial(root: Path) -> str:
    return ask_git(root, "config", "--get", "extensions.partialClone") or ""


def _where(root: Path) -> tuple[str, str] | None:
    """Return the last commit, and where in its repository *root* is; None where the history cannot be told."""
    told = ask_git(root, "rev-parse", "--is-shallow-repository", "--show-prefix", "HEAD")
    if told is None:
        return None
    shallow, above, head = told.split("\n")[:3]
    return (head, above) if shallow == "false" else None


def _read(root: Path, head: str, above: str, known: _Known) -> _Known | None:
    """Return what is known of the history up to *head*; what was *known* of a part of it is not read again."""
    if _partial(root):
        return None  # it would be fetched
    goes_on = known.above == above and known.head
    if goes_on and ask_git(root, "merge-base", "--is-ancestor", known.head, head) is None:
        goes_on = ""
    told = ask_git(root, *_LOG, f"{known.head}..{head}" if goes_on else head, "--", f"{CONTENT}/*.md")
    if told is None:
        return None
    first = dict(known.first) if goes_on else {}
    for path, before, second in _entries(told):
        first[path] = min(second, first.get(path, second), first.get(before, second))
    return _Known(head=head, above=above, first=first)


def _entries(log: str) -> Iterator[tuple[str, str, int]]:
    """Yield the path of each file that *log* says was added or renamed, its path before, and the second."""
    second = 0
    fields = iter(log.split("\0"))
    for field in fields:
        field = field.removeprefix("\n")
        if field.startswith(_COMMIT):
            second = int(field.removeprefix(_COMMIT))
        elif field == "A":
            yield next(fields), "", second
        elif field.startswith("R"):
            before = next(fields)
            yield next(fields), before, second
