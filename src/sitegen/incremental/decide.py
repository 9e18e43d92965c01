"""Which outputs are made, kept, removed, and why: a pure comparison of what is wanted, recorded and on disk."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from sitegen.core.urls import to_file
from sitegen.incremental.fingerprint import Fingerprint
from sitegen.model.keeping import Recorded, replace
from sitegen.model.outputs import Stat
from sitegen.model.value import Value


class Reason(Enum):
    """Why an output is made, kept or removed. Of several causes the first in this order is named."""

    NEW = "新增"
    CONTENT = "内容变了"
    TEMPLATE = "模板变了"
    SETTINGS = "站点设置变了"
    VERSION = "sitegen 或依赖的版本变了"
    DISTURBED = "输出文件不见了或被改过"
    UNCHANGED = "没有变化"
    UNWANTED = "网站里不再有它"


_IDLE = (Reason.UNCHANGED, Reason.UNWANTED)


class Record(Recorded, frozen=True, kw_only=True):
    """An output as it was made: from what, with which content (*sha256*), size in bytes and time in nanoseconds."""

    fingerprint: Fingerprint
    sha256: str
    size: int
    mtime_ns: int


class Decision(Value):
    """Addresses to *make*, *keep* and *remove*, each sorted; *reasons* has one for each that is not kept, in order."""

    make: tuple[str, ...]
    keep: tuple[str, ...]
    remove: tuple[str, ...]
    reasons: dict[str, Reason]

    @property
    def is_idle(self) -> bool:
        """Tell whether there is nothing to make and nothing to remove."""
        return not self.make and not self.remove


def decide(wanted: Mapping[str, Fingerprint], built: Mapping[str, Record], present: Mapping[str, Stat]) -> Decision:
    """Compare the outputs *wanted* with those *built* before.

    An output that is recorded but no longer *present* on disk, or present with another size or time, is made again.
    """
    reasons = {
        address: _reason(wanted.get(address), built.get(address), present.get(address))
        for address in sorted(wanted.keys() | built.keys())
    }
    return Decision(
        make=tuple(address for address, reason in reasons.items() if reason not in _IDLE),
        keep=tuple(address for address, reason in reasons.items() if reason is Reason.UNCHANGED),
        remove=tuple(address for address, reason in reasons.items() if reason is Reason.UNWANTED),
        reasons={address: reason for address, reason in reasons.items() if reason is not Reason.UNCHANGED},
    )


def settled(built: Mapping[str, Record], decision: Decision, wanted: Mapping[str, Fingerprint]) -> dict[str, Record]:
    """Return the records of the outputs *built* before that stay, after a *decision* over some or all of them."""
    records = dict(built)
    for address in (*decision.make, *decision.remove):
        records.pop(address, None)
    for address in decision.keep:
        if wanted[address] != (record := records[address]).fingerprint:
            records[address] = replace(record, fingerprint=wanted[address])
    return records


def all_stand(built: Mapping[str, Record], files: Mapping[str, Stat]) -> bool:
    """Tell whether all outputs *built* before are among the *files*, by path, as they were made."""
    return all(_stands(record, files.get(to_file(address))) for address, record in built.items())


def _reason(wanted: Fingerprint | None, record: Record | None, stat: Stat | None) -> Reason:
    if wanted is None:
        return Reason.UNWANTED
    if record is None:
        return Reason.NEW
    if wanted != record.fingerprint and (change := _change(wanted, record.fingerprint)):
        return change
    return Reason.UNCHANGED if _stands(record, stat) else Reason.DISTURBED


def _stands(record: Record, stat: Stat | None) -> bool:
    return stat is not None and stat.mtime_ns == record.mtime_ns and stat.size == record.size


def _change(new: Fingerprint, old: Fingerprint) -> Reason | None:
    if new.content != old.content:
        return Reason.CONTENT
    if new.template != old.template:
        return Reason.TEMPLATE
    if new.frame != old.frame:
        return Reason.SETTINGS
    return Reason.VERSION if new.version != old.version else None
