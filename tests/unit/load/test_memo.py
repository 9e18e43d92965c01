"""What is remembered equals what is read; what has changed is read again."""

from __future__ import annotations

import os
import pickle
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sitegen.core.dates import Stamp
from sitegen.core.digests import digest
from sitegen.core.text import count_words
from sitegen.load import memo as memory
from sitegen.load.content import load_content
from sitegen.load.files import walk
from sitegen.load.memo import Memo
from sitegen.load.parsed import Parsed
from sitegen.model.config import Config
from sitegen.store.store import Store

Load = Callable[..., Any]
ARTICLE = "content/yaowen/2024-03-13-huiyi.md"
TEXT = "---\n标题: 甲\n日期: 2024-03-13 16:13\n单位: jx\n作者: 李刚\n体裁: 消息\n标签: [党课]\n置顶: 2024-05-01\n---\n\n正文。\n"


class Spy:
    """A cache in memory that counts what is put into it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.values: dict[str, bytes] = {}
        self.puts = 0

    def get_many(self, keys: Iterable[str], /) -> dict[str, bytes]:
        return {key: self.values[key] for key in keys if key in self.values}

    def put(self, items: Iterable[tuple[str, bytes]], /) -> None:
        new = dict(items)
        self.puts += len(new)
        self.values.update(new)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    (tmp_path / "cache").mkdir()
    with Store(tmp_path / "cache/store.db") as made:
        yield made


def test_a_second_load_equals_the_first(load: Load, store: Store) -> None:
    files = {
        ARTICLE: TEXT,
        "content/yaowen/b.md": "---\n标题: 乙\n日期: 3月\n---\n",
        "content/yaowen/会议.md": TEXT,
        "content/honours.yml": "- {名称: 甲, 级别: 校级, 日期: 2024-03, 授予单位: 学校}\n- {名称: 乙}\n",
        "content/yaowen/a.jpg": b"picture",
    }
    fresh = load(files)
    assert fresh.problems
    first, second, third = (load(files, store) for _ in range(3))
    assert fresh == first == second == third


def test_a_change_is_seen_even_where_size_and_time_are_as_before(load: Load, store: Store, tmp_path: Path) -> None:
    load({ARTICLE: TEXT}, store)
    path = tmp_path / ARTICLE
    before = path.stat()
    result = load({ARTICLE: TEXT.replace("标题: 甲", "标题: 丙")}, store)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert result.content.articles[0].title == "丙"
    assert load({}, store).content.articles[0].title == "丙"


def _never(data: bytes) -> Parsed:
    raise AssertionError("parsed again")


def test_unchanged_content_is_not_parsed_again(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.md").write_text(TEXT, "utf-8")
    spy = Spy(tmp_path / "store.db")
    for parse in (lambda data: Parsed((({"title": len(data)}, True),)), _never):
        memo = Memo(tmp_path, spy)
        stats = walk(tmp_path, [])
        assert memo.parsed("content/a.md", stats["content/a.md"], parse).entries[0][0]["title"] == len(TEXT.encode())
        memo.save("content/")


def test_a_stat_vouches_only_for_a_file_older_than_the_look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "content").mkdir()
    path = tmp_path / "content/a.md"
    path.write_text(TEXT, "utf-8")
    reads: list[str] = []
    original = memory.read
    monkeypatch.setattr(memory, "read", lambda root, name: (reads.append(name), original(root, name))[1])
    spy = Spy(tmp_path / "store.db")

    def look(now: int) -> None:
        monkeypatch.setattr(memory, "clock_of", lambda folder: now)
        memo = Memo(tmp_path, spy)
        memo.parsed("content/a.md", walk(tmp_path, [])["content/a.md"], lambda data: Parsed(()))
        memo.save("content/")

    changed = max(path.stat().st_mtime_ns, path.stat().st_ctime_ns)
    look(changed)
    look(changed + 10_000_000_000)
    assert reads == ["content/a.md"] * 2
    look(changed + 20_000_000_000)
    assert len(reads) == 2
    path.write_text(TEXT.replace("甲", "乙乙"), "utf-8")
    look(changed + 30_000_000_000)
    assert len(reads) == 3


def test_nothing_is_written_where_nothing_has_changed(
    load: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "clock_of", lambda folder: time.time_ns() + 10**12)
    root = tmp_path
    load({ARTICLE: TEXT, "content/yaowen/a.jpg": b"x"})
    spy = Spy(tmp_path / "store.db")
    load_content(root, Config(title="甲"), spy)
    written = spy.puts
    assert written
    load_content(root, Config(title="甲"), spy)
    assert spy.puts == written
    (root / "content/yaowen/a.jpg").unlink()
    load_content(root, Config(title="甲"), spy)
    assert spy.puts == written + 1


class Bomb:
    def __reduce__(self) -> tuple[Any, ...]:
        return (os.mkdir, ("bomb",))


def _signed(value: object) -> bytes:
    pickled = pickle.dumps(value)
    return digest(pickled).encode() + pickled


@pytest.mark.parametrize(
    "value",
    [b"", b"junk", _signed({})[:-1], _signed([1]), _signed({"content/units/jx.md": Bomb()}), _signed(os.system)],
    ids=["empty", "junk", "cut", "list", "bomb", "function"],
)
def test_a_damaged_memory_is_ignored_and_runs_nothing(
    load: Load, tmp_path: Path, value: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    spy = Spy(tmp_path / "store.db")
    fresh = load({ARTICLE: TEXT}, spy)
    spy.values = {key: value if key.startswith("load index") else kept for key, kept in spy.values.items()}
    assert load({ARTICLE: TEXT}, spy) == fresh
    assert not (tmp_path / "bomb").exists()


def test_a_function_of_our_own_is_no_value() -> None:
    assert memory._unpack(_signed({"a": count_words})) == {}
    assert memory._unpack(_signed({"a": Stamp(date(2024, 3, 13))})) == {"a": Stamp(date(2024, 3, 13))}


def test_without_a_place_to_write_everything_is_read(load: Load, tmp_path: Path) -> None:
    spy = Spy(tmp_path / "nowhere/store.db")
    assert load({ARTICLE: TEXT}, spy) == load({ARTICLE: TEXT}, spy)
