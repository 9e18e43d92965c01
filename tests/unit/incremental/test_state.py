"""The state survives a round trip, and anything else is an empty state."""

from __future__ import annotations

import os
from pathlib import Path
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.diagnostics import Diagnostic, Severity
from sitegen.incremental.decide import Reason, Record
from sitegen.incremental.fingerprint import Fingerprint
from sitegen.incremental.state import Planned, State, read_state, write_state
from sitegen.model.keeping import encode
from sitegen.plan.rewording import Wording

STATE = State(
    records={
        "/a.html": Record(
            fingerprint=Fingerprint(content="c", template="t", frame="f", version="v"),
            sha256="0" * 64,
            size=10,
            mtime_ns=1_700_000_000_123_456_789,
        )
    },
    reasons={"/a.html": Reason.CONTENT, "/旧.html": Reason.UNWANTED},
    sources={"/a.html": ("content/要闻/稿.md", "content/units/jx.md")},
    planned=Planned(
        wording=Wording(rest="r", words={"content/要闻/稿.md": "w"}),
        faults=(
            Diagnostic(
                code="LNK001", severity=Severity.WARNING, path="content/要闻/稿.md", message="断了。", hint="接上。"
            ),
        ),
    ),
)
EMPTY = State()


def test_a_state_reads_back_as_written(tmp_path: Path) -> None:
    path = tmp_path / ".sitegen" / "state.bin"
    write_state(path, STATE)
    assert read_state(path) == STATE
    assert list(path.parent.iterdir()) == [path]


def test_the_last_state_counts(tmp_path: Path) -> None:
    path = tmp_path / "state.bin"
    write_state(path, STATE)
    write_state(path, EMPTY)
    assert read_state(path) == EMPTY


names = st.text(min_size=1).map(lambda text: f"/{text}")
records = st.builds(
    Record,
    fingerprint=st.builds(Fingerprint, content=st.text(), template=st.text(), frame=st.text(), version=st.text()),
    sha256=st.text("0123456789abcdef", min_size=64, max_size=64),
    size=st.integers(0, 2**40),
    mtime_ns=st.integers(0, 1_700_000_000_000_000_000),
)


@given(
    st.builds(
        State,
        records=st.dictionaries(names, records),
        reasons=st.dictionaries(names, st.sampled_from(Reason)),
        sources=st.dictionaries(names, st.lists(st.text(), min_size=1).map(tuple)),
    )
)
def test_any_state_reads_back_as_written(tmp_path_factory: pytest.TempPathFactory, state: State) -> None:
    path = tmp_path_factory.getbasetemp() / "any.bin"
    write_state(path, state)
    assert read_state(path) == state


def test_no_file_is_an_empty_state(tmp_path: Path) -> None:
    assert read_state(tmp_path / "none.bin") == EMPTY


def test_a_damaged_file_is_an_empty_state_wherever_the_damage_is(tmp_path: Path) -> None:
    path = tmp_path / "state.bin"
    write_state(path, STATE)
    whole = path.read_bytes()
    for position in range(0, len(whole), 3):
        path.write_bytes(whole[:position])
        assert read_state(path) == EMPTY, f"cut at {position}"
        path.write_bytes(whole[:position] + bytes([whole[position] ^ 1]) + whole[position + 1 :])
        assert read_state(path) == EMPTY, f"changed at {position}"


def packed(*values: object) -> bytes:
    return encode(values)


FOREIGN = {
    "nothing": b"",
    "no array": encode({}),
    "an array of something else": packed(1),
    "a record of something else": packed({"/a": []}, {}, {}),
    "a time that is no number": packed({"/a": [["c", "t", "f", "v"], "0" * 64, 1, "x"]}, {}, {}),
    "a reason that there is not": packed({}, {"/a": "NO"}, {}),
    "sources that are no texts": packed({}, {}, {"/a": [1]}),
    "arrays in arrays": b"\x93" * 100_000,
    "no text": b"\x93\x81\xa1\xff\x94",
    "no MessagePack": b"\xc1",
}


@pytest.mark.parametrize("body", FOREIGN.values(), ids=FOREIGN.keys())
def test_a_foreign_file_with_a_right_checksum_is_an_empty_state(tmp_path: Path, body: bytes) -> None:
    path = tmp_path / "state.bin"
    write_state(path, STATE)
    path.write_bytes(_format(path) + crc32(body).to_bytes(4) + body)
    assert read_state(path) == EMPTY


def _format(path: Path) -> bytes:
    """Return what the state kept in *path* begins with."""
    return path.read_bytes().partition(b"\n")[0] + b"\n"


def test_a_state_of_another_format_is_an_empty_state(tmp_path: Path) -> None:
    path = tmp_path / "state.bin"
    write_state(path, STATE)
    path.write_bytes(path.read_bytes().replace(_format(path), b"sitegen-state-1\n"))
    assert read_state(path) == EMPTY


def test_a_folder_in_its_place_is_an_empty_state_and_no_obstacle(tmp_path: Path) -> None:
    path = tmp_path / "state.bin"
    path.mkdir()
    write_state(path, STATE)
    assert read_state(path) == EMPTY


def test_a_place_that_cannot_be_written_is_skipped(tmp_path: Path) -> None:
    (tmp_path / ".sitegen").write_text("a file", "utf-8")
    write_state(tmp_path / ".sitegen" / "state.bin", STATE)
    assert read_state(tmp_path / ".sitegen" / "state.bin") == EMPTY


def test_a_link_left_at_the_draft_is_not_followed(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("mine", "utf-8")
    path = tmp_path / "state.bin"
    path.with_suffix(".new").symlink_to(victim)
    write_state(path, STATE)
    assert victim.read_text("utf-8") == "mine"
    assert read_state(path) == STATE


def test_a_record_as_young_as_the_state_is_distrusted(tmp_path: Path) -> None:
    path = tmp_path / "state.bin"
    write_state(path, STATE)
    tick = STATE.records["/a.html"].mtime_ns
    os.utime(path, ns=(tick, tick))
    assert read_state(path).records["/a.html"].mtime_ns < 0
    os.utime(path, ns=(tick + 1, tick + 1))
    assert read_state(path) == STATE


def test_outputs_made_just_now_are_trusted_the_next_time(tmp_path: Path) -> None:
    output = tmp_path / "a.html"
    output.write_text("x", "utf-8")
    tick = output.stat().st_mtime_ns + 3_000_000
    os.utime(output, ns=(tick, tick))
    record = Record(
        fingerprint=Fingerprint(content="c", template="t", frame="f", version="v"),
        sha256="0" * 64,
        size=1,
        mtime_ns=output.stat().st_mtime_ns,
    )
    state = State(records={"/a.html": record})
    write_state(tmp_path / "state.bin", state)
    assert read_state(tmp_path / "state.bin") == state
