"""What is remembered equals what is read; what has changed is read again."""

from __future__ import annotations

import os
import pickle
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest

from sitegen.load import memo as memory
from sitegen.load import parse as parsing
from sitegen.load import sources
from sitegen.load.completion import Context
from sitegen.load.content import load_content
from sitegen.load.files import walk
from sitegen.load.layout import Place
from sitegen.load.memo import Memo
from sitegen.load.parsed import Parsed, decode_parsed
from sitegen.load.sources import Taken, Wanted, gather, take_all
from sitegen.model.config import Config
from sitegen.model.content import Article
from sitegen.model.keeping import seal
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

    def get(self, key: str, /) -> bytes | None:
        return self.values.get(key)

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


READING = {"content/a.md": Place(kind=Article, id="a")}


def _never(root: Path, files: Sequence[Wanted]) -> Iterator[Taken]:
    assert not files, "read again"
    return iter(())


def test_a_stat_vouches_only_for_a_file_older_than_the_look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "content").mkdir()
    path = tmp_path / "content/a.md"
    path.write_text(TEXT, "utf-8")
    reads: list[str] = []
    spy = Spy(tmp_path / "store.db")

    def read(root: Path, files: Sequence[Wanted]) -> Iterator[Taken]:
        reads.extend(file.path for file in files)
        return take_all(root, files)

    def look(now: int) -> None:
        monkeypatch.setattr(memory, "clock_of", lambda folder: now)
        memo = Memo(tmp_path, spy)
        gather(tmp_path, READING, walk(tmp_path, []), memo, read)
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


def test_what_holds_the_same_is_not_parsed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "content").mkdir()
    path = tmp_path / "content/a.md"
    spy = Spy(tmp_path / "store.db")
    parsed: list[bytes] = []

    def look(text: str) -> Parsed:
        path.write_text(text, "utf-8")
        memo = Memo(tmp_path, spy)
        (record,) = gather(tmp_path, READING, walk(tmp_path, []), memo).values()
        memo.save("content/")
        parsed.append(record.parsed)
        found: Parsed = decode_parsed(record.parsed)
        return found

    first = look(TEXT)
    monkeypatch.setattr(parsing, "_parse", None)
    monkeypatch.setattr(sources, "parse_file", None)
    assert look(TEXT) == first
    monkeypatch.undo()
    monkeypatch.setattr(parsing, "_parse", None)
    other = look(TEXT.replace("正文", "\n\n别的正文"))
    assert (other.entries, other.header) == (first.entries, first.header)
    assert (other.body, other.line) != (first.body, first.line)


def test_an_article_is_made_once_in_one_context(
    load: Load, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "clock_of", lambda folder: time.time_ns() + 10**12)
    first = load({ARTICLE: TEXT}, store)
    made: list[str] = []
    finish = Context.finish
    monkeypatch.setattr(
        Context,
        "finish",
        lambda self, pieces, cache: (made.extend(piece.path for piece in pieces), finish(self, pieces, cache))[1],
    )
    config = Config(title="江澜大学党建网")
    assert load_content(tmp_path, config, store, _never).content == first.content
    assert ARTICLE not in made
    unit = tmp_path / "content/units/jx.md"
    unit.write_text("---\n名称: 机电学院党委\n类型: 二级党委\n---\n", "utf-8")
    load_content(tmp_path, config, store)
    assert ARTICLE not in made  # it calls the unit otherwise
    unit.rename(unit.with_name("jd.md"))
    load_content(tmp_path, config, store)
    assert made.count(ARTICLE) == 1


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


def _sealed(data: bytes) -> bytes:
    return crc32(data).to_bytes(4) + data


@pytest.mark.parametrize(
    "value",
    [b"", b"junk", seal({})[:-1], seal([1]), seal({"content/units/jx.md": 1}), _sealed(pickle.dumps(Bomb()))],
    ids=["empty", "junk", "cut", "list", "number", "bomb"],
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


def test_without_a_place_to_write_everything_is_read(load: Load, tmp_path: Path) -> None:
    spy = Spy(tmp_path / "nowhere/store.db")
    assert load({ARTICLE: TEXT}, spy) == load({ARTICLE: TEXT}, spy)
