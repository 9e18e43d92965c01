"""A key-value store in one SQLite file. Keys are digests of everything that a value depends on."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

_CHUNK = 500
_IDENTITY = "identity"


class StoreDamaged(Exception):  # noqa: N818  (the file is at fault, not sitegen)
    """The file is not a sound database any more. It is only a cache: delete it and begin again."""


class StoreRefused(Exception):  # noqa: N818
    """The disk refuses to keep a value. Its text is one Chinese sentence."""


class Store:
    """Values by key, kept between builds in *path*; in a temporary file where that can't be written.

    A value never changes under its key, so that readers in several processes need no care.
    """

    def __init__(self, path: Path) -> None:
        self._temporary: tempfile.TemporaryDirectory[str] | None = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = _open(path)
        except (OSError, sqlite3.OperationalError):
            self._temporary = tempfile.TemporaryDirectory(prefix="sitegen-")
            path = Path(self._temporary.name) / path.name
            self._connection = _open(path)
        self.path = path

    @property
    def identity(self) -> bytes:
        """What tells this store from any other that stood at its path before, or will."""
        if (known := self.get(_IDENTITY)) is None:
            self.put([(_IDENTITY, known := os.urandom(16))])
        return known

    def get(self, key: str) -> bytes | None:
        """Return the value of *key*, or None."""
        with _sound():
            row = self._connection.execute("SELECT value FROM store WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def get_many(self, keys: Iterable[str]) -> dict[str, bytes]:
        """Return the values of those *keys* that are there."""
        wanted = list(keys)
        found: dict[str, bytes] = {}
        with _sound():
            for start in range(0, len(wanted), _CHUNK):
                part = wanted[start : start + _CHUNK]
                marks = ",".join("?" * len(part))
                found.update(self._connection.execute(f"SELECT key, value FROM store WHERE key IN ({marks})", part))
        return found

    def missing(self, keys: Iterable[str]) -> list[str]:
        """Return those *keys* that have no value."""
        wanted = list(keys)
        found: set[str] = set()
        with _sound():
            for start in range(0, len(wanted), _CHUNK):
                part = wanted[start : start + _CHUNK]
                marks = ",".join("?" * len(part))
                found.update(
                    key for (key,) in self._connection.execute(f"SELECT key FROM store WHERE key IN ({marks})", part)
                )
        return [key for key in wanted if key not in found]

    def put(self, items: Iterable[tuple[str, bytes]]) -> None:
        """Keep *items*.

        Raises:
            StoreRefused: the disk is full.
        """
        with _sound(), self._connection:
            self._connection.executemany("INSERT OR REPLACE INTO store VALUES (?, ?)", items)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()
        if self._temporary:
            self._temporary.cleanup()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _open(path: Path) -> sqlite3.Connection:
    try:
        return _prepare(path)
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        path.unlink()  # no database any more
        return _prepare(path)


def _prepare(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=60)
    # The store may be lost at any time, so the disk need not be waited for.
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = OFF")
    # With rowids: values are large, and to put them into the tree of keys takes twice as long, to find them too.
    connection.execute("CREATE TABLE IF NOT EXISTS store (key TEXT PRIMARY KEY, value BLOB NOT NULL)")
    connection.commit()
    return connection


@contextmanager
def _sound() -> Iterator[None]:
    try:
        yield
    except sqlite3.OperationalError as error:
        raise StoreRefused(f"缓存文件夹 .sitegen 无法读写（{error}）；请检查磁盘空间与权限。") from error
    except sqlite3.DatabaseError as error:
        raise StoreDamaged(str(error)) from error
