"""decide: a table of causes, and what holds for any input."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.incremental.decide import Decision, Reason, Record, decide
from sitegen.incremental.fingerprint import Fingerprint
from sitegen.model.keeping import replace
from sitegen.model.outputs import Stat

PRINT = Fingerprint(content="c", template="t", frame="f", version="v")
RECORD = Record(fingerprint=PRINT, sha256="0" * 64, size=10, mtime_ns=1000)
STAT = Stat(size=10, mtime_ns=1000)

CASES = {
    "never made": (PRINT, None, None, Reason.NEW),
    "never made, but something is there": (PRINT, None, STAT, Reason.NEW),
    "nothing changed": (PRINT, RECORD, STAT, Reason.UNCHANGED),
    "another view": (replace(PRINT, content="x"), RECORD, STAT, Reason.CONTENT),
    "another template": (replace(PRINT, template="x"), RECORD, STAT, Reason.TEMPLATE),
    "other settings": (replace(PRINT, frame="x"), RECORD, STAT, Reason.SETTINGS),
    "another version": (replace(PRINT, version="x"), RECORD, STAT, Reason.VERSION),
    "view and template": (replace(PRINT, content="x", template="x"), RECORD, STAT, Reason.CONTENT),
    "other inputs of the same view": (replace(PRINT, inputs="x"), RECORD, STAT, Reason.UNCHANGED),
    "template and version": (replace(PRINT, template="x", version="x"), RECORD, STAT, Reason.TEMPLATE),
    "the file is gone": (PRINT, RECORD, None, Reason.DISTURBED),
    "another size": (PRINT, RECORD, Stat(size=11, mtime_ns=1000), Reason.DISTURBED),
    "a later time": (PRINT, RECORD, Stat(size=10, mtime_ns=1001), Reason.DISTURBED),
    "an earlier time": (PRINT, RECORD, Stat(size=10, mtime_ns=999), Reason.DISTURBED),
    "another view, and the file is gone": (replace(PRINT, content="x"), RECORD, None, Reason.CONTENT),
    "not wanted any more": (None, RECORD, STAT, Reason.UNWANTED),
    "not wanted, and gone already": (None, RECORD, None, Reason.UNWANTED),
}


@pytest.mark.parametrize(("wanted", "record", "stat", "reason"), CASES.values(), ids=CASES.keys())
def test_each_cause_has_its_reason(
    wanted: Fingerprint | None, record: Record | None, stat: Stat | None, reason: Reason
) -> None:
    decision = decide(
        {"/a.html": wanted} if wanted else {},
        {"/a.html": record} if record else {},
        {"/a.html": stat} if stat else {},
    )
    only = ("/a.html",)
    assert decision == Decision(
        make=() if reason in (Reason.UNCHANGED, Reason.UNWANTED) else only,
        keep=only if reason is Reason.UNCHANGED else (),
        remove=only if reason is Reason.UNWANTED else (),
        reasons={} if reason is Reason.UNCHANGED else {"/a.html": reason},
    )
    assert decision.is_idle == (reason is Reason.UNCHANGED)


def test_what_is_on_disk_but_neither_wanted_nor_recorded_is_no_business_of_ours() -> None:
    assert decide({}, {}, {"/a.html": STAT}) == Decision(make=(), keep=(), remove=(), reasons={})


def test_reasons_are_the_words_that_people_read() -> None:
    assert [reason.value for reason in Reason][:7] == [
        "新增",
        "内容变了",
        "模板变了",
        "站点设置变了",
        "sitegen 或依赖的版本变了",
        "输出文件不见了或被改过",
        "没有变化",
    ]


addresses = st.sampled_from([f"/{name}.html" for name in "abcdefgh"])
parts = st.sampled_from("12")
prints = st.builds(Fingerprint, content=parts, template=parts, frame=parts, version=parts)
sizes = st.integers(0, 1)
wants = st.dictionaries(addresses, prints)
builds = st.dictionaries(
    addresses, st.builds(Record, fingerprint=prints, sha256=st.just("0" * 64), size=sizes, mtime_ns=sizes)
)
disks = st.dictionaries(addresses, st.builds(Stat, size=sizes, mtime_ns=sizes, mode=st.just(0), inode=st.just(0)))


@given(wants, builds, disks)
def test_every_wanted_output_is_made_or_kept_and_every_other_recorded_one_removed(
    wanted: dict[str, Fingerprint], built: dict[str, Record], present: dict[str, Stat]
) -> None:
    decision = decide(wanted, built, present)
    assert sorted([*decision.make, *decision.keep]) == sorted(wanted)
    assert set(decision.remove) == built.keys() - wanted.keys()
    assert sorted(decision.reasons) == sorted([*decision.make, *decision.remove])
    for part in (decision.make, decision.keep, decision.remove, tuple(decision.reasons)):
        assert list(part) == sorted(part)


@given(wants, builds, disks)
def test_only_what_is_exactly_as_recorded_is_kept(
    wanted: dict[str, Fingerprint], built: dict[str, Record], present: dict[str, Stat]
) -> None:
    for address in wanted:
        record = built.get(address)
        same = (
            record is not None
            and record.fingerprint == wanted[address]
            and present.get(address) == Stat(size=record.size, mtime_ns=record.mtime_ns)
        )
        assert (address in decide(wanted, built, present).keep) == same


@given(wants, builds, disks)
def test_nothing_is_to_do_after_it_was_done(
    wanted: dict[str, Fingerprint], built: dict[str, Record], present: dict[str, Stat]
) -> None:
    decision = decide(wanted, built, present)
    made = {a: Record(fingerprint=wanted[a], sha256="0" * 64, size=7, mtime_ns=7) for a in decision.make}
    records = made | {address: built[address] for address in decision.keep}
    on_disk = {a: Stat(size=record.size, mtime_ns=record.mtime_ns) for a, record in records.items()}
    assert decide(wanted, records, on_disk).is_idle
